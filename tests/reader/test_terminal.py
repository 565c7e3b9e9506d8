"""The whole way in a real terminal, by keys alone."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.libraries import write_corpus
from tests.reader.terminal import ROOT, Terminal

DISPATCHES = {
    "one": (
        "2021-03-02",
        "Envoys to meet in Vienna",
        "Austrian Foreign Minister Jürgen Öztan will meet Hungarian Foreign Minister Pál Kerekes in Vienna on March 9, "
        "the Austrian Foreign Ministry said Tuesday. The two ministers are to discuss trade.",
    ),
    "two": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on March 9. "
        "Öztan said the talks on trade were useful.",
    ),
    "three": (
        "2021-06-02",
        "Talks go on in Budapest",
        "Austrian Foreign Minister Jürgen Öztan held talks with Hungarian Foreign Minister Pál Kerekes in Budapest on "
        "June 1, the Hungarian Foreign Ministry said Wednesday.",
    ),
}


def rounds(screen: str) -> int:
    """How many rounds pane 4 says there are, 0 where it is not on screen."""
    found = re.search(r"4 Rounds  (\d+)", screen)
    return int(found[1]) if found else 0


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose index is made once for all tests of this file."""
    home = tmp_path_factory.mktemp("home")
    corpus = write_corpus(home / "corpus", DISPATCHES)
    terminal = Terminal(["-m", "briefing", "read", "--corpus", str(corpus)], home, (120, 40))
    try:
        terminal.until(lambda screen: rounds(screen) >= 2)
        terminal.press("q")
        assert terminal.ended() == 0
    finally:
        terminal.close()
    return home


@pytest.fixture
def opened(home: Path) -> Iterator[list[Terminal]]:
    """Terminals that are closed in the end."""
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.close()


def start(opened: list[Terminal], home: Path, size: tuple[int, int], **environment: str) -> Terminal:
    state = home / "state"
    for path in state.rglob("state.sqlite*"):
        path.unlink()
    terminal = Terminal(["-m", "briefing", "read", "--corpus", str(home / "corpus")], home, size, **environment)
    opened.append(terminal)
    terminal.until("Articles")
    return terminal


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
def test_the_whole_way_by_keys_alone(opened: list[Terminal], home: Path, size: tuple[int, int], tmp_path: Path) -> None:
    terminal = start(opened, home, size)
    terminal.until("Envoys to meet")
    terminal.press("/", "r", ":", "v", "i", "e")  # look a round up …
    terminal.until("Vienna")
    terminal.until("found")
    terminal.press("enter")
    terminal.until("Vienna, 9 Mar 2021 › ")
    terminal.press("w")  # … why it is one …
    terminal.until("bits")
    terminal.press("j", "enter")  # … read a mention of it …
    terminal.until("Ministers met in Vienna")
    terminal.press("3", "g", "g", "j", "enter")  # … narrow to a person …
    terminal.until("Jürgen Öztan › ")
    terminal.press("4", "G", "enter")  # … whose next meeting …
    terminal.until("Budapest, 1 Jun 2021 › ")
    terminal.press("e")  # … goes into the note
    terminal.until("Bottom line")
    terminal.press("s")
    terminal.until("write to")
    note = tmp_path / "note.md"
    terminal.press("\x15", *str(note), "enter")
    terminal.until("wrote")
    assert "Budapest" in note.read_text(encoding="utf-8")
    terminal.press("e")
    terminal.until("Bottom line")
    terminal.press("s")
    terminal.until("write to")
    terminal.press("\x15", *str(note), "enter")
    terminal.until("there already")
    terminal.press("esc", "esc", "q")
    assert terminal.ended() == 0


def test_where_one_was_is_remembered(opened: list[Terminal], home: Path) -> None:
    terminal = start(opened, home, (120, 40))
    terminal.until("Talks go on")
    terminal.press("G", "enter")
    terminal.until("▌2 Talks go on in Budapest")
    terminal.press("q")
    terminal.ended()
    again = Terminal(["-m", "briefing", "read", "--corpus", str(home / "corpus")], home, (120, 40))
    opened.append(again)
    again.until("▌2 Talks go on in Budapest")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["told to end", "line gone"])
def test_ended_from_outside_all_is_kept(opened: list[Terminal], home: Path, number: int) -> None:
    terminal = start(opened, home, (120, 40))
    terminal.until("Talks go on")
    terminal.press("g", "g", "j", "enter")
    terminal.until("▌2 Ministers met in Vienna")
    os.kill(terminal.pid, number)
    assert terminal.ended() == 0
    again = Terminal(["-m", "briefing", "read", "--corpus", str(home / "corpus")], home, (120, 40))
    opened.append(again)
    again.until("▌2 Ministers met in Vienna")


@pytest.mark.parametrize(
    "environment", [{"TERM": "xterm"}, {"NO_COLOR": "1"}, {"TERM": "screen"}, {"COLORFGBG": "0;15"}], ids=str
)
def test_other_terminals(opened: list[Terminal], home: Path, environment: dict[str, str]) -> None:
    terminal = start(opened, home, (80, 24), **environment)
    terminal.until("Envoys to meet")
    terminal.press("2", "n")
    terminal.until(" · ")
    terminal.press("q")
    assert terminal.ended() == 0


def test_a_storm_of_sizes_while_indexing(opened: list[Terminal], tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", DISPATCHES)
    terminal = Terminal(["-m", "briefing", "read", "--corpus", str(corpus)], tmp_path, (120, 40))
    opened.append(terminal)
    sizes = [(1, 1), (300, 100), (2, 1), (80, 24), (12, 50), (120, 3), (79, 23), (1, 30), (200, 2), (40, 10)]
    for number in range(4):
        for width, height in sizes:
            terminal.resize(width, height)
            terminal.press(*("/", "a", "esc", "n", "w", "esc", "tab", "z")[number * 2 : number * 2 + 2])
            assert terminal.alive(), terminal.text
    terminal.resize(120, 40)
    terminal.press("esc", "esc", "esc")
    terminal.until(lambda screen: rounds(screen) >= 2)
    terminal.press("q")
    assert terminal.ended() == 0


def test_files_that_come_and_go_are_taken_in(opened: list[Terminal], tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"one": DISPATCHES["one"]})
    terminal = Terminal(["-m", "briefing", "read", "--corpus", str(corpus)], tmp_path, (120, 40))
    opened.append(terminal)
    terminal.until("1 Articles  1")
    before = rounds(terminal.until(lambda screen: rounds(screen) > 0))
    terminal.until(lambda screen: "reading" not in screen and "joining" not in screen)
    terminal.read(1.0)  # the watch begins after the first refresh
    write_corpus(corpus, {"three": DISPATCHES["three"]})
    terminal.until("1 Articles  2")
    terminal.until(lambda screen: rounds(screen) > before)
    (corpus / "three.md").unlink()
    terminal.until(lambda screen: rounds(screen) == before)
    shutil.rmtree(corpus)
    terminal.until("1 Articles  0")
    write_corpus(corpus, {"one": DISPATCHES["one"]})  # a folder that comes back is followed again
    terminal.until("1 Articles  1")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.parametrize("how", ["closed", "empty"])
def test_without_a_terminal_there_is_one_line(home: Path, how: str) -> None:
    command = f"exec {sys.executable} -m briefing read --corpus {home / 'corpus'}"
    command += " <&-" if how == "closed" else " </dev/null"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "--plain" in done.stderr


def test_plain_lines_need_no_terminal(home: Path) -> None:
    environment = os.environ | {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "TERM": "dumb"}
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "read", "--plain", "--corpus", str(home / "corpus")],
        input="articles\nopen 2\nfind oztan\nnonsense\nrounds\nwhy 1\nquit\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert "Ministers met in Vienna" in done.stdout
    assert "no command is called nonsense" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_fault_is_told_in_three_lines_and_kept_in_a_log(tmp_path: Path, opened: list[Terminal]) -> None:
    corpus = write_corpus(tmp_path / "corpus", DISPATCHES)
    code = (
        "import sys, pathlib; from briefing.library import Library; from briefing.reader import run;"
        "import briefing.reader.panes.text as t;\n"
        "def broken(self): raise RuntimeError('made for a test')\n"
        "t.TextPane.open_here = broken\n"
        f"library = Library([pathlib.Path({str(corpus)!r})]); sys.exit(run(library))"
    )
    script = tmp_path / "broken.py"
    script.write_text(code, encoding="utf-8")
    terminal = Terminal([str(script)], tmp_path, (120, 40))
    opened.append(terminal)
    terminal.until("Articles")
    terminal.press("2", "enter")
    assert terminal.ended() == 1
    told = terminal.raw.decode(errors="replace")
    assert "made for a test" in told
    assert "Traceback" not in told
    assert "reader.log" in told
    logs = list(tmp_path.rglob("reader.log"))
    assert "Traceback" in logs[0].read_text(encoding="utf-8")
