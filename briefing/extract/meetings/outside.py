"""Who and what a clause names beside its meeting: those who stand outside, and where what was agreed is to be done."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings import affiliations, memberships
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, governor, in_names, own_verb
from briefing.extract.meetings.words import phrase_at

_DASHES = frozenset(["-", "--", "–", "—"])
_FEW = 4
_DATELINE = 9
_ENDS = frozenset([".", '"', "”", "?", "!"])


def kept_out(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X, whose army fights there, is no party to the talks", "X has been excluded from the talks"."""
    if memberships.only_tells(seen, actor) or (actor.kind == "body" and _lives_there(seen, actor)):
        return True
    if actor.kind == "body" and _of_member(seen, actor):
        return True
    if actor.kind == "body" and (affiliations.envoy_to(seen.document, actor, seen.known) or _of_some(seen, actor)):
        return True
    if _in_title_once(seen, clause, actor) or _has_only_that(seen, clause, actor):
        return True
    if governor(seen, actor.first).word == "without" or _stays_away(seen, clause, actor) or _is_absent(seen, actor):
        return True
    if _in_their_words(seen, clause, actor):
        return True
    if actor.last <= clause.main.at and seen.has(own_verb(seen, actor), "verbs.topping"):
        return True  # "A dominated the talks between B and C"
    if heads_brief(seen, actor) or _in_dateline(seen, actor) or _presides(seen, clause, actor):
        return True
    if actor.first > clause.main.at or clause.main.frame is not None:
        return False
    if _looks_on(seen, clause, actor):
        return True
    if actor.kind in ("person", "place"):
        return False
    return any(
        (seen.has(at, "relations.partaking") and {"not", "never"} & {seen.word(at - 1), seen.word(at - 2)})
        or (seen.has(at, "relations.excluded") and seen.word(at + 1) == "from")
        or (seen.has(at, "verbs.present") and seen.word(at - 1) == "not" and seen.word(at - 2) == "did")
        for at in range(actor.last + 1, clause.main.at)
    )


def _in_title_once(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X, a former secretary of the IXO, will visit P": of an office that X held."""
    if actor.first not in seen.asides or clause.main.at in seen.asides:
        return False
    comma = actor.first
    while comma in seen.asides and seen.word(comma) != ",":
        comma -= 1
    return any(seen.has(at, "titles.once") for at in range(comma + 1, actor.first))


def _has_only_that(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "A, the closest X has to an ally, met B", "A, the only state X trusts": what somebody else is to X."""
    verb = actor.last + seen.has(actor.last, "shape.helpers")
    if actor.kind not in ("state", "body", "side") or not seen.has(verb, "relations.having"):
        return False
    if any(actor.last <= one.at <= verb + 1 for one in clause.triggers):
        return False
    at = actor.first - 1
    while at > actor.first - _FEW and seen.word(at).isalpha() and not seen.has(at, "relations.most"):
        at -= 1
    most = seen.has(at, "relations.most") and seen.word(at - 1) in ("the", "its", "their")
    plain = range(at + 1, actor.first)
    if any(seen.word(step) in seen.known.nouns for step in plain):
        return False  # "the first talks X has had with B"
    return most and not any(step in seen.cast.at or seen.has(step, "syntax.prepositions") for step in plain)


def _in_their_words(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "The U.S. comments followed announcements that A will meet B": whose words are told before a meeting of two."""
    at = actor.last
    if actor.kind not in ("state", "demonym", "body") or not seen.has(at, "speech.utterances"):
        return False
    if at >= clause.main.at or any(one.at == at for one in clause.triggers):
        return False
    told = {one.party for one in seen.cast.between(at, clause.last) if one.party and one.kind != "place"}
    return len(told - {actor.party}) > 1


def _looks_on(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X, as a neighbour, is watching the talks closely": who only follows or opposes them."""
    at = clause.main.at - 1
    if not clause.main.points_back:
        return False
    while at > actor.last and (at in seen.cast.at or seen.has(at, "syntax.definite") or seen.has(at, "nouns.peaceful")):
        at -= 1
    return at >= actor.last and seen.has(at, "relations.onlooking")


def _stays_away(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X stayed away from the talks that Y and Z opened": one who is not there, where others are."""
    noun, at = clause.main.at, own_verb(seen, actor)
    if clause.main.frame is not None or not actor.last <= at < noun:
        return False
    if phrase_at(seen.known.staying_away, seen.document.lower, at, noun) is None:
        return False
    others = {one.party for one in seen.cast.between(noun + 1, clause.last) if one.party and one.kind != "place"}
    return seen.word(noun + 1) != "with" and len(others) > 1


def _is_absent(seen: View, actor: Actor) -> bool:
    """ "with X absent from the talks", "with the envoys of X missing"."""
    at = actor.last
    while seen.has(at, "nouns.actors"):
        at += 1
    return governor(seen, actor.first).word == "with" and seen.has(at, "relations.absent")


def _presides(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "Conference chairman X of Thailand": he leads it for all."""
    at, first = clause.main.at, actor.first
    if actor.kind == "state" and seen.word(first - 1) == "of" and first - 2 in seen.cast.at:
        first = seen.cast.at[first - 2].first
    titled = range(at + 1, first)
    return (
        clause.main.frame is None and 0 < len(titled) < _FEW and all(seen.has(step, "nouns.actors") for step in titled)
    )


def heads_brief(seen: View, actor: Actor) -> bool:
    """ "P - Minister X said": the dateline of one news item among several in an article."""
    words = seen.document.words
    if actor.kind != "place" or actor.last >= len(words) or words[actor.last] not in _DASHES:
        return False
    start = actor.first == 0 or words[actor.first - 1] in _ENDS
    return start and all(words[at].isupper() for at in range(actor.first, actor.last))


def _in_dateline(seen: View, actor: Actor) -> bool:
    """ "LIMA, Peru -- A said", "LIMA, May 3 (AFP) - A said": all that stands before the dash."""
    if actor.kind == "person" or actor.first - seen.first > _DATELINE or not seen.document.words[seen.first].isupper():
        return False
    end = next((at for at in range(actor.last, actor.last + _DATELINE) if seen.word(at) in _DASHES), None)
    if end is None:
        return False
    return all(
        at in seen.cast.at
        or not seen.word(at).isalpha()
        or seen.has(at, "time.months")
        or seen.has(at, "time.ambiguous")
        for at in range(seen.first, end)
    )


def _of_member(seen: View, actor: Actor) -> bool:
    """ "fellow OPEC member X": the body to which a side belongs."""
    state = seen.cast.at.get(actor.last + 1)
    return seen.word(actor.last) in ("member", "members") and state is not None and state.kind == "state"


def _of_some(seen: View, body: Actor) -> bool:
    """ "the permanent members of the Security Council", "the council's veto-wielding members": some states of it."""
    at = seen.before_the(body.first)
    if seen.word(at) == "of" and seen.has(at - 1, "relations.members"):
        return seen.has(at - 2, "relations.some_members")
    rest = range(body.last, body.last + _FEW)
    members = any(seen.has(step, "relations.members") for step in rest)
    return members and any(seen.has(step, "relations.some_members") for step in rest)


def _lives_there(seen: View, actor: Actor) -> bool:
    """ "in P, home of the X League,": a body that only tells which town it is."""
    at = seen.before_the(actor.first)
    return seen.word(at) in ("of", "to") and seen.has(at - 1, "relations.homes")


def on_agenda(seen: View, actor: Actor) -> bool:
    """ "a range of issues, including A and B", "an agenda that includes A": a matter to talk about."""
    if actor.kind not in ("place", "state", "side", "body"):
        return False
    at = actor.first - 1
    while at > seen.first and (
        in_names(seen, at) or seen.has(at, "syntax.determiners") or seen.word(at) in (",", "and")
    ):
        at -= 1
    if seen.word(at - 1) == "such" and seen.word(at) == "as":
        at -= 1
    elif seen.word(at) != "including" and not seen.has(at, "relations.including"):
        return False
    return seen.has(at - 1 - (seen.word(at - 1) in (",", "that", "which")), "nouns.agenda")


def place_or_matter(seen: View, clause: Clause, actor: Actor, at: int) -> Literal["place", "topic", "aside"]:
    """What a name after "in" or "at" is; in "agreed on Friday to halt fighting in X" it is where they are to act."""
    if actor.kind not in ("place", "state"):
        return "aside"
    near = range(clause.main.at + 1, min(at, clause.main.at + 5))
    to_act = clause.main.frame == "agree" and any(_to_act(seen, step) for step in near)
    return "topic" if to_act and actor.kind == "state" else "place"


def _to_act(seen: View, at: int) -> bool:
    """Whether "to halt fighting" or "that they halt" begins at token ``at``: not "agreed to a deal"."""
    return seen.word(at) == "that" or (seen.word(at) == "to" and not seen.has(at + 1, "syntax.determiners"))
