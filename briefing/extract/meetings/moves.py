"""Days that a meeting was moved from, and to: "planned for Monday, will be held on Friday", "put off until May"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_verb

_OBJECT = 9  # words from "postponed" to "until"
_BEFORE_DAY = 5  # words from "planned" to its day: "due to take place in P on Monday"
_TO = ("until", "till", "to")
_LINK = 4  # words of "until the start of" with the month
_MOVED = 4  # words from "moved" to "from"


def until(seen: View, at: int) -> bool:
    """ "put off until May", "postponed X's visit until next week": the new day, at token ``at``."""
    link = next((step for step in (at - 1, at - 2) if seen.word(step) in ("until", "till")), None)
    return link is not None and any(_puts_off(seen, step) for step in range(max(seen.first, link - _OBJECT), link))


def ahead(seen: View, first: int, last: int) -> bool:
    """Whether a meeting told between two tokens is put off to a day: "moved from Tuesday to Friday"."""
    return any(
        _moves(seen, at) and any(seen.word(step) in ("to", "until", "till") for step in range(at + 1, at + _BEFORE_DAY))
        for at in range(first, last)
    )


def without_former(seen: View, spans: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """``spans`` without days that a meeting was moved from, where a later one tells its new day."""
    return [
        one for number, one in enumerate(spans) if not any(_gives_way(seen, one, new) for new in spans[number + 1 :])
    ]


def _gives_way(seen: View, old: tuple[int, int, int], new: tuple[int, int, int]) -> bool:
    """ "moved [from Friday] to Monday", "[set for Monday], will now be held on Friday"."""
    if seen.word(old[0] - 1) == "from" and seen.word(new[0] - 1) == "to":
        return any(_moves(seen, at) for at in range(old[0] - _MOVED, old[0]))
    if _put_off_to(seen, old, new):
        return True
    near = range(max(seen.first, old[0] - _BEFORE_DAY), old[0])
    arranged = next((at for at in reversed(near) if seen.has(at, "status.arranged")), None)
    if arranged is None or any(seen.word(at) in seen.known.nouns for at in range(arranged, old[0])):
        return False  # "the planned meeting on Monday"
    return any(_takes_place(seen, at) for at in range(old[1], new[0]))


def _put_off_to(seen: View, old: tuple[int, int, int], new: tuple[int, int, int]) -> bool:
    """ "the meeting [on Monday] has been postponed until Friday", "put off to Friday"."""
    link = next((at for at in range(new[0], new[0] - _LINK, -1) if seen.word(at) in _TO), None)
    if link is None or any(seen.has(at, "syntax.subordinators") or seen.word(at) == ";" for at in range(old[1], link)):
        return False
    return any(_moves(seen, at) for at in range(max(old[1], link - _OBJECT), link))


def _takes_place(seen: View, at: int) -> bool:
    """Whether token ``at`` tells when the meeting is or was in fact."""
    there = seen.has(at, "verbs.took_place") or seen.has(at, "status.beginning")
    return _moves(seen, at) or (there and (is_verb(seen, at) or seen.word(at - 1) == "be"))


def _moves(seen: View, at: int) -> bool:
    return _puts_off(seen, at) or seen.has(at, "time.moving")


def _puts_off(seen: View, at: int) -> bool:
    return seen.has(at, "status.postponed") or (seen.has(at, "verbs.put_off") and seen.word(at + 1) == "off")
