"""Who is at a meeting with which the sentence begins: "At talks in P on Monday, A and B pledged to stay calm"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, in_names, is_verb

_PAIR = 2


def begins_main_clause(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether an actor is among those who do something at the meeting that is told before the first comma: two sides,
    or one behind "at"; "During talks in P, A bombed B" does not tell that A was there."""
    opener = _opener(seen, clause)
    if not opener:
        return False
    comma = actor.first - 1
    while (
        comma > clause.main.at and (in_names(seen, comma) or _joins(seen, comma)) and not _is_first(seen, clause, comma)
    ):
        comma -= 1
    if comma <= clause.main.at or seen.word(comma) != ",":
        return False
    end = actor.last
    while in_names(seen, end) or _joins(seen, end):
        end += 1
    named = {one.party for one in seen.cast.between(comma + 1, end) if one.party and one.kind != "place"}
    return len(named) >= _PAIR or opener == "at"


def _opener(seen: View, clause: Clause) -> str:
    """The word with which a sentence begins by telling of its meeting: "at", "in", "during"; "meeting" itself."""
    at = clause.main.at
    if clause.main.frame == "travel":
        return ""
    if at == seen.first and seen.word(at).endswith("ing"):
        return seen.word(at)
    if clause.main.frame is not None:
        return ""
    at -= 1
    while at > seen.first and not seen.has(at, "syntax.prepositions") and not is_verb(seen, at):
        at -= 1
    return seen.word(at) if at == seen.first and seen.word(at) in ("at", "in", "during") else ""


def _is_first(seen: View, clause: Clause, comma: int) -> bool:
    """Whether a comma is the one behind the meeting: no other stands between."""
    return seen.word(comma) == "," and not any(seen.word(at) == "," for at in range(clause.main.at, comma))


def _joins(seen: View, at: int) -> bool:
    return seen.has(at, "syntax.determiners") or seen.word(at) in ("and", ",", "of")
