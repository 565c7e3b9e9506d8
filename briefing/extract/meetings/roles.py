"""What an actor does in the meeting of a clause: side, place, subject matter, or nothing."""

from __future__ import annotations

from briefing.extract.meetings import (
    assemblies,
    destinations,
    judging,
    matters,
    mediators,
    modifiers,
    outside,
    own_gathering,
    prepositions,
    pressing,
    towns,
    wills,
)
from briefing.extract.meetings.cast import Actor, ActorRole
from briefing.extract.meetings.clauses import Clause, reach
from briefing.extract.meetings.syntax import View, governor, in_names, in_quote, is_verb, own_verb, owns
from briefing.extract.meetings.words import ACCORDS, Verb

_BEFORE_OBJECTS = ("syntax.side_prepositions", "syntax.place_prepositions", "syntax.matter_prepositions")
_GOVERNING_FRAMES = frozenset(["meet", "receive", "talk", "none", "travel"])


def role_of(seen: View, clause: Clause, actor: Actor) -> ActorRole:
    """What ``actor`` does in the meeting of ``clause``."""
    told = wills.role(seen, clause, actor) or judging.role(seen, clause, actor)
    told = told or own_gathering.role(seen, clause, actor) or assemblies.role(seen, clause, actor)
    if (told := told or towns.acts_behind(seen, clause, actor)) is not None:
        return told
    out = outside.kept_out(seen, clause, actor) or matters.of_their_accord(seen, clause, actor)
    role = "aside" if out else _by_itself(seen, clause, actor)
    if role != "aside" and mediators.brings_together(seen, clause, actor):
        return "mediator"
    if role is not None:
        return role
    if _is_subject(seen, clause, actor):
        return "side"
    if _next_stop(seen, clause, actor):
        return "place"
    if clause.shares and actor.kind != "place" and not _governed(seen, clause.first, actor.first):
        return "object"
    hold = governor(seen, actor.first)
    said = (one for one in clause.triggers if one.at + 1 < one.end or one.lemma == "do together")
    phrase = next((one for one in said if one.end <= actor.first and hold.at < one.end), None)
    if phrase is not None:
        return "place" if actor.kind == "place" or phrase.frame == "travel" else "object"
    if hold.kind == "prep" and actor.first >= reach(seen, clause):
        with_ = hold.word == "with" and actor.kind != "place" and prepositions.made_with(seen, clause, hold.at)
        return "place" if actor.kind == "place" else "side" if with_ else "aside"
    role = modifiers.before_noun(seen, actor)
    if role is not None:
        return role
    if hold.kind == "prep":
        return prepositions.role_by(seen, clause, actor, hold.word, hold.at)
    if hold.kind == "verb":
        return _by_verb(seen, clause, actor, hold.word, hold.at)
    return _as_subject(seen, clause, actor, hold.at)


def _next_stop(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "flew to P on Monday and Q on Friday": Q, whose verb is that of the clause before."""
    if not clause.shares or clause.triggers[0].frame != "travel" or actor.kind not in ("place", "state"):
        return False
    return not seen.has(actor.last, "nouns.actors") and not _governed(seen, clause.first, actor.first)


def _by_itself(seen: View, clause: Clause, actor: Actor) -> ActorRole | None:
    """The role that the actor's own words tell: companies, quotations, adjectives, possessives."""
    if (actor.kind == "organization" and not actor.party) or in_quote(seen, actor.first) != in_quote(
        seen, clause.main.at
    ):
        return "aside"
    if _names_where(seen, clause, actor):
        return "place"
    if actor.kind == "demonym" and "|" in (actor.party or "") and modifiers.modifies_trigger(seen, actor):
        return "side"
    if actor.kind != "demonym" and owns(seen, actor) and modifiers.owns_trigger(seen, clause, actor):
        return "side"
    if actor.kind in ("demonym", "state") and modifiers.has_offered(seen, actor):
        return "side"
    if actor.kind == "demonym" or owns(seen, actor):
        head = "side" if modifiers.has_committee(seen, actor) else modifiers.head_role(seen, actor)
        if head != "side":
            return head
    if actor.kind in ("body", "organization") and seen.known["aims.sidelines"] & _two_before(seen, actor):
        return "aside"
    if actor.kind == "state" and seen.has(actor.last, "nouns.delegations"):
        return "side"
    topical = modifiers.names_subject(seen, actor) or seen.has(actor.last, "nouns.topical")
    if (actor.kind == "state" and topical) or outside.on_agenda(seen, actor) or matters.brought_up(seen, actor):
        return "topic"
    if actor.kind == "person" and owns(seen, actor) and seen.has(actor.last, "nouns.rule"):
        return "aside"
    return None


def _names_where(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether the words beside a name tell that it is a place only: a house of the town, a town's state."""
    if destinations.before_noun(seen, actor):
        return True
    if actor.kind == "state":
        return towns.names_land(seen, actor)
    return actor.kind == "place" and (towns.owns_house(seen, clause, actor) or _is_settlement(seen, actor))


def _is_settlement(seen: View, actor: Actor) -> bool:
    """ "in the capital of P, X and Y agreed", "P will host the talks"."""
    if owns(seen, actor):
        return False
    if _in_capital(seen, actor):
        return True
    of_town = seen.word(actor.first - 1) == "of" and seen.has(actor.first - 2, "places.settlements")
    return of_town or is_scene(seen, actor)


def _in_capital(seen: View, actor: Actor) -> bool:
    """ "meeting in the Danish capital": the town, and not the government that sits there."""
    land = seen.cast.at.get(actor.first - 1) if seen.word(actor.first) == "capital" else None
    return land is not None and seen.has(seen.before_the(land.first), "syntax.place_prepositions")


def _two_before(seen: View, actor: Actor) -> set[str]:
    """The words before "of" or "of the" right before an actor."""
    at = actor.first - 1
    at -= seen.word(at) in ("the", "a", "an")
    return {seen.word(at - 1)} if seen.word(at) == "of" else set()


def _as_subject(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    """The role of the subject of a clause that begins at token ``at``."""
    if holds_it(seen, clause, actor):
        return "side"
    if seen.word(at) in ("which", "who", "whom", "that"):
        if any(seen.has(step, "relations.including") for step in range(at + 1, actor.first)):
            return "side"
        if seen.word(at) != "that":
            return "aside"
    if any(seen.has(step, "relations.including") for step in range(clause.main.at + 1, actor.first)):
        return "side"
    if actor.first > clause.main.at and not _starts_over(seen, clause, at) and seen.word(at) != "where":
        return "aside"
    if clause.main.frame is None and _goes_on_to_say(seen, actor, clause.main.at):
        return "aside"
    return "side" if actor.kind != "place" or actor.seat else "aside"


def holds_it(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "the talks A and B were to hold", "a summit that A has planned with B": the subject of a clause that goes with
    the noun of the meeting."""
    noun = clause.main.at
    if clause.main.frame is not None or actor.first <= noun or actor.kind == "place":
        return False
    straight = all(in_names(seen, at) or seen.has(at, "syntax.relative") for at in range(noun + 1, actor.first))
    if not straight and not _in_relative(seen, noun, actor):
        return False
    at = own_verb(seen, actor)
    there = seen.has(at, "verbs.represented") and seen.has(at - 1, "syntax.was_then")
    held = there or seen.has(at, "verbs.hold") or seen.has(at, "status.arranged")
    return held and not (at + 1 in seen.cast.at or seen.has(at + 1, "syntax.determiners"))


def _in_relative(seen: View, noun: int, actor: Actor) -> bool:
    """ "talks on trade that A and B held": the subject of the first relative clause behind the noun."""
    hold = governor(seen, actor.first)
    first = next((at for at in range(noun + 1, actor.first) if seen.has(at, "syntax.relative")), -1)
    return hold.kind == "subject" and hold.at == first and not any(is_verb(seen, at) for at in range(noun + 1, first))


def _goes_on_to_say(seen: View, actor: Actor, end: int) -> bool:
    """ "X declined to comment, but he said a meeting …": X only tells of it."""
    return any(
        seen.has(at, "speech.verbs") and seen.has(at - 1, "syntax.third_person") for at in range(actor.last + 1, end)
    )


def is_scene(seen: View, actor: Actor) -> bool:
    """ "P was the scene of the talks", "P will host them"."""
    if seen.has(actor.first - 1, "syntax.prepositions"):
        return False
    rest = range(actor.last, actor.last + 5)
    verb = next((at for at in rest if not (seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers"))), -1)
    return seen.has(verb, "verbs.hosting") or any(
        seen.has(at, "aims.scene") and seen.word(at + 1) in ("of", "for", "to") for at in rest
    )


def _is_subject(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether the words from an actor run straight to the verb of the meeting: "… that A and B would talk"."""
    told = (one for one in clause.triggers if one.frame is not None and one.at > actor.first)
    verb = next((one for one in told if one.at not in seen.asides or actor.first in seen.asides), None)
    if verb is None or (actor.kind == "place" and not actor.seat):
        return False
    if owns(seen, actor) or any(seen.has(actor.first - 1, group) for group in _BEFORE_OBJECTS):
        return False
    if seen.has(seen.before_the(actor.first), "syntax.place_prepositions"):
        return False  # "leaders gathered in the Bahamas agreed"
    if actor.kind == "state" and seen.word(actor.last) == "," and seen.has(actor.first - 1, "syntax.before_and_after"):
        return False  # "After P, he is due to go to Q"
    if any(one.frame is not None and one.at == seen.before_the(actor.first) for one in clause.triggers):
        return False  # "visited P and met Y"
    if actor.kind == "state" and seen.has(actor.last, "nouns.accords") and seen.has(verb.at - 1, "syntax.auxiliaries"):
        return False  # "the Namibia accord was signed by A and B"
    for at in seen.past_asides(actor.last, verb.at):
        word = seen.word(at)
        if at in seen.cast.at or word in seen.known["shape.helpers"] or word in seen.known["syntax.auxiliaries"]:
            continue
        if (
            word in seen.known["syntax.prepositions"]
            or word in seen.known["syntax.subordinators"]
            or word == ";"
            or seen.quotes_at(at)
        ):
            return False
        if is_verb(seen, at):
            return False
    return True


def _governed(seen: View, first: int, last: int) -> bool:
    return any(
        seen.has(at, "syntax.prepositions") and at not in seen.cast.at and seen.word(at) != "of"
        for at in range(first, last)
    )


def _starts_over(seen: View, clause: Clause, at: int) -> bool:
    """Whether the main clause only begins after the trigger: "Following a call, the presidents agreed …", "Under an
    accord reached in P, A and B will …"."""
    opens = clause.main.frame is None or (clause.main.frame in ACCORDS and seen.word(clause.first) == "under")
    return opens and seen.word(at) == "," and clause.main.at - clause.first < 8


def _by_verb(seen: View, clause: Clause, actor: Actor, word: str, at: int) -> ActorRole:
    verb = seen.known.verbs.get(word)
    if actor.kind == "place" and not actor.seat:
        return "place" if verb is not None and verb.frame in ("travel", "none") else "aside"
    if verb is not None and verb.frame == "discuss":
        return "topic"
    if any(one.at == at for one in clause.triggers):
        return _as_object(actor, verb)
    if verb is not None and verb.frame in _GOVERNING_FRAMES and actor.kind in ("person", "body", "side", "demonym"):
        return "object"
    if seen.has(at, "speech.to_someone"):
        there = pressing.there(seen, clause, actor, at)
    elif seen.has(at, "syntax.auxiliaries"):
        there = actor.first < clause.main.at or pressing.called_on(seen, clause, actor, at)
    elif seen.has(at, "relations.including"):
        there = clause.main.at < at
    else:
        bids = seen.has(at, "relations.inviting") or (verb is not None and verb.frame == "receive")
        there = bids and (actor.kind == "side" or _asked_to_talks(seen, clause, actor))
    return "side" if there else "aside"


def _asked_to_talks(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "has invited B to talks in P", "hosted B, C and D for a conference": one state asks others."""
    at = clause.main.at
    end = actor.last
    while in_names(seen, end) and end < at:
        end += 1
    near = range(end + 1, at)
    asked = seen.word(end) in ("to", "for") and clause.main.frame is None and end < at
    return asked and not any(seen.has(step, "syntax.prepositions") or step in seen.cast.at for step in near)


def _as_object(actor: Actor, verb: Verb | None) -> ActorRole:
    """The role of what stands behind a word of the meeting itself: whom, or where to."""
    if verb is not None and verb.frame in ACCORDS:
        return "aside"
    if verb is not None and verb.frame == "travel" and not (verb.direct and actor.kind == "person"):
        return "place" if actor.kind in ("place", "state") else "aside"
    return "object"
