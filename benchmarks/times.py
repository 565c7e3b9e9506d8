"""What finding times costs beside dateparser's search, on the same texts in the same run.

    python -m benchmarks.times [CORPUS.jsonl …]

Prints articles a second on one core and the ratio; without files it writes its own articles of about 2 KB.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.extract.document import Document, read
from briefing.extract.times import find
from briefing.model import Article

SENTENCES = (
    "The foreign ministers of both states met in the capital on {weekday} to go over the draft.",
    "A spokeswoman said the delegations would return on {month} {day} with an answer.",
    "Talks on the border began in {year} and were broken off two years later.",
    "The deputy minister, who arrived last week, spoke of a step forward.",
    "Trade between the two has grown by a third since {month} {year}, the bank reported.",
    "More than forty officials took part, among them the heads of both services.",
    "Nobody would say what had been offered, and the text was kept under lock and key.",
    "The next round is due in early {month}, a diplomat told reporters.",
    "Residents along the river have waited for the crossing to open for several months.",
    "The agreement, the third of its kind, will be signed at the weekend.",
)
SIZE = 2048


def texts(count: int) -> list[str]:
    """Articles of about 2 KB in the density of dates that news has."""
    chance = random.Random(1)
    out = []
    for _ in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < SIZE:
            day = dt.date(2000, 1, 1) + dt.timedelta(chance.randrange(8000))
            words = {"weekday": f"{day:%A}", "month": f"{day:%B}", "day": day.day, "year": day.year}
            parts.append(chance.choice(SENTENCES).format(**words) + chance.choice([" ", "\n\n"]))
        out.append("".join(parts))
    return out


def seconds(work: Callable[[], object], repeat: int) -> float:
    """CPU time of the shortest of ``repeat`` runs."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _documents(corpus: Sequence[str]) -> list[Document]:
    return [read(Article(id=str(n), path="", text=text, title="", digest="")) for n, text in enumerate(corpus)]


def main(arguments: Sequence[str]) -> int:
    """Run the comparison and print it."""
    from dateparser.search import search_dates

    warnings.simplefilter("ignore")
    lines = [line for name in arguments for line in Path(name).read_text(encoding="utf-8").splitlines()]
    corpus = [json.loads(line)["text"] for line in lines] or texts(100)
    size = sum(len(text.encode()) for text in corpus) / SIZE
    day = dt.date(2020, 2, 18)
    documents = _documents(corpus)
    finding = seconds(lambda: [find(document, day) for document in documents], 5)
    reading = seconds(lambda: _documents(corpus), 3)
    sample = corpus[: max(1, len(corpus) // 5)]
    share = sum(map(len, sample)) / sum(map(len, corpus))
    searching = seconds(lambda: [search_dates(text, languages=["en"]) for text in sample], 1) / share
    print(f"{len(corpus)} articles, {size:.0f} times 2 KB")
    print(f"find                 {size / finding:8.0f} articles of 2 KB a second")
    print(f"find and tokens      {size / (finding + reading):8.0f}")
    print(f"dateparser's search  {size / searching:8.0f}")
    print(f"ratio, times alone   {searching / finding:8.1f}")
    print(f"ratio, with tokens   {searching / (finding + reading):8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
