"""Journeys that are only named again: "until X's visit", "asked if the trip would help"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from briefing.extract.meetings import arguments, own_land
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import JOURNEYS
from briefing.extract.names import countries


def give_back(groups: Iterable[Group], kept: dict[int, Group]) -> None:
    """Give each mention that names no more than whose visit it is to the visit of that person in ``kept`` that was told
    last before it, or first after it; "the trip" to the only one there is."""
    visits = [group for group in kept.values() if any(_is_journey(one) and not one.generic for one in group.near)]
    if not visits:
        return
    told = _by_traveller(visits)
    for group in groups:
        if group.number in kept:
            continue
        for draft in group.members:
            other = _meant(draft, visits, told) if _is_bare(draft) else None
            if other is not None:
                draft.apart.discard(other.number)
                draft.generic = False  # "if the trip fails": the one that is known
                other.take(draft)


def _by_traveller(visits: list[Group]) -> dict[str, list[tuple[int, Group]]]:
    """For each traveller where in the text each of the visits is told that are his, in the order of the text."""
    out: dict[str, list[tuple[int, Group]]] = {}
    for group in visits:
        for name in _travellers(group):
            out.setdefault(name, []).extend((one.seen.sentence.start, group) for one in group.near)
    for told in out.values():
        told.sort(key=_start)
    return out


def _start(told: tuple[int, Group]) -> int:
    return told[0]


def _is_bare(draft: Draft) -> bool:
    """Whether a noun of travel stands without a day or town, and nothing says that another journey is meant."""
    noun = draft.form == "visit" and draft.trigger.frame is None
    return noun and draft.place is None and draft.when.earliest is None and not draft.turn


def _is_journey(draft: Draft) -> bool:
    """ "X will visit P for talks with Y" too, which counts as talks."""
    return draft.form == "visit" or any(one.frame in JOURNEYS for one in draft.clause.triggers)


def _meant(draft: Draft, visits: list[Group], told: dict[str, list[tuple[int, Group]]]) -> Group | None:
    owner = arguments.visitor(draft.seen, draft.clause)
    if owner is None:
        bare = draft.points_back and not draft.people and not draft.firm
        return visits[0] if bare and len(visits) == 1 else None
    theirs = told.get(owner.name, [])
    before = bisect_right(theirs, draft.seen.sentence.start, key=_start)
    return theirs[max(0, before - 1)][1] if theirs else None


def _travellers(group: Group) -> set[str]:
    """The names of the visitors of a group, as far as the text tells who is."""
    return {
        person.name
        for one in group.near
        if _is_journey(one)
        for person in one.arguments.participants
        if not _is_host(person.party, one)
    }


def _is_host(party: str | None, draft: Draft) -> bool:
    """Whether he is of the state that is visited."""
    if draft.arguments.visitors:
        return party not in draft.arguments.visitors
    land = countries.by_code(draft.country) if draft.country else None
    return land is not None and party is not None and own_land.is_of(party, land.name)
