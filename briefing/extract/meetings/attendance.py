"""Who else is at a meeting told before: "President X and Y are also set to attend"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View

if TYPE_CHECKING:
    from briefing.extract.meetings.triggers import Trigger

_HELPED = 5  # words of "are also set to"
_BACK = 60  # words before the sentence in which the meeting is told
_GATHERINGS = frozenset(["summit", "conference", "meeting", "negotiation"])
_ENDS = frozenset([".", ";", "", "too"])


def comes_too(seen: View, at: int) -> bool:
    """Whether the verb at token ``at`` tells that persons will attend what was told before: nothing follows it, "also"
    or "too" stands beside it, and the words before tell of a gathering."""
    as_well = seen.word(at + 1) == "as" and seen.word(at + 2) == "well"
    if not seen.has(at, "verbs.present") or not (as_well or seen.word(at + 1) in _ENDS):
        return False
    helped = [seen.word(step) for step in range(max(seen.first, at - _HELPED), at)]
    more = seen.word(at + 1) in ("too", "as") or "also" in helped
    ahead = seen.word(at - 1) in ("to", "also") or seen.has(at - 1, "shape.future_helpers")
    if not more or not ahead or "not" in helped:
        return False
    known = seen.known.nouns
    told = seen.document.lower[max(0, seen.first - _BACK) : seen.first]
    if not any((word in known and known[word].form in _GATHERINGS) or _meets(seen, word) for word in told):
        return False
    return any(one.kind == "person" for one in seen.cast.between(seen.first, at))


def not_missed(seen: View, found: list[Trigger]) -> list[Trigger]:
    """ "agreed on a plan, with X absent from the talks": the talks that X is not at are those told before."""
    kept = [one for one in found if not _missed(seen, one.at)]
    return kept or found


def tells_who(seen: View, at: int) -> bool:
    """ "talks hosted by X that bring together A and B": a word that only tells who is there."""
    if seen.has(at, "syntax.relative"):
        return seen.has(at + 1, "relations.including")
    agent = seen.word(at + 1) == "by" and seen.word(at).endswith(("ed", "ld")) and not seen.has(at - 1, "verbs.passive")
    return agent or seen.has(at, "relations.including")


def _missed(seen: View, at: int) -> bool:
    near = range(max(seen.first, at - _HELPED), at)
    return any(seen.has(step, "relations.absent") and seen.word(step + 1) in ("from", "at") for step in near)


def _meets(seen: View, word: str) -> bool:
    verb = seen.known.verbs.get(word)
    return verb is not None and verb.frame in ("meet", "convene")
