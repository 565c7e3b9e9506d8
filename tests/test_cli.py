import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.cli import main
from briefing.cli.arguments import COMMANDS
from briefing.query import FIELDS, FLAGS
from tests.libraries import TEXTS, write_corpus

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main([str(word) for word in arguments])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"briefing {__version__}\n", "")
    status, out, _ = run(capsys, "--help")
    assert status == 0
    assert all(command in out for command in COMMANDS)
    for command in COMMANDS:
        status, out, _ = run(capsys, command, "--help")
        assert (status, "--corpus" in out) == (0, True)


def test_version_and_help_load_no_screen_and_no_store() -> None:
    heavy = "textual rich msgspec sqlite3 briefing.library briefing.extract yaml"
    code = (
        "import sys; from briefing.cli import main; main({}); "
        f"print(*[m for m in {heavy!r}.split() if m in sys.modules], file=sys.stderr)"
    )
    for arguments in (["--version"], ["--help"], ["rounds", "--help"]):
        done = subprocess.run([sys.executable, "-c", code.format(arguments)], capture_output=True, text=True)
        assert done.stderr.strip() == ""


def test_extract_prints_a_line_an_article_in_corpus_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    corpus = tmp_path / "news.jsonl"
    texts = [f"{TEXTS[key][2]}\u2028\x1b[31m" for key in ("a2", "a1")]
    corpus.write_text("\n".join(json.dumps({"id": f"x{n}", "text": text}) for n, text in enumerate(texts)))
    status, out, _ = run(capsys, "extract", "--corpus", corpus, "--json")
    assert status == 0
    lines = [json.loads(line) for line in out.split("\n") if line]
    assert [line["article"]["id"] for line in lines] == ["x0", "x1"]
    for line, text in zip(lines, texts, strict=True):
        assert line["article"]["text"] == text
        assert set(line) == {"article", "dates", "entities", "meetings"}
        for one in (*line["dates"], *line["entities"]):
            assert text[one["start"] : one["end"]] == one["text"]
        assert any(one["entity"] == "Pál Kerekes" for one in line["entities"])
        assert any(meeting["round"] for meeting in line["meetings"])
    assert "\x1b" not in out
    assert "\u2028" not in out


def test_lists_as_json_hold_the_contract(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    status, out, err = run(capsys, "articles", "--corpus", corpus, "--json")
    assert (status, err) == (0, "")
    articles = json.loads(out)
    assert [one["id"] for one in articles] == ["a1", "a2", "a3"]
    assert {"path", "title", "published", "published_from", "words", "mentions", "problems"} <= set(articles[0])
    _, out, _ = run(capsys, "entities", "--corpus", corpus, "--json")
    names = {one["name"]: one for one in json.loads(out)}
    assert set(names["Pál Kerekes"]["articles"]) == {"a1", "a2"}
    status, out, _ = run(capsys, "rounds", "where:vienna", "--corpus", corpus, "--json")
    rounds = json.loads(out)
    assert status == 0
    for one in rounds:
        keys = "id title date earliest latest place parties participants topics form level status series ordinal"
        assert set(keys.split()) <= set(one)
        assert all(mention["text"] for mention in one["mentions"])


def test_rounds_of_days_and_nothing_found(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    assert run(capsys, "rounds", "--corpus", corpus, "--since", "2021-03", "--until", "2021")[0] == 0
    assert run(capsys, "rounds", "--corpus", corpus, "--since", "2022")[0] == 1
    assert run(capsys, "rounds", "--corpus", corpus, "--as-of", "2021-01-01")[0] == 1
    assert run(capsys, "articles", "-asparagus", "unread", "--corpus", corpus)[0] in (0, 2)


def test_show_and_why(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    status, out, _ = run(capsys, "show", "a2", "--corpus", corpus)
    assert (status, "Ministers met in Vienna" in out) == (0, True)
    key = json.loads(run(capsys, "rounds", "--corpus", corpus, "--json")[1])[0]["id"]
    assert run(capsys, "show", key, "--corpus", corpus, "--json")[0] == 0
    status, out, _ = run(capsys, "why", key, "--corpus", corpus)
    assert (status, "bits" in out) == (0, True)
    links = json.loads(run(capsys, "why", key, "--corpus", corpus, "--json")[1])["links"]
    assert links[0]["evidence"] is not None
    status, _, err = run(capsys, "show", "a22", "--corpus", corpus)
    assert (status, "did you mean 'a2'" in err) == (1, True)


def test_find(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    status, out, _ = run(capsys, "find", "vienna", "kerekes", "--corpus", corpus, "--json")
    assert status == 0
    hits = json.loads(out)
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    assert set(hits[0]) == {"kind", "id", "title", "score", "article", "start", "end"}
    assert run(capsys, "find", "zzzzqqq", "--corpus", corpus)[0] == 1


def test_a_note_is_written_verified_and_never_written_over(
    capsys: pytest.CaptureFixture[str], corpus: Path, tmp_path: Path
) -> None:
    note = tmp_path / "note.md"
    status, out, _ = run(capsys, "export", "where:vienna", "--corpus", corpus, "-o", note)
    assert (status, out) == (0, "")
    assert "Vienna" in note.read_text(encoding="utf-8")
    status, _, err = run(capsys, "export", "where:vienna", "--corpus", corpus, "-o", note)
    assert (status, "--force" in err) == (2, True)
    assert run(capsys, "export", "where:vienna", "--corpus", corpus, "-o", note, "--force")[0] == 0
    assert run(capsys, "verify", note, "--corpus", corpus)[0] == 0
    text = note.read_text(encoding="utf-8").replace("Kerekes", "Karokes")
    note.write_text(text, encoding="utf-8")
    assert run(capsys, "verify", note, "--corpus", corpus, "--json")[0] == 1
    assert run(capsys, "export", "where:lisbon", "--corpus", corpus)[0] == 1


def test_index_and_check(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    status, out, _ = run(capsys, "index", "--corpus", corpus, "--json")
    assert (status, json.loads(out)["added"]) == (0, 3)
    assert json.loads(run(capsys, "index", "--corpus", corpus, "--json")[1])["added"] == 0
    assert json.loads(run(capsys, "index", "--corpus", corpus, "--json", "--rebuild")[1])["added"] == 3
    status, out, _ = run(capsys, "check", "--corpus", corpus)
    assert (status, "index" in out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["rounds", "--corpus", "nowhere"], 2, "nowhere"),
        (["rounds", "whom:x", "--corpus", "{corpus}"], 2, "did you mean"),
        (["rounds", "--since", "soon", "--corpus", "{corpus}"], 2, "is no date"),
        (["rounds", "--as-of", "soon", "--corpus", "{corpus}"], 2, "is no date"),
        (["rounds", "--config", "nowhere.yaml"], 2, "nowhere.yaml"),
        (["verify", "nowhere.md", "--corpus", "{corpus}"], 1, "nowhere.md"),
        (["export", "--corpus", "{corpus}", "-o", "note.xyz"], 2, "note.xyz"),
        (["why", "r-1", "--corpus", "{corpus}"], 1, "no round has the id"),
    ],
)
def test_what_goes_wrong_is_one_clear_line(
    capsys: pytest.CaptureFixture[str], corpus: Path, arguments: list[str], status: int, says: str
) -> None:
    found, out, err = run(capsys, *(word.format(corpus=corpus) for word in arguments))
    assert (found, out) == (status, "")
    assert says in err
    assert err.count("\n") == 1


def test_a_misspelt_key_names_line_and_nearest(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    Path("config.yaml").write_text(f"corpora: [{corpus}]\ncorpra: []\n")
    status, _, err = run(capsys, "rounds")
    assert status == 2
    assert "config.yaml" in err
    assert "corpora" in err


def test_bad_files_are_told_and_the_rest_opens(capsys: pytest.CaptureFixture[str], corpus: Path) -> None:
    (corpus / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (corpus / "broken.jsonl").write_text('{"text": "The ministers met in Graz."}\n{"text": \n')
    status, out, err = run(capsys, "articles", "--corpus", corpus, "--json")
    assert (status, len(json.loads(out))) == (1, 4)
    assert "picture.txt" in err
    assert "broken.jsonl:2" in err
    assert run(capsys, "check", "--corpus", corpus)[0] == 1


def test_an_empty_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, out, err = run(capsys, "articles", "--corpus", tmp_path / "empty", "--json")
    assert (status, json.loads(out)) == (1, [])
    assert "no articles" in err


HOSTILE = "\x1b[2J\x1b]52;c;ZXZpbA==\x07 \x9b31m \u202egnirts\u202c [bold red]Minister[/] Jürgen Öztan met Pál Kerekes."


def test_nothing_hostile_reaches_the_terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "hostile", {"h1": ("2021-03-02", "Title \x1b[31m \x07", HOSTILE)})
    (corpus / "h2.jsonl").write_text(json.dumps({"id": "\x1b]0;x\x07", "title": HOSTILE, "text": HOSTILE}))
    for command in ("articles", "entities", "rounds", "extract", "find minister", "show h1", "check"):
        for more in ([], ["--json"]):
            _, out, err = run(capsys, *command.split(), "--corpus", corpus, *more)
            for letter in "\x1b\x07\x9b\u202e":
                assert letter not in out + err


def test_the_unforeseen_is_logged_and_told_in_three_lines(
    capsys: pytest.CaptureFixture[str], corpus: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    from briefing.cli import lists

    def broken(options: object) -> int:
        raise RuntimeError("\x1b[31mno\nway")

    monkeypatch.setattr(lists, "rounds", broken)
    status, out, err = run(capsys, "rounds", "--corpus", corpus)
    assert (status, out, err.count("\n")) == (1, "", 3)
    assert "Traceback" not in err
    assert "\x1b" not in err
    (log,) = (home / "state" / "briefing" / "faults").glob("*.log")
    assert "RuntimeError" in log.read_text(encoding="utf-8")


def test_a_reader_that_leaves_early_is_no_fault(corpus: Path) -> None:
    command = f"{sys.executable} -m briefing extract --json --corpus {corpus} | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=dict(os.environ), cwd=corpus)
    assert done.stdout.endswith("0\n")
    assert done.stderr == ""


def test_a_lone_path_is_a_corpus_to_read() -> None:
    from briefing.cli.arguments import parse

    Path("some.txt").write_text("x")
    assert parse(["some.txt"]).corpus == [Path("some.txt")]
    assert parse([]).command == "read"
    assert parse(["--plain"]).plain


def test_every_command_and_option_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    text = (Path(__file__).parent.parent / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert re.search(rf"[`, ]{command}[` ]", text), command
        options = set(re.findall(r"--[a-z-]+", run(capsys, command, "--help")[1])) - {"--help"}
        assert {option for option in options if option not in text} == set(), command
    for field in (*FIELDS, *FLAGS):
        assert f"`{field}" in text


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("more", [[], ["--json"]])
def test_output_that_cannot_be_written_is_one_line(corpus: Path, more: list[str]) -> None:
    command = [sys.executable, "-m", "briefing", "rounds", "--corpus", str(corpus), *more]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=environment())
    assert (done.returncode, done.stderr) == (1, "briefing: the output cannot be written: no space left on device\n")


def test_closed_streams_are_no_fault(corpus: Path) -> None:
    line = f'"{sys.executable}" -m briefing rounds --corpus "{corpus}" <&- >&-'
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, text=True, env=environment())
    assert (done.returncode, done.stderr) == (0, "")


def environment() -> dict[str, str]:
    """The user's, with this tree to be found from another folder."""
    return os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
