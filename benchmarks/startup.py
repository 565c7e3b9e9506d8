"""What starting costs: the command's quick answers, and opening an index.

    python benchmarks/startup.py [--runs N] [--articles 5 100000] [--folder DIR]

Prints each program's median wall time and CPU time as ratios to ``python -c pass`` in the same run, which modules the
quick answers must not load, and what opening a library of each size costs until its first screenful is read. Byte code
is compiled first. The reader's own first frame is measured by ``benchmarks/reader.py``.
"""

from __future__ import annotations

import argparse
import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.made import make  # noqa: E402

HEAVY = ("textual", "rich", "msgspec", "sqlite3", "yaml", "briefing.library", "briefing.extract")
OPEN = """
import sys
from pathlib import Path
from briefing.library import Library
library = Library([Path({corpus!r})], cache=Path({cache!r}))
for rows in (library.articles(), library.entities(), library.rounds()):
    rows[:50]
import resource
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)
"""


def main() -> None:
    """Print a line for each program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--articles", type=int, nargs="*", default=[5, 100_000])
    parser.add_argument("--folder", type=Path, help="where to keep the made indexes")
    options = parser.parse_args()
    compileall.compile_dir(str(ROOT / "briefing"), quiet=2)
    command = str(Path(sys.executable).with_name("briefing"))
    programs = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "briefing --version": [command, "--version"],
        "briefing --help": [command, "--help"],
        "briefing rounds --help": [command, "rounds", "--help"],
    }
    with tempfile.TemporaryDirectory() as scratch:
        for count in options.articles:
            made = make(options.folder or Path(scratch), count)
            code = OPEN.format(corpus=str(made.corpus), cache=str(made.cache))
            programs[f"open {count:,} articles"] = [sys.executable, "-c", code]
        _report(programs, options.runs)
    for words in (["--version"], ["--help"]):
        print(f"briefing {words[0]} loads {_loaded(words) or 'none'} of {', '.join(HEAVY)}")


def _report(programs: dict[str, list[str]], runs: int) -> None:
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    for _ in range(runs):  # in turns, so that a busy moment of the machine falls on all
        for name, argv in programs.items():
            spent[name].append(_run(argv))
    wall = {name: statistics.median(one for one, _ in times) for name, times in spent.items()}
    cpu = {name: statistics.median(one for _, one in times) for name, times in spent.items()}
    base = "python -c pass"
    for name in programs:
        print(
            f"{name:<26} {wall[name] * 1000:7.1f} ms, {wall[name] / wall[base]:5.2f} ×"
            f"   CPU {cpu[name] * 1000:7.1f} ms, {cpu[name] / cpu[base]:5.2f} ×"
        )


def _run(argv: list[str]) -> tuple[float, float]:
    """Wall and CPU seconds of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=dict(os.environ))
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _loaded(words: list[str]) -> str:
    code = f"import sys\nfrom briefing.cli import main\nmain({words!r})\n"
    code += f"print(*[m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.strip()


if __name__ == "__main__":
    main()
