"""Persons told by their number: "the three leaders met", "Meeting in P, the two presidents said"."""

from __future__ import annotations

from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.triggers import Trigger

_OPENING = 30  # words of "Meeting on the sidelines of a summit in P,"


def add_persons(seen: View, clause: Clause, out: Arguments) -> None:
    """Add to ``out`` the persons of as many sides who were told of last, where the clause tells only their number."""
    if clause.main.frame not in (None, "meet", "talk") or any(one.party for one in out.participants):
        return
    for at in (_behind_opening(seen, clause.main), _before(seen, clause)):
        for actor in _told(seen, at) if at is not None else ():
            add(out, actor, "side")


def _told(seen: View, at: int) -> list[Actor]:
    """Those whom the number at token ``at`` counts."""
    behind = seen.word(at + 1)
    heads = seen.has(at + 1, "nouns.two_persons") or seen.has(at + 1, "nouns.persons") or not behind.isalpha()
    verb = seen.has(at + 1, "syntax.auxiliaries") or behind in seen.known.verbs or seen.has(at + 1, "verbs.hold")
    if not (heads or verb) or seen.word(at - 1) != "the" or seen.word(at + 2) in ("of", "from"):
        return []
    return {"two": seen.pair_before, "three": seen.trio_before}.get(seen.word(at), [])


def _behind_opening(seen: View, trigger: Trigger) -> int | None:
    """ "Meeting in P on Monday, the three leaders said": the number behind the comma."""
    if trigger.at != seen.first or not seen.word(trigger.at).endswith("ing"):
        return None
    comma = next((at for at in range(trigger.at, trigger.at + _OPENING) if seen.word(at) == ","), None)
    return comma + 2 if comma is not None and seen.word(comma + 1) == "the" else None


def _before(seen: View, clause: Clause) -> int | None:
    """ "The three met in P", "the three leaders will hold talks": the number that is the subject."""
    for at in range(max(clause.first, clause.main.at - _OPENING // 3), clause.main.at):
        if seen.word(at) == "three" and (verb := _verb(seen, at)) <= clause.main.at:
            held = seen.has(verb, "verbs.hold") and clause.main.frame is None
            if verb == clause.main.at or held:
                return at
    return None


def _verb(seen: View, at: int) -> int:
    at += 1
    while seen.has(at, "nouns.two_persons") or seen.has(at, "nouns.persons"):
        at += 1
    while seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers"):
        at += 1
    return at
