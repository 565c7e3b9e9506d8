"""Where people meet who are told to be somewhere: "X arrived in P on Sunday. On Monday X met Y": in P as well, while he
is there; "X met Y in P on Monday. X also met Z": in P, if that was on the same day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from itertools import islice
from typing import NamedTuple

from briefing.extract.meetings import places
from briefing.extract.meetings.group import Group
from briefing.extract.names import countries
from briefing.model import When

_STAY = dt.timedelta(days=3)  # from the day told of a visit to another meeting of it
_MOST = 40  # visits that a text is looked through for, so that long ones are read in linear time
Town = tuple[str, str | None]  # its name and the code of its country
_OPEN: frozenset[str] = frozenset(["held", "planned", "under_way", "unclear"])


class _Stay(NamedTuple):
    """A visit: its town and days, its guests with their party and that of their hosts, the sentences that tell it."""

    town: Town
    when: When
    guests: frozenset[tuple[str, str, str]]
    sentences: frozenset[int]


class _Presence(NamedTuple):
    """Who is told to be in a town on which days."""

    town: Town
    when: When
    people: frozenset[str]


def lend_towns(
    groups: Collection[Group], when_of: Callable[[Group], When], filed_at: Callable[[Group], Town | None]
) -> None:
    """Give meetings without a place the town of the visit on which a side of them is then with the other side, or that
    in which somebody who takes part meets others on the same day.

    ``filed_at`` tells where a group without a place is held by what the article's dateline tells.
    """
    stays = list(islice((stay for group in groups if (stay := _stay(group, when_of, filed_at)) is not None), _MOST))
    present = (one for group in groups if (one := _presence(group, when_of, filed_at)) is not None)
    presences = list(islice(present, _MOST))
    for group in groups if stays or presences else ():
        if group.place is not None or group.family == "call" or not {one.status for one in group.near} <= _OPEN:
            continue
        when, sentences = when_of(group), _sentences(group)
        towns = {one.town for one in stays if _then(when, one.when, _STAY) and _is_guest(group, one, sentences)} or {
            one.town for one in presences if _same_day(when, one.when) and not one.people.isdisjoint(group.people)
        }
        if len(towns) != 1:
            continue
        ((place, country),) = towns
        for draft in group.near:
            draft.place, draft.country = place, country


def _presence(
    group: Group, when_of: Callable[[Group], When], filed_at: Callable[[Group], Town | None]
) -> _Presence | None:
    """Those named at a meeting whose town and day are told."""
    town = _town(group, filed_at)
    if town is None or not group.people:
        return None
    return _Presence(town, when_of(group), frozenset(group.people))


def _same_day(one: When, other: When) -> bool:
    """Whether both are told of one and the same day."""
    days = {one.earliest, one.latest, other.earliest, other.latest}
    return len(days) == 1 and None not in days


def _stay(group: Group, when_of: Callable[[Group], When], filed_at: Callable[[Group], Town | None]) -> _Stay | None:
    """The visit that a group tells of, or the meeting with a guest in his host's land, where its town is told."""
    town = _town(group, filed_at)
    if town is None:
        return None
    land = countries.by_code(town[1]) if town[1] else None
    visit = group.place is not None and any(one.form == "visit" for one in group.near)
    if not visit and (land is None or land.name not in group.parties):
        return None
    people = {(one.name, one.party) for draft in group.near for one in draft.arguments.participants if one.party}
    hosts = ((name, party, set(group.parties) - {party}) for name, party in people)
    guests = {(name, party, min(theirs)) for name, party, theirs in hosts if len(theirs) == 1}
    guests = guests if visit or land is None else {one for one in guests if one[2] == land.name}
    return _Stay(town, when_of(group), frozenset(guests), _sentences(group)) if guests else None


def _town(group: Group, filed_at: Callable[[Group], Town | None]) -> Town | None:
    """The town that a group tells, or where by the dateline it is held."""
    told = group.place
    town = (told.place or "", told.country) if told is not None else filed_at(group)
    return None if town is None or group.family == "call" or places.breadth(town[0]) else town


def _sentences(group: Group) -> frozenset[int]:
    return frozenset(one.seen.first for one in group.near)


def _is_guest(group: Group, stay: _Stay, sentences: frozenset[int]) -> bool:
    """Whether a guest of ``stay``, or in the same sentence his state, meets somebody of the state that he visits."""
    beside = not sentences.isdisjoint(stay.sentences)
    return any(
        host in group.parties and (name in group.people or (beside and party in group.parties))
        for name, party, host in stay.guests
    )


def _then(one: When, other: When, days: dt.timedelta) -> bool:
    """Whether two datings lie within ``days`` of each other."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest + days and other.earliest <= one.latest + days
