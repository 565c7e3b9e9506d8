"""An agreement and the talks that it was the end of, told apart in one article: one meeting."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings import bodies
from briefing.extract.meetings.alike import TALKS
from briefing.extract.meetings.fit_days import in_its_days
from briefing.extract.meetings.fits import is_over
from briefing.extract.meetings.group import Group

_OPEN = frozenset(["planned", "proposed", "postponed", "cancelled", "refused"])


def join(groups: list[Group], published: dt.date | None) -> list[Group]:
    """The groups, with talks of no day of their own joined to the agreement of the same sides that is the news."""
    out = list(groups)
    for deal in [one for one in groups if _is_deal(one)]:
        for talks in [one for one in out if one is not deal and _ended_in(one, deal, published)]:
            for draft in talks.members:
                deal.take(draft)
            deal.parties = [*deal.parties, *(name for name in talks.parties if name not in deal.parties)]
            out.remove(talks)
    return out


def _is_deal(group: Group) -> bool:
    """Whether all mentions tell of an agreement that was made."""
    return all(one.form == "agreement" and one.status == "held" for one in group.near) and not _generic(group)


def _ended_in(talks: Group, deal: Group, published: dt.date | None) -> bool:
    if _generic(talks) or not all(one.trigger.lemma in TALKS for one in talks.near):
        return False
    if any(one.turn or one.status in _OPEN for one in talks.near) or _apart(talks, deal):
        return False
    one, other = bodies.represented(talks.parties), bodies.represented(deal.parties)
    if len(one & other) < 2 or not (one <= other or other <= one):
        return False
    if talks.place is not None and deal.place is not None and talks.place.place != deal.place.place:
        return False
    if is_over(deal, published) or is_over(talks, published):
        return False
    return deal.when is None or (talks.when is not None and in_its_days(talks.when, deal.when))


def _generic(group: Group) -> bool:
    return group.members[0].generic


def _apart(one: Group, other: Group) -> bool:
    return any(other.number in draft.apart for draft in one.near) or any(one.number in d.apart for d in other.near)
