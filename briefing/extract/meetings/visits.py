"""Whose guest a traveller is: the hosts of a visit; journeys through several states, which are no visit to one."""

from __future__ import annotations

from itertools import pairwise

from briefing.extract.meetings import lands, own_land, places
from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, governor
from briefing.extract.names import countries

_SEVERAL = 3
_LED = 8  # words of "that will also take him to"


def stay(seen: View, clause: Clause, told: Arguments, place: Actor | None, country: str | None) -> tuple[bool, bool]:
    """Add the hosts of a visit to its sides. Whether it is a tour, and one through so many states that none of them is
    its place."""
    if place is None:
        return is_tour(seen, clause, None, set()), False
    trigger = clause.main
    taken_up = trigger.frame is None and trigger.points_back and trigger.form != "visit"
    if not any(
        one.frame in ("stay", "send") or (not taken_up and (one.frame == "travel" or one.form == "visit"))
        for one in clause.triggers
    ):
        return False, False
    stops = places.stops(seen, place, told.places)
    codes = [country, *(land(stop.party, stop.country) for stop in stops)]
    lands = {code for code in codes if code}
    tour = is_tour(seen, clause, place, lands)
    many = tour and len(lands) >= _SEVERAL
    traveller = _taken(seen, trigger.at) if tour else None
    traveller = traveller or (_his(seen, trigger.at) if not told.parties else None)
    if traveller is not None:
        add(told, traveller, "side", visitor=True)
    if not lent_to_others(seen, clause, country):
        _add_hosts(seen, told, place.name, codes, many)
    return tour, many


def lent_to_others(seen: View, clause: Clause, country: str | None) -> bool:
    """ "sent a team to Norway for peace talks", "a conference in Austria", "talks in Oman on X": on neutral ground."""
    state = countries.by_code(country) if country else None
    if state is None or state.name not in seen.known["places.neutral_lands"]:
        return False
    for one in clause.triggers:
        if one.frame is None and (one.form == "conference" or seen.has(one.at - 1, "places.others_talks")):
            return True
        if one.frame is None and one.form == "negotiation" and _about_another(seen, one.at, clause.last, state.name):
            return True
    return False


def _about_another(seen: View, at: int, last: int, host: str) -> bool:
    """ "talks on X's nuclear programme": about a state that is not the host."""
    on = next((step for step in range(at + 1, last) if seen.has(step, "syntax.on_matter")), last)
    others = (one for one in seen.cast.between(on, last) if one.kind in ("state", "demonym"))
    return any(one.party not in (None, host) for one in others)


def two_lands(seen: View, clause: Clause) -> list[Actor]:
    """P and Q of "will visit P and Q", "a trip that takes him to P and Q": two lands, or towns of two, and no longer
    list: each of them is visited by itself."""
    goes = next((one for one in clause.triggers if one.frame == "travel" or one.lemma == "visit"), None)
    if goes is None or goes.lemma == "leave":
        return []
    there = [one for one in seen.cast.between(goes.end, clause.last) if one.kind in ("place", "state")]
    for one, other in pairwise(there):
        joined = seen.word(one.last) == "and" and one.last + 1 + seen.has(one.last + 1, "syntax.into") == other.first
        ends = other.last == clause.last or seen.word(other.last) not in (",", "and", "or")
        alone = seen.word(one.first - 1) != "," and ends
        if joined:
            known = land(one.party, one.country) != land(other.party, other.country)
            return [one, other] if alone and known and _gone_to(seen, goes.end, one.first) else []
    return []


def _gone_to(seen: View, first: int, place: int) -> bool:
    """Whether a verb or noun of travel leads straight to a place, or over "that will take him to"."""
    words = range(first, place)
    if all(seen.word(at) in ("to", "the", "in", "both") for at in words):
        return True
    return place - first <= _LED and any(seen.has(at, "verbs.taking") for at in words) and seen.word(place - 1) == "to"


def is_tour(seen: View, clause: Clause, place: Actor | None, lands: set[str]) -> bool:
    """Whether a noun of travel stands for a journey to a region, to several states, or of one that has many stops;
    ``lands`` are the codes of the states of its places."""
    if clause.main.form != "visit" or clause.main.frame is not None:
        return False
    if place is None:
        return _of_many(seen, clause)
    return places.is_region(place.name) or len(lands) > 1


def _his(seen: View, at: int) -> Actor | None:
    """ "X said after his trip to …", "X left after talks with Y, before her visit to …": the one person before the
    pronoun who is a subject, else the one told last."""
    step = next((step for step in range(at - 1, at - 4, -1) if seen.has(step, "syntax.his")), None)
    people = [one for one in seen.cast.between(seen.first, step) if one.kind == "person"] if step is not None else []
    subjects = [one for one in people if governor(seen, one.first).kind == "subject"]
    meant = subjects if len(subjects) == 1 else people
    return meant[-1] if meant and meant[-1].party else None


def _taken(seen: View, at: int) -> Actor | None:
    """ "a tour that has also taken X to A, B and C"."""
    for step in range(at + 1, min(at + 8, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind not in ("demonym", "state"):
            brought = any(seen.has(back, "verbs.taking") for back in range(at + 1, step))
            return actor if brought and actor.kind == "person" and actor.party else None
    return None


def land(party: str | None, code: str | None) -> str | None:
    """The code of a state: the one told, else that of a party."""
    if code:
        return code
    state = countries.by_name(party) if party else None
    return state.iso if state is not None else None


def _add_hosts(seen: View, told: Arguments, place: str, codes: list[str | None], many: bool) -> None:
    """A visit has its hosts as sides: the states of the places, where the visitor is of another; those of a tour
    whoever comes."""
    if place in seen.known["places.neutral"] | seen.known["places.seats"]:
        return
    if (len(told.parties) != 1 and not many) or lands.held_by(place) & set(told.parties):
        return
    for code in codes:
        state = countries.by_code(code) if code else None
        if state is None:
            continue
        name = seen.cast.of_its_time(state.name)
        if name not in told.parties and not any(own_land.is_of(party, state.name) for party in told.parties):
            told.parties.append(name)
            told.lands.add(name)


def _of_many(seen: View, clause: Clause) -> bool:
    """ "a tour of European capitals", "his five-nation trip"."""
    at = clause.main.at
    if seen.word(at + 1) == "of":
        return any(seen.has(step, "aims.toured") for step in range(at + 2, at + 6))
    return any(seen.word(step).endswith(("-nation", "-country", "-state")) for step in range(at - 3, at))
