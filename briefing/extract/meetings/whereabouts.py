"""Where office-holders are told to be: "was in P at the weekend", "is due in P on Monday" is a visit."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.names import countries

_SUBJECT = 12  # words from a name to the verb
_OFFICE = 6
_PHRASE = 5


def abroad(seen: View, at: int) -> str | None:
    """The tense in which the word at token ``at``, before "in P", tells an office-holder to be abroad on a day."""
    place = next((seen.cast.at[step] for step in (at + 2, at + 3, at + 4) if step in seen.cast.at), None)
    traveller = _traveller(seen, at)
    if place is None or place.kind not in ("place", "state") or traveller is None:
        return None
    if any(is_verb(seen, step) for step in range(traveller.last, at) if not seen.has(step, "syntax.auxiliaries")):
        return None
    home = countries.by_name(traveller.party or "")
    away = home is not None and place.country is not None and home.iso != place.country
    away = away and place.party != traveller.party  # a state of its day: the Soviet Union's man in Moscow
    dated = any(_day_at(seen, step) for step in range(place.last, min(place.last + _PHRASE, seen.last)))
    if not (away and dated):
        return None
    return "past" if seen.has(at, "syntax.was_then") else "base"


def _traveller(seen: View, at: int) -> Actor | None:
    """The person with an office told of last before token ``at``; one without a name only before "is due in"."""
    near = seen.cast.between(max(seen.first, at - _SUBJECT), at)
    named = [one for one in near if one.kind == "person"]
    if named:
        return named[-1] if named[-1].party and named[-1].role else None
    owners = [one for one in near if one.kind in ("demonym", "state") and "|" not in (one.party or "")]
    if not owners or seen.has(at, "verbs.being") or at - owners[-1].last > _OFFICE:
        return None
    return owners[-1] if seen.has(owners[-1].last, "nouns.actors") else None


def _day_at(seen: View, at: int) -> bool:
    return seen.has(at, "time.days") or seen.has(at, "time.periods") or seen.behind_day(at) > at + 1


def stayed(seen: View, at: int) -> bool:
    """ "arrived in P after three days in Q": the length of a stay that is over, and the place behind it."""
    first = at - 1
    if not (seen.word(first) in seen.known.numbers or seen.word(first).isdigit()):
        return False
    first -= seen.word(first - 1) == "spending"
    place = seen.cast.at.get(at + 2) if seen.word(at + 1) == "in" else None
    gone = seen.word(first - 1) in ("after", "following") and any(
        (verb := seen.known.verbs.get(seen.word(step))) is not None and verb.frame == "travel"
        for step in range(seen.first, first)
    )
    return gone and place is not None and place.kind in ("place", "state")
