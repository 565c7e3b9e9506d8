"""Rulings that are made and taken back among articles that come and go leave what joining everything gives."""

from __future__ import annotations

import datetime as dt
import random

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.library import Library
from briefing.link.corrections import article_anchor
from briefing.link.entities import name_anchor
from briefing.link.facts import anchor_of
from briefing.model import Decision, Round
from tests.libraries import open_corpus, write_corpus
from tests.test_stepping import PEOPLE, content, made, opened, plain

MADE = dt.datetime(2022, 1, 1, tzinfo=dt.UTC)


def ruling(library: Library, number: int, chance: random.Random) -> Decision:
    """One ruling of any kind on what the corpus tells."""
    facts = [fact for *_, mine in library.index.articles.facts() for fact in mine]
    one, two = map(anchor_of, chance.sample(facts, 2))
    day = dt.date(2021, 3, chance.randrange(1, 30)).isoformat()
    plain_ruling = Decision(
        id=f"d-{number}", subject="round", verdict="same", anchors=(one, two), made=MADE + dt.timedelta(minutes=number)
    )
    named = tuple(name_anchor(name, "person") for name in chance.sample(PEOPLE, 2))
    article = (article_anchor(library.article(one.article or "")),)
    others: list[dict[str, object]] = [
        {},
        {"verdict": "different"},
        {"verdict": "unsure"},
        {"verdict": "set", "anchors": (one,), "field": "title", "value": chance.choice(("Ours", "Theirs"))},
        {"verdict": "set", "anchors": (one,), "field": "date", "value": day},
        {"verdict": "set", "anchors": (one,), "field": "date", "value": day, "subject": "mention"},
        {"verdict": "set", "anchors": article, "field": "published", "value": day, "subject": "article"},
        {"verdict": "set", "anchors": named[:1], "field": "name", "value": "Somebody Else", "subject": "entity"},
        {"anchors": named, "subject": "entity"},
    ]
    return msgspec.structs.replace(plain_ruling, **chance.choice(others))


def everything(library: Library) -> dict[str, object]:
    return {**content(library), "problems": {(one.code, one.message) for one in library.problems()}}


def moved(before: dict[str, Round], after: dict[str, Round]) -> set[str]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def rounds(library: Library) -> dict[str, Round]:
    return {one.id: plain(one) for one in library.rounds()}


@settings(max_examples=6, deadline=None)
@example(seed=14670)
@example(seed=87698)
@example(seed=378)
@given(seed=st.integers(0, 100_000))
def test_rulings_and_articles_one_by_one(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("ruled")
    chance = random.Random(seed)
    texts = list(made(14, seed).items())
    corpus = write_corpus(home / "corpus", dict(texts[:9]))
    library = opened(corpus, home)
    library.refresh()
    coming = texts[9:]
    for number in range(9):
        what = chance.choice(("rule", "rule", "rule", "undo", "add", "remove"))
        before = rounds(library)
        if what == "rule":
            decision = ruling(library, number, chance)
            supposed = library.suppose(decision)
            assert rounds(library) == before
            library.decide(decision)
            assert {move.id for move in supposed.rounds} >= moved(before, rounds(library))
        elif what == "undo":
            library.undo()
        elif what == "add" and coming:
            write_corpus(corpus, dict([coming.pop()]))
            library.refresh()
        elif what == "remove":
            chance.choice(sorted(corpus.iterdir())).unlink()
            library.refresh()
        other = open_corpus(corpus, home / f"whole-{number}")
        other.decisions = library.decisions
        other.refresh()
        assert everything(library) == everything(other), (number, what)
        other.close()
    library.close()
