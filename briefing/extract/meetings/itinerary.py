"""The stops of a journey in one sentence: "visits A on Monday, B in Q on Tuesday and R on Friday", "will attend the S
summit in P, make a visit to Q and end with a summit in R"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger

_THERE = 4  # words from a noun to the place where it is
_LEG = 14  # words from a joint of the list to the noun of the next leg


def next_leg(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The comma or "and" behind which a noun with a city of its own tells of the next meeting of a journey."""
    if one.frame not in (None, "travel") or other.frame is not None:
        return None
    there = _place_behind(seen, other.end)
    if there is None:
        return None
    for at in range(other.at - 1, max(one.at, other.at - _LEG), -1):
        if seen.word(at) in (",", "and") and not _within_name(seen, at):
            here = [actor for actor in seen.cast.between(one.end, at) if _is_stop(seen, actor)]
            own = seen.has(at + 1, "verbs.legs") or seen.has(at + 1, "syntax.determiners")
            return at if here and own and all(_apart(stop, there) for stop in here) else None
    return None


def stops(seen: View, verb: Trigger, last: int) -> list[int]:
    """The joints behind which a journey told by one verb goes on to another city on another day."""
    out: list[int] = []
    first, before = verb.end, verb.end
    for at in range(verb.end + 1, last - 2):
        if seen.word(at) not in (",", "and") or _within_name(seen, at):
            continue
        if _tells_stop(seen, before, at) and _tells_stop(seen, at + 1, _joint_after(seen, at, last)):
            out.append(at)
            before = at + 1
    return out if first != before and verb.frame == "travel" else []


def _joint_after(seen: View, at: int, last: int) -> int:
    behind = (step for step in range(at + 2, last) if seen.word(step) == "," or _new_stop(seen, step))
    return next(behind, last)


def _new_stop(seen: View, at: int) -> bool:
    """ "and Amman on Friday"; but "on Tuesday and Wednesday"."""
    return seen.word(at) == "and" and not seen.has(at + 1, "time.days")


def _tells_stop(seen: View, first: int, last: int) -> bool:
    """Whether a city or land and a day stand between two joints."""
    placed = any(actor.kind in ("place", "state") for actor in seen.cast.between(first, last))
    return placed and any(seen.has(at, "time.days") for at in range(first, last))


def _place_behind(seen: View, first: int) -> Actor | None:
    for at in range(first, first + _THERE):
        actor = seen.cast.at.get(at)
        if actor is not None:
            return actor if actor.kind in ("place", "state") and _is_stop(seen, actor) else None
    return None


def _is_stop(seen: View, actor: Actor) -> bool:
    """ "in Vilnius", "to the Latvian capital"."""
    before = actor.first - 1
    while seen.has(before, "syntax.determiners") or seen.has(before, "places.epithets") or before in seen.cast.at:
        before -= 1
    return actor.kind in ("place", "state") and seen.word(before) in ("in", "to", "at")


def _apart(one: Actor, other: Actor) -> bool:
    return one.name != other.name and (one.country is None or one.name != other.party)


def _within_name(seen: View, at: int) -> bool:
    """ "in Danang, Vietnam": the comma between a city and its land; the "and" between two days."""
    one, other = seen.cast.at.get(at - 1), seen.cast.at.get(at + 1)
    land = one is not None and other is not None and one.kind == "place" and other.kind == "state"
    return (land and seen.word(at) == ",") or (seen.has(at - 1, "time.days") and seen.has(at + 1, "time.days"))
