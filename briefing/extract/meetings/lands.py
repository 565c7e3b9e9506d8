"""The state in which a town or region lies that no list has under a state."""

from __future__ import annotations

from functools import cache

from briefing.extract.meetings import places, venues
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.extract.names import countries
from briefing.lexicon import table


def of_place(seen: View, place: Actor) -> str | None:
    """The code of the state that the words around a town tell: "the Moroccan resort of P", "in P, Morocco,", "in P, 20
    km south of Q"; else that of a well-known region."""
    return _told(seen, place) or (_by_region().get(place.name) if place.country is None else None)


def _told(seen: View, place: Actor) -> str | None:
    if not (seen.first <= place.first < seen.last) or not places.is_city(place):
        return None
    if place.country is None and (near := venues.near_town(seen, place)) is not None:
        return near.country
    at = place.first - 1
    while at not in seen.cast.at and _joins(seen, at):
        at -= 1
    owner = seen.cast.at.get(at) if at < place.first - 1 else None
    if owner is None and seen.word(place.last) == ",":
        behind = seen.cast.at.get(place.last + 1)
        owner = behind if behind is not None and seen.word(behind.last) in (",", ".", "", "on", "for") else None
    if owner is None or owner.kind not in ("state", "demonym") or not owner.party:
        return None
    state = countries.by_name(owner.party)
    return state.iso if state is not None and state.kind == "country" else None


def _joins(seen: View, at: int) -> bool:
    """ "the Moroccan resort of P", "the southern Indian state of P": what stands between the state and the place."""
    return seen.word(at) == "of" or seen.has(at, "places.settlements") or seen.has(at, "places.parts")


@cache
def _by_region() -> dict[str, str]:
    told = ((countries.by_name(state), names) for state, names in table("en", "regions")["inside"].items())
    return {name: state.iso for state, names in told if state is not None and state.iso for name in names}


def held_by(region: str) -> frozenset[str]:
    """The states that hold a region which is not theirs."""
    return frozenset(table("en", "regions")["held"].get(region, ()))
