"""Journeys that are only named again: "until X's visit", "asked if the trip would help"."""

from __future__ import annotations

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
    for group in groups:
        if group.number in kept:
            continue
        for draft in group.members:
            other = _meant(draft, visits) if _is_bare(draft) else None
            if other is not None:
                draft.apart.discard(other.number)
                draft.generic = False  # "if the trip fails": the one that is known
                other.take(draft)


def _is_bare(draft: Draft) -> bool:
    """Whether a noun of travel stands without a day or town, and nothing says that another journey is meant."""
    noun = draft.form == "visit" and draft.trigger.frame is None
    return noun and draft.place is None and draft.when.earliest is None and not draft.turn


def _is_journey(draft: Draft) -> bool:
    """ "X will visit P for talks with Y" too, which counts as talks."""
    return draft.form == "visit" or any(one.frame in JOURNEYS for one in draft.clause.triggers)


def _meant(draft: Draft, visits: list[Group]) -> Group | None:
    owner = arguments.visitor(draft.seen, draft.clause)
    if owner is not None:
        theirs = [group for group in visits if _goes(owner.name, group)]
    else:
        bare = draft.points_back and not draft.people and not draft.firm
        theirs = visits if bare and len(visits) == 1 else []
    start = draft.seen.sentence.start
    return min(theirs, key=lambda group: _distance(group, start), default=None)


def _goes(name: str, group: Group) -> bool:
    """Whether the person of that name is the visitor of a group, as far as the text tells who is."""
    for one in group.near:
        told = {person.name: person.party for person in one.arguments.participants}
        if _is_journey(one) and name in told and not _is_host(told[name], one):
            return True
    return False


def _is_host(party: str | None, draft: Draft) -> bool:
    """Whether he is of the state that is visited."""
    if draft.arguments.visitors:
        return party not in draft.arguments.visitors
    land = countries.by_code(draft.country) if draft.country else None
    return land is not None and party is not None and own_land.is_of(party, land.name)


def _distance(group: Group, start: int) -> tuple[bool, int]:
    """Those told before come first, the nearest of them before the others."""
    before = [one.seen.sentence.start for one in group.near if one.seen.sentence.start <= start]
    return (False, start - max(before)) if before else (True, group.members[0].seen.sentence.start - start)
