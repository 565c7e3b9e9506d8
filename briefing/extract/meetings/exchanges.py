"""Nouns that tell of a meeting only in a setting: calls, conversations, audiences, meals, joint appearances."""

from __future__ import annotations

from briefing.extract.meetings import encounters, subjects
from briefing.extract.meetings.syntax import View, is_verb

_HELD = 5  # words from "held" to "contacts"


def tells(seen: View, at: int, lemma: str, on_air: bool) -> bool:
    """Whether the noun at token ``at`` is an exchange between sides; ``on_air`` tells a call by telephone or video."""
    if lemma == "call":
        if seen.has(at - 1, "nouns.face_to_face"):
            return False  # "paid a courtesy call on X"
        called = on_air and not encounters.overheard(seen, at)
        told = _with_side(seen, at) or _held(seen, at) or _in_it(seen, at)
        return called or told or encounters.took_call(seen, at)
    if lemma == "conversation":
        if seen.word(at).startswith("exchange"):
            return seen.has(at - 1, "nouns.exchanged") or _between(seen, at)
        return on_air or _with_side(seen, at) or _measured(seen, at)
    if seen.word(at) == "discussion":
        return on_air or _with_side(seen, at)
    if lemma == "reception":
        return seen.has(at - 1, "nouns.ceremonial") and seen.has(at + 1, "syntax.within")
    if lemma == "audience":
        given = seen.word(at + 1) == "by" and encounters.someone(seen, at + 2)  # "was given an audience by"
        return given or _with_side(seen, at)
    if lemma == "contact":
        held = next((step for step in range(at - 1, at - _HELD, -1) if seen.has(step, "verbs.hold")), None)
        told = _between(seen, at) and _in_town(seen, at)  # not "an inquiry into contacts between A and B"
        return told or (held is not None and subjects.several(seen, held))
    if lemma == "meal":
        return _with_side(seen, at) or seen.word(at + 1) == "meeting" or _head_of_clause(seen, at) or _eaten(seen, at)
    return lemma != "appearance" or seen.word(at - 1) == "joint"


def _between(seen: View, at: int) -> bool:
    """ "contacts between A and B in P", "had an exchange with X on Friday": between sides, somewhere or on a day."""
    if seen.word(at + 1) not in ("with", "between") or not _with_side(seen, at):
        return False
    near = range(at + 2, seen.last)
    return any(seen.has(step, "time.days") or seen.has(step, "time.months") for step in near) or _in_town(seen, at)


def _in_town(seen: View, at: int) -> bool:
    """Whether "in P" stands behind token ``at``."""
    places = (seen.cast.at.get(step + 1) for step in range(at + 1, seen.last) if seen.has(step, "syntax.within"))
    return any(place is not None and place.kind == "place" for place in places)


def _measured(seen: View, at: int) -> bool:
    """ "the 15-minute conversation", "the 40 minute conversation": the one told of before."""
    return seen.has(at - 1, "time.hours") or seen.word(at - 1).endswith(("minute", "hour"))


def _with_side(seen: View, at: int) -> bool:
    """Whether "with", "between", "to" or "from" follows within a few words, and a side or its title after it."""
    for step in range(at + 1, min(at + 5, seen.last)):
        if seen.word(step) in ("with", "between", "among"):
            return encounters.someone(seen, step + 1) or any(
                seen.has(token, "nouns.actors") or seen.has(token, "nouns.pairs")
                for token in range(step + 1, min(step + 6, seen.last))
            )
    return False


def _held(seen: View, at: int) -> bool:
    """ "plan to hold a call on Friday"."""
    return any(seen.has(step, "verbs.hold") for step in range(at - 4, at)) and seen.has(at + 1, "time.around_day")


def _in_it(seen: View, at: int) -> bool:
    """ "In a separate call on Saturday, A and B agreed …", "said in a call to X": what is said there is told."""
    step = at - 1
    while step > at - _HELD and not seen.has(step, "syntax.prepositions"):
        step -= 1
    if seen.word(step) not in ("in", "during") or not seen.has(step + 1, "syntax.determiners"):
        return False
    to = seen.word(at + 1) == "to" and encounters.someone(seen, at + 2)
    return to or (seen.behind_day(at + 1) > at + 1 and step == seen.first)


def _eaten(seen: View, at: int) -> bool:
    """ "A and B had dinner in P", "A will have a working lunch in P with B", "A will give a dinner for B"."""
    verb = at - 1
    while verb > at - _HELD and not is_verb(seen, verb):
        verb -= 1
    if seen.has(verb, "verbs.eating"):
        return subjects.several(seen, verb) or (
            subjects.single(seen, verb) and subjects.with_side(seen, at + 1) is not None
        )
    given = seen.has(verb, "verbs.giving") and seen.word(at + 1) in ("for", "to")
    return given and subjects.side_at(seen, at + 2) and subjects.single(seen, verb)


def _head_of_clause(seen: View, at: int) -> bool:
    return seen.has(at - 1, "syntax.determiners") and seen.word(at + 1) in ("is", "was", "in", "at")
