"""Several meetings told in the phrase that leads a sentence: "After talks with A in P and a meeting with B in Q, C left
for R": C was at each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extract.meetings import openings
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.triggers import Trigger

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_PLACE = 5  # words from the noun over its town to "with"
_PHRASE = 60  # words of the longest such phrase


def give_subject(seen: View, clauses: Sequence[Clause]) -> None:
    """Let those who are the subject of the main clause be at each of the meetings told ahead of it."""
    comma = _end(seen) if len(clauses) > 1 else None
    row = [clause for clause in clauses if comma is not None and clause.main.at < comma]
    if comma is None or not row or not all(_added(seen, clause) for clause in row[1:]):
        return
    people = openings.subject(seen, comma + 1, _verb(seen, comma + 1))
    for clause in row:
        if _is_with_another(seen, clause.main):
            clause.owed = people


def main_clause(seen: View, one: Trigger, other: Trigger) -> int | None:
    """Where the journey begins that the main clause tells, behind such a phrase."""
    if other.frame != "travel" or not (one.frame is None or one.tense == "gerund"):
        return None
    comma = _end(seen)
    return comma + 1 if comma is not None and one.end < comma < other.at else None


def _is_with_another(seen: View, meeting: Trigger) -> bool:
    """ "talks with A", "talks in P with A", "meeting A": not "talks between A and B"."""
    if meeting.frame is not None:
        return True
    near = range(meeting.end, meeting.end + _PLACE)
    joined = next((seen.word(at) for at in near if seen.word(at) in ("with", "between", "of", ",", "and")), "")
    return joined == "with"


def _added(seen: View, clause: Clause) -> bool:
    return seen.word(clause.first) in ("and", ",") or seen.word(clause.first - 1) in ("and", ",")


def _end(seen: View) -> int | None:
    """The comma behind the phrase, where one leads the sentence and a subject with its verb follows."""
    if not (seen.has(seen.first, "syntax.before_and_after") or seen.word(seen.first) == "ahead"):
        return None
    for at in range(seen.first + 1, min(seen.first + _PHRASE, seen.last)):
        if seen.word(at) == "," and _verb(seen, at + 1) > at + 1:
            return at
        if (is_verb(seen, at) and not seen.word(at).endswith("ing")) or seen.quotes_at(at):
            return None
    return None


def _verb(seen: View, first: int) -> int:
    """The verb of the subject that begins at token ``first``; ``first`` where none does."""
    at = seen.behind_the(first)
    named = False
    while at in seen.cast.at or seen.has(at, "nouns.actors") or (named and seen.word(at) == "and"):
        named = named or at in seen.cast.at
        at += 1
    return at if named and is_verb(seen, at) and not seen.word(at).endswith("ing") else first
