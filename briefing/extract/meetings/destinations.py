"""The land that a journey goes to, told by its name before the noun: "the landmark Cuba visit", "his U.S. trip"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, owns

_NOUN = 3  # words from the land to the noun: "his Japan state visit"
_VISITOR = 8  # words of "by a delegation of A's ruling party"
_OWNER = 3  # words from "his" to the land: "his second planned"


def before_noun(seen: View, actor: Actor) -> bool:
    """Whether a state right before a noun of travel tells where to. An adjective may be that of who travels: it does so
    only where another's journey it is ("his U.S. visit", "the Saudi visit of X")."""
    if actor.kind not in ("state", "demonym") or "|" in (actor.party or ""):
        return False
    noun = noun_behind(seen, actor)
    if noun is None or seen.word(noun + 1) in ("to", "for"):
        return False
    adjective = actor.kind == "demonym" or seen.document.words[actor.last - 1].isupper()
    return not adjective or _by_another(seen, actor, noun + 1) or _is_anothers(seen, actor)


def _by_another(seen: View, actor: Actor, link: int) -> bool:
    """ "the Saudi visit of President X": not "the Chinese visit by a delegation to Japan", where none else is told."""
    if seen.word(link) not in ("by", "of"):
        return False
    behind = range(link + 1, min(link + 1 + _VISITOR, seen.last))
    end = next((at for at in behind if seen.has(at, "syntax.prepositions") and seen.word(at) != "of"), behind.stop)
    told = [one for one in seen.cast.between(link + 1, end) if one.kind != "place"]
    return any(one.party != actor.party and (one.party or one.kind == "person") for one in told)


def noun_behind(seen: View, actor: Actor) -> int | None:
    """The noun of travel behind a land or town, over words that tell of which kind it is."""
    if owns(seen, actor):
        return None
    for at in range(actor.last, min(actor.last + _NOUN, seen.last)):
        noun = seen.known.nouns.get(seen.word(at)) if at not in seen.cast.at else None
        if noun is not None:
            return at if noun.form == "visit" and not seen.has(at, "nouns.errands") else None
        if not seen.has(at, "nouns.visit_kinds"):
            return None
    return None


def _is_anothers(seen: View, actor: Actor) -> bool:
    """ "his second U.S. visit", "President X's Saudi trip": a person has it."""
    for at in range(actor.first - 1, max(seen.first, actor.first - 1 - _OWNER) - 1, -1):
        other = seen.cast.at.get(at)
        if other is not None:
            return other.kind == "person" and owns(seen, other)
        if seen.has(at, "syntax.his"):
            return True
        if seen.has(at, "syntax.prepositions") or seen.has(at, "syntax.determiners"):
            return False
    return False
