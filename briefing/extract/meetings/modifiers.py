"""What an actor modifies: "Turkish officials", "the Moscow meeting", "X's visit", "the Syria envoy"."""

from __future__ import annotations

from briefing.extract.meetings import apposed, bodies, destinations
from briefing.extract.meetings.cast import Actor, ActorRole
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, is_verb, owns
from briefing.extract.names import countries

_TITLE = 4  # words of an office
_COMMITTEE = 4  # words of its name


def owns_trigger(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X’s latest meeting with Y", "X's P visit": only adjectives, and where to, stand between the owner and the noun
    of the meeting."""
    if actor.kind == "place":
        return False
    for at in range(actor.last, min(actor.last + 5, clause.last)):
        if any(one.at == at and one.frame is None for one in clause.triggers):
            return True
        there = seen.cast.at.get(at)
        if (
            (there is not None and destinations.noun_behind(seen, there) is None)
            or seen.has(at, "syntax.prepositions")
            or seen.has(at, "nouns.actors")
            or is_verb(seen, at)
        ):
            return False
    return False


def before_noun(seen: View, actor: Actor) -> ActorRole | None:
    """ "the Moscow meeting", "EU summit", "Syria talks"."""
    if actor.kind == "body" and _its_ministers_meet(seen, actor):
        return "side"
    if not modifies_trigger(seen, actor):
        return None
    if actor.kind == "place":
        return "place"
    if actor.kind == "state" and actor.country and countries.is_city(actor.name):
        return "place"
    if actor.kind in ("body", "side", "state"):
        return "side" if actor.kind != "state" or seen.document.words[actor.first].isupper() else "topic"
    return None


def _its_ministers_meet(seen: View, actor: Actor) -> bool:
    """ "the NATO foreign ministers' meeting", "an EU heads of government summit"."""
    at = actor.last
    while at < actor.last + _TITLE and (seen.has(at, "nouns.actors") or seen.has(at, "nouns.plural_sides")):
        at += 3 if seen.word(at) == "heads" and seen.word(at + 1) == "of" else 1
    at += seen.word(at) in ("'", "’", "'s", "’s")
    return at > actor.last and seen.word(at) in seen.known.nouns and at not in seen.cast.at


def names_subject(seen: View, actor: Actor) -> bool:
    """ "Syria envoy", "Libya mission": a state's plain name before a title is what the title is about."""
    plain = seen.document.words[actor.last - 1]
    if owns(seen, actor) or (actor.party or "").lower() in seen.known["relations.undeclined"]:
        return False
    if seen.has(actor.last, "nouns.plural_sides") and _stands_for_state(seen, actor):
        return False
    if seen.has(actor.last, "nouns.own_people"):
        return False
    return seen.word(actor.last) in seen.known["nouns.actors"] and "." not in plain and not plain.isupper()


def _stands_for_state(seen: View, actor: Actor) -> bool:
    """ "Kremlin officials": the seat of a government, and not what the officials deal with."""
    text = seen.document.text[seen.document.starts[actor.first] : seen.document.ends[actor.last - 1]]
    hit = countries.lookup(text)
    return hit is not None and hit.via == "metonym"


def modifies_trigger(seen: View, actor: Actor) -> bool:
    """ "the Moscow meeting", "Geneva peace talks", "International X Organization, IXO, talks"."""
    first = actor.last + (seen.word(actor.last) == seen.word(actor.first - 1) == ",")
    for at in range(first, min(first + 3, seen.last)):
        if seen.word(at) in seen.known.nouns and at not in seen.cast.at:
            return not (seen.has(at, "nouns.errands") or _plans(seen, at) or _meet_there(seen, actor, at))
        if not (seen.has(at, "nouns.peaceful") or _is_place(seen, at)):
            return False
    return False


def _plans(seen: View, at: int) -> bool:
    """ "A and B plan to meet", "plan talks": a verb."""
    what = at + 1 + seen.has(at + 1, "syntax.determiners")
    meant = seen.word(what) == "to" or seen.word(what) in seen.known.nouns or seen.has(what, "turns.next")
    return meant and seen.has(at, "status.future")


def _meet_there(seen: View, actor: Actor, at: int) -> bool:
    """ "envoys of A and B meeting in P": the last of a list behind a preposition, before what they are doing."""
    if at != actor.last or not seen.word(at).endswith("ing") or not seen.has(actor.first - 1, "syntax.coordinators"):
        return False
    first = actor.first - 1
    within = ("syntax.coordinators", "syntax.determiners")
    while first in seen.cast.at or seen.word(first) == "," or any(seen.has(first, group) for group in within):
        first -= 1
    return seen.has(first, "syntax.prepositions")


def _is_place(seen: View, at: int) -> bool:
    """ "the NATO Washington summit": a place between a body and its meeting."""
    other = seen.cast.at.get(at)
    return other is not None and other.kind == "place" and not owns(seen, other)


def head_role(seen: View, actor: Actor) -> ActorRole:
    """What a demonym or possessive modifies: "side" (ministers, talks), "topic" (crisis, province) or "aside"."""
    plural = seen.word(actor.last - 1).endswith(("s", "men", "ese", "sh", "ch")) and actor.kind == "demonym"
    plural = plural and not _describes(seen, actor.last)
    for at in range(actor.last, min(actor.last + 7, seen.last)):
        word = seen.word(at)
        other = seen.cast.at.get(at)
        if other is not None:
            if (role := _before_name(seen, at, other, actor)) is not None:
                return role
            continue
        if seen.has(at, "nouns.actors") or seen.has(at, "nouns.holders"):
            holder = next((seen.cast.at[step] for step in range(at, at + _COMMITTEE) if step in seen.cast.at), None)
            return "aside" if holder is not None and _of_its_own(holder, actor) else "side"
        if word in seen.known.nouns:
            return "place" if actor.kind == "place" else "side"
        if seen.has(at, "nouns.topical") and not any(seen.has(at + 1 + more, "nouns.actors") for more in (0, 1)):
            return "topic"
        if word == ",":
            if (role := _of_set_off(seen, at, actor)) is not None or at + 1 not in seen.cast.at:
                return role or ("side" if plural else "aside")
            continue
        if word in ("and", "or", "-") or word.isdigit():  # "the bloc's 28 ministers"
            continue
        if word in seen.known["syntax.prepositions"] or is_verb(seen, at) or not word[:1].isalpha():
            break
    return "side" if plural else "aside"


def _before_name(seen: View, at: int, other: Actor, actor: Actor) -> ActorRole | None:
    """What an actor is to the name ``other`` that token ``at`` behind it belongs to; None where more words tell."""
    if other.kind == "person":
        return "aside" if _of_its_own(other, actor) else "side"
    if other.kind == "place" and not seen.has(at - 1, "syntax.coordinators"):
        return "aside" if destinations.noun_behind(seen, other) is None else None  # "the X president's P visit"
    return "side" if other.kind == "organization" and seen.has(other.last - 1, "nouns.of_states") else None


def _of_set_off(seen: View, comma: int, actor: Actor) -> ActorRole | None:
    """What the owner of whom a comma sets off is: "Chile's premier, X, ", but "Chile's ally, Peruvian Premier X, "."""
    person = apposed.person(seen.document, seen.cast, comma, seen.known)
    if person is None:
        return None
    ally = (comma + 1 != person.first and comma + 1 in seen.cast.at) or seen.has(comma - 1, "relations.of_others")
    return "aside" if (ally and person.party != actor.party) or _of_its_own(person, actor) else "side"


def _describes(seen: View, at: int) -> bool:
    """ "Chinese actions": whether the word behind an adjective is the noun that it goes with, and no verb."""
    plain = seen.document.words[at : at + 1]
    ends = any(
        seen.has(at, words)
        for words in ("syntax.prepositions", "syntax.subordinators", "syntax.coordinators", "shape.helpers")
    )
    return bool(plain) and plain[0].isalpha() and plain[0].islower() and not (ends or is_verb(seen, at))


def _of_its_own(person: Actor, state: Actor) -> bool:
    """ "Libya's eastern commander X", "an EU team led by the Danish minister X": who speaks for one of the governments
    in the land, or for a body, does not speak for the land."""
    if person.kind != "person" or not person.party:
        return False
    other = person.party not in (state.party or "").split("|") and bodies.is_body(person.party)
    return other or person.party in bodies.parts(state.party or "")


def has_offered(seen: View, actor: Actor) -> bool:
    """ "accepted an American proposal", "turned down the Saudi invitation": who made it is the other side."""
    answer = actor.first - 1 - seen.has(actor.first - 1, "syntax.determiners")
    offer = seen.has(actor.last, "relations.offers") or seen.has(actor.last + 1, "relations.offers")
    return offer and seen.has(answer, "relations.answered")


def has_committee(seen: View, actor: Actor) -> bool:
    """ "the X-Y joint border commission", "OPEC's pricing committee"."""
    if actor.kind != "body" and "|" not in (actor.party or ""):
        return False
    near = range(actor.last, actor.last + _COMMITTEE)
    stop = next((at for at in near if seen.has(at, "syntax.prepositions") or is_verb(seen, at)), near.stop)
    return any(seen.has(at, "aims.committees") for at in range(actor.last, stop))
