"""A meeting whose city is only implied: at the seat of a government or at an envoy's post."""

from __future__ import annotations

from dataclasses import replace

from briefing.extract.meetings import bodies, parliaments
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.places import is_city, is_landmark
from briefing.extract.meetings.syntax import View, before_verb
from briefing.extract.meetings.words import JOURNEYS
from briefing.extract.names import countries

_REACH = 14
_OBJECT = 6  # words of "held an emergency summit"
_HELD = ("syntax.auxiliaries", "syntax.determiners", "verbs.hold", "shape.helpers", "time.around_day", "nouns.peaceful")


def find(seen: View, clause: Clause, told: Arguments) -> Actor | None:
    """The city (or the state) that the words around the meeting lead to, where none is named for it."""
    spoken_to = parliaments.spoken_to(seen, clause.main.at)
    if spoken_to is not None and not any(one.video for one in clause.triggers):
        return _city(spoken_to)
    return _house(seen, clause) or _post(seen, told) or _chamber(seen, clause)


def host(seen: View, clause: Clause) -> Actor | None:
    """ "a conference to be hosted by X", "X will host a conference": in the land of X, where no place is told."""
    for at in range(clause.first, clause.last):
        if not (seen.has(at, "verbs.hosting") or _calls_together(seen, clause, at)):
            continue
        by = seen.word(at + 1) == "by"
        owner = seen.cast.at.get(seen.behind_the(at + 2)) if by else seen.cast.at.get(before_verb(seen, at))
        if owner is not None and owner.kind == "state" and countries.by_name(owner.party or "") is not None:
            return owner
    return None


def settled(seen: View, place: Actor | None) -> Actor | None:
    """The capital for the seat of a government or a house of state in it: Washington for the White House, London for
    Buckingham Palace."""
    owner = seen.cast.at.get(place.first - 1) if place is not None and is_landmark(place.name) else None
    if owner is not None and owner.kind == "state" and _is_seat(seen, owner):
        return _city(owner) or place  # "at the Kremlin's Grand Palace"
    if place is None or not (_is_seat(seen, place) if place.kind == "state" else _is_house_of_state(seen, place)):
        return place
    return _city(place) or place


def _house(seen: View, clause: Clause) -> Actor | None:
    """ "at the White House", "at the French Foreign Ministry": the capital."""
    at = clause.main.at
    for actor in seen.cast.between(max(clause.first, at - _REACH), min(clause.last, at + _REACH)):
        before = seen.before_the(actor.first)
        grounds = seen.word(before) == "on" and seen.has(actor.last, "places.grounds")
        there = (
            grounds or seen.word(before) in ("at", "inside", "outside") or (actor.last == at and _is_seat(seen, actor))
        )
        if not there or actor.first in seen.reported:
            continue
        if actor.kind in ("state", "demonym", "organization") and _governs(seen, actor):
            return _city(actor)
        if actor.kind == "body" and seen.word(before) == "at" and (town := _headquarters(seen, actor)) is not None:
            return town
    return None


def _calls_together(seen: View, clause: Clause, at: int) -> bool:
    """ "X held a summit on Friday", "X will hold a conference": one state alone, for others."""
    main = clause.main
    if main.form not in ("summit", "conference") or not seen.has(at, "verbs.held_alone"):
        return False
    host = seen.cast.at.get(before_verb(seen, at))
    alone = host is not None and seen.word(host.first - 1) not in ("and", ",") and at < main.at <= at + _OBJECT
    return alone and not any(seen.word(step) == "with" for step in range(main.end, clause.last))


def _chamber(seen: View, clause: Clause) -> Actor | None:
    """ "The Security Council met on Monday", "told the Security Council": the town in which that organ sits."""
    main = clause.main
    if main.form not in ("meeting", "negotiation") or main.frame in JOURNEYS or seen.has(main.at, "verbs.briefing"):
        return None  # envoys brief it from where they are
    for actor in seen.cast.between(clause.first, clause.last):
        words = " ".join(seen.word(at) for at in range(actor.first, actor.last))
        town = next((town for organ, town in bodies.organ_seats().items() if words.endswith(organ)), None)
        if actor.kind == "body" and town is not None and _beside(seen, clause, actor):
            return replace(actor, kind="place", name=town, party=None, country=None)
    return None


def _beside(seen: View, clause: Clause, chamber: Actor) -> bool:
    """ "The council will meet", "met the council", "a meeting of the council", "the council held a meeting"."""
    at = clause.main.at
    between = range(chamber.last, at) if chamber.last <= at else range(clause.main.end, chamber.first)
    return all(seen.word(step) == "of" or any(seen.has(step, group) for group in _HELD) for step in between)


def _headquarters(seen: View, body: Actor) -> Actor | None:
    """ "at U.N. headquarters", "met at the United Nations": the first seat of a body."""
    towns = bodies.seats(body.party or "")
    whole = seen.word(body.last) in ("on", "in", ",", ".", "for", "to", "with", "") or seen.has(body.last, "time.days")
    whole &= body.party == "United Nations"
    if not towns or not (whole or any(seen.word(at) == "headquarters" for at in (body.last, body.last + 1))):
        return None
    return replace(body, kind="place", name=towns[0], party=None, country=None)


def _governs(seen: View, actor: Actor) -> bool:
    """Whether a name is that of a seat of government, or a word in it or after it makes it one."""
    return _is_seat(seen, actor) or any(seen.has(at, "places.ministries") for at in range(actor.first, actor.last + 2))


def _is_seat(seen: View, actor: Actor) -> bool:
    hit = _metonym(seen, actor)
    return hit is not None and hit.names == "organization"


def _is_house_of_state(seen: View, actor: Actor) -> bool:
    hit = _metonym(seen, actor) if actor.kind == "place" and is_landmark(actor.name) else None
    return hit is not None and hit.party.kind == "country"


def _metonym(seen: View, actor: Actor) -> countries.Hit | None:
    document = seen.document
    hit = countries.lookup(document.text[document.starts[actor.first] : document.ends[actor.last - 1]])
    return hit if hit is not None and hit.via == "metonym" else None


def _city(actor: Actor) -> Actor | None:
    party = countries.by_name(actor.party) if actor.party else None
    code = actor.country or (party.iso if party is not None else None)
    city = countries.capital(code) if code else None
    return replace(actor, kind="place", name=city, country=code) if city else None


def _post(seen: View, told: Arguments) -> Actor | None:
    """ "the X ambassador in P met Minister Y" of the state that P is the capital of."""
    for actor in told.places:
        sent = seen.has(actor.first - 2, "places.posts") and seen.word(actor.first - 1) in ("in", "to")
        if sent and is_city(actor) and actor.seat and actor.party in told.parties:
            return actor
    return None
