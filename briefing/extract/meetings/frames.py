"""Whether a verb that may tell of a meeting has what its frame asks for: somebody met, a place gone to, an audience."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.meetings import encounters
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Frame


def is_sport(seen: View, at: int) -> bool:
    """ "Japan met Brazil in the final of the World Cup"."""
    return any(seen.has(step, "nouns.sport") for step in range(max(seen.first, at - 8), min(seen.last, at + 14)))


def is_finite(seen: View, at: int) -> bool:
    """ "to phone", "he phones", "X phoned": not "by phone"."""
    before = seen.word(at - 1)
    return (
        at - 1 in seen.cast.at
        or before == "to"
        or seen.has(at - 1, "syntax.auxiliaries")
        or seen.has(at - 1, "syntax.pronouns")
    )


def _meets_someone(seen: View, at: int) -> bool:
    """Not "met the criteria", "met with resistance", "demands must be met"."""
    if seen.word(at - 1) in ("be", "been", "being", "is", "are", "was", "were") and seen.word(at) == "met":
        return False
    step = at + 1
    while seen.has(step, "shape.meet_fillers"):
        step += 1
    if step in seen.cast.at:
        step = seen.cast.at[step].last
    if step - 1 in seen.cast.at and seen.word(step) == "opposition":
        return False
    for token in range(step, min(step + 2, seen.last)):
        if token in seen.cast.at or seen.has(token, "syntax.prepositions"):
            break
        if seen.has(token, "nouns.met_things"):
            return False
    return True


def _goes_somewhere(seen: View, at: int) -> bool:
    """A preposition of place (or the place itself) follows soon, with a place after it."""
    direct = seen.known.verbs[seen.word(at)].direct or seen.word(at) in ("left", "leave", "leaves", "leaving")
    if direct and any(
        token in seen.cast.at and seen.cast.at[token].kind in ("place", "state") for token in range(at + 1, at + 5)
    ):
        return True
    if seen.known.verbs[seen.word(at)].direct and _there(seen, at):
        return True
    for step in range(at + 1, min(at + 6, seen.last)):
        if seen.has(step, "verbs.travel_prepositions"):
            return any(
                token in seen.cast.at and seen.cast.at[token].kind in ("place", "state")
                for token in range(step + 1, min(step + 7, seen.last))
            ) or _to_meeting(seen, step)
        if seen.word(step) in (",", ";"):
            return False
    return False


def _there(seen: View, at: int) -> bool:
    """ "visited the island": a land or town that was told before."""
    return seen.word(at + 1) == "the" and seen.has(at + 2, "places.lands")


def _to_meeting(seen: View, at: int) -> bool:
    """ "arrived at the talks", "heads to the summit"."""
    return any(
        seen.word(step) in seen.known.nouns and seen.known.nouns[seen.word(step)].strong
        for step in range(at + 1, at + 4)
    )


def _speaks_to_someone(seen: View, at: int) -> bool:
    """ "spoke to Lavrov", "talked with the Americans", "spoken by phone": not to reporters."""
    for step in range(at + 1, min(at + 6, seen.last)):
        word = seen.word(step)
        if word in seen.known["shape.no_audience"]:
            return False
        if word in ("phone", "telephone"):
            return seen.word(at - 1) not in ("he", "she", "who") or encounters.with_someone(seen, step)
        if word in ("with", "to") and any(token in seen.cast.at for token in range(step + 1, min(step + 6, seen.last))):
            return not any(seen.has(token, "shape.no_audience") for token in range(step + 1, step + 6))
    if seen.word(at) in ("talk",) and seen.word(at - 1) in ("to", "would", "will"):
        return True
    return encounters.spoke_together(seen, at)


def _receives_guests(seen: View, at: int) -> bool:
    near = range(at + 1, min(at + 9, seen.last))
    return any(step in seen.cast.at and seen.cast.at[step].kind == "person" for step in near) and not any(
        seen.has(step, "shape.no_guests") for step in near
    )


def _stays_to_talk(seen: View, at: int) -> bool:
    rest = range(at + 1, seen.last)
    return any(
        seen.word(step) in seen.known.verbs and seen.known.verbs[seen.word(step)].frame == "discuss" for step in rest
    )


CHECKS: dict[Frame, Callable[[View, int], bool]] = {
    "convene": encounters.comes_together,
    "meet": _meets_someone,
    "travel": _goes_somewhere,
    "talk": _speaks_to_someone,
    "send": encounters.sends_envoys,
    "receive": _receives_guests,
    "stay": _stays_to_talk,
}
