"""A body that does something at its own gathering: "reforms that the alliance announced at a summit in P"."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings import assemblies
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb

_GATHERINGS = frozenset(["summit", "conference", "meeting"])
_BACK, _AHEAD = 10, 14  # words from the gathering to the body that acts there
_AT = ("at", "during", "in")


def of_body(seen: View, clause: Clause) -> Actor | None:
    """The body that is told to do something, by itself, at the gathering of a clause."""
    main = clause.main
    if main.frame is not None or main.form not in _GATHERINGS or seen.word(main.end) in ("with", "between"):
        return None
    at = main.at - 1
    while at > seen.first and not (seen.has(at, "syntax.prepositions") or is_verb(seen, at)):
        at -= 1
    if seen.word(at) not in _AT:
        return None
    body = _behind(seen, main.end) if at == seen.first else _before(seen, at)
    own = {one.party for one in assemblies.whose(seen, main)}
    return None if body is not None and own and body.party not in own else body


def role(seen: View, clause: Clause, actor: Actor) -> Literal["side", "aside"] | None:
    """What an actor is at the gathering at which a body acts: that body, or one told before in another clause."""
    body = of_body(seen, clause)
    if body is None:
        return None
    if actor is body:
        return "side"
    if actor.kind == "place" or body.first > clause.main.at or actor.last > body.first:
        return None
    before = seen.before_the(body.first)
    relative = seen.has(before, "syntax.relative")
    return "aside" if relative or (not seen.has(before, "syntax.coordinators") and before not in seen.cast.at) else None


def _before(seen: View, at: int) -> Actor | None:
    """ "the alliance announced at a summit": the subject of the verb that stands before token ``at``."""
    verbs = 0
    for step in range(at - 1, max(seen.first, at - _BACK) - 1, -1):
        actor = seen.cast.at.get(step)
        if actor is not None:
            whole = actor.kind == "body" and not actor.forum and actor.party and "|" not in actor.party
            alone = seen.word(seen.before_the(actor.first)) not in ("and", "with", "of", "by", "to")
            return actor if whole and alone and verbs and is_verb(seen, actor.last) else None
        if seen.has(step, "syntax.subordinators") or seen.word(step) in (",", ";", "and") or seen.quotes_at(step):
            return None
        verbs += is_verb(seen, step)
    return None


def _behind(seen: View, end: int) -> Actor | None:
    """ "At its Madrid summit last July the alliance invited": the first subject behind the phrase."""
    for at in range(end, min(end + _AHEAD, seen.last)):
        actor = seen.cast.at.get(at)
        if actor is None and is_verb(seen, at):
            return None
        if actor is None or actor.kind == "place" or seen.has(seen.before_the(at), "syntax.prepositions"):
            continue
        whole = actor.kind == "body" and not actor.forum and actor.party and "|" not in actor.party
        return actor if whole and is_verb(seen, actor.last) else None
    return None
