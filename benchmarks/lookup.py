"""One keystroke of the lookup, over indexes of growing size.

    python benchmarks/lookup.py [--articles 10000 100000] [--folder DIR]

Each query is typed letter by letter; printed are the median and the 95th percentile of a keystroke in ms, what the
first one costs (reading what there is to be found), and whether the slips of the finger were forgiven. Beside it, in
the same run, the same haystack through ``rapidfuzz.process.extract`` as a yardstick.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.made import make
from briefing.library import Library
from briefing.lookup import Lookup

QUERIES = (
    "onal",
    "lavorv",
    "cavusoglu",
    "moscow onal",
    "turkey russia summit",
    "r:doha zarif",
    "t:pipeline drought",
    "the of",
    "shoukrysno energy",
)
SLIPS = {"lavorv": "Lavrov", "cavusoglu": "Çavuşoğlu", "onal": "Önal"}


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--folder", type=Path, help="where to keep the made indexes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for count in options.articles:
            _measure(options.folder or Path(scratch), count)


def _measure(folder: Path, count: int) -> None:
    made = make(folder, count)
    library = Library([made.corpus], cache=made.cache)
    lookup = Lookup(library)
    begun = time.perf_counter()
    lookup.prepare()
    ready = time.perf_counter() - begun
    spent: list[float] = []
    slowest = (0.0, "")
    for query in QUERIES:
        for end in range(1, len(query) + 1):
            begun = time.perf_counter()
            lookup.find(query[:end])
            took = (time.perf_counter() - begun) * 1000
            slowest = max(slowest, (took, query[:end]))
            spent.append(took)
    found = {slip: any(meant in hit.title for hit in lookup.find(slip)) for slip, meant in SLIPS.items()}
    yardstick = _rapidfuzz(library)
    p50, p95 = statistics.median(spent), statistics.quantiles(spent, n=20)[-1]
    print(
        f"{count:>9,} articles: keystroke p50 {p50:.1f} ms, p95 {p95:.1f} ms, slowest {slowest[0]:.1f} ms"
        f" ({slowest[1]!r}); ready in {ready * 1000:.0f} ms; rapidfuzz {yardstick:.0f} ms, {yardstick / p50:.0f} ×;"
        f" slips forgiven: {all(found.values())}"
    )
    library.close()


def _rapidfuzz(library: Library) -> float:
    """Median ms of the same haystack searched by rapidfuzz's extract."""
    from rapidfuzz import fuzz, process

    texts = [text for kind in ("article", "entity", "round") for _, text, _ in library.haystack(kind)]
    spent = []
    for query in ("lavorv", "moscow onal", "turkey russia summit"):
        begun = time.perf_counter()
        process.extract(query, texts, scorer=fuzz.partial_ratio, limit=50)
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
