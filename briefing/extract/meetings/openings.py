"""Two meetings of one sentence, the first told ahead of its subject: "After talks with A in P, B will meet C"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, owns
from briefing.model import When

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.triggers import Trigger

_WEEK = dt.timedelta(days=7)
_NEAREST = dt.timedelta(days=3)
_HEAD = 7  # words of "following Thursday's two-hour meeting"
_PARTNER = 9  # words in which somebody's title and name stand
_OF_SIDES = ("person", "state", "demonym", "body", "side")


def main_meeting(seen: View, one: Trigger, other: Trigger) -> int | None:
    """Where the main clause begins that tells of a meeting with somebody else, if it does."""
    if not leads(seen, one) or other.at <= one.end:
        return None
    commas = (at for at in range(other.at - 1, one.at, -1) if seen.word(at) == ",")
    comma = next((at for at in commas if begins_with_subject(seen, at + 1)), -1)
    if comma < 0:
        return None
    first = {actor.party for actor in _partners(seen, one.end + 1)}
    if other.frame == "travel":
        return comma + 1
    at = other.end + (seen.word(other.end) == "with")
    if other.frame is None and at == other.end:
        return None
    second = {actor.party for actor in _partners(seen, at)}
    return comma + 1 if second and first.isdisjoint(second) else None


def leads(seen: View, trigger: Trigger) -> bool:
    """ "After Monday's talks with A": a meeting and whom it is with, at the head of the sentence."""
    if trigger.frame is not None or trigger.at - seen.first > _HEAD or seen.word(trigger.end) != "with":
        return False
    if not seen.has(seen.first, "syntax.separators"):
        return False
    before = range(seen.first + 1, trigger.at)
    plain = all(seen.word(at) != "," and (at not in seen.cast.at or owns(seen, seen.cast.at[at])) for at in before)
    return plain and bool(_partners(seen, trigger.end + 1))


def ahead(seen: View, clause: Clause, when: When, published: dt.date | None) -> When | None:
    """ "Following Thursday's talks with A, B will meet C": the day of the first, if it lies ahead too; a weekday is
    that nearest to the day of publication."""
    told = when.earliest
    if not clause.owed or told is None or told != when.latest or published is None:
        return None
    helped = any(seen.has(at, "shape.future_helpers") for at in range(clause.last, seen.last))
    day = told if told > published else told + _WEEK
    if not helped or not dt.timedelta(0) < day - published <= _NEAREST:
        return None
    return msgspec.structs.replace(when, earliest=day, latest=day)


def subject(seen: View, first: int, last: int) -> list[Actor]:
    """Those of the main clause's subject, tokens ``first`` to its meeting at ``last``, who were at both."""
    out: list[Actor] = []
    for actor in seen.cast.between(first, last):
        if seen.has(seen.before_the(actor.first), "syntax.prepositions"):
            break
        if actor.kind in _OF_SIDES and actor.party and not owns(seen, actor):
            out.append(actor)
    return out


def begins_with_subject(seen: View, at: int) -> bool:
    """Whether the subject of a clause begins at token ``at``, and no list or apposition goes on."""
    end = at = seen.behind_the(at)
    if seen.has(end, "nouns.honorifics"):
        end += 1 + (seen.word(end + 1) == ".")
    found = False
    while end in seen.cast.at or seen.has(end, "nouns.actors") or (found and seen.word(end) == "and"):
        found = found or end in seen.cast.at
        end += 1
    if not found and seen.has(at, "syntax.third_persons"):
        found, end = True, at + 1
    verb = seen.known.verbs.get(seen.word(end))
    past = verb is not None and verb.tense == "past"
    return found and (past or seen.has(end, "syntax.auxiliaries") or seen.has(end, "verbs.hold"))


def _partners(seen: View, first: int) -> list[Actor]:
    """Whom the words from token ``first`` on name, up to a preposition."""
    out: list[Actor] = []
    for at in range(first, min(first + _PARTNER, seen.last)):
        actor = seen.cast.at.get(at)
        if actor is None and (seen.has(at, "syntax.prepositions") and seen.word(at) != "of"):
            break
        if actor is not None and actor.kind in _OF_SIDES and actor.party and actor not in out:
            out.append(actor)
    return out
