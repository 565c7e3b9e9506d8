"""Several meetings told by one verb or noun: "met X in P on Monday and Y in Q on Tuesday", "visited P in May and again
in June", "King X visited in 1967 and King Y in 1981"."""

from __future__ import annotations

from briefing.extract.meetings import in_a_row, itinerary
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View, in_names, is_verb
from briefing.extract.meetings.triggers import Trigger

_NAMED = 6  # words in which whoever is met is named
_GUESTS = 14  # the same with his title


def joints(seen: View, main: Trigger, triggers: list[Trigger], last: int, clock: Clock) -> tuple[Trigger, list[int]]:
    """The verb or noun that tells of several meetings, and the joints at which the second and later ones begin."""
    verb = next((one for one in triggers if one.frame in ("meet", "travel")), None) or _plural(seen, main, triggers)
    if verb is not None and len(triggers) == 1 and (legs := itinerary.stops(seen, verb, last)):
        return verb, legs
    if (each := in_a_row.each_its_own(seen, verb or main, last)) is not None:
        return verb or main, [each]
    if main.frame is None or verb is not None:
        for at in range((verb or main).end + 1, last - 2):
            if seen.word(at) == "and" and _elsewhere_then(seen, verb or main, at, last, clock):
                return verb or main, [at]
    if other := next((at for at in range(main.end, last - 1) if _with_another(seen, main, at, last, clock)), None):
        return main, [other]
    if verb is None:
        return main, []
    if len(listed := _listed(seen, verb, last, clock)) > 1:
        return verb, listed
    for at in range(verb.end + 1, last - 1):
        if seen.word(at) == "and" and _two_told(seen, verb, at, last, clock):
            return verb, [at]
    return verb, []


def each_of(seen: View, first: int, main: Trigger) -> list[tuple[Actor, ...]]:
    """ "A and B both held meetings with C": each met C; for each the others, who were at another meeting."""
    both = next((at for at in range(first, main.at) if seen.has(at, "relations.each")), None)
    if both is None or not (seen.has(both + 1, "verbs.hold") or both + 1 == main.at):
        return []
    before = seen.cast.between(first, both)
    people = [one for one in before if one.kind == "person" and one.party]
    parties = {one.party for one in people}
    guests = {one.party for one in seen.cast.between(main.end, main.end + _NAMED) if one.party and one.kind != "place"}
    if not (1 < len(people) == len(parties) and guests - parties):
        return []
    return [tuple(one for one in before if one.party in parties - {person.party}) for person in people]


def _two_told(seen: View, verb: Trigger, at: int, last: int, clock: Clock) -> bool:
    """Whether the words on both sides of an "and" tell of a meeting each."""
    named = _new_object(seen, at + 1, verb)
    if _in_two_towns(seen, verb, at, last):
        return True
    if not (named or seen.has(at + 1, "turns.once_more")):
        return False
    end = next((step for step in range(at + 1, last) if is_verb(seen, step)), last)
    before, behind = (_days(seen, clock, first, end) for first, end in ((verb.end, at), (at + 1, end)))
    return bool(before and behind) and not before & behind


def _listed(seen: View, verb: Trigger, last: int, clock: Clock) -> list[int]:
    """ "met A on Saturday, B on Sunday and C on Monday": the joints before B and C, each met on a day of its own."""
    out: list[int] = []
    first = verb.end
    for at in range(verb.end + 1, last - 1):
        if seen.word(at) not in (",", "and") or not _days(seen, clock, first, at):
            continue
        whom = at + 1 + (seen.word(at + 1) == "and")
        if not _new_object(seen, whom, verb):
            continue
        out.append(whom - 1)
        first = whom
    return out if _days(seen, clock, first, last) else []


def _in_two_towns(seen: View, verb: Trigger, at: int, last: int) -> bool:
    """ "met A in P and B's ministers in Q on Monday": whoever is met behind the "and" is met in a town of his own."""
    if verb.frame != "meet" or not seen.known.verbs.get(seen.word(verb.at)):
        return False
    here = [place for step in range(verb.end, at) if (place := _there(seen, step)) is not None]
    behind = seen.behind_the(at + 1)
    whom = next((step for step in range(behind, min(behind + _GUESTS, last)) if not _names_guest(seen, step)), last)
    there = _there(seen, whom)
    if there is None or whom == behind or not here or here[-1].last + _NAMED < at:
        return False
    apart = here[-1].kind == there.kind == "place" and here[-1].name != there.name
    return apart and any(seen.cast.at[step].kind != "place" for step in range(behind, whom) if step in seen.cast.at)


def _names_guest(seen: View, at: int) -> bool:
    """Whether a token is of the name, the title or the land of whoever is met."""
    return in_names(seen, at) or seen.word(at) in ("of", "with") or seen.has(at, "shape.title_links")


def _elsewhere_then(seen: View, told: Trigger, at: int, last: int, clock: Clock) -> bool:
    """ "held talks in P in May and in Q last month": behind an "and" another place, on other days."""
    there = _there(seen, at + 1)
    here = [place for step in range(told.end, at) if (place := _there(seen, step)) is not None]
    if there is None or not here or any(place.name == there.name for place in here):
        return False
    before, behind = _days(seen, clock, told.end, at), _days(seen, clock, there.last, min(there.last + _NAMED, last))
    return bool(before and behind) and not before & behind


def _with_another(seen: View, told: Trigger, at: int, last: int, clock: Clock) -> bool:
    """ "talked with X in P on Monday and with Y in Q on Tuesday": token ``at`` is the "and" before another side."""
    if seen.word(at) != "and" or seen.word(at + 1) != "with":
        return False
    before, behind = (_days(seen, clock, first, end) for first, end in ((told.end, at), (at + 1, last)))
    return bool(before and behind) and not before & behind and bool(seen.cast.between(at + 2, at + 2 + _NAMED))


def _there(seen: View, at: int) -> Actor | None:
    """The place of "in P" at token ``at``."""
    place = seen.cast.at.get(at + 1) if seen.has(at, "syntax.within") else None
    return place if place is not None and place.kind in ("place", "state") else None


def _days(seen: View, clock: Clock, first: int, last: int) -> set[str]:
    """The days, months or years told in a stretch, none of them of saying."""
    told = (clock.times[span[2]] for span in clock.between(first, last) if span[0] not in seen.reported)
    return {one.value for one in told if one.earliest is not None}


def _plural(seen: View, main: Trigger, triggers: list[Trigger]) -> Trigger | None:
    """ "meetings with X on Monday and Y on Tuesday", "visits to P in May": a plural may tell of two as a verb does."""
    word = seen.word(main.at)
    met = seen.has(main.at, "nouns.talks_or_meetings") and seen.word(main.at + 1) == "with"
    gone = main.lemma == "visit" and word.endswith("s") and seen.word(main.at + 1) == "to"
    return main if main.frame is None and (met or gone) and len(triggers) == 1 else None


def names_traveller(seen: View, at: int) -> bool:
    """Whether a person is named from token ``at`` on, before any place: another one who travelled."""
    for step in range(at, min(at + _NAMED, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind in ("person", "place"):
            return actor.kind == "person"
        titled = seen.has(step, "nouns.actors") or seen.has(step, "syntax.determiners") or actor is not None
        if not titled:
            return False
    return False


def _new_object(seen: View, at: int, verb: Trigger) -> bool:
    """Whether another person follows whom one meets, who travels, or another place that one goes to."""
    if verb.frame == "travel" and names_traveller(seen, at):
        return True
    kinds = ("place", "state") if verb.frame == "travel" else ("person",)
    for step in range(at, min(at + _NAMED, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None:
            if actor.kind in kinds:
                return True
            if actor.kind in ("demonym", "state", "body"):
                continue
            return False
        if not (
            seen.has(step, "nouns.actors")
            or seen.has(step, "syntax.determiners")
            or seen.word(step) in ("of", "then", "to")
        ):
            return False
    return False
