"""The meeting of a committee that the sentence named before: "A member of the IXO's pricing committee said the meeting
had been put off"."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View

_MEETINGS = frozenset(["meeting", "session"])


def add_body(seen: View, clause: Clause, told: Arguments) -> None:
    """The body whose committee it is, where nobody else is told to meet."""
    at = clause.main.at
    bare = seen.word(at - 1) in ("the", "its") and seen.word(at + 1) not in ("of", "with", "between")
    if not bare or clause.main.lemma not in _MEETINGS:
        return
    organs = [one for one in seen.cast.between(clause.first, at) if one.kind == "body" and _in_organ(seen, one)]
    others = {one.party for one in seen.cast.between(seen.first, at) if one.kind == "body"}
    if not organs or others != {organs[-1].party}:
        return
    speakers = [one for one in seen.cast.between(seen.first, organs[-1].first) if one.kind == "person"]
    if set(told.parties) - told.weak <= {one.party for one in speakers}:
        told.parties, told.participants = [], []
        add(told, organs[-1], "side")


def _in_organ(seen: View, body: Actor) -> bool:
    """ "the IXO pricing committee", "the IXO's Price Committee"."""
    name = seen.cast.at.get(body.last)
    return bool(body.organ) or (
        name is not None and name.kind == "organization" and seen.has(name.last - 1, "assemblies.organs")
    )
