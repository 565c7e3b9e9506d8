"""What indexing costs: the first start, the second, and one changed file.

    python benchmarks/index.py [--articles N] [--jobs 1 2]

Writes N short articles as files, indexes them with each number of processes, then starts again with nothing changed and
with one file changed. Prints articles a second, the ratio of several processes to one, the share of storing in the CPU
time of one process, and the size of the index.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.made import FAMILY, FIRST, GIVEN, STATES, TOWNS, WORDS
from briefing.library import Library, Progress, worker
from briefing.store import articles as store
from briefing.store import intake

P = ParamSpec("P")
T = TypeVar("T")
OPENINGS = (
    "{one} Foreign Minister {who} met his counterpart {whom} in {town} on {day:%B} {day.day}, the ministry said.",
    "The leaders of {one} and {two} will hold talks in {town} next week, {who} told reporters on Monday.",
    "A delegation from {two} led by {whom} arrived in {town} on {day:%B} {day.day} for two days of consultations.",
)


def main() -> None:
    """Print a line for each number of processes, and one for each later start."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        corpus = _write(Path(scratch) / "corpus", options.articles)
        taken = {jobs: _first(corpus, Path(scratch) / f"cache-{jobs}", jobs) for jobs in options.jobs}
        for jobs in options.jobs[1:]:
            print(f"{jobs} processes against {options.jobs[0]}: {taken[options.jobs[0]] / taken[jobs]:.2f} ×")
        _again(corpus, Path(scratch) / f"cache-{options.jobs[0]}", taken[options.jobs[0]])


def _write(folder: Path, count: int) -> Path:
    """Files of about 2 KB, an opening that tells of a meeting and filling words."""
    folder.mkdir()
    chance = random.Random(count)
    for number in range(count):
        day = FIRST + dt.timedelta(days=number % 7000)
        one, two = chance.sample(STATES, 2)
        who, whom = (f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(2))
        told = [
            opening.format(one=one, two=two, who=who, whom=whom, town=chance.choice(TOWNS), day=day)
            for opening in chance.sample(OPENINGS, 2)
        ]
        filling = [" ".join(chance.choices(WORDS, k=14)).capitalize() + "." for _ in range(16)]
        text = f"---\ntitle: {one} and {two} talk\ndate: {day}\n---\n\n{told[0]}\n\n{' '.join(filling)}\n\n{told[1]}\n"
        (folder / f"{number:06}.md").write_text(text, encoding="utf-8")
    return folder


def _first(corpus: Path, cache: Path, jobs: int) -> float:
    library = Library([corpus], jobs=jobs, cache=cache)
    stored = _Stopwatch()
    stages: dict[str, float] = {}
    begun = time.perf_counter()
    cpu = time.process_time()

    def note(progress: Progress) -> None:
        stages.setdefault(progress.stage, time.perf_counter() - begun)

    library.refresh(note)
    taken, cpu = time.perf_counter() - begun, time.process_time() - cpu
    count = len(library.articles())
    size = library.index.database.path.stat().st_size
    share = f", storing {stored.spent / cpu:.0%} of the CPU" if jobs == 1 else ""
    print(
        f"{jobs} process{'es' if jobs > 1 else ''}: {count:,} articles in {taken:.1f} s, {count / taken:.0f} a second"
        f"{share}, {len(library.rounds()):,} rounds, {size / count:,.0f} bytes an article in the index"
    )
    stored.stop()
    library.close()
    return taken


class _Stopwatch:
    """Counts the CPU seconds that packing and storing take."""

    def __init__(self) -> None:
        self.spent = 0.0
        self._put, self._enter = store.ArticleStore.put, intake.enter
        store.ArticleStore.put = self._counted(self._put)  # type: ignore[method-assign]
        worker.enter = self._counted(self._enter)  # type: ignore[attr-defined]

    def _counted(self, plain: Callable[P, T]) -> Callable[P, T]:
        def counted(*arguments: P.args, **named: P.kwargs) -> T:
            begun = time.process_time()
            try:
                return plain(*arguments, **named)
            finally:
                self.spent += time.process_time() - begun

        return counted

    def stop(self) -> None:
        """Count no more."""
        store.ArticleStore.put = self._put  # type: ignore[method-assign]
        worker.enter = self._enter  # type: ignore[attr-defined]


def _again(corpus: Path, cache: Path, first: float) -> None:
    for what in ("nothing changed", "nothing changed, settled", "one file changed"):
        if what == "one file changed":
            path = next(corpus.iterdir())
            path.write_text(path.read_text(encoding="utf-8") + "\nMore was told later.\n", encoding="utf-8")
        library = Library([corpus], jobs=1, cache=cache)
        begun = time.perf_counter()
        library.refresh()
        taken = time.perf_counter() - begun
        print(f"{what}: {taken * 1000:.0f} ms, {taken / first:.1%} of the first start")
        library.close()


if __name__ == "__main__":
    main()
