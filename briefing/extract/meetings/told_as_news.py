"""Undated meetings told as news: held, by persons or sides who are named, in a sentence that tells of no older time."""

from __future__ import annotations

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import ACCORDS, unowned

_PAIR = 2


def held_lately(group: Group) -> bool:
    """Whether some mention tells of an undated meeting as of something that has just been held, and none as of one that
    was longer ago."""
    return any(_is_news(one) for one in group.near) and not any(_is_old(one) for one in group.near)


def _is_news(draft: Draft) -> bool:
    """ "X also met Y", "the envoys discussed the border": a verb in the past, or a noun that has those who held it."""
    if draft.status != "held" or draft.trigger.frame in ACCORDS or draft.trigger.tense == "base":
        return False
    return bool(draft.people) or len(draft.firm) >= _PAIR or draft.place is not None


def _is_old(draft: Draft) -> bool:
    """ "recently", "years ago", "in 1998", "September's", "the last round": of another time than these days."""
    seen = draft.seen
    months, old = seen.known["time.months"], seen.known["time.of_old"]
    words = (seen.word(at) for at in range(seen.first, seen.last) if at not in seen.cast.at)
    return any(word in old or (unowned(word) != word and unowned(word) in months) or _is_year(word) for word in words)


def _is_year(word: str) -> bool:
    return len(word) == len("1999") and word.isdigit() and word.startswith(("19", "20"))
