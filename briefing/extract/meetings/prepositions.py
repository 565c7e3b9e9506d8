"""What an actor is in a meeting by the preposition before it: "with X", "in X", "a call from X", "led by X"."""

from __future__ import annotations

from briefing.extract.meetings import epithets, outside, parliaments, pressing, towns, truces
from briefing.extract.meetings.cast import Actor, ActorRole
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.gestures import by_whom
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.venues import set_for
from briefing.extract.meetings.words import ACCORDS

_NEAR = 8
_SIGNED = 12  # words from "signed" to "with"


def role_by(seen: View, clause: Clause, actor: Actor, word: str, at: int) -> ActorRole:
    """What ``actor`` is behind the preposition ``word`` at token ``at``."""
    if clause.main.lemma in ("speech", "address") and actor is parliaments.spoken_to(seen, clause.main.at):
        return "side"
    if seen.has(at, "syntax.side_prepositions"):
        return _by_with(seen, clause, actor, at)
    on_island = word == "on" and actor.kind == "place" and towns.on_island(seen, actor)
    if seen.has(at, "syntax.place_prepositions") or on_island or _toured(clause, word, at):
        return outside.place_or_matter(seen, clause, actor, at)
    if word == "to":
        return _by_to(seen, clause, actor, at)
    if word == "from":
        return _by_from(seen, clause, actor, at)
    if word == "of":
        return "side" if pressing.comes(seen, actor, at) else _by_of(seen, clause, actor, at)
    if word == "by":
        done = [one for one in clause.triggers if one.lemma == "do together"]
        passive = (one for one in clause.triggers if one.frame == "receive" or one.frame in ACCORDS or one in done)
        received = any(by_whom(seen, one.at) == at for one in passive) or _invited_by(seen, clause, at)
        return "side" if received else _by_by(seen, actor, at)
    if word == "for" and actor.kind in ("place", "state") and (_leaves_for(seen, at) or set_for(seen, clause, at)):
        return "place"
    if word == "for":
        return "side" if actor.kind == "side" else "topic"
    if word in ("after", "before", "since") and _does_else(seen, clause, actor):
        return "aside"
    if word in ("after", "before", "following", "during", "since"):
        stop = clause.main.frame == "travel" and actor.kind == "state"  # "After P, he is due to go to Q"
        return "side" if not stop and (actor.kind != "place" or actor.seat) else "aside"
    return "topic" if word in seen.known["syntax.topic_prepositions"] else "aside"


def _by_with(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    if actor.kind == "place" and not actor.seat:
        return "aside"
    people = actor.kind == "person" or (clause.main.frame == "discuss" and _holds_office(seen, actor))
    near = (
        people and 0 < at - clause.main.at < _NEAR
    )  # "meetings on trade with X", "discussed trade with Danish officials"
    its_own = any(one.frame is None and one.end == at for one in clause.triggers)  # "an exchange with Y"
    its_own |= any(one.lemma == "broker" and truces.of_those_who_fight(seen, one.at, at) for one in clause.triggers)
    return "side" if near or its_own or _of_meeting(seen, at) or made_with(seen, clause, at) else "aside"


def _holds_office(seen: View, actor: Actor) -> bool:
    """ "Danish officials", "Denmark's foreign minister", "the president of Denmark": people, not the state."""
    of = seen.before_the(actor.first)
    if seen.word(of) == "of" and (seen.has(of - 1, "nouns.holders") or seen.has(of - 1, "nouns.plural_sides")):
        return actor.kind == "state"
    held = seen.has(actor.last, "nouns.actors") or seen.has(actor.last, "nouns.plural_sides")
    return held and actor.kind in ("demonym", "state")


def _toured(clause: Clause, word: str, at: int) -> bool:
    """ "a swing through P, Q and R"."""
    return word == "through" and any(one.at == at - 1 and one.form == "visit" for one in clause.triggers)


def _does_else(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "met Y hours after X offered to mediate", "since X overran Z": the subject or the object of a verb that tells of
    no meeting."""
    at, before = actor.last, seen.cast.at.get(actor.first - 2)
    if before is not None and actor.first > clause.main.at and _acts_on(seen, before, actor.first - 1):
        return True
    while any(seen.has(at, words) for words in ("nouns.actors", "syntax.auxiliaries", "shape.helpers")) or (
        at in seen.cast.at and seen.cast.at[at].kind == "person"
    ):
        at += 1
    meets = any(one.at == at for one in clause.triggers) or seen.word(at) in seen.known.verbs
    return actor.first > clause.main.at and not meets and (is_verb(seen, at) or _acts_on(seen, actor, at))


def _acts_on(seen: View, actor: Actor, at: int) -> bool:
    """ "since Iraq overran Kuwait": an unknown word between two names, which is no noun of the first."""
    if not seen.word(at):
        return False
    plain = at not in seen.cast.at and seen.document.words[at][:1].islower() and actor.kind == "state"
    joins = any(seen.has(at, words) for words in ("syntax.prepositions", "syntax.coordinators", "syntax.subordinators"))
    return plain and at + 1 in seen.cast.at and not joins and seen.word(at) not in seen.known.nouns


def _leaves_for(seen: View, at: int) -> bool:
    while seen.has(at - 1, "time.days") or (seen.word(at - 1) in ("on", "late", "early") and at - 1 in seen.cast.at):
        at -= 1 + (seen.word(at - 2) == "on")
    left = seen.cast.at.get(at - 1)  # "left A for B", "left A on Sunday for B"
    before = left.first if left is not None and left.kind in ("place", "state") else at
    verb = seen.known.verbs.get(seen.word(before - 1)) or seen.known.verbs.get(seen.word(before - 2))
    return verb is not None and verb.frame == "travel"


def made_with(seen: View, clause: Clause, at: int) -> bool:
    """ "reached a deal with Y", "the accord struck between A and B": the document that the clause tells of."""
    accord = any(seen.has(step, "nouns.accords") for step in (at - 1, at - 2))
    if clause.main.lemma == "ceremony":
        return accord  # "the signing of the accord between A and B"
    noun = seen.known.nouns.get(seen.word(at - 1))
    paper = noun is not None and noun.lemma == "agreement" and seen.word(clause.main.at) != "announced"
    passive = at < clause.main.at and seen.has(clause.main.at - 1, "verbs.passive")  # "a treaty with Y was signed"
    near = passive or any(one.at in range(at - _SIGNED, at) for one in clause.triggers)
    return (accord or paper) and near and any(one.frame in ACCORDS for one in clause.triggers)


def _of_meeting(seen: View, at: int) -> bool:
    """Whether "with" or "between" goes with the meeting, not with "war", "ties", "working" right before it."""
    before = seen.word(at - 1)
    other = before.endswith("ing") and before not in seen.known.verbs and before not in seen.known.nouns
    return before not in seen.known["relations.nouns"] and not other


def _by_to(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    if actor.kind in ("place", "state"):
        if any(one.end == at and one.frame in (None, "travel") for one in clause.triggers):
            return "place"  # "a visit to P", "will head to P"
        sent = any(one.frame in ("send", "receive") and one.at < at for one in clause.triggers)
        if seen.has(at - 1, "nouns.actors") and not (sent or seen.has(at - 1, "nouns.sent_to")):
            return "topic"
        return "place"
    if pressing.called_on(seen, clause, actor, at):
        return "side"
    called_in = clause.main.lemma == "summon"  # "was summoned to the X Foreign Ministry"
    return (
        "side"
        if clause.main.frame in ("talk", "none", "receive") or clause.main.form == "call" or called_in
        else "aside"
    )


def _by_from(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    """ "a call from X", "a delegation from Y"; else a journey begins there."""
    if any(one.form == "call" and seen.behind_day(one.end) == at for one in clause.triggers):
        return "side" if actor.kind != "place" else "aside"
    if seen.has(at - 1, "nouns.actors"):
        return "side"
    return "place" if actor.kind in ("place", "state") else "aside"


def _behind_where_and_when(seen: View, clause: Clause, at: int) -> bool:
    """ "the meeting in P on Tuesday of A and B", "the meeting here of A": only place and day stand between the noun
    and "of"."""
    noun, last = clause.main.at, seen.cast.at.get(at - 1)
    if clause.main.frame is not None or not 1 < at - noun < _NEAR:
        return False
    here = seen.word(at - 1) == "here"
    if not (here or seen.has(at - 1, "time.days")) and (last is None or last.kind != "place"):
        return False
    return all(
        (step in seen.cast.at and seen.cast.at[step].kind == "place")
        or seen.has(step, "time.around_day")
        or seen.word(step) == "here"
        for step in range(noun + 1, at)
    )


def _by_of(seen: View, clause: Clause, actor: Actor, at: int) -> ActorRole:
    before = seen.word(at - 1)
    part = seen.has(at - 1, "places.parts") and actor.kind == "place"
    if part or before in seen.known["places.settlements"] or _tours(seen, actor, at - 1):
        return "place"
    if seen.has(at - 1, "places.premises") and actor.kind in ("body", "side", "organization"):
        return "aside"  # "met at the offices of the IXO"
    houses = (
        seen.known["nouns.banks"] | seen.known["nouns.bankers"]
    )  # "governor of the Bank of X", "bankers of the G10"
    official = seen.has(at - 1, "nouns.actors") or seen.has(at - 1, "nouns.aides") or before in houses
    of_meeting = before in seen.known.nouns or _behind_where_and_when(seen, clause, at)
    if official or seen.has(at - 1, "nouns.plural_sides") or of_meeting:
        return "side" if actor.kind != "place" or actor.seat else "aside"
    return "topic"


def _tours(seen: View, actor: Actor, noun: int) -> bool:
    """ "a tour of P, Q and R": the lands that it leads through, where nothing else is what it is of."""
    if not seen.has(noun, "nouns.tours") or actor.kind not in ("place", "state"):
        return False
    between = range(noun + 2, actor.first)
    kinds = ("syntax.determiners", "syntax.coordinators", "places.epithets", "places.settlements")
    return all(
        at in seen.cast.at or seen.word(at) == "," or any(seen.has(at, kind) for kind in kinds) for at in between
    )


def _invited_by(seen: View, clause: Clause, at: int) -> bool:
    """ "was invited to a ceremony in P on Monday by Minister Y": whether "by" at token ``at`` names the host."""
    near = range(max(clause.first, clause.main.at - _NEAR), clause.main.at)
    invited = any(seen.has(step, "relations.inviting") and seen.has(step - 1, "verbs.passive") for step in near)
    if not invited or clause.main.frame is not None or not clause.main.at < at <= clause.main.at + _SIGNED:
        return False
    return not any(is_verb(seen, step) or seen.word(step) == "," for step in range(clause.main.end, at))


def _where_to(seen: View, at: int) -> int:
    """The "to" of "a visit to P and the Q [by X]", "to the region [by X]"; ``at`` where no journey leads up to it."""
    step = at - 1
    while step > at - _NEAR and (_is_place(seen, step) or seen.word(step) in ("and", ",", "the")):
        step -= 1
    return step if step < at - 1 and seen.word(step) == "to" else at


def _is_place(seen: View, at: int) -> bool:
    actor = seen.cast.at.get(at)
    if actor is None:
        return seen.has(at, "places.lands") or epithets.is_one(seen, at)
    return actor.kind in ("place", "state")


def _by_by(seen: View, actor: Actor, at: int) -> ActorRole:
    at = _where_to(seen, at)
    while seen.has(at - 1, "time.around_day") and seen.word(at - 1) not in ("in", "to", "told", "conference"):
        at -= 1  # "a visit last week by X"
    before = seen.word(at - 1)
    made = seen.known.verbs.get(before) or seen.known.verbs.get(seen.word(at - 2))
    made_so = made is not None and made.lemma != "broker" and made.tense == "past"
    if made is not None and made_so and made.frame in ("sign", "agree", "discuss"):
        return "side"  # "a deal struck by A and B", "hammered out by A and B", "was discussed by A and B"
    if before in seen.known["nouns.lead_verbs"]:
        led = range(max(seen.first, at - 5), at - 1)
        meant = any(seen.has(step, "nouns.delegation") or seen.word(step) in seen.known.nouns for step in led)
        return "lead" if actor.kind == "person" or meant else "aside"
    if before in seen.known["relations.took_part"] or (
        before in seen.known["speech.issued"] and actor.kind in ("body", "side")
    ):
        return "side"
    return "aside"
