"""Two who meet at a gathering of many, which is a meeting of its own: "X met Y at the G20 summit in P"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings import conferences, of_many
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

if TYPE_CHECKING:
    from briefing.extract.meetings.draft import Draft

_FACE = frozenset(["meeting", "negotiation"])
_NAME = 6  # words of "the annual Asian economic summit"
_OF = 4  # words from "summit of" to whose it is
_REACH = 24
_OPEN = ("unclear", "held")
_TWO = 2


def joint(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """Where the gathering begins at which those of the first meet, or the meeting of two of those at the gathering."""
    cut = _gathering(seen, group, other)
    return cut if cut is not None else _met_there(seen, group[-1], other)


def _gathering(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """ "X met Y at the G20 summit", "a meeting between X and Y during a regional summit": the preposition."""
    many = other.frame is None and (of_many.gathers(seen, other) or conferences.is_one(seen, other))
    if other.frame is not None or not (many or other.form in ("summit", "conference")):
        return None
    at = _opening(seen, other)
    first = group[0]
    noun = first.frame is None and first.form in _FACE and not seen.has(first.at - 1, "syntax.possessives")
    face = noun or first.frame in ("meet", "talk")
    if at is None or not face:
        return None
    if first.frame is None and seen.has(first.at - 1, "multilateral.of_two"):
        return at
    named = seen.cast.between(seen.first, at)
    two = _two(named) or _the_leaders(seen, first.at) or (many and _few_states(named, noun))
    return at if two and (many or _of_many(seen, at, other)) else None


def _the_leaders(seen: View, verb: int) -> bool:
    """ "The leaders are to meet again at the G20 summit": those of two sides who were told of before."""
    subject = range(seen.first, verb)
    men = any(seen.has(at, "nouns.two_persons") or seen.word(at) == "they" for at in subject)
    return men and bool(seen.pair_before) and not any(one.party for one in seen.cast.between(seen.first, verb))


def _met_there(seen: View, summit: Trigger, other: Trigger) -> int | None:
    """ "attended the G20 summit, during which he met Y", "… where he held talks with Y": where that clause begins."""
    if summit.frame is not None or summit.form not in ("summit", "conference") or other.form not in _FACE:
        return None
    opening = _opening(seen, summit)
    if not _of_many(seen, summit.at - _NAME if opening is None else opening, summit):
        return None
    for at in range(summit.end, min(other.at, summit.end + _REACH)):
        if seen.word(at) == "where" or (seen.word(at) in ("at", "during") and seen.word(at + 1) == "which"):
            return at
    return None


def share(main: Draft, draft: Draft) -> None:
    """The two met where and when the many did."""
    if draft.place is None and draft.form != "call":
        draft.place, draft.country = main.place, main.country
    if main.place is None and main.form != "call":
        main.place, main.country = draft.place, draft.country
    if draft.when.earliest is None:
        draft.when = main.when
    elif main.when.earliest is None:
        main.when = draft.when
    if main.trigger.frame is None and main.status in _OPEN and draft.status not in _OPEN:
        main.status = draft.status  # "a meeting of X and Y at the summit was being discussed"
    elif draft.status == "unclear" and main.status not in ("cancelled", "refused", "denied"):
        draft.status = main.status


def _opening(seen: View, summit: Trigger) -> int | None:
    """The "at", "during" right before the phrase of a gathering."""
    for at in range(summit.at - 1, max(seen.first, summit.at - _NAME - 1), -1):
        if at in seen.cast.at:
            continue
        if seen.word(at) in ("at", "during", "in"):
            return at
        if seen.has(at, "syntax.prepositions") or seen.word(at) in (",", "and") or is_verb(seen, at):
            return None
    return None


def _of_many(seen: View, first: int, summit: Trigger) -> bool:
    """Whether a body, a region or "world" stands beside the noun: not "at their summit", "at a summit in P"."""
    inside = range(max(seen.first, first), summit.at)
    if any(seen.has(at, "multilateral.regional") or seen.has(at, "multilateral.themes") for at in inside):
        return True
    of = seen.cast.between(summit.end, summit.end + _OF) if seen.word(summit.end) == "of" else []
    return any(one.kind == "body" or one.forum for one in (*seen.cast.between(inside.start, summit.at), *of))


def _few_states(actors: list[Actor], talks: bool) -> bool:
    """ "The A and B ministers met during the conference", "Prince X and Premier Y met during the conference", "A, B and
    C held talks at the conference"."""
    sides = [one.party or one.name for one in actors if one.kind in ("person", "state", "demonym")]
    return _TWO <= len(set(sides)) <= _TWO + talks and not any(one.kind == "body" for one in actors)


def _two(actors: list[Actor]) -> bool:
    """Whether two sides are named, one of them by a person, and no body among them."""
    people = {one.party for one in actors if one.kind == "person" and one.party}
    sides = {one.party for one in actors if one.kind in ("person", "state", "demonym") and one.party}
    return bool(people) and len(sides) == _TWO and not any(one.kind == "body" for one in actors)
