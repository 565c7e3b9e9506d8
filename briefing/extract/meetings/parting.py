"""Where a sentence goes over to a second meeting: one with a subject, a day or a city of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.extract.meetings import added, itinerary, opened, openings, turns
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View, governor, in_quote, is_verb, owner
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause

_OBJECT = 8  # words in which what is held or resumed is named
_ONCE_MORE = 4  # words from "see" to "again"
_QUOTED = 4  # more words than these between quotation marks are what somebody said


def by_its_own(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """Where the second meeting begins that has a subject, a day or a city of its own."""
    for rule in (
        _out_of_quote,
        _speaking_there,
        _meet_again,
        _agreed_to_meet,
        _after_opening,
        openings.main_meeting,
        opened.main_clause,
        _part_of_tour,
        _own_visitor,
        _own_subject,
        _journey_ahead,
    ):
        if (cut := rule(seen, one, other)) is not None:
            return cut
    for dated in (_attended_another, _after_arrival, _own_day):
        if (cut := dated(seen, one, other, clock)) is not None:
            return cut
    return itinerary.next_leg(seen, one, other)


def _agreed_to_meet(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "held talks in P and agreed to meet in Q": the second is another meeting."""
    if one.frame in ACCORDS:
        return None
    at = next((step for step in range(other.at, one.at, -1) if agrees_to_meet(seen, step)), None)
    return _subject(seen, one.at, at) if at is not None else None


def agreed_to_send(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "met in P and agreed to send envoys to Q": where the journey that was agreed on begins."""
    if one.frame in ACCORDS or other.frame != "send":
        return None
    at = next((step for step in range(other.at, one.at, -1) if agrees_to_send(seen, step)), None)
    return _subject(seen, one.at, at) if at is not None else None


def agrees_to_send(seen: View, at: int) -> bool:
    """Whether "agreed to send", "decided on Monday to dispatch" begins at token ``at``: who is sent goes elsewhere."""
    to = seen.behind_day(at + 1)
    verb = seen.known.verbs.get(seen.word(to + 1))
    agrees = seen.has(at, "status.agreeing") and seen.word(to) == "to"
    return agrees and verb is not None and verb.frame == "send"


def agrees_to_meet(seen: View, at: int) -> bool:
    """Whether "agreed to meet", "agreeing to hold talks" begins at token ``at``: not "agreed to resume exports"."""
    to = seen.behind_day(at + 1)
    if not seen.has(at, "status.agreeing") or seen.word(to) != "to":
        return False
    if seen.has(to + 1, "status.once_more"):
        return any(seen.word(step) in ("again", "back") for step in range(to + 2, to + 2 + _ONCE_MORE))
    if not seen.has(to + 1, "status.again"):
        return False
    if not seen.has(to + 1, "verbs.agreed_to"):
        return True
    return any(seen.word(step) in seen.known.nouns for step in range(to + 2, to + 2 + _OBJECT))


def agreed_at_it(seen: View, at: int) -> bool:
    """ "ministers meeting in P agreed to meet again": that they did so tells that the first meeting was held."""
    at += seen.word(at) == "and"
    past = seen.has(at, "status.agreeing") and seen.word(at).endswith("ed")
    return past and not seen.has(at - 1, "syntax.auxiliaries") and not seen.has(at - 1, "shape.helpers")


def _subject(seen: View, first: int, verb: int) -> int:
    """Where the subject right before a verb begins, or the verb itself where it has none of its own."""
    start = verb
    for at in range(verb - 1, first, -1):
        if at in seen.cast.at:
            land = seen.cast.at.get(seen.cast.at[at].first - 1) if seen.word(at) == "capital" else None
            town = land or seen.cast.at[at]  # "held talks in the Danish capital and agreed"
            before = town.first - 1 if land is None else seen.before_the(town.first)
            if seen.has(before, "syntax.prepositions") and not seen.has(before - 1, "nouns.actors"):
                break  # "held talks in P and agreed": no subject
            start = seen.cast.at[at].first
        elif seen.has(at, "nouns.actors"):
            start = min(start, at + 1 if start == verb else at)  # "ministers of A and B agreed"
        elif not (seen.has(at, "syntax.auxiliaries") or seen.word(at) in ("and", "the", "of", "from")):
            break
    return start if start > first else verb


def _speaking_there(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "Speaking during a visit to P, X said the talks …": what is said behind the comma is of other talks."""
    if not seen.has(seen.first, "speech.speaking") or one.lemma != "visit" or other.lemma == "visit":
        return None
    for at in range(one.at + 1, other.at):
        if seen.word(at) == ",":
            return at + 1 if any(seen.has(step, "speech.verbs") for step in range(at + 1, other.at)) else None
    return None


def _meet_again(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "After the talks X said they planned to meet again in P": where the subject of the second meeting begins."""
    again = other.frame in ("meet", "convene") and other.tense == "base" and turns.meets_again(seen, other)
    cut = next((at for at in range(other.at - 1, max(one.at, other.at - 8), -1) if _begins(seen, at)), None)
    if not again or cut is None or one.frame is None:
        return cut if again else None
    ahead = goes_on_ahead(seen, cut) or (seen.word(cut) == "and" and seen.word(cut + 1) == "to")
    return cut if ahead else None  # "agreed to open the border and to meet again", "met and will be back"


def _begins(seen: View, at: int) -> bool:
    return seen.word(at) in ("they", "and", "that", "both")


def _own_visitor(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "X's mission was to brief Y on Z's visit": the visits of two people."""
    if other.lemma != "visit" or one.frame is not None or other.frame is not None:
        return None
    planned = any(seen.has(at, "aims.another") for at in range(other.at - 3, other.at))
    if one.lemma != "visit" and not planned:
        return None
    first, second = owner(seen, one.at), owner(seen, other.at)
    if second is None or (first is None and one.lemma == "visit") or (first is not None and first.name == second.name):
        return None
    return second.first


def _after_opening(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "After meeting X in P, Y will travel to Q": the comma before the subject of the main clause."""
    if not opens(seen, one):
        return None
    for at in range(other.at - 1, one.at, -1):
        if seen.word(at) == "," and person_follows(seen, at + 1) and not _in_list(seen, at):
            return at + 1
    return None


def opens(seen: View, trigger: Trigger) -> bool:
    """ "After meeting X, …": a gerund at the head of the sentence, whose subject comes later."""
    return trigger.tense == "gerund" and seen.has(seen.first, "syntax.separators") and trigger.at - seen.first < 3


def person_follows(seen: View, at: int) -> bool:
    """Whether a pronoun, or a person with the title and the land before, begins at token ``at``."""
    if seen.has(at, "syntax.pronouns"):
        return True
    for step in range(at, at + 8):
        actor = seen.cast.at.get(step)
        if actor is not None and actor.kind == "person":
            return True
        if not (actor is not None and actor.kind in ("demonym", "state")) and not seen.has(step, "nouns.actors"):
            return False
    return False


def _in_list(seen: View, comma: int) -> bool:
    """Whether a comma stands between persons: "met A, B and C"; not in "After meeting A, B flew home"."""
    before = seen.cast.at.get(comma - 1)
    at = comma + 1
    while at in seen.cast.at or seen.has(at, "nouns.actors"):
        at += 1
    acts = is_verb(seen, at) or seen.has(at, "shape.future_helpers")
    return before is not None and before.kind == "person" and not acts


def _own_subject(seen: View, one: Trigger, other: Trigger) -> int | None:
    """Where a second verb with a subject of its own begins: "X spoke to Y and that A and B would talk"."""
    if other.frame is None or (one.tense == "gerund" and not seen.has(one.at - 1, "syntax.separators")):
        return None
    pronoun = _pronoun_subject(seen, one.at, other.at)
    if pronoun is not None and seen.word(pronoun - 1) == "where" and one.frame == "travel" != other.frame:
        return None  # "flying to P on Friday, where he will meet X"
    if pronoun is not None and (
        one.frame is not None or (other.frame == "travel" and seen.word(pronoun - 1) == "that")
    ):
        return pronoun
    for actor in seen.cast.between(one.at + 1, other.at):
        if one.frame and _runs_to(seen, actor, other.at) and not _runs_to(seen, actor, one.at):
            return _clause_head(seen, one.at, actor.first)
        hold = governor(seen, actor.first)
        if (
            hold.kind == "subject"
            and hold.at > one.at
            and seen.word(hold.at) in (("that", "and", ",", "who") if one.frame else ("that",))
        ):
            return hold.at
    return None


def _pronoun_subject(seen: View, first: int, verb: int) -> int | None:
    """ "X, who travels to P, said he would go to Q": the pronoun that is the subject of a verb with "would"."""
    at, helped = verb - 1, False
    while at > first + 1 and (seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers")):
        helped = helped or seen.has(at, "shape.future_helpers") or seen.word(at) in ("may", "might", "could")
        at -= 1
    return at if helped and at > first + 1 and seen.word(at) in ("he", "she", "they", "we", "it") else None


def _runs_to(seen: View, actor: Actor, verb: int) -> bool:
    """Whether only helpers and further names stand between an actor and a verb with an auxiliary."""
    between = range(actor.last, verb)
    helped = any(seen.has(at, "shape.future_helpers") for at in between)
    return helped and all(
        at in seen.cast.at
        or seen.has(at, "syntax.auxiliaries")
        or seen.has(at, "shape.helpers")
        or seen.word(at) == "and"
        or seen.has(at, "nouns.actors")
        for at in between
    )


def _clause_head(seen: View, first: int, actor: int) -> int:
    """Where the clause of a subject begins: the last "that", "and" or comma before it."""
    for at in range(actor - 1, first, -1):
        if seen.word(at) in ("that", "and", ",", "while", "but"):
            return at
    return actor


def _own_day(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """Where two nouns each have a day of their own, and the days are not the same."""
    if other.frame is not None:
        return None
    first = _dated(seen, clock, one.at, other.at) or _dated(seen, clock, max(seen.first, one.at - 8), one.at)
    second = [
        span
        for span in (
            *clock.between(other.at, added.ends_before(seen, other.at, min(other.at + 8, seen.last))),
            *_dated(seen, clock, other.at - 3, other.at),
        )
        if clock.times[span[2]].earliest and span not in first
    ]
    if not first or not second:
        return None
    a, b = clock.times[first[-1][2]], clock.times[second[0][2]]
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    if a.latest >= b.earliest and b.latest >= a.earliest:
        return None
    for at in range(min(other.at, second[0][0]) - 1, max(first[-1][1] - 1, one.at), -1):
        if seen.word(at) == "and" and at - 1 in seen.cast.at and at + 1 in seen.cast.at:
            continue  # "on Monday, A and B held talks"
        if seen.has(at, "syntax.prepositions") or seen.word(at) in ("and", ",", "which"):
            return None if meets_for(seen, one, at) else at
    return None


def meets_for(seen: View, one: Trigger, at: int) -> bool:
    """ "met on Saturday for a summit expected to shape trade by 2025": what they meet for is that meeting."""
    if one.frame not in ("meet", "convene") or seen.word(at) != "for":
        return False
    return not any(seen.word(step) == "to" for step in range(one.end, at))  # "met to prepare for a summit"


def _after_arrival(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """ "arrived in P on Saturday and will meet X tomorrow": where what lies ahead begins."""
    if one.frame != "travel" or one.tense != "past" or other.frame == "travel":
        return None
    at = next((step for step in range(other.at - 1, one.at, -1) if goes_on_ahead(seen, step)), None)
    return at if at is not None and _dated(seen, clock, one.at, at) else None


def _journey_ahead(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "telephoned X on Tuesday and will fly to P on Thursday": where the journey that lies ahead begins."""
    if other.frame != "travel" or one.frame in (None, "travel") or one.tense != "past":
        return None
    return next((step for step in range(other.at - 1, one.at, -1) if goes_on_ahead(seen, step)), None)


def opens_tour(seen: View, at: int) -> bool:
    """Whether "opening a tour which includes" begins at token ``at``: the journey that a visit is part of."""
    opens = seen.word(at) in ("opening", "starting", "beginning") and seen.has(at + 1, "syntax.determiners")
    return opens and seen.word(at - 1) == ","


def _part_of_tour(seen: View, one: Trigger, other: Trigger) -> int | None:
    """ "arrived for a visit, opening a tour which includes P and Q": where the tour begins."""
    if one.lemma != "visit" or seen.word(other.at) not in ("tour", "swing", "trip"):
        return None
    return next((at for at in range(other.at - 1, one.at, -1) if opens_tour(seen, at)), None)


def goes_on_ahead(seen: View, at: int) -> bool:
    """Whether "and will", "and is to" begins at token ``at``: the same subject, later."""
    then = at + 1 + seen.has(at + 1, "shape.helpers")
    if seen.word(at) != "and":
        return False
    arranged = seen.has(then + 1, "status.arranged") or seen.word(then + 1) == "to"
    return seen.word(then) in ("will", "would", "'ll") or (seen.has(then, "verbs.being") and arranged)


def _dated(seen: View, clock: Clock, first: int, last: int) -> list[tuple[int, int, int]]:
    """The placed time expressions of a stretch that are no days of saying."""
    return [
        span for span in clock.between(first, last) if span[0] not in seen.reported and clock.times[span[2]].earliest
    ]


def _attended_another(seen: View, one: Trigger, other: Trigger, clock: Clock) -> int | None:
    """ "A told B, who had stayed away from the May meeting", "envoys who attended the May talks": another meeting."""
    if one.frame is not None or other.frame is not None or not _dated(seen, clock, other.at - 3, other.at):
        return None
    for at in range(other.at - 1, one.at, -1):
        if seen.word(at) == "who" and any(seen.has(step, "verbs.attending") for step in range(at + 1, other.at)):
            return at
    return None


def _out_of_quote(seen: View, one: Trigger, other: Trigger) -> int | None:
    """The quotation mark between what is told and what somebody is quoted with, no single words."""
    if in_quote(seen, one.at) == in_quote(seen, other.at):
        return None
    marks = [at for at in seen.quotes if one.at < at < other.at]
    ends = [seen.first, *seen.quotes, seen.last]
    long = all(later - at > _QUOTED for at, later in pairwise(ends) if at in marks or later in marks)
    return marks[-1] if marks and long else None


def agreed_there(seen: View, clause: Clause) -> bool:
    """ "held talks and agreed to meet again": the clause of what was agreed to."""
    if clause.first == seen.first:
        return False
    return any(agrees_to_meet(seen, at) for at in range(clause.first, clause.main.at))
