"""How the reader feels: first frame, keys, bytes, beside a bare Textual application and Textual's own lists.

    python benchmarks/reader.py [--corpus PATH] [--rows N] [--runs N]

Every program runs in a pseudo-terminal of 120x40 of its own; a frame is out when a given text has been written to it.
Read the ratios: the times depend on the machine. Byte code is compiled for all of them or for none.
"""

from __future__ import annotations

import argparse
import compileall
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (120, 40)

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield Static("ready-mark")
Bare().run()
"""

READER = """
import sys
from pathlib import Path
from briefing.library import Library
from briefing.reader import run
run(Library([Path({corpus!r})], cache=Path({cache!r}), jobs=1), refresh={refresh})
"""

ROWS = """
import sys; sys.path.insert(0, {root!r})
from tests.reader.fake import FakeLibrary
from briefing.reader import run
run(FakeLibrary(extra={rows}), refresh=False)
"""

TABLE = """
from textual.app import App
from textual.widgets import DataTable
class Table(App):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("date", "title")
        table.add_rows(("undated", f"Notice {{n}}") for n in range({rows}))
        table.focus()
Table().run()
"""

OPTIONS = """
from textual.app import App
from textual.widgets import OptionList
class Options(App):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield OptionList(*(f"Notice {{n}}" for n in range({rows})), markup=False)
Options().run()
"""


class Terminal:
    """A program in a pseudo-terminal, with all that it has written."""

    def __init__(self, code: str, size: tuple[int, int] = SIZE) -> None:
        """Start Python on ``code``."""
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS=str(size[0]), LINES=str(size[1]))
            os.execv(sys.executable, [sys.executable, "-c", code])
        import fcntl
        import termios

        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.written = b""

    def read(self, seconds: float) -> bytes:
        """What comes within some time; empty at the end or when nothing came."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        try:
            got = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        self.written += got
        return got

    def until(self, mark: bytes, seconds: float = 60.0) -> float:
        """Seconds from the start until a text was written; raises ``TimeoutError``."""
        end = time.perf_counter() + seconds
        while mark not in self.written:
            if time.perf_counter() > end:
                raise TimeoutError(f"{mark!r} was not written; the end is {self.written[-300:]!r}")
            self.read(0.5)
        return time.perf_counter() - self.began

    def settle(self, quiet: float = 0.25) -> None:
        """Read until nothing has come for a while."""
        while self.read(quiet):
            pass

    def press(self, keys: bytes, quiet: float = 0.05) -> tuple[float, int]:
        """Seconds until the last byte of the answer to a key, and how many bytes it was."""
        began = last = time.perf_counter()
        os.write(self.fd, keys)
        total = 0
        wait = 0.5
        while got := self.read(wait):
            total += len(got)
            last = time.perf_counter()
            wait = quiet
        return last - began, total

    def cpu(self) -> float:
        """Seconds of processor time used so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def first_frames(programs: Sequence[tuple[str, str, bytes]], runs: int) -> dict[str, float]:
    """Median seconds to a mark, the programs taking turns."""
    times: dict[str, list[float]] = {name: [] for name, _, _ in programs}
    for run in range(runs + 1):
        for name, code, mark in programs:
            terminal = Terminal(code)
            try:
                seconds = terminal.until(mark)
            finally:
                terminal.close()
            if run:  # the first is a warm-up
                times[name].append(seconds)
    return {name: statistics.median(values) for name, values in times.items()}


def keys(code: str, mark: bytes, key: bytes, count: int = 100) -> tuple[float, float, int, int]:
    """Median and 95th percentile of the time in ms and of the bytes of a key."""
    terminal = Terminal(code)
    try:
        terminal.until(mark)
        terminal.settle()
        terminal.press(key)
        answers = [terminal.press(key) for _ in range(count)]
    finally:
        terminal.close()
    times = sorted(seconds * 1000 for seconds, _ in answers)
    sizes = sorted(size for _, size in answers)
    at = int(count * 0.95) - 1
    return times[count // 2], times[at], sizes[count // 2], sizes[at]


def idle(code: str, mark: bytes, seconds: float = 5.0) -> tuple[float, float]:
    """Share of a processor used while nothing happens, in per cent, and memory in MiB."""
    terminal = Terminal(code)
    try:
        terminal.until(mark)
        terminal.settle(3.0)  # a refresh may still run
        before = terminal.cpu()
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            terminal.read(left)
        return (terminal.cpu() - before) / seconds * 100, terminal.memory()
    finally:
        terminal.close()


def big_article(folder: Path, name: str, size: int) -> str:
    """A corpus of one long article."""
    home = folder / name
    home.mkdir()
    sentence = "The two delegations met again and spoke of the lake, the road and the price of salt. "
    text = "\n\n".join(sentence * 6 for _ in range(size // (len(sentence) * 6)))
    (home / "long.txt").write_text(f"A long report\n\n{text}\n", encoding="utf-8")
    return str(home)


def index(corpus: str, cache: str) -> bytes:
    """Bring the index of a corpus up to date, so that only reading is measured; the beginning of a title of it."""
    from briefing.library import Library

    library = Library([Path(corpus)], cache=Path(cache), jobs=1)
    library.refresh()
    title = library.articles()[0].title[:12]
    library.close()
    return title.encode()


def report(name: str, measure: Callable[[], str]) -> None:
    """Print a line, or why there is none."""
    try:
        print(f"{name:<52}{measure()}", flush=True)
    except (TimeoutError, OSError) as error:
        print(f"{name:<52}failed: {error}", flush=True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--corpus", default=str(ROOT / "corpus"))
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    compileall.compile_dir(str(ROOT / "briefing"), quiet=2)  # as Textual's own code is
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known, unknown = str(folder / "known"), str(folder / "unknown")
        mark = index(options.corpus, known)
        fresh = READER.format(corpus=options.corpus, cache=unknown, refresh=True)
        held = READER.format(corpus=options.corpus, cache=known, refresh=True)
        many = ROWS.format(root=str(ROOT), rows=options.rows)
        frames = first_frames(
            [
                ("bare Textual application", BARE, b"ready-mark"),
                ("reader, corpus indexed", held, mark),
            ],
            options.runs,
        )
        bare = frames["bare Textual application"]
        for title, seconds in frames.items():
            print(f"first frame with rows: {title:<29}{seconds * 1000:6.0f} ms  {seconds / bare:5.2f} x")

        def unseen() -> str:
            import shutil

            times = []
            for _ in range(options.runs):
                shutil.rmtree(unknown, ignore_errors=True)
                terminal = Terminal(fresh)
                times.append(terminal.until(mark))
                terminal.close()
            seconds = statistics.median(times)
            return f"{seconds * 1000:6.0f} ms  {seconds / bare:5.2f} x"

        report("first frame with rows: corpus not yet indexed", unseen)
        for title, code, shown, key in (
            (f"cursor down, reader, {options.rows:,} rows", many, b"Notice 3", b"j"),
            (f"page down, reader, {options.rows:,} rows", many, b"Notice 3", b"\x06"),
            ("cursor down, DataTable, 10,000 rows", TABLE.format(rows=10_000), b"Notice 3", b"\x1b[B"),
            ("cursor down, OptionList, 10,000 rows", OPTIONS.format(rows=10_000), b"Notice 3", b"\x1b[B"),
        ):
            report(title, lambda: _told(*keys(code, shown, key)))  # noqa: B023 (called at once)
        report("next mention, reader", lambda: _told(*keys(held, mark, b"n", 40)))
        long = big_article(folder, "long", 1_000_000)
        index(long, known)
        code = READER.format(corpus=long, cache=known, refresh=False)

        def opened() -> str:
            both = first_frames([("bare", BARE, b"ready-mark"), ("long", code, b"delegations")], options.runs)
            more = both["long"] - both["bare"]
            return f"{both['long'] * 1000:6.0f} ms, {more * 1000:.0f} ms more than a bare application beside it"

        report("start with a 1 MB article open", opened)
        report("page down in it", lambda: _told(*keys(code, b"delegations", b"2\x06", 40)))
        report("idle", lambda: "{:6.2f} % of a processor, {:.0f} MiB".format(*idle(held, mark)))
    return 0


def _told(median: float, high: float, size: int, most: int) -> str:
    return f"{median:6.1f} ms (p95 {high:.1f}), {size:,} bytes (p95 {most:,})"


if __name__ == "__main__":
    sys.exit(main())
