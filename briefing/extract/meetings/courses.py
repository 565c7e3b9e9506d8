"""The days of talks that go on: from the day they began to that of the article which tells of them as under way."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.offsets import spread

_LONGEST = 12  # days
_WEEK = 6


def run_on(group: Group, published: dt.date) -> None:
    """Give talks that are told to have begun on a day, and to go on still, the days up to publication."""
    begins = [one for one in group.near if one.edge == "begin" and _a_day(one)]
    if not begins or not any(_goes_on(one) for one in group.near):
        return
    first = min(one.when.earliest for one in begins if one.when.earliest is not None)
    if not 0 < (published - first).days <= _LONGEST or any(_over(one, published) for one in group.near):
        return
    for one in begins:
        if one.when.earliest == first:
            one.when = spread(one.when, first, published)
    group.forget()


def span(group: Group, published: dt.date | None) -> None:
    """Give talks that began in one week and went on to a day of another all the days between; those that go on as the
    article is written and end on a day ahead the days from then on."""
    begins = [one for one in group.near if one.edge == "begin" and one.when.earliest is not None]
    ends = [one for one in group.near if one.edge in ("end", "more") and _a_day(one)]
    if not ends:
        _lasting(group, begins)
        return
    if not begins:
        _to_come(group, ends, published)
        return
    first = min(one.when.earliest for one in begins if one.when.earliest is not None)
    last = max(one.when.latest for one in begins if one.when.latest is not None)
    if (last - first).days > _WEEK:
        return
    for one in ends:
        day = one.when.earliest
        if day is not None and last < day and (day - first).days <= _LONGEST:
            one.when = spread(one.when, first, day)
            group.forget()


def _lasting(group: Group, begins: list[Draft]) -> None:
    """ "Talks opened on Monday. The session is to last three days.": three days from Monday on."""
    days = {one.when.days for one in group.near if one.when.days}
    first = {one.when.earliest for one in begins if _a_day(one)}
    length = max(days, default=None)
    day = first.pop() if len(first) == 1 and len(days) == 1 else None
    if day is None or length is None or not 1 < length <= _LONGEST:
        return
    for one in begins:
        if one.when.earliest == day:
            one.when, one.edge = spread(one.when, day, day + dt.timedelta(days=length - 1)), "span"
    group.forget()


def _to_come(group: Group, ends: list[Draft], published: dt.date | None) -> None:
    """ "Talks have begun. They should go on through Friday": from the day of publication on."""
    told = [one for one in group.near if one.when.earliest is not None and one not in ends]
    if published is None or told or not any(one.status == "under_way" for one in group.near):
        return
    for one in ends:
        day = one.when.earliest
        if day is not None and 0 < (day - published).days <= _WEEK:
            one.when = spread(one.when, published, day)
            group.forget()


def _a_day(draft: Draft) -> bool:
    return draft.when.precise and draft.when.earliest is not None and draft.when.earliest == draft.when.latest


def _goes_on(draft: Draft) -> bool:
    """ "The current round", "the talks are under way"."""
    seen, at = draft.seen, draft.trigger.at
    told = draft.edge != "begin" and (draft.status == "under_way" or draft.current)
    return told or seen.word(at - 1) in seen.known["time.going_on"]


def _over(draft: Draft, published: dt.date) -> bool:
    """Whether a mention tells when the meeting ends."""
    if draft.edge in ("end", "more", "span") and draft.when.earliest is not None:
        return True
    return draft.when.latest is not None and draft.when.latest > published
