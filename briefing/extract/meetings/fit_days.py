"""Whether the days that a mention tells can be those of a group: the same, of one stretch of talks, of one visit."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.alike import is_stage
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group, width
from briefing.model import When

_LONGEST = 30
_BESIDE = 2
_WEEK = 5
_FORTNIGHT = 14
_RECENT = 45


def fit_dates(draft: Draft, group: Group) -> int | None:
    """3 for days that agree, 2 for vague ones that may, less where they only touch, None where they are apart."""
    when, other = draft.when, group.when
    if _runs_for_weeks(draft) and any(one.begun for one in group.near):
        return None
    if when.earliest is None or when.latest is None or other is None or other.earliest is None or other.latest is None:
        return 0
    if when.latest < other.earliest or other.latest < when.earliest:
        during = _runs_on(draft, group) or is_stage(draft, group)
        return 1 if during else 0 if _loosely(when, other) and not _goes_on_later(draft, group) else None
    return 3 if when.precise and other.precise else 2


def in_its_days(one: When, other: When | None) -> bool:
    """Whether one of two datings, both to the day, lies inside the other."""
    if other is None or one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    if not (one.precise and other.precise):
        return False
    inside = other.earliest <= one.earliest and one.latest <= other.latest
    return inside or (one.earliest <= other.earliest and other.latest <= one.latest)


def long_ago(draft: Draft, published: dt.date | None) -> bool:
    """Whether a mention tells days that were over weeks before publication."""
    latest = draft.when.latest
    return published is not None and latest is not None and (published - latest).days > _RECENT


def _loosely(one: When, other: When) -> bool:
    """ "last week" said of days right beside that week."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    return gap <= _BESIDE and max(width(one)[0], width(other)[0]) >= _WEEK


def _runs_for_weeks(draft: Draft) -> bool:
    """ "The talks will continue through June": other rounds than the one at hand."""
    when = draft.when
    return draft.ahead and draft.edge == "more" and when.earliest is not None and width(when)[0] >= _FORTNIGHT


def _goes_on_later(draft: Draft, group: Group) -> bool:
    """ "will continue through June", said of talks that were held until today: other days."""
    dated = [one for one in group.near if one.when.earliest is not None]
    return (draft.ahead and any(one.begun for one in dated)) or (draft.begun and any(one.ahead for one in dated))


def _runs_on(draft: Draft, group: Group) -> bool:
    """Whether one tells when the meeting ends and the others when it began, at most a month before."""
    everyone = [one for one in (draft, *group.near) if one.when.earliest is not None]
    ends = [one for one in everyone if one.edge == "end"]
    begins = [one for one in everyone if one.edge == "begin"]
    during = [one for one in everyone if one.edge == "" and one.when.precise]
    more = [one for one in everyone if one.edge == "more"]
    if more and _in_order([one for one in everyone if one.edge != "more"], more, _BESIDE):
        return True
    if more and begins and not during and _in_order(begins, more, _FORTNIGHT):
        return True
    if not any(one is draft for one in begins + ends + during):
        return False  # the others alone say nothing of its days
    return _in_order(begins, ends + during) or _in_order(begins + during, ends)


def _in_order(first: list[Draft], later: list[Draft], longest: int = _LONGEST) -> bool:
    return bool(first and later) and all(
        0 <= (one.when.latest - start.when.earliest).days <= longest  # type: ignore[operator]
        for one in later
        for start in first
    )
