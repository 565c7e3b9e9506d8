"""Meetings that do not come about, told in words of their own: "will not take place", "is off", "stayed away from"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import phrase_at
from briefing.model import Status

_ERRAND = 12  # words of "flying to P on Sunday for a first round of talks"
_WHOM = 9  # words of "barred the visiting Chilean Foreign Minister X"
_BACK = 6  # words from "pulled out of" to the meeting
_STATUS: dict[str, Status] = {"cancelled": "cancelled", "postponed": "postponed", "refused": "refused"}


def told(seen: View, clause: Clause, trigger: Trigger) -> Status | None:
    """The status that such words of the clause tell, if they are said of its meeting."""
    if trigger.frame is not None:
        return None
    if kept_from(seen, clause):
        return "cancelled"
    for at in range(trigger.at + 1, clause.last):
        hit = phrase_at(seen.known.put_off, seen.document.lower, at, seen.last)
        if hit is not None and at not in seen.reported and _of_meeting(seen, trigger, at):
            return _STATUS[hit[1]]
    return _kept_away(seen, clause, trigger)


def kept_from(seen: View, clause: Clause) -> list[Actor]:
    """ "barred X from flying to P for talks with Y": who was to have gone; empty where nobody was kept from it."""
    noun = clause.main.at
    if clause.main.frame is not None or seen.word(noun - 1) in (".", ";"):
        return []
    near = range(noun - 1, max(clause.first, noun - _ERRAND) - 1, -1)
    link = next((at for at in near if seen.word(at) == "from" and seen.word(at + 1).endswith("ing")), None)
    if link is None or any(seen.word(at) in (",", "and") for at in range(link, noun)):
        return []
    verb = next(
        (at for at in range(link - 1, max(clause.first, link - _WHOM), -1) if seen.has(at, "aims.keeping")), None
    )
    if verb is None:
        return []
    return [one for one in seen.cast.between(verb, link) if one.kind in ("person", "state", "side") and one.party]


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
