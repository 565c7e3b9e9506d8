"""Where a guest meets his hosts: "X arrived in P on Sunday. On Monday X met Y": in P as well, while he is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection

from briefing.extract.meetings import places
from briefing.extract.meetings.group import Group
from briefing.model import When

_STAY = dt.timedelta(days=3)  # from the day told of a visit to another meeting of it
_OPEN: frozenset[str] = frozenset(["held", "planned", "under_way", "unclear"])


def lend_towns(groups: Collection[Group], when_of: Callable[[Group], When]) -> None:
    """Give meetings without a place the town of the visit on which a side of them is then with the other side."""
    stays = [group for group in groups if _is_stay(group)]
    for group in groups if stays else ():
        if group.place is not None or group.family == "call" or not {one.status for one in group.near} <= _OPEN:
            continue
        hosts = [stay for stay in stays if _is_guest(group, stay) and _then(when_of(group), when_of(stay))]
        towns = {one.place.place: one.place for one in hosts if one.place is not None}
        if len(towns) != 1:
            continue
        (told,) = towns.values()
        for draft in group.near:
            draft.place, draft.country = told.place, told.country


def _is_stay(group: Group) -> bool:
    """Whether it is a visit to a town that is told."""
    told = group.place
    return told is not None and not places.breadth(told.place or "") and any(one.form == "visit" for one in group.near)


def _is_guest(group: Group, stay: Group) -> bool:
    """Whether a guest of ``stay``, or in the same sentence his state, meets somebody of the state that he visits."""
    beside = any(one.seen.sentence is other.seen.sentence for one in group.near for other in stay.near)
    for guest in (one for draft in stay.near for one in draft.arguments.participants if one.party):
        hosts = set(stay.parties) - {guest.party}
        there = guest.name in group.people or (beside and guest.party in group.parties)
        if there and len(hosts) == 1 and hosts <= set(group.parties):
            return True
    return False


def _then(one: When, other: When) -> bool:
    """Whether two datings lie within the days of a stay."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest + _STAY and other.earliest <= one.latest + _STAY
