"""The rounds of a series, numbered: our count, and the number that each source gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from briefing.library.records import UnknownIdError
from briefing.model import Account, Round, Series

if TYPE_CHECKING:
    from briefing.library.shelf import Shelf


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A round with its place in the series (from 1) and the numbers the articles give it, each with its articles."""

    round: Round
    number: int
    told: tuple[Account, ...] = ()


def counted(library: Shelf, series: Series, most: int | None = None) -> list[Counted]:
    """Oldest first; what sources count is read for the first ``most`` only, where that is given."""
    out = []
    for number, key in enumerate(series.rounds, 1):
        try:
            one = library.round(key)
        except UnknownIdError:
            continue
        told = numbers_told(library, one) if most is None or number <= most else ()
        out.append(Counted(round=one, number=number, told=told))
    return out


def numbers_told(library: Shelf, one: Round) -> tuple[Account, ...]:
    """The numbers that the articles of a round give it ("the second round"), smallest first, each with its articles.

    Reads what was found in each of its articles.
    """
    found: dict[int, list[str]] = {}
    for link in one.links:
        try:
            meetings = library.extraction(link.article).meetings
        except UnknownIdError:
            continue
        ordinal = meetings[link.mention].ordinal if link.mention < len(meetings) else None
        if ordinal is not None:
            found.setdefault(ordinal, []).append(link.article)
    return tuple(Account(value=str(value), articles=tuple(dict.fromkeys(found[value]))) for value in sorted(found))
