"""Those who will meet once more, told by other words than "meet": "will be back in P", "are to try again"."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import subjects
from briefing.extract.meetings.syntax import View

_BEHIND = 10  # words from "will be back" to a day or place
_HELPER = 3


def ahead(seen: View, at: int, end: int) -> bool:
    """Whether a phrase tells of another meeting to come: helped by "will" or "to", with a town or day behind it, and
    said of two sides, or of whoever has met before."""
    helped = any(seen.has(step, "shape.future_helpers") or seen.word(step) == "to" for step in range(at - _HELPER, at))
    near = range(end, min(end + _BEHIND, seen.last))
    told = any(seen.has(step, "time.days") or seen.has(step, "time.months") or _town(seen, step) for step in near)
    if not helped or not told:
        return False
    return subjects.several(seen, at) or subjects.in_office(seen, at) or _after_meeting(seen, at)


def _after_meeting(seen: View, at: int) -> bool:
    """Whether a meeting is told before, in the same sentence: "met in P and will be back", "agreed to come back"."""
    return any(_tells(seen, step) or seen.has(step, "status.agreeing") for step in range(seen.first, at - 1))


def _tells(seen: View, at: int) -> bool:
    noun, verb = seen.known.nouns.get(seen.word(at)), seen.known.verbs.get(seen.word(at))
    face = noun is not None and noun.lemma not in ("agreement", "visit") and at not in seen.cast.at
    return face or (verb is not None and verb.lemma in ("meet", "confer", "convene"))


def _town(seen: View, at: int) -> bool:
    place = seen.cast.at.get(at + 1) if seen.has(at, "syntax.within") else None
    return place is not None and place.kind == "place"


# By the lemma of the phrase.
CHECKS: dict[str, Callable[[View, int, int], bool]] = {"come back": ahead}
