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
_BACK = 2  # sentences
_NOUN = 9  # words from there to the meeting
_LINKS = frozenset(["at", "during", "in", "after", "following", "while"])


def speaker(seen: View, clause: Clause) -> Actor | None:
    """Who said at or after the meeting of ``clause`` what the sentences before tell; this one tells only where."""
    link, before = _link(seen, clause), seen.before
    if link is None or not seen.number or not _only_says_so(seen, link):
        return None
    subject = [one for one in seen.cast.between(seen.first, link) if one.kind != "place"]
    named = next((one for one in subject if one.kind == "person" and one.party), None)
    earlier = seen.document.sentences[max(0, seen.number - _BACK)]
    told = [one for one in seen.cast.between(earlier.first, seen.first) if one.party]
    if before is None or not earlier.first <= before.first:
        before = named if named is not None and any(one.party == named.party for one in told) else None
    if before is None or _of_others(seen, clause, before):
        return None
    return before if all(one.party == before.party for one in subject) else None


def _of_others(seen: View, clause: Clause, speaker: Actor) -> bool:
    """ "after a visit by C's president to D", "after talks between C and D": two others are told to have met."""
    behind = range(clause.main.end, clause.last)
    if clause.main.frame is not None or any(seen.word(at) == "with" for at in behind):
        return False
    told = {one.party or one.country for one in seen.cast.between(clause.main.end, clause.last)} - {None}
    return len(told) > 1 and speaker.party not in told


def day(seen: View, clause: Clause, clock: Clock, published: dt.date | None) -> When | None:
    """The day on which that was said, where the sentence before tells it, or the one before a quotation."""
    if speaker(seen, clause) is None:
        return None
    for back in range(seen.number - 1, max(-1, seen.number - 1 - _BACK), -1):
        there = saying.read(seen.document, seen.document.sentences[back], seen.cast, seen.known)
        told = days_of_saying.day(there, clock)
        told = intervals.behind(clock, told, published) if told is not None else None
        if told is not None or not there.quotes:
            late = told is not None and told.latest is not None and published is not None and told.latest > published
            return None if late else told
    return None


def _link(seen: View, clause: Clause) -> int | None:
    """The "at", "during", "after" that leads to the meeting, near the head of the sentence."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - _NOUN) - 1, -1):
        if seen.has(at, "aims.sidelines"):
            return at - 2 if at - seen.first <= _HEAD else None
        if seen.word(at) in _LINKS or (seen.word(at) == "followed" and seen.has(at - 1, "speech.remarks")):
            return at if at - seen.first <= _HEAD else None
        if seen.word(at) in (",", ";"):
            return None
    return None


def _only_says_so(seen: View, link: int) -> bool:
    """ "X said this", "made the remarks", "was speaking", "her comments came": nothing else is told before ``link``."""
    aside = link - 2 if seen.has(link - 1, "speech.spoke") else -1  # "X, speaking after the talks, …"
    words = [seen.word(at) for at in range(seen.first, link) if at != aside]
    if any(word in (",", ";", "to", "with", "not", "same", "similar") or _tells(seen, word) for word in words):
        return False
    said = any(one == "said" and other in ("this", "that", "so", "it") for one, other in pairwise(words))
    made = any(seen.has(at, "speech.remarks") and _made(seen, at) for at in range(seen.first, link))
    place = seen.cast.at.get(link - 1)
    end = place.first - 1 if place is not None and seen.has(place.first - 1, "syntax.within") else link
    spoke = seen.has(end - 1, "speech.spoke") and (end - 1 > seen.first or _he_goes_on(seen, end))
    return said or made or spoke or seen.word(link) == "followed"


def _he_goes_on(seen: View, at: int) -> bool:
    """ "Speaking after talks with Y, he gave no reason": not "Speaking at the talks, X …"."""
    comma = next((step for step in range(at, seen.last) if seen.word(step) == ","), seen.last)
    return seen.has(comma + 1, "syntax.third_person")


def _tells(seen: View, word: str) -> bool:
    """Whether a word tells of a meeting, and is none for what was said."""
    return word in seen.known.nouns and word not in seen.known["speech.remarks"]


def _made(seen: View, at: int) -> bool:
    """ "made the remarks", "her comments came", "the statement was made"."""
    before = any(seen.has(step, "verbs.made") for step in (at - 1, at - 2))
    behind = at + 1 + seen.has(at + 1, "syntax.was_then")
    return before or seen.has(behind, "verbs.made") or seen.word(behind) == "came"
