"""Meetings told beside a coming or going: "After arriving in P on Monday, X met Y", "X met Y before leaving P"."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from briefing.extract.meetings import intervals, visits
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.syntax import View
from briefing.model import When

_NEAR = 7  # words from the journey to its place and day
_FAR = 12  # words from the journey to what came before it


class Journey(NamedTuple):
    """The verb of a coming or going at token ``at``, the town where its subject is then, and the day, if told; what is
    told from token ``first`` on was there."""

    at: int
    place: Actor | None
    when: When | None
    first: int


def lend(drafts: list[Draft], clock: Clock, published: dt.date | None) -> None:
    """Give the meetings of a sentence the town and the day of the journey beside which they are told."""
    seen = drafts[0].seen if drafts else None
    journey = _journey(seen, clock) or _gone(seen, clock) if seen is not None else None
    if seen is None or journey is None:
        return
    for draft in drafts:
        if draft.trigger.at == journey.at and draft.ahead and any(one.status == "held" for one in drafts):
            draft.status = "held"  # "Before leaving P on Monday, X met Y"
            draft.when = intervals.behind(clock, journey.when or draft.when, published)
        if draft.trigger.frame == "travel" or draft.form == "visit" or draft.status != "held":
            continue
        if draft.trigger.at < journey.first:
            continue
        if draft.place is None and journey.place is not None:
            draft.place = journey.place.name
            draft.country = visits.land(journey.place.party, journey.place.country)
        if draft.when.earliest is None and journey.when is not None:
            draft.when = intervals.behind(clock, journey.when, published)


def _journey(seen: View, clock: Clock) -> Journey | None:
    for at in range(seen.first + 1, seen.last):
        verb = seen.known.verbs.get(seen.word(at))
        if verb is None or verb.frame != "travel" or not seen.word(at).endswith("ing"):
            continue
        away = verb.lemma == "leave" or any(seen.word(step) == "from" for step in range(at + 1, at + 4))
        if seen.word(at - 1) != ("before" if away else "after"):
            continue
        near = range(at + 1, min(at + _NEAR, seen.last))
        end = next((step for step in near if seen.word(step) == "," and step - 1 not in seen.cast.at), near.stop)
        there = (one for one in seen.cast.between(at + 1, end) if one.kind in ("place", "state"))
        return Journey(at, next(there, None), _day(clock, at + 1, end), seen.first)
    return None


def _gone(seen: View, clock: Clock) -> Journey | None:
    """ "left P on Monday after meeting Y", "flew home on Monday after talks with Y"."""
    for at in range(seen.first + 1, seen.last):
        verb = seen.known.verbs.get(seen.word(at))
        if verb is None or verb.lemma != "leave" or verb.tense != "past" or seen.has(at, "verbs.returned"):
            continue
        after = next((step for step in range(at + 1, min(at + _FAR, seen.last)) if seen.word(step) == "after"), None)
        if after is None or any(seen.word(step) in (",", "and") for step in range(at + 1, after)):
            return None
        place = seen.cast.at.get(at + 1)
        town = place if place is not None and place.kind in ("place", "state") else None
        return Journey(at, town, _day(clock, at + 1, after), after)
    return None


def _day(clock: Clock, first: int, last: int) -> When | None:
    for _, _, index in clock.between(first, last):
        one = clock.times[index]
        if one.kind == "date" and one.earliest is not None and one.earliest == one.latest:
            return When(
                earliest=one.earliest, latest=one.latest, edtf=one.edtf, basis=one.basis, precise=True, time=index
            )
    return None
