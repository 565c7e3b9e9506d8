"""Visits to where the article was filed: "A storm closed the harbour during a visit by President X"."""

from __future__ import annotations

from briefing.extract.meetings import own_land
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.names import countries

_BEFORE = 3  # words from "during" to "visit"


def land(seen: View, clause: Clause, told: Arguments) -> Actor | None:
    """The town of the dateline, where something is told to have happened during the visit of somebody from another
    land, and the sentence names no third one."""
    home, at = seen.cast.home, clause.main.at
    if home is None or told.places or clause.main.lemma != "visit" or seen.word(at + 1) != "by":
        return None
    if not any(seen.has(step, "syntax.meanwhile_in") for step in range(at - _BEFORE, at)):
        return None
    state = countries.by_code(home.country) if home.country else None
    if state is None or state.kind != "country" or len(told.parties) != 1:
        return None
    own = any(own_land.is_of(party, state.name) for party in told.parties)
    named = {one.party for one in seen.cast.between(seen.first, seen.last) if one.party}
    return None if own or named - {*told.parties, state.name} else home
