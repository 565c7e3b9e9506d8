"""An agreement and the talks that it was the end of, told apart in one article: one meeting."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings import bodies
from briefing.extract.meetings.alike import TALKS
from briefing.extract.meetings.fit_days import in_its_days
from briefing.extract.meetings.fits import is_over
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import ACCORDS

_OPEN = frozenset(["planned", "proposed", "postponed", "cancelled", "refused"])
_NEWS = 7  # days before publication of a meeting whose outcome is still told without a day
_HEAD = 1
_MONTH = 27  # days from its first to its last


def join(groups: list[Group], published: dt.date | None) -> list[Group]:
    """The groups, with talks of no day of their own joined to the agreement of the same sides that is the news."""
    out = _by_month(groups)
    for deal in [one for one in groups if _is_deal(one)]:
        for talks in [one for one in out if one is not deal and _ended_in(one, deal, published)]:
            for draft in talks.members:
                deal.take(draft)
            deal.parties = [*deal.parties, *(name for name in talks.parties if name not in deal.parties)]
            out.remove(talks)
    for deal in [one for one in out if _is_deal(one)]:
        meeting = _made_at(deal, out, published)
        if meeting is not None:
            for draft in deal.members:
                meeting.take(draft)
            out.remove(deal)
    return out


def _by_month(groups: list[Group]) -> list[Group]:
    """The groups, with accords that go by the same month taken for one: "agreed in Oslo in June … the June accord"."""
    out: list[Group] = []
    told: dict[tuple[frozenset[str], dt.date], Group] = {}
    named: dict[str, Group] = {}
    for group in groups:
        if (known := _told_by_name(group, named)) is not None:
            for draft in group.members:
                known.take(draft)
            continue
        when = group.when if _is_deal(group) else None
        if when is None or when.earliest is None or when.latest is None or (when.latest - when.earliest).days < _MONTH:
            out.append(group)
            continue
        house = frozenset(filter(bodies.is_body, group.parties)) or frozenset(group.parties)
        first = told.setdefault((house, when.earliest), group)
        if first is group or _apart(first, group) or _elsewhere(first, group):
            out.append(group)
        else:
            for draft in group.members:
                first.take(draft)
    return _of_bodies(out)


def _of_bodies(groups: list[Group]) -> list[Group]:
    """The groups, with "the IXO pact" taken for the one accord of that body which has a day."""
    bare = [one for one in groups if _is_bare_pact(one)]
    dated: dict[str, list[Group]] = {}
    for group in groups if bare else ():
        if group.when is not None and any(one.trigger.frame in ACCORDS for one in group.near):
            for party in group.parties:
                dated.setdefault(party, []).append(group)
    gone: set[int] = set()
    for group in bare:
        own = dated.get(group.parties[0], [])
        if len(own) == 1 and not _apart(own[0], group):
            for draft in group.members:
                own[0].take(draft)
            gone.add(group.number)
    return [one for one in groups if one.number not in gone]


def _is_bare_pact(group: Group) -> bool:
    known = all(one.arguments.known_pact and not one.long_round for one in group.near)
    return known and group.when is None and group.place is None and len(group.parties) == 1


def _told_by_name(group: Group, named: dict[str, Group]) -> Group | None:
    """The pact that was called after the same town before, however far off; ``named`` keeps the first of each."""
    town = group.members[0].place
    if town is None or not all(one.arguments.known_pact for one in group.near):
        return None
    first = named.setdefault(town, group)
    return first if first is not group and group.when is None else None


def _elsewhere(one: Group, other: Group) -> bool:
    return one.place is not None and other.place is not None and one.place.place != other.place.place


def _made_at(deal: Group, groups: list[Group], published: dt.date | None) -> Group | None:
    """ "The two sides agreed to open a crossing": the meeting of these sides that the article tells of as news before,
    where the agreement has no day or place of its own; "signed an accord on Tuesday … after receiving X in P": the one
    that may have been on that day."""
    if deal.place is not None:
        return None
    start = deal.members[0].seen.sentence.start
    if deal.when is not None:
        there = [one for one in groups if one.place is not None and _is_news_of(one, deal, published)]
        return next((one for one in there if one.when is None or in_its_days(deal.when, one.when)), None)
    told = [one for one in groups if one.members[0].seen.sentence.start < start and _is_news_of(one, deal, published)]
    return max(
        told,
        key=lambda one: max(d.seen.sentence.start for d in one.near if d.seen.sentence.start < start),
        default=None,
    )


def _is_news_of(meeting: Group, deal: Group, published: dt.date | None) -> bool:
    """Whether a meeting of the sides of ``deal`` is over or going on, and is the news of these days."""
    if meeting is deal or _generic(meeting) or meeting.family != "meeting" or _apart(meeting, deal):
        return False
    sides = bodies.represented(deal.parties)
    if len(sides) < 2 or bodies.represented(meeting.parties) != sides:
        return False
    if not any(one.begun for one in meeting.near) or meeting.members[0].turn:
        return False
    when = meeting.when
    if meeting.leads(_HEAD):
        return when is None or when.earliest is None or published is None or when.earliest <= published
    if published is None or when is None or when.earliest is None or when.latest is None:
        return False
    return when.earliest <= published and (published - when.latest).days <= _NEWS


def _is_deal(group: Group) -> bool:
    """Whether all mentions tell of an agreement that was made."""
    return all(one.trigger.frame in ACCORDS and one.status == "held" for one in group.near) and not _generic(group)


def _ended_in(talks: Group, deal: Group, published: dt.date | None) -> bool:
    if _generic(talks) or not all(one.trigger.lemma in TALKS for one in talks.near):
        return False
    if any(one.turn or one.status in _OPEN for one in talks.near) or _apart(talks, deal):
        return False
    one, other = bodies.represented(talks.parties), bodies.represented(deal.parties)
    if len(one & other) < 2 or not (one <= other or other <= one):
        return False
    if _elsewhere(talks, deal):
        return False
    if is_over(deal, published) or is_over(talks, published):
        return False
    return deal.when is None or (talks.when is not None and in_its_days(talks.when, deal.when))


def _generic(group: Group) -> bool:
    return group.members[0].generic


def _apart(one: Group, other: Group) -> bool:
    return any(other.number in draft.apart for draft in one.near) or any(one.number in d.apart for d in other.near)
