"""Meetings that somebody will not speak of ("declined to comment on the talks") or rules out ("will hold no talks")."""

from __future__ import annotations

from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.model import Status

_PHRASE = 6  # words from "comment" to the meeting
_LINKS = ("syntax.determiners", "syntax.possessives", "syntax.topic_prepositions", "nouns.peaceful")


def status(seen: View, clause: Clause) -> Status | None:
    """That such a meeting was held, or is planned if the words behind it say so; None where somebody tells of it."""
    trigger = clause.main
    if trigger.frame is not None or not _refused_to_tell(seen, trigger.at):
        return None
    behind = range(trigger.end, clause.last)
    ahead = any(seen.has(at, "status.arranged") or seen.has(at, "status.future") for at in behind)
    return "planned" if ahead else "held"


def _refused_to_tell(seen: View, noun: int) -> bool:
    """Whether a verb of telling with "not", "refused to" or "declined to" before it has the noun as its object."""
    for at in range(noun - 1, max(seen.first, noun - _PHRASE) - 1, -1):
        if seen.has(at, "speech.telling_of"):
            step = at - 1 - (seen.word(at - 1) == "to")
            return seen.has(step, "status.refused") or seen.word(step) == "not"
        if not (at in seen.cast.at or seen.word(at) == "what" or any(seen.has(at, words) for words in _LINKS)):
            return False
    return False


def ruled_out(seen: View, clause: Clause) -> Status | None:
    """ "would not hold talks with X", "will hold no talks": refused; "there will be no summit": called off."""
    trigger = clause.main
    if trigger.frame is not None:
        return None
    at = trigger.at - 1
    while at > trigger.at - _PHRASE and (seen.has(at, "nouns.peaceful") or seen.has(at, "nouns.formal")):
        at -= 1
    if seen.word(at) == "no" and seen.word(at - 1) == "be" and seen.has(at - 2, "shape.future_helpers"):
        return "cancelled" if seen.word(at - 3) == "there" else None
    none = seen.word(at) == "no"
    at -= seen.has(at, "syntax.determiners") or seen.has(at, "turns.next")
    if not (seen.has(at, "verbs.hold") or seen.has(at, "status.resuming") or seen.has(at, "status.beginning")):
        return None
    helper = at - 1 - (seen.word(at - 1) in ("not", "never"))
    never = (none or helper < at - 1) and seen.has(helper, "shape.future_helpers")
    later = any(seen.word(step) in ("until", "before", "unless") for step in range(trigger.end, clause.last))
    return "refused" if never and not later else None
