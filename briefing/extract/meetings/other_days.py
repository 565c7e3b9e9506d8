"""Days in the sentence of a meeting that are not its own: of announcing it, of what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import is_owner

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_REACH = 12
_OF_WHAT_IS = ("status.ending", "status.postponed", "status.continuing")
_NAME = 8  # words of "the recent International Coffee Organization (ICO) meeting"
_NOT_ITS_DAY = {("date", "for"), ("dates", "for")}


def unset(seen: View, clause: Clause) -> int:
    """Where the noun of a meeting stands that has none of the days before it: "will announce on Friday a date for new
    talks", "tomorrow, in a follow-up to the meeting", "said today the recent OPEC meeting was …"; else -1."""
    at = clause.main.at
    if clause.main.frame is not None:
        return -1
    near = range(max(clause.first, at - _REACH), at)
    told = any((seen.word(step), seen.word(step + 1)) in _NOT_ITS_DAY for step in near)
    sequel = any(seen.has(step, "turns.sequels") and seen.word(step + 1) == "to" for step in near)
    return at if told or sequel or recent(seen, clause) else -1


def recent(seen: View, clause: Clause) -> bool:
    """ "said today that the recent OPEC meeting was …": none of these days."""
    if clause.main.frame is not None:
        return False
    at = clause.main.at
    for step in range(at - 1, max(seen.first, at - _NAME), -1):
        if seen.has(step, "syntax.prepositions") and step not in seen.cast.at:
            return False
        if seen.word(step) == "recent":
            return True
    return False


def of_deciding(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "agreed on Thursday to meet", "on Tuesday called for talks", "Monday's offer of talks": the day of deciding it,
    where that is not to end or put off what they are at."""
    first, last, _ = span
    on = seen.word(first - 1) == "on"
    if clause.main.at < first or any(seen.has(last + 1, words) for words in _OF_WHAT_IS):
        return False
    if seen.has(first - 1 - on, "time.deciding"):
        return last == clause.main.at or seen.has(last, "time.decided")
    if last == clause.main.at or not seen.has(last, "time.deciding"):
        return False
    return last + 1 == clause.main.at or seen.has(last + 1, "time.decided")


def of_its_noun(seen: View, clause: Clause, span: tuple[int, int, int]) -> bool:
    """ "talks on details of last week's signing": the day is that of the noun behind, not of the talks."""
    noun = seen.known.nouns.get(seen.word(span[1]))
    if noun is None or noun.lemma != "ceremony" or not is_owner(seen.word(span[1] - 1)):
        return False
    return clause.main.frame is None and clause.main.at < span[0]
