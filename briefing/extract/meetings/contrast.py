"""Who only stands in the other half of a sentence: "While A did this, B met C", "A did this, while B met C"."""

from __future__ import annotations

from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb

_LEADING = 25  # words of a half that leads the sentence


def own_part(seen: View, clause: Clause) -> int:
    """The token from which on the half with the clause's meeting runs, where it has a subject of its own; else where
    the clause begins."""
    first, main = clause.first, min(one.at for one in clause.triggers)
    if seen.has(first, "syntax.contrast"):
        comma = next((at for at in range(first, min(main, first + _LEADING)) if seen.word(at) == ","), None)
        return comma if comma is not None and _other_half(seen, first, comma, main) else first
    for at in range(main - 1, first, -1):
        if seen.has(at, "syntax.contrast") and seen.word(at - 1) == ",":
            return at if _other_half(seen, first, at, main) else first
    return first


def _other_half(seen: View, first: int, cut: int, main: int) -> bool:
    """Whether a verb stands before the cut, and someone of his own between it and the meeting."""
    does = any(is_verb(seen, at) for at in range(first + 1, cut) if at not in seen.cast.at)
    own = next((one for one in seen.cast.between(cut, main) if one.first not in seen.reported), None)
    subject = own is not None and own.kind != "place" and not seen.has(_before(seen, own.first), "syntax.prepositions")
    return does and subject and bool(own and (own.party or own.kind == "person"))


def _before(seen: View, at: int) -> int:
    """The word before a name and its article."""
    return at - 1 - seen.has(at - 1, "syntax.determiners")
