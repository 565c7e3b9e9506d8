"""Names: articles a second, memory and load time of the gazetteers, and the cost of joining by number of articles.

    python benchmarks/names.py [FILE.jsonl]        # default: the sample corpus

Memory and load time are taken in this process before anything else is read; the first run on a machine makes what later
ones find in the cache folder. Compare figures of one run only.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import resource
import sys
import time
from pathlib import Path

from briefing.model import EntityMention

ROOT = Path(__file__).resolve().parent.parent
BYTES = 2_000
SIZES = (1_000, 4_000, 16_000)


def main() -> int:
    """Print the figures."""
    from briefing.extract import document
    from briefing.extract.names import find
    from briefing.model import Article

    before, begun = _memory(), time.process_time()
    find(document.read(Article(id="", path="", text="Ada Okoye left Oslo.", title="", digest="")))
    print(f"load {time.process_time() - begun:.2f} s, memory {_memory() - before} MB")

    texts = _texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    documents = [
        document.read(Article(id=str(n), path="", text=text, title="", digest="")) for n, text in enumerate(texts)
    ]
    for label in ("first", "again"):
        begun = time.process_time()
        found = [find(one) for one in documents]
        seconds = time.process_time() - begun
        size = sum(map(len, texts))
        print(f"find, {label}: {size / BYTES / seconds:.0f} articles of 2 KB a second ({len(texts)} articles)")
    print(f"{sum(map(len, found))} mentions")
    _join_costs()
    return 0


def _join_costs() -> None:
    from briefing.link.entities import join_names
    from briefing.link.naming.summaries import ArticleNames, summarize

    base = None
    for size in SIZES:
        articles: list[ArticleNames] = [summarize(*one) for one in _invented(size)]
        begun = time.process_time()
        index = join_names(articles)
        seconds = time.process_time() - begun
        base = base or seconds / size
        each = seconds / size
        print(f"join {size} articles: {seconds:.2f} s, {each / base:.2f} times the cost an article of the first")
        del index


def _invented(size: int) -> list[tuple[str, dt.date, list[EntityMention]]]:
    """Articles with names drawn as in the news: few very often, many once."""
    from briefing.extract.names.lexicons import people_names

    chance = random.Random(1)
    names = people_names()
    given, surnames = sorted(names.given), sorted(names.surnames)
    pool = [f"{chance.choice(given)} {chance.choice(surnames)}" for _ in range(size)]
    out: list[tuple[str, dt.date, list[EntityMention]]] = []
    for number in range(size):
        mentions = []
        for at in range(12):
            name = pool[min(int(chance.paretovariate(0.7)), size) - 1]
            text = name.split()[-1] if chance.random() < 0.2 else name
            mentions.append(EntityMention(start=at * 40, end=at * 40 + len(text), text=text, kind="person", name=text))
        out.append((f"a{number}", dt.date(2000, 1, 1) + dt.timedelta(number % 7_000), mentions))
    return out


def _texts(path: Path | None) -> list[str]:
    if path is not None:
        return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    files = sorted((ROOT / "corpus").glob("*.*"))
    return [one.read_text(encoding="utf-8") for one in files if one.suffix in (".txt", ".md")] * 5


def _memory() -> int:
    """Most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
