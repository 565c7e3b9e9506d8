"""Where a sentence that tells a journey stop by stop goes over to the next: "will fly to A and visit B"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

_NEAR = 7
_NOUNS = frozenset(["visit", "summit", "conference", "meeting", "talks"])


def next_stop(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The "and" or comma at which the second begins, where each of two has a place of its own, in two lands."""
    if not (_is_stop(one) and _is_stop(other)) or "visit" not in (one.form, other.form):
        return None
    first, second = _place_of(seen, one, other.at), _place_of(seen, other, seen.last)
    if first is None and second is not None and one.lemma in _NOUNS and other.lemma == "visit":
        return _other_visit(seen, one, other)
    if first is None or second is None or first.name == second.name or _land(first) == _land(second):
        return None
    for at in range(other.at - 1, first.last - 1, -1):
        if seen.word(at) in ("and", ","):
            return at if not any(step in seen.cast.at for step in range(at, other.at)) else None
        if seen.has(at, "syntax.subordinators") and seen.word(at) != "then":
            return None
    return None


def _other_visit(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "the visit is her first, as she stayed away from his trip to P": a visit in a clause of its own."""
    if not seen.has(other.at - 1, "syntax.possessives") or one.frame is not None:
        return None
    words = (at for at in range(other.at - 1, one.at, -1) if seen.has(at, "syntax.subordinators"))
    return next((at for at in words if seen.word(at) not in ("that", "which", "who", "where")), None)


def goes_on(seen: View, one: Trigger, other: Trigger, cut: int) -> bool:
    """ "and later visit B", "before going to B": whether the next stop has no subject of its own."""
    if other.lemma == "leave":
        return False
    if other.tense == "gerund" and other.frame == "travel":
        return seen.word(cut) in ("before", "after") and other.at - cut <= 2
    journey = other.frame == "travel" or next_stop(seen, one, other) is not None
    return (
        journey
        and seen.word(cut) in ("and", ",")
        and not any(step in seen.cast.at or seen.has(step, "syntax.pronouns") for step in range(cut, other.at))
    )


def _is_stop(trigger: Trigger) -> bool:
    return trigger.frame == "travel" or (trigger.frame is None and trigger.lemma in _NOUNS)


def _land(place: Actor) -> str:
    """The state of a place, else its own name, which is like no other."""
    return place.country or place.party or place.name


def _place_of(seen: View, trigger: Trigger, end: int) -> Actor | None:
    """The place right behind a verb of travel, or behind "in" or "to" soon after a verb or noun."""
    for at in range(trigger.at + 1, min(trigger.at + _NEAR, end)):
        actor = seen.cast.at.get(at)
        if actor is not None and actor.kind in ("place", "state"):
            direct = trigger.frame == "travel" and all(
                seen.has(step, "syntax.determiners") for step in range(trigger.at + 1, at)
            )
            before = range(trigger.at, actor.first)
            return actor if direct or any(seen.word(step) in ("in", "to", "at", "for") for step in before) else None
        if seen.word(at) in (",", "and", ";") or is_verb(seen, at):
            return None
    return None
