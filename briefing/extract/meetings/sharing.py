"""The subject that a later meeting of a sentence shares with the one before: "arrived in P after talks in Q"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.extract.meetings import each_body, in_a_row, visits
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import is_verb
from briefing.extract.meetings.words import ACCORDS
from briefing.extract.names import countries

if TYPE_CHECKING:
    from briefing.extract.meetings.arguments import Arguments
    from briefing.extract.meetings.draft import Draft

_ARRIVING = frozenset(["arrive", "travel"])
_SETTING_OFF = frozenset(["after", "following", "before", "ahead"])
_IN_A_SERIES = frozenset(["since", "following", "followed"])
_WITH = 4  # words from a noun to "with"
_TWO = 2
_ROW = 14  # words over which a list of meetings goes on


def subject(main: Draft, draft: Draft, opening: Clause) -> None:
    """ "X arrived in P after talks in Q with Y": X was at the talks too."""
    told, seen = draft.arguments, draft.seen
    if _in_one_row(main, draft):
        journey = min(one.at for one in opening.triggers)
        told_first = {one.name for one in seen.cast.between(seen.first, journey)}
        fresh = [one for one in main.arguments.participants if one.name in told_first and one.party not in told.parties]
        told.participants[:0] = fresh
        told.parties[:0] = dict.fromkeys(one.party for one in fresh if one.party)
        told.parties.extend(main.firm if not told.parties else ())
        draft.status = main.status if draft.status == "unclear" else draft.status
        return
    if _his_next(draft):
        _come_along(main, draft)
        return
    if draft.clause.triggers[0].frame in ACCORDS and draft.trigger.frame is None and set(told.parties) < set(main.firm):
        told.parties[:] = main.firm  # "talks of A and B on a truce sealed last week in talks with the envoy of B"
        return
    if _of_the_same(main, draft):
        told.parties.extend(main.firm)
        return
    if _called_off(main, draft):
        host = countries.by_code(draft.country or "")
        told.parties.extend(main.firm)
        told.parties.extend([host.name] if host is not None and host.name not in main.firm else [])
        return
    if (
        draft.clause.after not in ("after", "following", "before")
        or draft.trigger.frame is not None
        or len(told.parties) > 1
    ):
        return
    if draft.points_back or main.trigger.frame not in ("travel", "meet", "agree", "sign"):
        return
    if main.trigger.frame in ACCORDS:
        names = {one.name for one in told.participants}
        told.participants[:0] = [one for one in main.arguments.participants if one.name not in names]
        told.parties[:0] = [party for party in main.firm if party not in told.parties]
        return
    for person in main.arguments.participants:
        if person.part == "visitor" and person.party not in told.parties:
            told.participants.insert(0, person)
            told.parties[:0] = [person.party] if person.party else []


def _of_the_same(main: Draft, draft: Draft) -> bool:
    """ "A and B held talks, their first since a summit in P", "the talks will be followed by a round in P"."""
    told = draft.arguments
    bare = draft.trigger.frame is None and draft.form != "conference" and not (told.parties or told.participants)
    series = main.trigger.frame is None and draft.clause.after in _IN_A_SERIES
    return bare and series and not told.forum and len(main.firm) == _TWO


def _called_off(main: Draft, draft: Draft) -> bool:
    """ "X is to discuss what to do after a visit to P was called off": a visit of those who now speak of it."""
    nobody = not (draft.arguments.parties or draft.arguments.participants)
    off = draft.status in ("cancelled", "postponed") and draft.clause.after in ("after", "following")
    return off and nobody and draft.trigger.form == "visit" and draft.place is not None and main.form != "visit"


def _his_next(draft: Draft) -> bool:
    """ "before seeing Y", "ahead of a meeting with Y", "before his lunch with Y": one of whoever the clause before is
    about."""
    seen, at = draft.seen, draft.trigger.at
    if draft.clause.after not in _SETTING_OFF or draft.trigger.form == "visit":
        return False
    if draft.trigger.frame is not None:
        first = draft.clause.first + 1
        return draft.trigger.tense == "gerund" and first <= at <= first + 1
    if seen.has(at - 1, "syntax.his") or seen.has(at - 2, "syntax.his"):
        return True
    with_him = any(seen.word(step) == "with" for step in range(at + 1, at + 1 + _WITH))
    return with_him and not any(actor.kind == "person" for actor in seen.cast.between(draft.clause.first, at))


def _come_along(main: Draft, draft: Draft) -> None:
    """Take the subject of the clause before, and its day where they meet others right before or after that meeting."""
    told, seen = draft.arguments, draft.seen
    verb = min(one.at for one in main.clause.triggers)
    verb = next((at for at in range(main.clause.first, verb) if is_verb(seen, at)), verb)
    named = {one.name for one in seen.cast.between(main.clause.first, verb)}
    names = {one.name for one in told.participants}
    fresh = [one for one in main.arguments.participants if one.name in named and one.name not in names]
    told.participants[:0] = fresh
    told.parties[:0] = [one for one in dict.fromkeys(one.party for one in fresh) if one and one not in told.parties]
    same_day = draft.trigger.frame is not None and main.trigger.frame != "travel" and main.form != "visit"
    if same_day and draft.when.earliest is None and main.when.precise and draft.trigger.frame != "travel":
        draft.when = main.when


def host(main: Draft, draft: Draft) -> None:
    """ "X arrived in P on Saturday and will meet Y": they meet in P; "X arrived here …": in the land of Y."""
    if draft.form == "call":
        return
    told = [party for party in draft.firm if party not in main.parties]
    state = countries.by_name(told[0]) if len(told) == 1 == len(main.parties) else None
    here = main.seen.word(main.trigger.at + 1) == "here" and main.place is None
    if here and state is not None and state.kind in ("country", "former"):
        main.arguments.parties.append(state.name)
        main.place, main.country = state.name, state.iso
    if draft.place is None:
        draft.place, draft.country = main.place, main.country


def same_place(main: Draft, draft: Draft) -> None:
    """ "visited P in May and again in June", "X visited P in 1967 and Y in 1981": the same place, with its hosts."""
    again = draft.seen.has(draft.clause.first + 1, "turns.once_more")
    if draft.place is not None or not (again or draft.clause.anew):
        return
    draft.place, draft.country = main.place, main.country
    lands = [party for party in main.arguments.parties if party in main.arguments.lands or again]
    draft.arguments.parties.extend(party for party in lands if party not in draft.arguments.parties)


def each_of(draft: Draft) -> list[Draft]:
    """The meetings that one clause tells of: visits to each of two lands, separate talks with each of several."""
    return _each_body(draft) or _each_guest(draft) or _each_land(draft)


def _each_body(draft: Draft) -> list[Draft]:
    """ "the G5 and G7 meetings": one of each body."""
    return [
        replace(
            draft,
            arguments=replace(_of_sides(draft.arguments, sides), parties=sorted(sides), weak=set(), organs=organs),
            points_back=draft.points_back or each_body.is_definite(draft),
        )
        for sides, organs in each_body.each(draft)
    ]


def _each_guest(draft: Draft) -> list[Draft]:
    """ "held separate talks with the ministers of P, Q and R": one with each of them."""
    seen, trigger, told = draft.seen, draft.trigger, draft.arguments
    if trigger.frame not in (None, "meet", "talk") or len(told.parties) <= _TWO or not in_a_row.separate(seen, trigger):
        return []
    own = {party for one in seen.cast.between(draft.clause.first, trigger.at) for party in (one.party or "").split("|")}
    hosts = [party for party in told.parties if party in own]
    guests = [party for party in told.parties if party not in own]
    if len(hosts) != 1 or told.pair or told.forum or seen.word(trigger.end) == "between":
        return []
    return [replace(draft, arguments=_of_sides(told, {hosts[0], guest})) for guest in guests]


def _of_sides(told: Arguments, sides: set[str]) -> Arguments:
    people = [one for one in told.participants if one.party in sides]
    return replace(told, parties=[party for party in told.parties if party in sides], participants=people)


def _each_land(draft: Draft) -> list[Draft]:
    """ "will visit P and Q": a visit to each of the two."""
    lands = visits.two_lands(draft.seen, draft.clause) if draft.form == "visit" and not draft.tour else []
    hosts = [countries.by_code(visits.land(one.party, one.country) or "") for one in lands]
    names = [host.name for host in hosts if host is not None]
    if len(lands) != _TWO or len(names) != _TWO or not set(draft.arguments.parties) - set(names):
        return [draft]
    out = []
    for place, host in zip(lands, names, strict=True):
        sides = [party for party in draft.arguments.parties if party not in names]
        told = replace(draft.arguments, parties=[*sides, host], lands={host})
        out.append(replace(draft, place=place.name, country=visits.land(place.party, place.country), arguments=told))
    return out


def arrived_for(main: Draft, draft: Draft) -> bool:
    """ "X went into a meeting with Y after arriving in P": they meet in P, and the arrival is no more than that."""
    told = draft.trigger.frame == "travel" and draft.trigger.tense == "gerund" and draft.place is not None
    bound = draft.trigger.lemma in _ARRIVING and draft.clause.after in ("after", "following")
    face = main.trigger.frame != "travel" and main.form in ("meeting", "negotiation") and main.place is None
    if not (told and bound and face) or draft.when.earliest is not None or not draft.people <= main.people:
        return False
    main.place, main.country = draft.place, draft.country
    return True


def _in_one_row(main: Draft, draft: Draft) -> bool:
    """ "X visits P for a summit on Monday, a meeting in Q on Tuesday and talks with Z in R": X is at each of them."""
    seen, first, last = draft.seen, main.trigger.at + 1, draft.trigger.at
    if draft.trigger.frame is not None or len(draft.parties) > 1 or draft.arguments.participants or draft.generic:
        return False
    if draft.clause.after in ("after", "following", "before", "since") or not (draft.place or draft.when.earliest):
        return False
    joined = any(seen.word(at) in ("and", ",") for at in range(max(main.trigger.at, last - _ROW), last))
    apart = any(
        is_verb(seen, at) or seen.has(at, "syntax.subordinators")
        for at in range(first, last)
        if at not in seen.cast.at and not seen.has(at, "verbs.legs") and seen.word(at) != "meet"
    )
    return joined and not apart
