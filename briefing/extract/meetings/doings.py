"""Two in office who do something with each other in a place, on a day: they met there, whatever the verb says."""

from __future__ import annotations

from briefing.extract.meetings import gestures, subjects
from briefing.extract.meetings.cast import Cast
from briefing.extract.meetings.syntax import View, in_quote, subordinates
from briefing.extract.meetings.triggers import Trigger

_BEHIND = 24  # words behind a verb in which its place and day stand
_OPENING = 12  # words of "In the northern port of P on Tuesday,"
_PAIR = 2
_TITLE = 7  # words of "his Greek counterpart, Foreign Minister X, on Friday"


def find(seen: View) -> list[Trigger]:
    """The verb of a sentence without a word of a meeting, where who does it with whom, where and when tells of one."""
    if not may_tell(seen.cast, seen.first, seen.last):
        return []
    for at in range(seen.first + 1, seen.last):
        if (_done(seen, at) and _there_and_then(seen, at)) or _to_counterpart(seen, at):
            if at in seen.reported:
                seen.reported.clear()  # "A and B announced in P on Friday": that day is the day on which they met
            tense = "base" if _ahead(seen, at) else "past"
            return [Trigger(at, "do together", "meeting", "meet", tense=tense)]
    return []


def may_tell(cast: Cast, first: int, last: int) -> bool:
    """Whether the tokens from ``first`` to ``last`` (exclusive) name two sides, or a body, and a town."""
    told = cast.between(first, last)
    sides = len({one.party for one in told if one.party}) >= _PAIR or any(one.kind == "body" for one in told)
    return sides and (any(one.kind == "place" for one in told) or any(one.kind == "demonym" for one in told))


def _done(seen: View, at: int) -> bool:
    """Whether a verb tells what two in office did together, or what one said or gave to the other."""
    jointly, to = seen.has(at, "verbs.jointly"), seen.has(at, "verbs.doing_to") or seen.has(at, "speech.to_someone")
    if _ahead(seen, at):
        return True
    if not (jointly or to or seen.has(at, "verbs.raising")) or in_quote(seen, at):
        return False
    if seen.has(at - 1, "syntax.passive"):
        return to and _by_another(seen, at)
    if jointly and (subjects.in_office(seen, at) or _of_body(seen, at)):
        return True
    if seen.has(at, "verbs.raising"):
        return _with_another(seen, at)
    return to and at not in seen.reported and _to_another(seen, at)


def _ahead(seen: View, at: int) -> bool:
    """ "A and B are due to begin a review in P on Friday", "the commission of A and B will take up the border"."""
    if not seen.has(at, "verbs.jointly_ahead") or in_quote(seen, at):
        return False
    helped = seen.has(at - 1, "shape.future_helpers")
    to = seen.word(at - 1) == "to" and (seen.has(at - 2, "verbs.being") or seen.has(at - 2, "status.arranged"))
    if not (helped or to):
        return False
    committee = any(seen.has(step, "aims.committees") for step in range(seen.first, at))
    return subjects.in_office(seen, at) or (committee and subjects.several(seen, at))


def _of_body(seen: View, at: int) -> bool:
    """ "OPEC ministers", "EU leaders": the members of a body are where it meets."""
    return subjects.body_whose_members(seen, at) not in (None, "United Nations")


def _by_another(seen: View, at: int) -> bool:
    """ "X was told in P on Friday by President Y"."""
    by = gestures.by_whom(seen, at)
    guest = gestures.guest_after(seen, by + 1, ()) if by is not None else None
    if guest is None or not guest.party or not subjects.single(seen, at):
        return False
    return guest.party not in {one.party for one in seen.cast.between(max(seen.first, at - _BEHIND), at)}


def _to_another(seen: View, at: int, first: int | None = None) -> bool:
    """ "X assured President Y": someone of another state, who is named from token ``first`` on."""
    guest = gestures.guest_after(seen, at + 1 if first is None else first, ())
    if guest is None or not guest.party or not subjects.single(seen, at):
        return False
    return guest.party not in {one.party for one in seen.cast.between(max(seen.first, at - _BEHIND), at)}


def _with_another(seen: View, at: int) -> bool:
    """ "X raised the case of the sailors with President Y": someone of another state."""
    behind = (step for step in range(at + 1, at + _BEHIND) if seen.word(step) == "with" or _breaks(seen, step))
    step = next(behind, at)
    return seen.word(step) == "with" and _to_another(seen, at, step + 1)


def _to_counterpart(seen: View, at: int) -> bool:
    """ "X warned his Greek counterpart, Y, on Friday": to his face or by telephone, wherever that was."""
    if not seen.has(at, "speech.to_someone") or not seen.has(at + 1, "syntax.possessives") or in_quote(seen, at):
        return False
    counterpart = next((step for step in range(at + 2, at + _TITLE) if seen.word(step) == "counterpart"), None)
    if counterpart is None or not _to_another(seen, at) or _in_writing(seen):
        return False
    return any(seen.has(step, "time.days") for step in range(counterpart + 1, counterpart + _TITLE))


def _in_writing(seen: View) -> bool:
    """ "congratulated his counterpart in a letter"."""
    return any(seen.has(step, "speech.written") for step in range(seen.first, seen.last))


def _there_and_then(seen: View, at: int) -> bool:
    """Whether a place and a day are told behind the verb, before another clause, or at the head of the sentence."""
    last = next((step for step in range(at + 1, min(at + _BEHIND, seen.last)) if _breaks(seen, step)), at + _BEHIND)
    comma = next((step for step in range(seen.first, seen.first + _OPENING) if seen.word(step) == ","), seen.first)
    opening = comma if seen.has(seen.first, "syntax.within") else seen.first
    near = (*range(seen.first, min(opening, at)), *range(at + 1, min(last, seen.last)))
    dated = any(seen.has(step, "time.days") or seen.has(step, "time.months") or _day(seen, step) for step in near)
    return dated and any(_in_town(seen, step) for step in near)


def _breaks(seen: View, at: int) -> bool:
    return subordinates(seen, at) or seen.word(at) == ";"


def _day(seen: View, at: int) -> bool:
    """ "on the 14th"."""
    return seen.word(at)[:-2].isdigit() and seen.word(at - 1) == "the"


def _in_town(seen: View, at: int) -> bool:
    """Whether "in P" begins at token ``at``."""
    place = seen.cast.at.get(at + 1) if seen.has(at, "syntax.within") else None
    return place is not None and place.kind == "place"
