"""The persons named at the rounds: the one spelling the note uses, the others met, roles with their days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from briefing.model import Entity, Round
from briefing.note.cited import Shelf, Sources
from briefing.note.entries import cites
from briefing.note.escape import plain
from briefing.note.model import Person


def persons(rounds: Sequence[Round], shelf: Shelf) -> list[Entity]:
    """The persons of the rounds' articles who are at one of the rounds, in order of first mention."""
    articles = dict.fromkeys(link.article for round_ in rounds for link in round_.links)
    ids = dict.fromkeys(key for article in articles for key in shelf.entity_ids(article) if key)
    chosen = {round_.id for round_ in rounds}
    found = [entity for entity in map(shelf.entity, ids) if entity.kind == "person"]
    return [entity for entity in found if chosen & set(entity.rounds) or _named_at(entity, rounds)]


def spellings(found: Sequence[Entity]) -> Mapping[str, str]:
    """Every spelling → the name the note uses; one that two persons share is left as it is."""
    names: dict[str, set[str]] = {}
    for entity in found:
        for spelling in (entity.name, *entity.aliases):
            names.setdefault(spelling, set()).add(entity.name)
    return {spelling: one.pop() for spelling, one in names.items() if len(one) == 1}


def people(found: Sequence[Entity], rounds: Sequence[Round], sources: Sources) -> tuple[Person, ...]:
    """A row a person, those at most rounds first."""
    numbers = {round_.id: number for number, round_ in enumerate(rounds, 1)}
    rows = []
    for entity in found:
        met = tuple(sorted({numbers[key] for key in entity.rounds if key in numbers})) or _named_at(entity, rounds)
        rows.append(_person(entity, met, rounds, sources))
    return tuple(sorted(rows, key=lambda row: (-len(row.rounds), row.rounds, row.name)))


def _named_at(entity: Entity, rounds: Sequence[Round]) -> tuple[int, ...]:
    spellings = {entity.name, *entity.aliases}
    return tuple(n for n, item in enumerate(rounds, 1) if spellings & {person.name for person in item.participants})


def _person(entity: Entity, numbers: tuple[int, ...], rounds: Sequence[Round], sources: Sources) -> Person:
    found = [cites(rounds[number - 1], sources) for number in numbers]
    keys = {cite.source: cite for group in found for cite in group}
    articles = set(entity.articles)
    cited = [
        keys[f"s{index}"]
        for index, article in enumerate(sources.cited, 1)
        if article in articles and f"s{index}" in keys
    ]
    return Person(
        name=plain(entity.name),
        variants=tuple(plain(alias) for alias in entity.aliases if alias != entity.name),
        roles=tuple(_role(role.title, role.first, role.last) for role in entity.roles),
        rounds=numbers,
        cites=tuple(cited),
    )


def _role(title: str, first: dt.date | None, last: dt.date | None) -> str:
    days = list(dict.fromkeys(value.isoformat() for value in (first, last) if value))
    return f"{plain(title)} ({' to '.join(days)})" if days else plain(title)
