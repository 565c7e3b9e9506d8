"""What reading an article costs in all: everything that is extracted, and each part of it.

    python -m benchmarks.extract [CORPUS.jsonl …]

Prints articles of 2 KB a second on one core, with two processes and for each part; without files it writes its own.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from briefing.extract import document as documents
from briefing.extract import extract, meetings, names, published, times
from briefing.ingest import read_file
from briefing.ingest.files import scan
from briefing.model import Article

SENTENCES = (
    "{one} Foreign Minister {person} met {his} {other} counterpart in {town} on {weekday} to go over the draft.",
    "A delegation led by Deputy Foreign Minister {person} will travel to {town} on {month} {day} for two-day talks.",
    "The talks in {town}, the third round since {month}, ended without a statement.",
    "A spokeswoman said that the delegations would return with an answer in early {month}.",
    "Trade between the two states has grown by a third since {year}, the central bank reported.",
    "The presidents of both countries spoke by phone on {weekday} about the cease-fire.",
    "Nobody would say what had been offered, and the text was kept under lock and key.",
    "Residents along the river have waited for the crossing to open for several months.",
    "After the meeting, {person} told reporters that much work lay ahead.",
    "The board of the port company met on {weekday} and approved the accounts.",
)
STATES = ("Turkish", "Russian", "Greek", "Egyptian", "Chinese", "Japanese", "Polish", "Brazilian")
TOWNS = ("Ankara", "Moscow", "Geneva", "Cairo", "Beijing", "Tokyo", "Warsaw", "Vienna")
PEOPLE = ("Anna Kaya", "Ivan Petrov", "Maria Costa", "Omar Haddad", "Jan Nowak", "Li Wei", "Ken Sato", "Nikos Pappas")
SIZE = 2048


def written(count: int) -> list[Article]:
    """Articles of about 2 KB with a meeting in every other sentence, as diplomatic news has."""
    chance = random.Random(1)
    return [_article(chance, number) for number in range(count)]


def _article(chance: random.Random, number: int) -> Article:
    day = dt.date(2000, 1, 1) + dt.timedelta(chance.randrange(8000))
    parts: list[str] = []
    while sum(map(len, parts)) < SIZE:
        told = day - dt.timedelta(chance.randrange(40))
        words = {
            "one": chance.choice(STATES),
            "other": chance.choice(STATES),
            "town": chance.choice(TOWNS),
            "person": chance.choice(PEOPLE),
            "his": "his",
            "weekday": f"{told:%A}",
            "month": f"{told:%B}",
            "day": told.day,
            "year": told.year,
        }
        parts.append(chance.choice(SENTENCES).format(**words) + chance.choice([" ", "\n\n"]))
    text = "".join(parts)
    return Article(id=str(number), path="", text=text, title="", digest=str(number), published=day)


def read(paths: Sequence[str]) -> list[Article]:
    """The articles of corpus files."""
    return [article for stamp in scan([Path(path) for path in paths]) for article in read_file(stamp).articles]


def seconds(work: Callable[[], object], repeat: int = 3) -> float:
    """Elapsed time of the shortest of ``repeat`` runs."""
    spent = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


def main(paths: Sequence[str]) -> None:
    """Measure and print."""
    articles = read(paths) if paths else written(300)
    amount = sum(len(one.text) for one in articles) / SIZE
    for one in articles[:20]:
        extract(one)
    whole = seconds(lambda: [extract(one) for one in articles])
    print(f"{len(articles)} articles, {amount:.0f} times 2 KB")
    print(f"everything, one core      {amount / whole:7.0f} /s")
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(extract, articles[:40], chunksize=20))
        both = seconds(lambda: list(pool.map(extract, articles, chunksize=25)))
    print(f"everything, two processes {amount / both:7.0f} /s  ({whole / both:.2f} x)")
    docs = [documents.read(one) for one in articles]
    days = [published.infer(one).day for one in articles]
    told = [times.find(doc, day) for doc, day in zip(docs, days, strict=True)]
    named = [names.find(doc) for doc in docs]
    parts: dict[str, Callable[[], object]] = {
        "paragraphs, tokens": lambda: [documents.read(one) for one in articles],
        "publication date": lambda: [published.infer(one) for one in articles],
        "times": lambda: [times.find(doc, day) for doc, day in zip(docs, days, strict=True)],
        "names": lambda: [names.find(doc) for doc in docs],
        "meetings": lambda: [meetings.find(*one) for one in zip(docs, told, named, days, strict=True)],
    }
    for name, work in parts.items():
        print(f"  {name:20} {100 * seconds(work) / whole:5.1f} %")


if __name__ == "__main__":
    main(sys.argv[1:])
