"""Meetings that somebody announces: they are his as well, and the day of announcing is none of theirs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View, in_names, is_verb, owns
from briefing.model import Status, TimeExpression

if TYPE_CHECKING:
    from briefing.extract.meetings.cast import Actor
    from briefing.extract.meetings.clauses import Clause

_OBJECT = 10  # words from the verb to the meeting
_LATELY = dt.timedelta(days=2)  # news tells of an announcement
_SUBJECT = 6  # words from who announces to the verb
_TELLING = ("syntax.determiners", "syntax.possessives", "nouns.peaceful", "nouns.formal", "nouns.visit_kinds")


def is_day(
    seen: View, clause: Clause, span: tuple[int, int, int], one: TimeExpression, published: dt.date | None
) -> bool:
    """ "plans to announce the visit on Thursday", "announced X's visit to P on Monday", of a Monday gone by: the day of
    announcing."""
    verb = _verb(seen, clause)
    if verb is None or span[0] < clause.main.end or not _straight(seen, clause.main.end, span[0]):
        return False
    if any(seen.has(at, "shape.future_helpers") or seen.word(at) == "to" for at in (verb - 1, verb - 2)):
        return True
    if _where_met(seen, span[0]):
        return False
    return published is not None and one.latest is not None and dt.timedelta(0) <= published - one.latest <= _LATELY


def _where_met(seen: View, day: int) -> bool:
    """ "announced talks with X [in P] on Monday": the day behind a town is that of the meeting there."""
    place = seen.cast.at.get(day - 1 - (seen.word(day - 1) == "on"))
    return place is not None and place.kind == "place" and seen.has(seen.before_the(place.first), "syntax.within")


def status(seen: View, clause: Clause) -> Status | None:
    """ "announced talks with Y", "will announce X's visit to P on Thursday": they lie ahead, unless told as held."""
    verb = _verb(seen, clause)
    if verb is None or seen.word(verb).startswith("confirm"):
        return None
    held = any(
        seen.has(at, "verbs.took_place") or seen.word(at) == "between" for at in range(clause.main.end, clause.last)
    )
    off = any(
        seen.has(at, words) for at in range(verb, clause.last) for words in ("status.postponed", "status.cancelled")
    )
    return None if held or off else "planned"


def announcer(seen: View, clause: Clause) -> Actor | None:
    """The state or officer that announces the meeting of ``clause``."""
    verb = _verb(seen, clause)
    return _before(seen, verb) if verb is not None else None


def _verb(seen: View, clause: Clause) -> int | None:
    """The verb of announcing whose object is the noun of the meeting."""
    if clause.main.frame is not None:
        return None
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _OBJECT) - 1, -1):
        if seen.has(at, "speech.announcing") and at not in seen.cast.at:
            noun = seen.word(at - 1) in ("the", "an", "a")
            return None if noun or _is_subject(seen, clause) else at
        if seen.word(at) == "that":
            return None
        day = seen.has(at, "time.around_day") or seen.word(at).isdigit()
        if not (day or in_names(seen, at) or any(seen.has(at, words) for words in _TELLING)):
            return None
    return None


def _is_subject(seen: View, clause: Clause) -> bool:
    """ "confirmed [that] talks in P lasted an hour": whether the noun has a verb of its own."""
    for at in range(clause.main.end, clause.last):
        if seen.word(at) in (",", ";"):
            return False
        if is_verb(seen, at):
            return not (seen.has(at, "status.arranged") or seen.has(at, "verbs.took_place"))
    return False


def _before(seen: View, verb: int) -> Actor | None:
    """The state or officer before a verb and its helpers."""
    for at in range(verb - 1, max(seen.first, verb - _SUBJECT) - 1, -1):
        actor = seen.cast.at.get(at)
        if actor is not None:
            told = actor.kind in ("state", "person", "body") and actor.party and "|" not in actor.party
            return actor if told and not owns(seen, actor) else None
        helps = seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers") or seen.has(at, "status.future")
        if not (helps or seen.word(at) == "to"):
            return None
    return None


def _straight(seen: View, first: int, last: int) -> bool:
    """Whether only names and the words between them stand from one token to another."""
    small = ("to", "by", "of", "with", "in", "on")
    return all(in_names(seen, at) or seen.word(at) in small for at in range(first, last))
