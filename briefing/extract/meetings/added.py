"""A second thing that somebody does, told by a verb that "and" adds with its time before it: "met X in P and two days
later flew to Q", "arrived in P and on Friday will meet Y"."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger

_DAY, _TO = 12, 4  # words from a verb of travel to its day, and to the place
_HOLD = 4  # words from "hold" to "bilateral peace talks"
_HELPING = ("shape.helpers", "syntax.auxiliaries", "shape.future_helpers", "status.arranged")


def verb_of(seen: View, trigger: Trigger) -> int | None:
    """The verb that tells the meeting: the trigger itself or the "hold" of its noun."""
    if trigger.frame is not None:
        return trigger.at
    near = range(trigger.at - 1, trigger.at - 1 - _HOLD, -1)
    return next((at for at in near if seen.has(at, "verbs.hold")), None)


def joint(seen: View, trigger: Trigger) -> int | None:
    """The "and" before the verb of a meeting, where only helping verbs and the words of a day stand between."""
    verb = verb_of(seen, trigger)
    if verb is None or seen.word(verb).endswith("ing"):
        return None
    at = verb - 1
    while _goes_before(seen, at):
        at -= 1
    aim = next((step for step in range(at + 1, verb) if seen.word(step) == "to"), None)
    helped = aim is None or any(helps(seen, step) for step in range(at + 1, aim))
    return at if helped and seen.word(at) == "and" else None


def ends_before(seen: View, first: int, last: int) -> int:
    """The first "and" of a stretch that adds a verb of meeting, else its end."""
    for at in range(first, last):
        if seen.word(at) == "and":
            verb = at + 1
            while _goes_before(seen, verb):
                verb += 1
            told = seen.known.verbs.get(seen.word(verb)) if verb not in seen.cast.at else None
            if seen.has(verb, "verbs.hold") or (told is not None and told.frame in ("meet", "talk", "receive")):
                return at
    return last


def begins(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """Where the second verb begins, if a day or "later" stands before it, or a meeting that is only set off: "came to P
    after talks with X and met Y"."""
    at, verb = joint(seen, other), verb_of(seen, other)
    if at is None or verb is None or at <= one.at:
        return None
    timed = clock.between(at + 1, verb) or any(seen.word(step) in ("later", "then") for step in range(at + 1, verb))
    return at if timed or _is_set_off(seen, one) else None


def _is_set_off(seen: View, one: Trigger) -> bool:
    near = range(max(one.at - _HOLD, seen.first + 1), one.at)
    return one.frame is None and any(seen.has(at, "syntax.before_and_after") for at in near)


def next_journey(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """ "met X in P on Monday and flew to Q on Tuesday": where the journey begins that has a day or land of its own."""
    at = joint(seen, other) if other.frame == "travel" and other.lemma != "leave" else None
    if at is None or at <= one.at or one.frame == "travel" or seen.has(other.at, "verbs.returned"):
        return None
    before = days(clock, one.at, at)
    behind = days(clock, other.at, min(other.at + _DAY, seen.last))
    if before and behind:
        return at if all(a[1] < b[0] for a in before for b in behind) else None
    here, there = _lands(seen, one.end, at), _lands(seen, other.end, other.end + _TO)
    return at if here and there and here.isdisjoint(there) else None


def days(clock: Clock, first: int, last: int) -> list[tuple[dt.date, dt.date]]:
    """The days that a stretch tells, each from the earliest to the latest it may be."""
    times = (clock.times[span[2]] for span in clock.between(first, last))
    return [(one.earliest, one.latest) for one in times if one.kind == "date" and one.earliest and one.latest]


def _lands(seen: View, first: int, last: int) -> set[str]:
    """The codes of the states in which the places of a stretch are."""
    places = (one for one in seen.cast.between(first, last) if one.kind in ("place", "state"))
    return {one.country for one in places if one.country}


def goes_on(seen: View, _one: Trigger, other: Trigger, cut: int) -> bool:
    """Whether the subject of the first verb is that of the second."""
    return cut == joint(seen, other)


def helps(seen: View, at: int) -> bool:
    """A helping verb; not the month of May."""
    return any(seen.has(at, group) for group in _HELPING) and seen.document.words[at].islower()


def _goes_before(seen: View, at: int) -> bool:
    if at in seen.cast.at:
        return False
    timing = (
        seen.has(at, "time.days")
        or seen.has(at, "time.months")
        or seen.has(at, "time.ambiguous")
        or seen.has(at, "time.parts_of_day")
    )
    counting = seen.word(at) in seen.known.numbers or seen.word(at).isdecimal()
    leading = seen.has(at, "shape.before_added") or seen.has(at, "shape.day_of_added")
    return timing or counting or leading or helps(seen, at)
