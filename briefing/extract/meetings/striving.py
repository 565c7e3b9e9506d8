"""Accords that are being made: "A and B are rushing to finalize a pact", "A and B missed a deadline to agree"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View
from briefing.model import Status

if TYPE_CHECKING:
    from briefing.extract.meetings.triggers import Trigger

_MANNER = 4  # words of "against the clock"
_DEADLINE = 8  # words from "missed" to "deadline"
_OBJECT = 6  # words from "reach" to "agreement"


def told(seen: View, trigger: Trigger) -> Status | None:
    """Whether those who strive for an accord negotiate now, or did so; None where nobody is told to strive for it."""
    if trigger.tense == "gerund":
        return _going_on(seen, trigger.at)
    if seen.word(trigger.at - 1) not in ("to", "for"):
        return None
    at = _strives(seen, trigger.at - 2)
    if at is None:
        return "held" if _deadline_missed(seen, trigger.at - 2) else None
    word = seen.word(at)
    if word.endswith("ing"):
        return "held" if seen.has(_helper(seen, at), "syntax.was_then") else "under_way"
    if word.endswith("ed") or word == "strove":
        return "held"
    ahead = seen.word(at - 1) == "to" or seen.has(at - 1, "shape.may_be") or seen.has(at - 1, "shape.future_helpers")
    return None if ahead else "under_way"


def _going_on(seen: View, at: int) -> Status | None:
    """ "are hammering out a pact", "were putting the finishing touches to it"; who is signing one has agreed."""
    helper = _helper(seen, at)
    if seen.has(at, "aims.signing"):
        return None
    if seen.has(helper, "syntax.was_then"):
        return "held"
    return "under_way" if seen.has(helper, "syntax.is_now") else None


def reaches(seen: View, at: int, end: int) -> bool:
    """ "failed to reach agreement", "racing to reach a deal": an accord that two were at, by the verb at ``at``, which
    ends before token ``end``."""
    if not of_paper(seen, end) or seen.word(at - 1) != "to":
        return False
    return seen.has(at - 2, "status.unable") or _strives(seen, at - 2) is not None or _deadline_missed(seen, at - 2)


def is_said_so(seen: View, at: int, end: int, tense: str) -> bool:
    """Whether a phrase of several words from token ``at`` to ``end`` ("iron out", "ironing out") is said of an accord
    that two are at; "put their names to" is in any tense."""
    if tense == "past" or seen.has(at + 1, "syntax.possessives"):
        return True
    return of_paper(seen, end) if tense == "gerund" else reaches(seen, at, end)


def of_paper(seen: View, at: int) -> bool:
    """Whether an accord is told right behind a verb that ends before token ``at``: not "iron out the details"."""
    return any(seen.has(step, "nouns.accords") or seen.word(step) == "compromise" for step in range(at, at + _OBJECT))


def _strives(seen: View, at: int) -> int | None:
    """The verb of striving at token ``at``, or before "hard", "against the clock"."""
    for step in range(at, max(seen.first, at - _MANNER) - 1, -1):
        if seen.has(step, "status.striving") or (step < at and seen.has(step, "status.working")):
            return step
        if not (seen.has(step, "status.striving_so") or seen.word(step).endswith("ly")):
            return None
    return None


def _helper(seen: View, at: int) -> int:
    step = at - 1
    while seen.has(step, "shape.helpers") or seen.word(step).endswith("ly"):
        step -= 1
    return step


def _deadline_missed(seen: View, at: int) -> bool:
    """ "missed a deadline [to agree]", "failed to meet a Friday deadline [for agreeing]"."""
    if not seen.has(at, "status.deadlines"):
        return False
    near = range(at - 1, max(seen.first, at - _DEADLINE), -1)
    return any(seen.has(step, "status.missing") or _failed_to_meet(seen, step) for step in near)


def _failed_to_meet(seen: View, at: int) -> bool:
    return seen.has(at, "status.unable") and seen.word(at + 1) == "to" and seen.word(at + 2) in ("meet", "keep")
