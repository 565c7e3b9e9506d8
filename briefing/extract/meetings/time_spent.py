"""Meetings told by the time that two spend with each other: "after three hours with X", "his two days in P with Y"."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import gestures, subjects
from briefing.extract.meetings.syntax import View, is_verb, owner

_THERE = 7  # words of "in the northern port of P"
_BACK = 22  # words from a verb to the length of what came before
_NUMBER = 6  # words of "a little over three hours"


def spent_with(seen: View, at: int, end: int) -> bool:
    """ "had three hours with President X", "came out after two days with the king": someone of another state."""
    if gestures.guest_after(seen, end, ()) is None and not subjects.side_at(seen, end):
        return False
    return gestures.host(seen, at) or _whose(seen, at)


def spent_together(seen: View, at: int, end: int) -> bool:
    """ "after three days together", "their 40 minutes together": two of two states."""
    if seen.word(end) == "with":
        return False
    verb = _verb_before(seen, at)
    return verb is not None and subjects.several(seen, verb)


def there_with(seen: View, at: int) -> int | None:
    """ "two days in P with X": the token behind "with", where token ``at`` is the length."""
    if not (seen.has(at, "time.hours") or seen.has(at, "time.lengths")):
        return None
    if seen.has(at + 1, "status.alone") and seen.word(at + 2) == "with":
        return at + 3  # "two hours alone with X"
    if not seen.has(at + 1, "syntax.within"):
        return None
    for step in range(at + 2, min(at + 2 + _THERE, seen.last)):
        if seen.word(step) == "with":
            return step + 1 if any(one.kind != "person" for one in seen.cast.between(at + 2, step)) else None
        if is_verb(seen, step) or seen.word(step) in (",", ";"):
            return None
    return None


def there_together(seen: View, at: int) -> int | None:
    """ "came away from two days in P", "got nowhere in two hours at P": the token behind the length, where two in
    office are the subject."""
    if not (seen.has(at, "time.hours") or seen.has(at, "time.lengths")) or not seen.has(at + 1, "syntax.within"):
        return None
    place = next((one for one in seen.cast.between(at + 2, at + 2 + _THERE) if one.kind == "place"), None)
    first = at
    while first > seen.first and at - first < _NUMBER and not _opens(seen, first - 1):
        first -= 1
    if place is None or not seen.has(first - 1, "status.afterwards"):
        return None
    verb = next((step for step in range(first - 2, max(seen.first, first - _BACK), -1) if _office(seen, step)), None)
    return at + 1 if verb is not None else None


def _office(seen: View, at: int) -> bool:
    """Whether two in office are the subject of the verb at token ``at``."""
    done = is_verb(seen, at) or seen.has(at, "verbs.jointly")
    return done and subjects.in_office(seen, at)


def _whose(seen: View, at: int) -> bool:
    """Whether somebody in office owns the time, or does something after it: "X's three days", "X said after …"."""
    first = at
    while first > seen.first and at - first < _NUMBER and not _opens(seen, first - 1):
        first -= 1
    person = owner(seen, first) or owner(seen, first + 1)
    if person is not None:
        return bool(person.party or person.role)
    if not seen.has(first - 1, "status.afterwards"):
        return False
    verb = _verb_before(seen, first)
    if verb is None:
        return False
    told = seen.speaker is not None and seen.speaker.kind == "person" and bool(seen.speaker.party)
    return subjects.single(seen, verb) or told


def _opens(seen: View, at: int) -> bool:
    """Whether the words of a length begin behind token ``at``."""
    return at in seen.cast.at or (seen.has(at, "syntax.prepositions") and seen.word(at) != "over") or is_verb(seen, at)


def _verb_before(seen: View, at: int) -> int | None:
    """The verb of the clause to which a phrase belongs: the first one of those before it that has a subject."""
    near = range(at - 1, max(seen.first, at - _BACK) - 1, -1)
    return next((step for step in near if is_verb(seen, step) and step > seen.first), None)


# By the lemma of the phrase.
CHECKS: dict[str, Callable[[View, int, int], bool]] = {
    "spend time": spent_with,
    "spend time together": spent_together,
}
