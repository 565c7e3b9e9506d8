"""Accords that go by one name for good, "the Plaza accord": where and when they were made, by the list ``accords`` of
the lexicon."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.lexicon import table
from briefing.model import When

_WORDS = 2  # of "Camp David"


@dataclass(frozen=True, slots=True)
class Made:
    """Where and when an accord was made."""

    town: str
    country: str
    day: dt.date


def ending(seen: View, last: int) -> int | None:
    """The first token of the longest such name that ends with token ``last``, in "the Camp David peace accord" that of
    "Camp"; None where there is none."""
    begins = range(max(seen.first, last - _WORDS + 1), last + 1)
    return next((at for at in begins if _is_name(seen, at, last + 1)), None)


def town(seen: View, first: int) -> Actor | None:
    """The town that the accord whose name begins at token ``first`` was made in."""
    last, made = _named(seen, first)
    return Actor(first, last, "place", made.town, country=made.country) if made is not None else None


def day(seen: View, first: int, published: dt.date | None) -> When:
    """The day of the accord whose name begins at token ``first``; none of one that was made after publication."""
    made = _named(seen, first)[1]
    if made is None or (published is not None and published < made.day):
        return When()
    told = made.day
    return When(earliest=told, latest=told, edtf=told.isoformat(), basis="relative_to_event", precise=True)


def _named(seen: View, first: int) -> tuple[int, Made | None]:
    for last in range(min(seen.last, first + _WORDS), first, -1):
        if _is_name(seen, first, last):
            return last, _known()[" ".join(map(seen.word, range(first, last)))]
    return first + 1, None


def _is_name(seen: View, first: int, last: int) -> bool:
    capital = all(seen.document.words[at][:1].isupper() for at in range(first, last))
    return capital and " ".join(map(seen.word, range(first, last))) in _known()


@cache
def _known() -> dict[str, Made]:
    made = table("en", "accords")["made"]
    return {name: Made(where, land, dt.date.fromisoformat(on)) for name, (where, land, on) in made.items()}
