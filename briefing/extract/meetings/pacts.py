"""Pacts that no verb says were made: "the fisheries pact between A and B came in May", "a 1998 accord with X"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb, owns
from briefing.extract.meetings.words import ACCORDS

_SIDES = 9  # words of "between the A government and the B rebels"
_OWNER = 4  # words of "A's first fisheries"
_PAIR = 2


def tells(seen: View, at: int) -> bool:
    """Whether the noun at token ``at`` is a pact of two sides of which the sentence tells the day or the year."""
    if not seen.has(at, "nouns.accords") or seen.has(at - 1, "nouns.hoped_for"):
        return False
    if len(_sides(seen, at)) < _PAIR or _made_by_verb(seen):
        return False
    year = any(seen.word(step).isdigit() for step in (at - 1, at - 2))
    came = any(seen.has(step, "verbs.came_about") for step in range(at + _PAIR, seen.last))
    return year or (came and any(tells_day(seen, step) for step in range(at + _PAIR, seen.last)))


def tells_day(seen: View, at: int) -> bool:
    """Whether a day, a month or "last week" is told at token ``at``."""
    span = seen.word(at) in ("last", "this", "next") and seen.has(at + 1, "time.spans")
    return seen.has(at, "time.days") or seen.has(at, "time.months") or span


def owned(seen: View, noun: int) -> str | None:
    """ "A's fisheries pact with": whose pact it is, where it is "with" another."""
    if seen.word(noun + 1) not in ("with", "between"):
        return None
    for at in range(noun - 1, max(seen.first, noun - _OWNER) - 1, -1):
        actor = seen.cast.at.get(at)
        if actor is not None:
            return actor.party if owns(seen, actor) and actor.kind != "place" else None
        if is_verb(seen, at) or seen.has(at, "syntax.prepositions"):
            return None
    return None


def _sides(seen: View, noun: int) -> set[str]:
    """The sides behind "between" or "with", and the owner."""
    if seen.word(noun + 1) not in ("between", "with"):
        return set()
    behind = range(noun + 2, min(noun + 2 + _SIDES, seen.last))
    end = next((at for at in behind if at not in seen.cast.at and is_verb(seen, at)), behind.stop)
    told = {one.party for one in seen.cast.between(behind.start, end) if one.party}
    owner = owned(seen, noun)
    return told | {owner} if owner is not None else told


def _made_by_verb(seen: View) -> bool:
    """Whether a verb of the sentence says that something was signed or agreed."""
    words = (seen.word(at) for at in range(seen.first, seen.last) if at not in seen.cast.at)
    verbs = (seen.known.verbs.get(word) for word in words)
    return any(verb is not None and verb.frame in ACCORDS for verb in verbs)
