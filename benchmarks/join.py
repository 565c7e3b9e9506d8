"""How joining grows with the number of mentions, on a corpus made by rule.

    python benchmarks/join.py                 # 10,000 to 200,000 mentions
    python benchmarks/join.py --mentions 20000 50000

Prints seconds, the log-log slope, the time to add one article to the largest corpus, and how many of the made
meetings were found again as one round, so that speed is not bought with a linker that joins nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefing.link.facts import Fact, facts_of
from briefing.link.joiner import Joiner, Memory
from briefing.link.rounds import join
from briefing.model import Extraction, MeetingMention, Participant, Round, When

_STATES = (
    *("Turkey", "Russia", "France", "Germany", "Egypt", "Iran", "Iraq", "Japan", "China", "India", "Brazil", "Mexico"),
    *("Canada", "Italy", "Spain", "Poland", "Ukraine", "Greece", "Cyprus", "Israel", "Jordan", "Qatar", "Kuwait"),
    *("Oman", "Kenya", "Ghana", "Chile", "Peru", "Norway", "Sweden"),
)
_TOWNS = (
    *("Moscow", "Ankara", "Geneva", "Vienna", "Paris", "Berlin", "Cairo", "Tehran", "Rome", "Oslo", "Doha"),
    *("Nairobi", "Lima", "Tokyo", "Beijing"),
)
_LEVELS = ("leader", "minister", "deputy_minister", "official", "military")
_FORMS = ("meeting", "visit", "negotiation", "call", "summit")
_START = dt.date(2000, 1, 1)
_PER_DAY = 12  # meetings a day: a dense press review


class Made:
    """One made meeting that articles tell of."""

    def __init__(self, number: int, chance: random.Random) -> None:
        """``number`` counts the meetings; every twelfth is a day later."""
        self.number = number
        self.day = _START + dt.timedelta(number // _PER_DAY)
        self.parties = tuple(sorted(chance.sample(_STATES, 2)))
        self.place = chance.choice(_TOWNS)
        self.level = chance.choice(_LEVELS)
        self.form = chance.choice(_FORMS)
        self.lead = f"Person Name{chance.randrange(len(_STATES) * 8)}"


def mention(made: Made, group: int, published: dt.date, chance: random.Random) -> MeetingMention:
    """One way to tell of ``made``: fully, without a day, or with less."""
    words = " ".join(f"word{chance.randrange(5000)}" for _ in range(20))  # no copies: nothing is joined by its wording
    style = chance.random()
    when = When(earliest=made.day, latest=made.day, edtf=made.day.isoformat(), basis="stated", precise=True)
    if style > 0.7:
        monday = made.day - dt.timedelta(made.day.weekday())
        when = When(earliest=monday, latest=monday + dt.timedelta(6), basis="relative_to_dct")
    elif style > 0.6:
        when = When()
    return MeetingMention(
        start=group * 200,
        end=group * 200 + len(words),
        text=words,
        trigger="meeting",
        trigger_start=group * 200,
        trigger_end=group * 200 + 7,
        when=when,
        form=made.form,  # type: ignore[arg-type]
        level=made.level,  # type: ignore[arg-type]
        status="planned" if published < made.day else "held",
        place=made.place if chance.random() < 0.7 and made.form != "call" else None,
        parties=made.parties,
        participants=(Participant(name=made.lead, lead=True),) if chance.random() < 0.6 else (),
        group=group,
    )


def corpus(mentions: int, seed: int = 1) -> tuple[list[Fact], dict[tuple[str, int], int]]:
    """About ``mentions`` facts, and which made meeting each (article, mention) tells of."""
    facts: list[Fact] = []
    truth: dict[tuple[str, int], int] = {}
    for extraction, told in extractions(seed):
        facts += facts_of(extraction)
        truth.update(((extraction.article, at), number) for at, number in enumerate(told))
        if len(facts) >= mentions and int(extraction.article[1:]) % _PER_DAY == _PER_DAY - 1:
            break
    return facts, truth


def extractions(seed: int = 1) -> Iterator[tuple[Extraction, list[int]]]:
    """Articles without end, each with the numbers of the made meetings that its mentions tell of."""
    chance = random.Random(seed)
    number = article = 0
    while True:
        batch = [Made(number + index, chance) for index in range(_PER_DAY)]
        number += _PER_DAY
        for _ in range(_PER_DAY):
            told = chance.sample(batch, 3)
            published = told[0].day + dt.timedelta(chance.randrange(-4, 5))
            found: list[MeetingMention] = []
            meant: list[int] = []
            for group, made in enumerate(told):
                for _ in range(chance.choice((1, 1, 2))):
                    meant.append(made.number)
                    found.append(mention(made, group, published, chance))
            extraction = Extraction(
                article=f"a{article}", digest="", published=published, published_from="metadata", meetings=tuple(found)
            )
            yield extraction, meant
            article += 1


def agreement(rounds: list[Round], truth: dict[tuple[str, int], int]) -> tuple[float, float]:
    """Share of mentions in a round that is mostly their meeting (purity), and of those in its largest round."""
    pure = 0
    largest: Counter[int] = Counter()
    for one in rounds:
        counts = Counter(truth[link.article, link.mention] for link in one.links)
        pure += max(counts.values())
        for number, count in counts.items():
            largest[number] = max(largest[number], count)
    total = sum(len(one.links) for one in rounds)
    return pure / total, sum(largest.values()) / total


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, nargs="+", default=[10_000, 50_000, 200_000])
    options = parser.parse_args()
    points = []
    for size in options.mentions:
        facts, truth = corpus(size)
        begun = time.process_time()
        rounds = list(join(facts).rounds)
        seconds = time.process_time() - begun
        points.append((math.log(len(facts)), math.log(seconds)))
        pure, whole = agreement(rounds, truth)
        print(
            f"{len(facts):>8} mentions  {seconds:7.2f} s  {1e6 * seconds / len(facts):6.1f} µs each  "
            f"{len(rounds)} rounds  {pure:.3f} pure, {whole:.3f} whole"
        )
    if len(points) > 1:
        (x1, y1), (x2, y2) = points[0], points[-1]
        print(f"log-log slope {(y2 - y1) / (x2 - x1):.2f}")
    shelf = Memory()
    joiner = Joiner(shelf)
    joiner.fill(facts)
    last = facts[-1].article
    article = [fact for fact in facts if fact.article == last]
    joiner.remove(last)
    begun = time.process_time()
    touched = joiner.add(article)
    print(f"one article added: {time.process_time() - begun:.4f} s, {len(touched.rounds)} rounds touched")
    return 0


if __name__ == "__main__":
    sys.exit(main())
