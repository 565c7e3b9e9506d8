"""The week that a bare weekday takes from a day told shortly before: "next Monday and Tuesday … on Thursday"; the year
that a bare month takes."""

from __future__ import annotations

import datetime as dt

import msgspec

from briefing.extract.meetings import intervals
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View
from briefing.model import Status, When

_GONE_BY = frozenset(["after", "following", "since"])
_BACK = 50
_WEEK = 7
_PLAN = 28  # words from "had been scheduled" to the day
_LATELY = dt.timedelta(days=14)
_SATURDAY, _SUNDAY = 5, 6
_A_MONTH = (27, 31)
_SOME_MONTH, _DAY = dt.timedelta(days=31), dt.timedelta(days=1)
_HALF_A_YEAR = 183


def in_week_told(seen: View, clock: Clock, when: When, now: Status, published: dt.date | None) -> When:
    """``when`` moved into the week after that of publication, where the text has just spoken of that week.

    Only for a meeting that lies ahead on a bare weekday of the week of publication.
    """
    if now != "planned" or published is None or when.time is None or when.earliest is None:
        return when
    if not _bare(seen, clock, when.time) or _week(when.earliest) != _week(published):
        return when
    span = next((one for one in clock.between(seen.first, seen.last) if one[2] == when.time), None)
    if span is None:
        return when
    for first, last, index in reversed(clock.between(max(0, span[0] - _BACK), span[0])):
        told = clock.times[index].earliest
        day = told is not None and told == clock.times[index].latest
        later = day and told is not None and when.earliest == published < told and (told - published).days < _WEEK
        if later and _bare(seen, clock, index) and not _had_been(seen, span[0]):
            return intervals.moved(when, _WEEK)  # told on a Thursday: "leaves on Tuesday … talks on Thursday"
        if day and _says_next(seen, first, last) and told is not None and _week(told) == _week(published) + _WEEK:
            return intervals.moved(when, _WEEK) if when.earliest < told else when
    return when


def _had_been(seen: View, at: int) -> bool:
    """ "had been scheduled to meet on Thursday": a plan that is told from behind it."""
    near = range(max(seen.first, at - _PLAN), at)
    return any(
        seen.word(step) == "had" and (seen.word(step + 1) == "been" or seen.has(step + 1, "status.meant"))
        for step in near
    )


def in_same_week(
    seen: View, clause: Clause, clock: Clock, when: When, now: Status, published: dt.date | None
) -> tuple[When, Status]:
    """ "visits Europe next week for talks in P on Tuesday and in Q on Friday": each day told behind "next week" is
    in it; "have been holding talks in P": in these weeks. ``when`` and status so corrected."""
    if published is not None and when.earliest is None and _have_been(seen, clause):
        since = msgspec.structs.replace(when, earliest=published - _LATELY, latest=published, basis="relative_to_dct")
        return since, "under_way"
    if published is None or when.time is None or when.earliest is None or not _bare(seen, clock, when.time):
        return when, now
    span = next((one for one in clock.between(seen.first, seen.last) if one[2] == when.time), None)
    for first, last, index in clock.between(seen.first, span[0]) if span is not None else ():
        one = clock.times[index]
        if one.earliest is None or one.latest is None or (one.latest - one.earliest).days != _WEEK - 1:
            continue
        ahead = (_week(one.earliest) - _week(when.earliest)) // _WEEK
        if _says_next(seen, first, last) and _week(one.earliest) == _week(published) + _WEEK and ahead in (1, 2):
            return intervals.moved(when, ahead * _WEEK), "planned" if now in ("held", "unclear", "under_way") else now
    return when, now


def _have_been(seen: View, clause: Clause) -> bool:
    """ "have been holding talks in P"."""
    if clause.main.frame is not None or not seen.has(clause.main.at + 1, "syntax.within"):
        return False
    near = range(max(clause.first, clause.main.at - 5), clause.main.at + 1)
    return any(
        seen.word(at) == "been" and seen.word(at - 1) in ("have", "has") and seen.word(at + 1) == "holding"
        for at in near
    )


def last_on_sunday(clock: Clock, when: When, published: dt.date | None) -> When:
    """ "last week", written on a Sunday: the week that ends that day."""
    if published is None or published.weekday() != _SUNDAY or when.time is None or when.earliest is None:
        return when
    before = _week(when.earliest) == _week(published) - _WEEK
    return intervals.weeks_on(when, 1) if before and clock.times[when.time].text.lower() == "last week" else when


def this_at_weekend(
    seen: View, clause: Clause, clock: Clock, when: When, now: Status, published: dt.date | None
) -> When:
    """ "will meet this week", written at a weekend: the week that begins then; not "were to meet this week" and what
    was said of "this week" on a day of it."""
    if published is None or published.weekday() < _SATURDAY or when.time is None or now not in ("planned", "proposed"):
        return when
    if _told_in_the_week(seen, clause, clock, published):
        return when
    this = when.earliest is not None and clock.times[when.time].text.lower().endswith("this week")
    return intervals.weeks_on(when, 1) if this and _week(when.earliest or published) == _week(published) else when


def _told_in_the_week(seen: View, clause: Clause, clock: Clock, published: dt.date) -> bool:
    """Whether "this week" is told from before the weekend: in the past, or by who spoke on a weekday of it."""
    pasts = (at for at in range(clause.first, clause.last) if seen.has(at, "syntax.was_then"))
    if not seen.reported and any(seen.word(at + 1) == "to" or seen.has(at + 1, "status.arranged") for at in pasts):
        return True
    monday, saturday = _week(published), _week(published) + _SATURDAY
    said = (clock.times[index] for first, _, index in clock.between(seen.first, seen.last) if first in seen.reported)
    days = (one.latest for one in said if one.earliest == one.latest and one.latest is not None)
    return any(monday <= day.toordinal() < saturday for day in days)


def month_gone_by(seen: View, clause: Clause, when: When, now: Status, published: dt.date | None) -> When:
    """ "raised at X's November summit", written in January: the last November, not one most of a year ahead; "visited P
    in September", written in August: the September before."""
    if published is None or when.earliest is None or when.latest is None or when.basis != "stated_year_inferred":
        return when
    named = any(seen.has(trigger.at - 1, "time.months") for trigger in clause.triggers)
    month = _A_MONTH[0] <= (when.latest - when.earliest).days < _A_MONTH[1]
    ahead = (when.earliest - published).days
    done = clause.after in _GONE_BY if clause.main.frame is None else clause.main.tense == "past"
    over = now == "held" and ahead > 0 and done
    if when.precise and over:
        return _a_year_before(when)  # "last met on December 25"
    if not month or not (over or (named and ahead > _HALF_A_YEAR)):
        return when
    first = when.earliest.replace(year=when.earliest.year - 1)
    last = (first + _SOME_MONTH).replace(day=1) - _DAY
    return msgspec.structs.replace(when, earliest=first, latest=last, edtf=f"{first:%Y-%m}")


def _a_year_before(when: When) -> When:
    """A single day moved to the year before, where that has it."""
    assert when.earliest is not None
    if when.earliest != when.latest or (when.earliest.month, when.earliest.day) == (2, 29):
        return when
    day = when.earliest.replace(year=when.earliest.year - 1)
    return msgspec.structs.replace(when, earliest=day, latest=day, edtf=day.isoformat())


def _bare(seen: View, clock: Clock, index: int) -> bool:
    """Whether the expression is a weekday alone."""
    return clock.times[index].text.lower() in seen.known["time.days"]


def _says_next(seen: View, first: int, last: int) -> bool:
    return any(seen.document.lower[at] == "next" for at in range(max(0, first - 1), last))


def _week(day: dt.date) -> int:
    """The ordinal of the Monday of a day's week."""
    return day.toordinal() - day.weekday()
