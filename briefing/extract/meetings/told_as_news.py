"""Undated meetings told as news: held, by persons or sides who are named, in a sentence that tells of no older time."""

from __future__ import annotations

from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.group import Group
from briefing.extract.meetings.words import ACCORDS, unowned

_PAIR = 2
_MADE = 10  # words of "the deal that the three countries struck"
_MAKERS = ("syntax.relative", "nouns.actors", "syntax.definite", "syntax.pronouns")


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


def is_known_accord(draft: Draft) -> bool:
    """ "critics of the deal that A struck with B": an accord told as known, by who made it, is not of these days."""
    seen, verb = draft.seen, draft.trigger.at
    if draft.trigger.frame not in ACCORDS or draft.trigger.tense != "past" or seen.sentence.paragraph == 0:
        return False
    before = range(verb - 1, max(seen.first, verb - _MADE), -1)
    noun = next((at for at in before if seen.has(at, "nouns.accords")), -1)
    between = range(noun + 1, verb)
    made = all(
        at in seen.cast.at or any(seen.has(at, words) for words in _MAKERS) or seen.word(at) in ("and", "had")
        for at in between
    )
    at = noun - 1
    while at in seen.cast.at or seen.has(at, "nouns.peaceful"):
        at -= 1
    return noun >= 0 and made and seen.has(at, "syntax.definite")


def _is_year(word: str) -> bool:
    return len(word) == len("1999") and word.isdigit() and word.startswith(("19", "20"))
