"""People of one state among themselves: "the president met his prime minister" is no meeting with those whom the
article is about."""

from __future__ import annotations

from briefing.extract.meetings import bodies, opponents
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, governor
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.names import countries, incumbents

_OFFICE = 5  # words from "his" to an office
_PAIR = 2
_BACK = 400  # actors among which an office finds its holder
_LINKS = ("with", "between", "to")


def among(seen: View, clause: Clause, told: Arguments) -> bool:
    """Whether a clause tells only of people of one state who meet each other at home."""
    meets = next((one for one in clause.triggers if one.frame == "meet"), clause.main)  # "met B to discuss the talks"
    if meets.frame not in (None, "meet", "talk", "discuss") or clause.main.form == "visit":
        return False
    if len(told.parties) != 1 or told.forum or told.pair or not bodies.is_one_state(told.parties[0]):
        return False
    if _abroad(told) or any(one.frame in ("agree", "sign", "travel") for one in clause.triggers):
        return False
    own = {one.name for one in told.participants if one.party == told.parties[0]}
    here = [one for one in seen.cast.between(seen.first, clause.last) if one.kind == "person" and one.name in own]
    if not here or {one.name for one in here} != {one.name for one in told.participants}:
        return False  # "he", of whom another sentence told
    if any(opponents.leads(one, seen.known) for one in here):
        return False
    office = here[0].first < meets.at and _meets_office(seen, meets, told.parties[0])
    return office or _each_other(seen, meets, here)


def _abroad(told: Arguments) -> bool:
    """Whether they meet in another land, where they may have come to meet others."""
    state = countries.by_name(told.parties[0])
    return any(place.country not in (None, state.iso if state is not None else None) for place in told.places)


def _each_other(seen: View, meets: Trigger, people: list[Actor]) -> bool:
    """ "A met B", "A and B met", "held talks with B", "talks between A and B"; not "A and B will hold more talks"."""
    at = meets.at
    before, behind = [one for one in people if one.first < at], [one for one in people if one.first > at]
    if len({one.name for one in people}) < _PAIR:
        return False
    if meets.frame == "meet" and not behind:
        return True
    if len(behind) >= _PAIR and seen.word(meets.end) == "between":
        return True
    return bool(before and behind) and _is_met(seen, behind[0], at)


def _is_met(seen: View, person: Actor, verb: int) -> bool:
    hold = governor(seen, person.first)
    return hold.at == verb or seen.word(hold.at) in _LINKS


def _meets_office(seen: View, meets: Trigger, state: str) -> bool:
    """ "met her defence minister", "talks with the president", where the text has told of that one: no counterpart."""
    at = meets.end
    linked = seen.word(at) == "with"
    if meets.frame is None and not linked:
        return False
    at += linked
    own, definite = seen.has(at, "syntax.possessives"), seen.word(at) == "the"
    for step in range(at + 1, at + _OFFICE) if own or definite else ():
        if step in seen.cast.at or seen.has(step, "nouns.pairs") or seen.has(step, "syntax.prepositions"):
            return False
        if seen.has(step, "nouns.actors") and not seen.has(step + 1, "nouns.actors"):
            if step + 1 in seen.cast.at or seen.has(step + 1, "nouns.pairs"):
                return False
            return own or _holder(seen, " ".join(seen.word(word) for word in range(at + 1, step + 1))) == state
    return False


def _holder(seen: View, office: str) -> str | None:
    """The state whose holder of an office the text told of last."""
    if not any(word in office.split() for word in seen.known["titles.of_state"]):
        return None
    for one in reversed(seen.cast.between(0, seen.first)[-_BACK:]):
        if one.kind == "person" and one.party and incumbents.holds(one.role, office):
            return one.party
    return None
