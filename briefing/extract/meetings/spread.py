"""Phrases of a meeting whose words stand apart: "paid a brief courtesy call on X", "two days in P with X"."""

from __future__ import annotations

from briefing.extract.meetings import gestures, time_spent
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import Tense, Verb

_NEAR = 5
_WHERE = 7  # words of "in P on Monday"


def phrase(seen: View, at: int) -> tuple[int, Verb] | None:
    """The token behind the phrase that begins at token ``at``, and what it stands for."""
    behind = _pays_call(seen, at)
    if behind is not None and gestures.looks_in(seen, at, behind):
        return behind, Verb("look in", "meeting", "meet", _tense(seen, at), direct=False)
    behind = _puts_name(seen, at)
    if behind is not None:
        return behind, Verb("sign", "agreement", "sign", _tense(seen, at), direct=False)
    behind = _appears(seen, at)
    if behind is not None and gestures.encounter(seen, at, behind):
        return behind, Verb("encounter", "meeting", "meet", _tense(seen, at, "past"), direct=False)
    behind = time_spent.there_with(seen, at)
    if behind is not None and time_spent.spent_with(seen, at, behind):
        return behind, Verb("spend time", "meeting", "meet", "past", direct=False)
    behind = time_spent.there_together(seen, at)
    if behind is not None:
        return behind, Verb("spend time", "meeting", "meet", "past", direct=False)
    return None


def _tense(seen: View, at: int, plain: Tense | None = None) -> Tense:
    if seen.word(at).endswith("ing"):
        return "gerund"
    if plain is not None:
        return plain
    return "past" if seen.has(at, "verbs.by_then") and seen.word(at - 1) != "to" else "base"


def _appears(seen: View, at: int) -> int | None:
    """ "speaking in P alongside", "stood next to": the token behind the word that tells beside whom."""
    if not seen.has(at, "verbs.appearing"):
        return None
    step = at + 1
    while step < at + _WHERE and (
        seen.has(step, "time.around_day") or seen.has(step, "syntax.within") or _is_place(seen, step)
    ):
        step += 1
    if seen.word(step) == "next" and seen.word(step + 1) == "to":
        return step + 2
    beside = seen.word(step) in ("alongside", "beside")
    return step + 1 if beside or (seen.word(step) == "with" and seen.word(at).startswith("appear")) else None


def _is_place(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    return actor is not None and actor.kind == "place"


def _puts_name(seen: View, at: int) -> int | None:
    """ "put his name on Sunday to", "putting their signatures to": the token behind the name."""
    if not seen.has(at, "verbs.putting") or not seen.has(at + 1, "syntax.possessives"):
        return None
    to = any(seen.word(step) == "to" for step in range(at + 3, at + 3 + _NEAR))
    return at + 3 if to and seen.has(at + 2, "nouns.names") else None


def _pays_call(seen: View, at: int) -> int | None:
    """ "paid a brief courtesy call on": the token behind it, where token ``at`` is the verb."""
    if not seen.has(at, "verbs.paying") or not seen.has(at + 1, "syntax.determiners"):
        return None
    for step in range(at + 2, at + 2 + _NEAR):
        if seen.word(step) == "call":
            return step + 2 if seen.word(step + 1) == "on" else None
        if not seen.word(step).isalpha() or seen.has(step, "syntax.prepositions"):
            return None
    return None
