"""Meetings that do not come about, told in words of their own: "will not take place", "is off", "stayed away from"."""

from __future__ import annotations

from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import phrase_at
from briefing.model import Status

_BACK = 6  # words from "pulled out of" to the meeting
_STATUS: dict[str, Status] = {"cancelled": "cancelled", "postponed": "postponed", "refused": "refused"}


def told(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    """The status that such words of the clause tell, if they are said of its meeting."""
    if trigger.frame is not None:
        return None
    for at in range(trigger.at + 1, clause.last):
        hit = phrase_at(seen.known.put_off, seen.document.lower, at, seen.last)
        if hit is not None and at not in seen.reported and _of_meeting(seen, trigger, at):
            return _STATUS[hit[1]]
    return _kept_away(seen, clause, trigger)


def never_came(seen: View, clause: Clause) -> bool:
    """ "failed to take place on Monday", "did not come off on Friday": the day on which it was to be is gone by."""
    for at in range(clause.main.at + 1, clause.last):
        if phrase_at(seen.known.put_off, seen.document.lower, at, seen.last) is not None:
            return seen.has(at, "status.came_not") and _of_meeting(seen, clause.main, at)
    return False


def was_to_have(seen: View, verb: int) -> bool:
    """ "were to have met", "was due to have visited P": it did not come to it."""
    if seen.word(verb - 1) != "have" or seen.word(verb - 2) != "to":
        return False
    at = verb - 3 - seen.has(verb - 3, "status.meant")
    return seen.has(at, "syntax.was_then")


def _of_meeting(seen: View, trigger: Trigger, at: int) -> bool:
    """Whether no other meeting stands between: "the talks on the summit that will not take place"."""
    nouns = (seen.known.nouns.get(seen.word(step)) for step in range(trigger.end, at))
    return not any(noun is not None and noun.lemma not in ("agreement", trigger.lemma) for noun in nouns)


def _kept_away(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    """ "pulled out of a meeting with Y", "stayed away from talks with Y": where two meet, one cannot stay away."""
    if seen.word(trigger.at + 1) != "with":
        return None
    for at in range(max(clause.first, trigger.at - _BACK), trigger.at):
        hit = phrase_at(seen.known.staying_away, seen.document.lower, at, trigger.at)
        if hit is not None and not any(step in seen.cast.at for step in range(at + hit[0], trigger.at)):
            return _STATUS[hit[1]]
    return None
