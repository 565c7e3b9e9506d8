"""What a guest does between his arrival and the talks: "flew to P and after a brief ceremony went into talks"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View, is_past
from briefing.extract.meetings.triggers import Trigger

_PAUSE = 9  # words of "after laying a wreath at the monument,"
_WAY = 12  # words from "flew" to "and after"


def within(seen: View, one: Trigger, other: Trigger) -> bool:
    """Whether between two triggers nothing lies but a pause of one journey, so that both tell of the same meeting."""
    after = next((at for at in range(other.at - 1, seen.first, -1) if seen.word(at) in ("after", "following")), None)
    if after is None or other.at - after > _PAUSE or not _joined(seen, after):
        return False
    verb = _main_verb(seen, after)
    return verb is not None and one.at < verb and _arrived(seen, after)


def _joined(seen: View, after: int) -> bool:
    """ "and after", "and, after"."""
    at = after - 1
    return seen.word(at - (seen.word(at) == ",")) == "and"


def _main_verb(seen: View, after: int) -> int | None:
    """The past verb behind the pause, in which nobody is named."""
    for at in range(after + 2, min(after + _PAUSE, seen.last)):
        if at in seen.cast.at or seen.word(at) in ("with", "that", "which", "who"):
            return None
        if seen.has(at, "verbs.hold") or is_past(seen, at):
            return at
    return None


def _arrived(seen: View, after: int) -> bool:
    """Whether a journey was told right before."""
    near = range(max(seen.first, after - _WAY), after)
    verbs = (seen.known.verbs.get(seen.word(at)) for at in near if at not in seen.cast.at)
    return any(verb is not None and verb.frame == "travel" and verb.tense == "past" for verb in verbs)
