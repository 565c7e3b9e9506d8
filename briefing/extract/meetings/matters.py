"""Sides of something else that a meeting is about: of an accord of others, of a plan that a body is to watch over."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import ACCORDS

_NOUN = 4  # words from "Indian-Pakistani" to the noun
_BACK = 8  # words from what is done to it
_PAIR = 2


def of_their_accord(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "talks to strengthen support for the fragile Indian-Pakistani cease-fire": those who made it are not there."""
    if actor.kind != "demonym" or actor.first < clause.main.end or not _before_accord(seen, clause, actor):
        return False
    if any(one.frame in ACCORDS for one in clause.triggers):
        return False
    told = [one for one in seen.cast.between(clause.first, actor.first) if one.party and one.kind != "place"]
    others = {party for one in told for party in (one.party or "").split("|")}
    if not others or not others.isdisjoint((actor.party or "").split("|")):
        return False
    near = range(max(clause.main.end, actor.first - _BACK), actor.first)
    backed = any(seen.has(at, "relations.strengthening") or seen.has(at, "syntax.on_matter") for at in near)
    return backed or len(others) >= _PAIR


def _before_accord(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether an adjective goes with a truce or treaty that is not what the clause tells of."""
    for at in range(actor.last, min(actor.last + _NOUN, seen.last)):
        noun = seen.known.nouns.get(seen.word(at))
        if seen.has(at, "nouns.accords") or (noun is not None and noun.lemma == "agreement"):
            return at != clause.main.at
        if at in seen.cast.at or noun is not None or seen.has(at, "syntax.prepositions") or is_verb(seen, at):
            return False
    return False


def brought_up(seen: View, state: Actor) -> bool:
    """ "will raise P and Q at talks with R", "brought up P": a state that is spoken of."""
    if state.kind != "state":
        return False
    at = state.first - 1
    while at in seen.cast.at or seen.word(at) in ("and", ",", "both"):
        at -= 1
    up = seen.word(at) == "up" and seen.has(at - 1, "verbs.bringing")
    return up or (seen.has(at, "verbs.bringing_up") and not seen.has(at - 1, "syntax.determiners"))


def of_plan(seen: View, clause: Clause, under: int) -> bool:
    """ "conferred on putting a blockade under a U.N. umbrella", "met X and said he would seek a solution under the
    aegis of Y": what is to be done under it is no meeting."""
    words = range(clause.main.end, under)
    return any(_does_else(seen, clause, at) for at in words if at not in seen.cast.at)


def _does_else(seen: View, clause: Clause, at: int) -> bool:
    if any(one.at == at for one in clause.triggers):
        return False
    if seen.word(at).endswith("ing") and seen.has(at - 1, "syntax.prepositions"):
        return seen.word(at) not in seen.known.nouns
    if seen.has(at, "shape.modals") or seen.word(at) == "would":
        return not (
            seen.has(at + 1, "status.beginning") or seen.word(at + 1) in ("be", "take", "go", *seen.known.verbs)
        )
    return False
