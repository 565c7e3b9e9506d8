"""Where it was said what the sentence before tells: "…, X said on Tuesday. X made the remarks at talks with Y"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extract.meetings import days_of_saying, intervals, saying
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View
from briefing.model import When

if TYPE_CHECKING:
    import datetime as dt

    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.dates import Clock

_HEAD = 14  # words from the beginning of the sentence to "on the sidelines of"
_NOUN = 9  # words from there to the meeting
_LINKS = frozenset(["at", "during", "in", "after", "following", "while"])


def speaker(seen: View, clause: Clause) -> Actor | None:
    """Who said at or after the meeting of ``clause`` what the sentence before tells; this one tells only where."""
    link, before = _link(seen, clause), seen.before
    if link is None or before is None or seen.earlier is None or not _only_says_so(seen, link):
        return None
    if not seen.earlier.first <= before.first < seen.earlier.last:
        return None
    subject = [one for one in seen.cast.between(seen.first, link) if one.kind != "place"]
    return before if all(one.party == before.party for one in subject) else None


def day(seen: View, clause: Clause, clock: Clock, published: dt.date | None) -> When | None:
    """The day on which that was said, where the sentence before tells it."""
    if seen.earlier is None or speaker(seen, clause) is None:
        return None
    told = days_of_saying.day(saying.read(seen.document, seen.earlier, seen.cast, seen.known), clock)
    told = intervals.behind(clock, told, published) if told is not None else None
    late = told is not None and told.latest is not None and published is not None and told.latest > published
    return None if late else told


def _link(seen: View, clause: Clause) -> int | None:
    """The "at", "during", "after" that leads to the meeting, near the head of the sentence."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _NOUN) - 1, -1):
        if seen.has(at, "aims.sidelines"):
            return at - 2 if at - seen.first <= _HEAD else None
        if seen.word(at) in _LINKS:
            return at if at - seen.first <= _HEAD else None
        if seen.word(at) in (",", ";"):
            return None
    return None


def _only_says_so(seen: View, link: int) -> bool:
    """ "X said this", "made the remarks", "was speaking", "her comments came": nothing else is told before ``link``."""
    words = [seen.word(at) for at in range(seen.first, link)]
    if any(word in (",", ";", "to", "with", "not", "same", "similar") or _tells(seen, word) for word in words):
        return False
    said = any(one == "said" and other in ("this", "that", "so", "it") for one, other in pairwise(words))
    made = any(seen.has(at, "speech.remarks") and _made(seen, at) for at in range(seen.first, link))
    place = seen.cast.at.get(link - 1)
    end = place.first - 1 if place is not None and seen.has(place.first - 1, "syntax.within") else link
    spoke = seen.has(end - 1, "speech.spoke") and end - 1 > seen.first  # not "Speaking at the talks, X …"
    return said or made or spoke


def _tells(seen: View, word: str) -> bool:
    """Whether a word tells of a meeting, and is none for what was said."""
    return word in seen.known.nouns and word not in seen.known["speech.remarks"]


def _made(seen: View, at: int) -> bool:
    """ "made the remarks", "her comments came", "the statement was made"."""
    before = any(seen.has(step, "verbs.made") for step in (at - 1, at - 2))
    behind = at + 1 + seen.has(at + 1, "syntax.was_then")
    return before or seen.has(behind, "verbs.made") or seen.word(behind) == "came"
