"""Who does something with whom: the sides in the subject of a verb, and the one behind its "with"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, before_verb, governor, is_verb, owns, subordinates
from briefing.extract.names import countries

_FAR = 24  # words of a subject
_CIRCUMSTANCES = 12  # words of when and where between a verb and "with"
_PHRASE = 6
_PAIR = 2


def several(seen: View, verb: int) -> bool:
    """Whether two are the subject of a verb: "A and B", "envoys of A and B", "Aish and Bish envoys", "the two"."""
    if _counted(seen, verb):
        return True
    told = _subject(seen, verb)
    joined = any(seen.word(at) in ("and", ",") for at in range(told[-1].first, verb)) if told else False
    return joined and len({side for one in told for side in (one.party or one.name).split("|")}) >= _PAIR


def in_office(seen: View, verb: int) -> bool:
    """Whether two who speak for two states are the subject of a verb: "Ministers A and B", "Aish and Bish envoys"."""
    told = [one for one in _subject(seen, verb) if one.party and (one.kind == "person" or _has_head(seen, one, verb))]
    joined = any(seen.word(at) == "and" for at in range(told[-1].first, verb)) if told else False
    return joined and len({side for one in told for side in (one.party or "").split("|")}) >= _PAIR


def single(seen: View, verb: int) -> bool:
    """Whether the subject of the verb is or speaks for a side."""
    return bool(_subject(seen, verb)) or _counted(seen, verb)


def with_side(seen: View, at: int) -> int | None:
    """The "with" behind token ``at`` and what tells when and where, if a side follows it: "on Sunday in P with X"."""
    for step in range(at, min(at + _CIRCUMSTANCES, seen.last)):
        if seen.word(step) == "with":
            return step if side_at(seen, step + 1) else None
        if step in seen.cast.at:
            continue
        other = seen.has(step, "syntax.prepositions") and not seen.has(step, "syntax.circumstances")
        if other or is_verb(seen, step) or subordinates(seen, step) or not seen.word(step)[:1].isalnum():
            return None
    return None


def two_from(seen: View, first: int, last: int) -> bool:
    """Whether the noun phrases from token ``first`` on name two sides: "President A and B's C", "the two leaders"."""
    parties: set[str] = set()
    at = first
    while at < min(last, first + _FAR):
        actor = seen.cast.at.get(at)
        if actor is not None:
            told = _is_side(actor) or (actor.kind in ("state", "demonym") and _acts(seen, actor, last))
            parties.update((actor.party or actor.name).split("|") if told else ())
            at = actor.last
            continue
        if seen.word(at) in ("two", "both", "rival", "warring") and seen.has(at + 1, "nouns.plural_sides"):
            return True
        if (seen.has(at, "syntax.prepositions") and seen.word(at) != "of") or is_verb(seen, at):
            break
        at += 1
    return len(parties) >= _PAIR


def side_at(seen: View, at: int) -> bool:
    """Whether the noun phrase from token ``at`` on is a side: a person in office, a state's envoys, a body."""
    office = False
    for step in range(at, min(at + _PHRASE, seen.last)):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind in ("state", "demonym"):
            return office or _acts(seen, actor, seen.last)
        if actor is not None:
            return _is_side(actor) or (office and actor.kind == "person")
        office = office or seen.has(step, "nouns.holders") or seen.has(step, "nouns.plural_sides")
        theirs = office and (seen.word(step) == "of" or _from_theirs(seen, step))
        far = seen.has(step, "syntax.prepositions") and not theirs
        if far or is_verb(seen, step) or not seen.word(step)[:1].isalpha():
            return False
    return False


def _subject(seen: View, verb: int) -> list[Actor]:
    """The sides of the noun phrases that run up to the verb, the last one first; asides are passed over."""
    out: list[Actor] = []
    last = before_verb(seen, verb)
    within = seen.asides if verb not in seen.asides else frozenset[int]()
    while last in within:
        last -= 1
    at = last
    while at >= max(seen.first, last - _FAR):
        actor = seen.cast.at.get(at)
        if at in within:
            at -= 1
            continue
        if actor is not None:
            land = actor.kind in ("state", "demonym", "place") and _acts(seen, actor, verb)
            if _is_side(actor) or land or _sends(seen, actor):
                out.append(actor)
            at = actor.first
        elif _begins_behind(seen, at):
            break
        at -= 1
    return out


def _begins_behind(seen: View, at: int) -> bool:
    """Whether a subject begins behind token ``at``."""
    inside = seen.word(at) in ("of", "for") or _from_theirs(seen, at)
    other = seen.has(at, "syntax.prepositions") and not inside
    return other or is_verb(seen, at) or subordinates(seen, at) or seen.word(at) in (";", ":") or seen.quotes_at(at)


def _from_theirs(seen: View, at: int) -> bool:
    """ "ministers [from] A and B": whom they speak for."""
    return seen.word(at) == "from" and seen.has(at - 1, "nouns.plural_sides")


def _is_side(actor: Actor) -> bool:
    """Whether an actor is a side by itself: an office-holder, a body, a movement."""
    return actor.kind in ("body", "side") or (actor.kind == "person" and bool(actor.party or actor.role))


def _sends(seen: View, actor: Actor) -> bool:
    """ "ministers from Cairo, Khartoum and Addis Ababa": capitals for their states."""
    hold = governor(seen, actor.first) if actor.kind == "place" and actor.party else None
    return hold is not None and hold.word in ("from", "of") and seen.has(hold.at - 1, "nouns.plural_sides")


def _acts(seen: View, actor: Actor, last: int) -> bool:
    """Whether the name of a state stands for its people: "Chile met", "Chilean and Polish envoys", "Chile's envoy"."""
    if not actor.party or (actor.kind == "place" and not actor.seat):
        return False
    return _has_head(seen, actor, last) or (actor.kind != "demonym" and not owns(seen, actor))


def _has_head(seen: View, actor: Actor, last: int) -> bool:
    """Whether an office follows the name or the adjective of a state, before token ``last``."""
    head = actor.last + (seen.word(actor.last) in ("'s", "’s"))
    for at in range(head, min(last, head + _PHRASE)):
        other = seen.cast.at.get(at)
        held = seen.has(at, "nouns.actors") or seen.has(at, "conflict.fighters")
        if held or (other is not None and other.kind == "person"):
            return True
        if other is None and (seen.has(at, "syntax.prepositions") or seen.word(at) == "," or is_verb(seen, at)):
            break
    return False


def _counted(seen: View, verb: int) -> bool:
    """ "the two leaders", "both men", "the two" right before the verb."""
    at = before_verb(seen, verb)
    two = seen.word(at) in ("two", "both", "pair")
    if not (two or seen.has(at, "nouns.two_persons") or seen.has(at, "nouns.plural_sides")):
        return False
    return two or any(seen.word(step) in ("two", "both") for step in range(max(seen.first, at - 3), at))


def body_whose_members(seen: View, verb: int) -> str | None:
    """ "OPEC ministers", "EU leaders": the body or bloc whose members are the subject of the verb at token ``verb``."""
    step = before_verb(seen, verb)
    if not seen.has(step, "nouns.members"):
        return None
    while seen.has(step, "nouns.actors"):
        step -= 1
    body = seen.cast.at.get(step)
    party = countries.by_name(body.party) if body is not None and body.party else None
    return party.name if party is not None and party.kind in ("body", "bloc") else None
