"""What is said of a meeting told before: that it is the first of its kind."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

_YEAR = 4
_SINCE = 12  # words from the meeting to "since"


def of_its_kind(seen: View, at: int) -> bool:
    """ "the visit marks … the first such [trip] by a leader of X since 2015": the noun at token ``at``, behind the
    meeting."""
    first = any(seen.word(step) == "first" for step in range(at - 4, at))
    if first and seen.word(at - 1) == "such":
        return True
    since = any(seen.word(step) in ("since", "in") and _counts(seen, step + 1) for step in range(at + 1, at + _SINCE))
    noun = seen.known.nouns.get(seen.word(at))
    return first and since and noun is not None and noun.form in ("visit", "summit", "meeting")


def _counts(seen: View, at: int) -> bool:
    """ "since 2015", "in eleven years"."""
    year = seen.word(at).isdigit() and len(seen.word(at)) == _YEAR and seen.word(at - 1) == "since"
    return year or seen.has(at + 1, "generic.decades") or seen.has(at, "generic.decades")
