"""Who is judged for a meeting: "X condemned Y for its talks with Z", "X warned Y that it would pay for meeting Z"."""

from __future__ import annotations

from typing import Literal

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, in_names, is_verb, subordinates
from briefing.extract.meetings.words import ACCORDS

_NAMES = 12  # words of who is judged
_ADJECTIVES = 6  # words from "hailing" to "an upcoming India-Pakistan summit"


def role(seen: View, clause: Clause, actor: Actor) -> Literal["aside", "side"] | None:
    """ "aside" for who judges those that met, "side" for whom they judge; else None."""
    if actor.kind == "place":
        return None
    if (end := _held_by_both(seen, clause)) is not None and actor.first < end:
        return "side" if actor.first > clause.main.at else "aside"
    if _onlooker(seen, clause, actor) or _judges_it(seen, clause, actor):
        return "aside"
    if (verb := _there(seen, clause)) is not None:
        return "side" if actor.last <= verb or actor.first <= _end(seen, verb) else None
    if (verb := _verb(seen, clause)) is None:
        return None
    if actor.last <= verb:
        return "aside"
    return "side" if actor.first <= _end(seen, verb) else None


def _held_by_both(seen: View, clause: Clause) -> int | None:
    """ "welcomed the results of talks held by A and B": where the names of those end who met, if they are two."""
    at = clause.main.end
    if clause.main.frame is not None or not (seen.has(at, "verbs.held_alone") and seen.word(at + 1) == "by"):
        return None
    at = end = at + 2
    while end < clause.last and (in_names(seen, end) or seen.word(end) == "the"):
        end += 1
    parties = {one.party for one in seen.cast.between(at, end) if one.party and one.kind != "place"}
    return end if len(parties) > 1 else None


def _onlooker(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X, a vocal critic of the talks between Y and Z": who judges them is not at them."""
    if clause.main.frame is not None or actor.last > clause.main.at:
        return False
    at = clause.main.at - 1
    while seen.has(at, "syntax.determiners") or seen.has(at, "nouns.formal") or at in seen.cast.at:
        at -= 1
    return seen.word(at) == "of" and seen.has(at - 1, "speech.judges") and actor.last < at


def _judges_it(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "A welcomed talks in P between B and C", "A is hailing the coming B-C summit", "hailed the accord B and C
    signed": what A judges is the meeting of others."""
    noun = clause.main.at
    if clause.main.frame in ACCORDS:
        while noun > actor.last and not _document(seen, noun):
            noun -= 1
    elif clause.main.frame is not None:
        return False
    at = noun - 1
    while at > actor.last and noun - at <= _ADJECTIVES and not seen.has(at, "speech.judging_it"):
        if seen.has(at, "syntax.prepositions") or seen.has(at, "syntax.subordinators"):
            return False
        at -= 1
    if at <= actor.last - 1 or not seen.has(at, "speech.judging_it"):
        return False
    told = (one for one in seen.cast.between(at, clause.last) if one.party and one.kind != "place")
    others = {party for one in told for party in (one.party or "").split("|")}
    return len(others - {actor.party}) > 1


def _document(seen: View, at: int) -> bool:
    noun = seen.known.nouns.get(seen.word(at))
    return noun is not None and noun.lemma == "agreement"


def faces(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether an actor speaks to another at the meeting: "A warned B of tariffs at talks in P"."""
    verb = _there(seen, clause)
    return verb is not None and actor.last <= verb


def _there(seen: View, clause: Clause) -> int | None:
    """The verb by which one who meets speaks to the other there."""
    if clause.main.frame is not None:
        return None
    at = clause.main.at - 1
    while at > seen.first and not seen.has(at, "syntax.prepositions"):
        if at in seen.cast.at or is_verb(seen, at):
            return _pressed_with(seen, clause)
        at -= 1
    if seen.word(at) not in ("at", "during"):
        return _pressed_with(seen, clause)
    for verb in range(at - 1, seen.first, -1):
        if any(seen.has(verb, f"speech.{kind}") for kind in ("to_someone", "judging", "winning")):
            straight = _end(seen, verb) > verb + 1 and _is_verb_of_subject(seen, verb)
            return verb if straight else None
        if seen.word(verb) in ("that", ",", ";") or subordinates(seen, verb):
            return None
    return None


def _pressed_with(seen: View, clause: Clause) -> int | None:
    """ "A used talks in P to press B": the verb by which one who meets speaks to the other there."""
    at = clause.main.at - 1
    while at > seen.first and (seen.has(at, "syntax.determiners") or seen.has(at, "nouns.peaceful")):
        at -= 1
    if not seen.has(at, "speech.using"):
        return None
    near = range(clause.main.end, min(clause.last, clause.main.end + _NAMES))
    return next((step + 1 for step in near if seen.word(step) == "to" and seen.has(step + 1, "speech.to_ask")), None)


def _is_verb_of_subject(seen: View, verb: int) -> bool:
    """Whether a sentence begins with names and this verb."""
    subject = range(seen.first, verb)
    names = any(at in seen.cast.at for at in subject)
    return names and not any(is_verb(seen, at) and not seen.has(at, "syntax.auxiliaries") for at in subject)


def _verb(seen: View, clause: Clause) -> int | None:
    """The verb that judges somebody for the meeting of the clause."""
    for at in range(seen.first, clause.main.at):
        if seen.has(at, "speech.judging"):
            link = _end(seen, at)
            if link > at + 1 and _is_for(seen, link, min(one.at for one in clause.triggers if one.at > at)):
                return at
    return None


def _end(seen: View, verb: int) -> int:
    """The token behind those who are judged."""
    at = verb + 1
    while at <= verb + _NAMES and seen.word(at) != "that" and (in_names(seen, at) or _joins(seen, at)):
        at += 1
    return at


def _joins(seen: View, at: int) -> bool:
    joins = seen.has(at, "syntax.determiners") or seen.has(at, "speech.backing")
    return joins or seen.word(at) in ("and", "of", "'s", "’s")


def _is_for(seen: View, link: int, trigger: int) -> bool:
    """Whether a trigger is what somebody is judged for: "for secret talks", "that they will pay for signing"."""
    if seen.word(link) == "that":
        gerund = seen.word(trigger).endswith("ing") and seen.has(trigger - 1, "speech.judged_for")
        return gerund and seen.has(link + 1, "syntax.pronouns")
    between = range(link + 1, trigger)
    return seen.has(link, "speech.judged_for") and not any(
        seen.has(at, "syntax.prepositions") or seen.word(at) == "," for at in between
    )
