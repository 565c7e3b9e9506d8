"""Where a sentence tells of several meetings in a row: with one person and then another, each told by a participle of
its own, "one in A and the other in B", "separate talks with A and B"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, is_past, is_verb
from briefing.extract.meetings.triggers import Trigger

_NEAR = 9
_GAP = 3  # words between "and" and the verb that it adds


def next_guest(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "will hold talks with A and meet B": the "and" before a verb with a guest of its own."""
    if other.frame not in ("meet", "talk", "receive") and not _held(seen, other):
        return None
    verb = other.at if other.frame is not None else _held(seen, other)
    joined = next((at for at in range(verb - 1, max(one.at, verb - _GAP) - 1, -1) if seen.word(at) == "and"), None)
    if joined is None or any(at in seen.cast.at for at in range(joined, verb)):
        return None
    first, second = _guests(seen, one.end, joined), _guests(seen, other.end, seen.last)
    return joined if first and second and not first & second else None


def own_participle(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "with A travelling through P, B visiting Q and C landing in R": the comma or "and" before the next subject."""
    if other.tense != "gerund" or other.frame not in ("travel", "meet") or one.frame is None:
        return None
    subject = seen.cast.at.get(other.at - 1)
    if subject is None or subject.kind != "person" or subject.first < one.at:
        return None
    for at in range(subject.first - 1, max(one.at, subject.first - _NEAR), -1):
        if seen.word(at) in (",", "and"):
            return at
        if is_verb(seen, at):
            return None
    return None


def main_verb(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "X, after talks with A on Friday, met B": the comma before the verb of the sentence."""
    if one.frame is not None or other.frame not in ("meet", "talk", "travel", "receive") or other.tense == "gerund":
        return None
    near = range(one.at - 1, max(seen.first, one.at - _GAP - 1), -1)
    aside = next((at for at in near if seen.word(at) in ("after", "following", "before")), None)
    comma = other.at - 1
    while seen.has(comma, "syntax.auxiliaries") or seen.has(comma, "shape.helpers"):
        comma -= 1
    return comma if aside is not None and seen.word(aside - 1) == seen.word(comma) == "," else None


def goes_on(seen: View, one: Trigger, other: Trigger, cut: int) -> bool:
    """Whether the subject of the first is that of the second: "and meet B"."""
    return cut in (next_guest(seen, one, other), main_verb(seen, one, other))


def own_day(seen: View, meeting: int, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Of the days ``spans`` those right behind the meeting at token ``meeting``, where a deed stands before it: "After
    touring P on Sunday and meeting with X on Monday, …", "toured P on Sunday and met X on Monday"."""
    near = range(meeting, max(seen.first, meeting - _GAP - 1) - 1, -1)
    joined = next((at for at in near if seen.word(at) == "and"), None)
    if joined is None or not _done_before(seen, joined + 1) or not _opens_with_deed(seen, joined):
        return spans
    own = [span for span in spans if span[0] > meeting and not _breaks(seen, meeting + 1, span[0])]
    return own or spans


def _opens_with_deed(seen: View, joined: int) -> bool:
    """Whether what an "after", a "having" or a comma opens before token ``joined`` begins with a deed too: "After
    touring", ", having visited"; so it is where nothing is opened: "toured a camp Sunday and met with"."""
    opening = (at for at in range(joined - 1, seen.first - 1, -1) if seen.word(at) in ("after", "having", ","))
    start = next(opening, None)
    if start is None:
        return True
    first = start + 1 + (seen.word(start + 1) == "having")
    return any(_done_before(seen, at) for at in range(start + 1, first + 1))


def _done_before(seen: View, at: int) -> bool:
    """A participle: "touring", "meeting", "held"."""
    return (seen.word(at).endswith("ing") and at not in seen.cast.at) or is_past(seen, at) or seen.word(at) == "held"


def _breaks(seen: View, first: int, last: int) -> bool:
    return any(seen.word(at) in (",", ";", "and") or is_verb(seen, at) for at in range(first, last))


def each_its_own(seen: View, trigger: Trigger, last: int) -> int | None:
    """The "and" of "separate talks with A and B", "met separately with A and B", "two summits, one in P and the other
    in Q": the words behind it tell of another meeting."""
    apart = separate(seen, trigger)
    for at in range(trigger.end + 1, min(trigger.at + 2 * _NEAR, last - 1)):
        if seen.word(at) != "and":
            continue
        if seen.word(at + 1) in ("the", "another") and seen.word(at + 2) in ("other", "in", "at"):
            return at if any(seen.word(step) == "one" for step in range(trigger.at, at)) else None
        before, behind = seen.cast.at.get(at - 1), _next_actor(seen, at + 1 + (seen.word(at + 1) == "with"))
        if apart and before is not None and behind is not None and _sides(before, behind):
            return at
    return None


def separate(seen: View, trigger: Trigger) -> bool:
    """ "separate talks", "met separately": two at a time."""
    in_turn = any(seen.word(at) == "turn" and seen.word(at - 1) == "in" for at in range(trigger.end, trigger.end + 10))
    near = range(trigger.at - 2, trigger.at + 3)
    return in_turn or any(seen.has(at, "turns.separate") and seen.word(at - 1) not in ("a", "another") for at in near)


def _sides(one: Actor, other: Actor) -> bool:
    people = one.kind == other.kind == "person"
    return people and one.party != other.party


def _next_actor(seen: View, at: int) -> Actor | None:
    """The person whom the words from token ``at`` on name, over his land and title."""
    for step in range(at, at + _NEAR):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind == "person":
            return actor
        if actor is None and not seen.has(step, "nouns.actors") and not seen.has(step, "syntax.determiners"):
            return None
    return None


def _held(seen: View, other: Trigger) -> int:
    """The token of "hold" in "and hold talks with B", else 0."""
    for at in range(other.at - 1, other.at - _GAP, -1):
        if seen.has(at, "verbs.hold"):
            return at
    return 0


def _guests(seen: View, first: int, last: int) -> set[str]:
    """The persons named from token ``first`` on, up to the next verb."""
    out: set[str] = set()
    for at in range(first, min(first + 2 * _NEAR, last)):
        actor = seen.cast.at.get(at)
        if actor is not None and actor.kind == "person":
            out.add(actor.name)
        elif is_verb(seen, at) or (seen.word(at) in (",", ";") and out):
            break
    return out
