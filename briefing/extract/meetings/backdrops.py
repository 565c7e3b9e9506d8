"""A gathering of many that only tells when two met: "As world leaders gathered for a summit in P, A met B"."""

from __future__ import annotations

from briefing.extract.meetings import openings
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger

_TOWARDS = 4  # words from the head of the sentence to those who gather: "As world leaders"
_OF_MANY = ("summit", "conference", "meeting")
_OF_SIDES = ("person", "state", "demonym")
_TWO = 2


def main_clause(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """Where the main clause begins that tells of a meeting of two others than those who gather, if it does."""
    one = group[-1]
    if one.frame is not None or one.form not in _OF_MANY or other.form not in ("meeting", "negotiation"):
        return None
    if not seen.has(seen.first, "syntax.meanwhile"):
        return None
    many = (at for at in range(seen.first + 1, seen.first + 1 + _TOWARDS) if at not in seen.cast.at)
    if not any(seen.has(at, "nouns.plural_sides") for at in many):
        return None
    commas = (at for at in range(one.end, other.at) if seen.word(at) == ",")
    comma = next((at for at in commas if openings.begins_with_subject(seen, at + 1)), None)
    if comma is None or len(_sides(seen.cast.between(seen.first, comma))) >= _TWO:
        return None
    return comma + 1 if len(_sides(seen.cast.between(comma, seen.last))) >= _TWO else None


def at_it(seen: View) -> bool:
    """Whether the two met while the many did: "as", "while", "when", not "before" or "after"."""
    return seen.word(seen.first) in ("as", "while", "when")


def _sides(actors: list[Actor]) -> set[str]:
    return {one.party for one in actors if one.kind in _OF_SIDES and one.party}
