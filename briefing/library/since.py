"""What changed between two views of a corpus: rounds that are new, told otherwise, or no longer there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from briefing.library.records import Move
from briefing.model import Round


def changes(then: Iterable[Round], now: Iterable[Round]) -> list[Move]:
    """Rounds that are new, gone or told otherwise, in the order of their days; what reads the same is left out."""
    before = {one.id: one for one in then}
    found = []
    for one in now:
        old = before.pop(one.id, None)
        if old is None or told_of(old) != told_of(one):
            found.append(Move(id=one.id, before=old, after=one))
    found += [Move(id=one.id, before=one, after=None) for one in before.values()]
    return sorted(found, key=_day)


def told_of(one: Round) -> tuple[object, ...]:
    """What a reader would see of a round: a change of it is a change."""
    people = tuple(sorted(person.name for person in one.participants))
    return one.edtf, one.place, one.mode, one.status, one.fate, one.parties, people, one.level


def _day(move: Move) -> tuple[dt.date, str]:
    one = move.after or move.before
    return (one.earliest if one is not None and one.earliest else dt.date.max), move.id
