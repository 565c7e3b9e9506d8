"""The day and the status that a clause tells, each corrected by what the other one says."""

from __future__ import annotations

import datetime as dt

import msgspec

from briefing.extract.meetings import (
    announced,
    called_off,
    dates,
    gathered,
    intervals,
    moves,
    noun_status,
    offsets,
    openings,
    putting_off,
    silence,
    status,
    surroundings,
    visit_status,
    weeks,
    wills,
)
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View
from briefing.model import Status, When

_MOST_OF_A_YEAR = 270
_OFF: frozenset[Status] = frozenset(["cancelled", "postponed", "refused"])


def read(seen: View, clause: Clause, clock: Clock, published: dt.date | None) -> tuple[When, Status]:
    """The day and the status that the clause tells, each corrected by what the other one says."""
    when = offsets.long_after(seen, clause, clock, published, dates.read(seen, clause, clock))
    now = wills.status(seen, clause) or silence.status(seen, clause) or silence.ruled_out(seen, clause)
    now = now or announced.status(seen, clause)
    now = now or ("held" if gathered.did_so(seen, clause) else status.read(seen, clause))
    if now == "held" and (ahead := openings.ahead(seen, clause, when, published)) is not None:
        when, now = ahead, "planned"
    if now == "held" and _is_that_day(seen, clock, when):
        when, now = intervals.ahead(clock, when, published), "unclear"
    now = "under_way" if visit_status.goes_on(seen, clause) else now
    if visit_status.starts_then(seen, clause):
        when = intervals.ahead(clock, when, published)
        now = "planned" if now in ("unclear", "held") and not _gone_by(when, published) else now
    when = _right_side(seen, clause, clock, when, now, published)
    when = weeks.this_at_weekend(seen, clause, clock, when, now, published)
    when = weeks.in_week_told(seen, clock, when, now, published)
    when = weeks.month_gone_by(seen, clause, weeks.last_on_sunday(clock, when, published), now, published)
    when, now = weeks.in_same_week(seen, clause, clock, when, now, published)
    now = "under_way" if now == "unclear" and offsets.told_since(seen, clock, when) else now
    now = "under_way" if visit_status.goes_on(seen, clause) else status.by_day(now, when, published)
    when = intervals.so_far(when, published) if now == "held" else when
    if surroundings.on_the_spot(seen, clause):
        return _these_days(when, published), "under_way"
    return when, now


def _gone_by(when: When, published: dt.date | None) -> bool:
    return published is None or when.latest is None or when.latest < published


def _long_gone(when: When, published: dt.date | None) -> bool:
    return published is not None and when.latest is not None and (published - when.latest).days > _MOST_OF_A_YEAR


def _is_that_day(seen: View, clock: Clock, when: When) -> bool:
    """ "Friday is the last day of the talks": the day is the subject of a verb in the present."""
    spans = clock.between(seen.first, seen.last)
    return any(index == when.time and seen.has(last, "syntax.is_now") for _, last, index in spans)


def _right_side(seen: View, clause: Clause, clock: Clock, when: When, now: Status, published: dt.date | None) -> When:
    """The reading of a bare weekday that agrees with the tense of the meeting."""
    if visit_status.goes_on(seen, clause) and visit_status.has_begun(seen, clause):
        return intervals.behind(clock, when, published)
    finite = (one for one in clause.triggers if one.frame and seen.word(one.at - 1) != "to")
    present = now == "under_way" and (any(one.tense == "base" for one in finite) or visit_status.goes_on(seen, clause))
    if now in ("planned", "proposed") or present or (now == "unclear" and noun_status.is_present(seen, clause)):
        return intervals.ahead(clock, when, published)
    if now == "refused" and putting_off.will_not(seen, clause.first, clause.main.at):
        return intervals.ahead(clock, when, published)
    if now == "cancelled" and called_off.never_came(seen, clause):
        return intervals.behind(clock, when, published)
    if now in _OFF and when.basis == "stated_year_inferred" and _long_gone(when, published):
        return intervals.ahead(clock, when, published)  # "was to have met on June 2 but": this year's
    if now in _OFF and (_would_have_been(seen, clause) or moves.ahead(seen, clause.main.at, clause.last)):
        return intervals.ahead(clock, when, published)
    return intervals.behind(clock, when, published) if now in ("held", "refused", "denied") else when


def _would_have_been(seen: View, clause: Clause) -> bool:
    """ "A will boycott talks on Friday", "is calling off the meeting on Friday", "due on Friday": that day is ahead;
    that of "had been due on Friday" is gone by."""
    before, behind = range(clause.first, clause.main.at), range(clause.main.end, clause.last)
    if any(seen.word(at) == "had" and seen.word(at + 1) == "been" for at in behind):
        return False
    if any(seen.has(at, "status.arranged") for at in behind):
        return True
    if any(seen.word(at) == "to" and seen.word(at + 1) == "have" for at in behind):
        return False  # "which were to have begun on Tuesday"
    going = any(seen.has(at, "syntax.is_now") and seen.word(at + 1).endswith("ing") for at in before)
    return going or any(seen.has(at, "shape.future_helpers") and at not in seen.reported for at in before)


def _these_days(when: When, published: dt.date | None) -> When:
    """The days around the article for a meeting that is told as going on, where none is told."""
    if when.earliest is not None or published is None:
        return when
    return msgspec.structs.replace(intervals.window(published, "under_way"), days=when.days)
