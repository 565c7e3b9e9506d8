"""What is only recalled by its town, "stood by the Oslo accord", "agreed at the recent Oslo meeting": one with the
meeting there whose day the article tells elsewhere."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.fits import is_over
from briefing.extract.meetings.group import Group, is_state
from briefing.extract.meetings.groups import by_name_alone
from briefing.extract.meetings.words import ACCORDS

_MOST = 40  # meetings in one town that are looked at, so that a text of any length is read in linear time
_FRESH = 3  # days in which a meeting is the news
_HEAD = 1  # paragraphs in which a meeting is the news, and is not recalled


def join(groups: list[Group], published: dt.date | None) -> list[Group]:
    """The groups, with each that is only recalled by its town joined to what was held in that town."""
    held: dict[str, list[Group]] = {}
    for group in groups:
        if (town := _town(group)) is not None and _was_held(group):
            there = held.setdefault(town, [])
            there.extend([group] if len(there) < _MOST else [])
    gone: set[int] = set()
    for there in held.values():
        for group in there:
            first = _meant(group, [one for one in there if one.number not in gone], published)
            if first is not None:
                for draft in group.members:
                    first.take(draft)
                gone.add(group.number)
    return [one for one in groups if one.number not in gone]


def _town(group: Group) -> str | None:
    told = group.place
    return told.place if told is not None and not is_state(told.place) else None


def _was_held(group: Group) -> bool:
    first = group.members[0]
    return not first.generic and any(one.begun for one in group.near) and not any(one.ahead for one in group.near)


def _meant(group: Group, there: list[Group], published: dt.date | None) -> Group | None:
    """The one meeting of those held in the town that ``group`` may recall."""
    if group.when is not None:
        return None
    others = [one for one in there if one is not group and not _apart(one, group) and one.family != "call"]
    if all(map(by_name_alone, group.near)):
        return _made_then([one for one in others if _may_come_from(group, one, published)])
    others = [one for one in others if is_over(one, published) and one.when is not None and _shares_sides(one, group)]
    return others[0] if len(others) == 1 and _looks_back(group) else None


def _made_then(others: list[Group]) -> Group | None:
    """Of the meetings in a town that which a pact called after it comes from: another pact, else the only one, those
    that tell of an agreement before others."""
    pacts = [one for one in others if any(draft.arguments.known_pact for draft in one.near)]
    settled = [one for one in others if any(draft.trigger.frame in ACCORDS for draft in one.near)]
    dated = [one for one in pacts if one.when is not None]
    if dated or pacts:
        return (dated or pacts)[0]
    return next((some[0] for some in (settled, others) if len(some) == 1), None)


def _may_come_from(group: Group, other: Group, published: dt.date | None) -> bool:
    """Whether a pact may come from what was held, itself a pact or old enough and told before: not "The Oslo accord is
    dead. A met B in Oslo on Monday"."""
    if any(one.arguments.known_pact or one.trigger.frame in ACCORDS for one in other.near):
        return True
    told_before = other.members[0].seen.sentence.start <= group.members[0].seen.sentence.start
    if other.when is None or published is None:
        return told_before
    ended = other.when.latest or other.when.earliest
    return told_before and (ended is None or (published - ended).days >= _FRESH)


def _looks_back(group: Group) -> bool:
    """Whether every mention takes up a meeting in another town than the article comes from, with its town."""
    home = group.members[0].seen.cast.home
    away = home is None or home.name != _town(group)
    back = all(one.points_back and one.trigger.frame is None and not one.turn for one in group.near)
    return away and back and any(one.place for one in group.near) and not group.leads(_HEAD)


def _shares_sides(one: Group, other: Group) -> bool:
    return not one.parties or not other.parties or bool(set(one.parties) & set(other.parties))


def _apart(one: Group, other: Group) -> bool:
    return any(other.number in draft.apart for draft in one.near) or any(one.number in d.apart for d in other.near)
