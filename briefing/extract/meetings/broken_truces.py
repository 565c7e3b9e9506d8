"""Truces that hold no longer: between whom they were agreed, and who accuses whom of having broken them."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import ACCORDS

_PACT = 4  # words from "breaking" to "truce", from "truce" to "agreed"
_PAIR = 2


def add_sides(seen: View, clause: Clause, told: Arguments) -> bool:
    """Add to an accord those who are at odds about who broke it; whether it is a truce between sides."""
    at = clause.main.at
    between = seen.word(clause.main.end) == "between"
    far = between and seen.has(at - 1, "verbs.passive")  # "the truce, which X brokered, was agreed between A and B"
    near = range(clause.first if far else max(clause.first, at - _PACT), at)
    if clause.main.frame not in ACCORDS or not _truce(seen, near):
        return False
    sides = _at_odds(seen, at)
    if len({one.party for one in sides}) == _PAIR:
        for one in sides:
            add(told, one, "side", present=False)
        return True
    between = between and any(seen.has(step, "nouns.truces") for step in near)
    named = len(set(told.parties) - told.mediators) >= _PAIR
    return between and (named or told.pair)


def _truce(seen: View, near: range) -> bool:
    return any(seen.has(at, "nouns.brokered") for at in near)


def _at_odds(seen: View, end: int) -> list[Actor]:
    """ "A accused B of breaking the truce", "A said B had broken the truce": A and B."""
    for at in range(seen.first, end):
        if seen.has(at, "verbs.breaking") and _truce(seen, range(at + 1, at + 1 + _PACT + 1)):
            before = seen.cast.between(seen.first, at)
            return [one for one in before if one.party and "|" not in one.party and one.kind not in ("person", "place")]
    return []
