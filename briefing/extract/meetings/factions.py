"""Movements of one people, told together and one by one: "talks with Palestinian factions", "Hamas met the envoys"."""

from __future__ import annotations

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.syntax import View

_NEAR = 3  # words from "Palestinian" to "militant factions"


def firm_in(draft: Draft, group: Group) -> set[str]:
    """The sides of a mention, by the names that a group has for them: the people for its movements, where it is told
    as several of them, and the other way round."""
    own, theirs = set(draft.firm), set(group.parties)
    peoples = draft.seen.known.peoples
    if peoples.keys().isdisjoint(own | theirs) or draft.place is not None or draft.when.earliest is not None:
        return own
    for faction in sorted((own - theirs) & peoples.keys()):
        people = peoples[faction]
        if people in theirs and any(_as_several(one.seen, people) for one in group.near):
            own = (own - {faction}) | {people}
    for faction in sorted((theirs - own) & peoples.keys()):
        people = peoples[faction]
        if people in own - theirs and _as_several(draft.seen, people):
            own = (own - {people}) | {faction}
    return own


def _as_several(seen: View, people: str) -> bool:
    """ "Palestinian militants", "factions from Darfur"."""
    told = (one for one in seen.cast.between(seen.first, seen.last) if one.party == people)
    return any(
        seen.has(at, "conflict.several_movements")
        for one in told
        for at in range(max(seen.first, one.first - 2), one.last + _NEAR)
    )
