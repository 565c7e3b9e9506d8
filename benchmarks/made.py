"""An index of any size made by rule, without reading or extracting anything: what the other benchmarks open."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.model import Article, Entity, EntityMention, Extraction, Participant, Round
from briefing.store.findings import Joined
from briefing.store.index import Index
from briefing.store.intake import Findings, ReadFile, enter, findings_of


def _words(lines: str) -> tuple[str, ...]:
    return tuple(lines.split())


GIVEN = _words("Sedat Sergey Mevlüt Sameh Javad Heiko Nikos Omar Ali Ivan Maria Anna Hans Pierre Ayşe Łukasz José Zoë")
FAMILY = _words(
    "Önal Vershinin Lavrov Çavuşoğlu Shoukry Zarif Maas Motegi Jaishankar Dendias Conte Haddad Bogdanov Kalın"
)
ENDINGS = ("", *_words("ov ini son oğlu ska er elli anu ard eev ito ak"))
STATES = _words("Turkey Russia Syria Libya Egypt France Germany Iran Iraq Japan China India Israel Italy Greece Qatar")
TOWNS = _words("Ankara Moscow Damascus Tripoli Cairo Paris Berlin Tehran Baghdad Tokyo Beijing Delhi Rome Athens Doha")
WORDS = _words(
    "the of and to in for on with that government officials economic regional cooperation border security agreement "
    "talks ministry statement issues support forces progress peace process humanitarian aid energy trade water "
    "election parliament crisis conflict ceasefire refugees pipeline summit envoy treaty sanctions harvest drought"
)
FIRST = dt.date(2000, 1, 1)
PART = 500


class Made(NamedTuple):
    """Where the index is: open ``Library([corpus], cache=cache)``."""

    corpus: Path
    cache: Path


def make(folder: Path, articles: int, *, words: int = 500) -> Made:
    """An index of ``articles`` articles of ``words`` words, a tenth as many entities and a fifth as many rounds."""
    corpus, cache = folder / f"corpus-{articles}", folder / "cache"
    corpus.mkdir(parents=True, exist_ok=True)
    index = Index.open([corpus.absolute()], cache)
    if len(index.articles.listing("articles")) != articles:
        chance = random.Random(articles)
        people = [f"{chance.choice(GIVEN)} {name}" for name in _families(chance, max(20, articles // 10))]
        for part in _parts(corpus, articles, words, people, chance):
            index.articles.put([part], {})
        index.articles.settle()
        index.findings.replace(_joined(articles, people, chance))
    index.close()
    return Made(corpus, cache)


def _families(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        stem = chance.choice(FAMILY) + chance.choice(ENDINGS)
        yield (
            stem
            if number < 200
            else stem + chance.choice("aeiou") + chance.choice("bdklmnrst") + chance.choice(ENDINGS)
        )


def _parts(corpus: Path, articles: int, words: int, people: list[str], chance: random.Random) -> Iterator[ReadFile]:
    path = str(corpus / "all.jsonl")
    for first in range(0, articles, PART):
        made = [_article(path, number, words, people, chance) for number in range(first, min(first + PART, articles))]
        yield ReadFile(
            path=path,
            size=1,
            modified=1,
            digest=b"made",
            entries=tuple(enter(article, found) for article, found in made),
            first=first,
            last=first + PART >= articles,
        )


def _article(path: str, number: int, words: int, people: list[str], chance: random.Random) -> tuple[Article, Findings]:
    day = FIRST + dt.timedelta(days=number % 7000)
    one, two = chance.sample(STATES, 2)
    who = chance.choice(people)
    title = f"{one}, {two} {' '.join(chance.choices(WORDS, k=5))} in {chance.choice(TOWNS)}"
    opening = f"Minister {who} of {one} met an envoy of {two}. "
    body = [*chance.choices(WORDS, k=words - 10)]
    text = opening + " ".join(body[:200]).capitalize() + ". " + " ".join(body[200:]).capitalize() + "."
    digest = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    article = Article(id=f"m{number}", path=path, text=text, title=title, digest=digest, published=day)
    name = EntityMention(start=9, end=9 + len(who), text=who, kind="person", name=who)
    found = Extraction(article=article.id, digest=digest, published=day, published_from="metadata", names=(name,))
    return article, findings_of(article, found)


def _joined(articles: int, people: list[str], chance: random.Random) -> Joined:
    entities = [
        Entity(id=f"e-{n}", name=name, kind="person", mentions=chance.randrange(1, 200), articles=(f"m{n}",))
        for n, name in enumerate(people)
    ]
    rounds = [_round(n, people, chance) for n in range(articles // 5)]
    return Joined(entities=entities, rounds=rounds)


def _round(number: int, people: list[str], chance: random.Random) -> Round:
    day = FIRST + dt.timedelta(days=number % 7000)
    one, two = sorted(chance.sample(STATES, 2))
    place = chance.choice(TOWNS)
    return Round(
        id=f"r-{number}",
        title=f"{one}–{two} meeting, {place}",
        edtf=day.isoformat(),
        earliest=day,
        latest=day,
        place=place,
        parties=(one, two),
        participants=(Participant(name=chance.choice(people)),),
        topics=(chance.choice(WORDS),),
        form="meeting",
        level="minister",
        mode="unspecified",
        status="held",
    )
