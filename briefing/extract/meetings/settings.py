"""The place of a meeting that is told of something beside it: "P, where he met X", "agreed in P after talks with X"."""

from __future__ import annotations

from briefing.extract.meetings import clauses, venues
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.places import is_city, is_region
from briefing.extract.meetings.syntax import View, is_verb

_RELATIVE = 14  # words from "where" to the meeting
_FRINGE = 4
_COUNTED = 8  # words of "after more than five days of talks"
_OUTCOME = 10  # words from "agreed" to "in P"


def where(seen: View, clause: Clause, chosen: Actor | None) -> Actor | None:
    """ "to Tripoli, where he is to meet X", "Tehran, where, in three days of talks with X, he …": the place before
    "where", unless the place ``chosen`` by the words of the clause stands behind it."""
    there = _before_where(seen, clause)
    return chosen if there is None or (chosen is not None and chosen.first > there.first) else there


def _before_where(seen: View, clause: Clause) -> Actor | None:
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _RELATIVE), -1):
        if seen.word(at) == "where":
            place = seen.cast.at.get(at - 1 - (seen.word(at - 1) == ","))
            return place if place is not None and place.kind in ("place", "state") else None
        other = seen.cast.at.get(at)
        if seen.word(at) in (";", "which", "who") or (other is not None and is_city(other)):
            return None
    return None


def narrowed(seen: View, clause: Clause, place: Actor | None) -> Actor | None:
    """ "the first president to visit Armenia, watched the match with X in Yerevan": the one town of a state that the
    sentence names beside it as a place, for the state; not that of what a visitor does on another day."""
    if place is None or place.kind != "state" or not place.country:
        return place
    joined = seen.word(clause.last) in ("and", ",") and clause.main.form == "visit"
    towns = [
        one
        for one in seen.cast.between(seen.first, seen.last)
        if one.country == place.country
        and is_city(one)
        and one.first not in seen.reported
        and (one.first < clause.last or not joined)
        and seen.has(one.first - 1, "syntax.within")
        and not venues.not_there(seen, one.first - 1)
        and all(seen.word(at) != "since" for at in range(one.first - _COUNTED, one.first))
    ]
    return towns[0] if len({one.name for one in towns}) == 1 else place


def of_outcome(seen: View, clause: Clause) -> Actor | None:
    """ "agreed in Oslo after five days of talks with X", "after talks with X the two announced in Oslo …": the one town
    of the sentence, of what was done there right after."""
    at = _after(seen, clause)
    if at is None:
        return None
    stretch = range(seen.first, at) if at > seen.first else range(clauses.reach(seen, clause), seen.last)
    told = [one for one in seen.cast.between(stretch.start, stretch.stop) if one.kind == "place"]
    there = [
        one for one in told if is_city(one) and not is_region(one.name) and seen.has(one.first - 1, "syntax.within")
    ]
    if not there or len({one.name for one in told}) > 1:
        return None
    if any(seen.word(step) == "that" for step in range(stretch.start, there[0].first)):
        return None
    near = range(max(stretch.start, there[0].first - _OUTCOME), there[0].first)
    return there[0] if any(seen.has(step, "status.outcomes") for step in near) else None


def _after(seen: View, clause: Clause) -> int | None:
    """The "after" that the noun of the meeting depends on."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _COUNTED) - 1, -1):
        if seen.word(at) in ("after", "following"):
            spent = clause.main.lemma == "spend time"  # "after three hours with X"
            return at if clause.main.frame is None or spent else None
        if at in seen.cast.at or seen.word(at) in (",", ";") or is_verb(seen, at):
            return None
    return None


def on_its_fringes(seen: View, clause: Clause) -> bool:
    """ "a summit in P, on whose fringes X and Y met", "in its margins": where the meeting before was."""
    near = range(clause.first, min(clause.first + _FRINGE, clause.main.at))
    return any(seen.has(at, "aims.sidelines") and seen.word(at - 1) in ("whose", "its") for at in near)
