"""Where a guest meets his hosts: "X arrived in P on Sunday. On Monday X met Y": in P as well, while he is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from itertools import islice
from typing import NamedTuple

from briefing.extract.meetings import places
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.model import When

_STAY = dt.timedelta(days=3)  # from the day told of a visit to another meeting of it
_MOST = 40  # visits that a text is looked through for, so that long ones are read in linear time
_OPEN: frozenset[str] = frozenset(["held", "planned", "under_way", "unclear"])


class _Stay(NamedTuple):
    """A visit: who tells its town, its days, its guests with their party and that of their hosts, its sentences."""

    town: Draft
    when: When
    guests: frozenset[tuple[str, str, str]]
    sentences: frozenset[int]


def lend_towns(groups: Collection[Group], when_of: Callable[[Group], When]) -> None:
    """Give meetings without a place the town of the visit on which a side of them is then with the other side."""
    told = (stay for group in groups if (stay := _stay(group, when_of)) is not None)
    stays = list(islice(told, _MOST))
    for group in groups if stays else ():
        if group.place is not None or group.family == "call" or not {one.status for one in group.near} <= _OPEN:
            continue
        when, sentences = when_of(group), _sentences(group)
        there = [one for one in stays if _then(when, one.when) and _is_guest(group, one, sentences)]
        towns = {one.town.place: one.town for one in there}
        if len(towns) != 1:
            continue
        (town,) = towns.values()
        for draft in group.near:
            draft.place, draft.country = town.place, town.country


def _stay(group: Group, when_of: Callable[[Group], When]) -> _Stay | None:
    """The visit that a group tells of, where its town is told and it has one host."""
    town = group.place
    if town is None or places.breadth(town.place or "") or not any(one.form == "visit" for one in group.near):
        return None
    people = {(one.name, one.party) for draft in group.near for one in draft.arguments.participants if one.party}
    hosts = ((name, party, set(group.parties) - {party}) for name, party in people)
    guests = frozenset((name, party, min(theirs)) for name, party, theirs in hosts if len(theirs) == 1)
    return _Stay(town, when_of(group), guests, _sentences(group)) if guests else None


def _sentences(group: Group) -> frozenset[int]:
    return frozenset(one.seen.first for one in group.near)


def _is_guest(group: Group, stay: _Stay, sentences: frozenset[int]) -> bool:
    """Whether a guest of ``stay``, or in the same sentence his state, meets somebody of the state that he visits."""
    beside = not sentences.isdisjoint(stay.sentences)
    return any(
        host in group.parties and (name in group.people or (beside and party in group.parties))
        for name, party, host in stay.guests
    )


def _then(one: When, other: When) -> bool:
    """Whether two datings lie within the days of a stay."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest + _STAY and other.earliest <= one.latest + _STAY
