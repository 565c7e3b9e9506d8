"""Sides that a clause tells without their names: pronouns, "both countries", "envoys from six countries"."""

from __future__ import annotations

from briefing.extract.meetings import bodies, counted_persons, number_of_sides, relatives
from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.syntax import View, before_verb, governor, in_quote, is_verb
from briefing.extract.meetings.words import ACCORDS, JOURNEYS
from briefing.extract.names import countries

_FAR = 14
_NEAR = 4
_RELATIVE = 8
_TWO = 2
_SHORTENED = ("'ll", "'ve", "'d", "'re", "'m")


def resolve(seen: View, clause: Clause, out: Arguments) -> None:
    """Add to ``out`` what pronouns and numbers of the clause stand for."""
    for at in range(clause.first, min(clause.last, clause.main.at + 12)):
        word = _bare(seen.word(at))
        if word in ("he", "she", "i"):
            (_quoted if word == "i" else _subject)(seen, clause, at, out)
        elif word in seen.known["syntax.third_person_object"] and _is_met(seen, clause, at):
            met = _told_last(seen, at)
            if met is not None:
                add(out, met, "object")
            out.pronoun = True
        elif word == "its" and at > clause.main.at and seen.has(at + 1, "nouns.actors"):
            side = next((one for one in reversed(seen.cast.between(seen.first, at)) if one.party), None)
            if side is not None:
                add(out, side, "object")
        elif word == "who" and 0 < clause.main.at - at < _RELATIVE:
            _relative(seen, clause, at, out)
        elif word == "they" and clause.main.frame in JOURNEYS and clause.main.at - _FAR < at < clause.main.at:
            _they_travel(seen, out)
        elif word in ("they", "we", "him", "her", "them", "his") and abs(at - clause.main.at) < 8:
            out.pronoun = True
            if word == "his":
                _his(seen, clause, at, out)
        elif word in ("both", "our", "their", "two", "whose", "the") and at < clause.main.at + 6:
            out.pair = out.pair or _pair(seen, at)
    _whom(seen, clause, out)
    _its(seen, clause, out)
    _of_body(seen, clause, out)
    _it(seen, clause, out)
    _the_two(seen, clause, out)
    counted_persons.add_persons(seen, clause, out)
    _others_there(seen, clause, out)
    number_of_sides.add_states(seen, clause, out)


def _whom(seen: View, clause: Clause, out: Arguments) -> None:
    """ "B, with whom A met": B."""
    at = next((step for step in range(clause.first, clause.main.at) if seen.word(step) == "whom"), -1)
    met = relatives.antecedent(seen, at) if at >= 0 else None
    if met is not None:
        add(out, met, "object")


def _its(seen: View, clause: Clause, out: Arguments) -> None:
    """ "Chile said its talks with Peru had failed": the state or body that speaks of its talks."""
    at = clause.main.at - 1
    while at > clause.first and (seen.has(at, "nouns.peaceful") or seen.word(at) in seen.known.ordinals):
        at -= 1
    if clause.main.frame is not None or seen.word(at) != "its" or seen.word(clause.main.end) != "with":
        return
    owner = _who_says(seen, at)
    if owner is not None:
        add(out, owner, "side")


def _of_body(seen: View, clause: Clause, out: Arguments) -> None:
    """ "The IXO will gather for the first time since its June talks": the body that the sentence begins with, where
    nobody else is told before but its members."""
    at = clause.main.at - 1
    while at > clause.first and seen.word(at) not in ("its", "their") and _of_noun(seen, at):
        at -= 1
    if clause.main.frame is not None or seen.word(at) not in ("its", "their") or seen.word(clause.main.end) == "with":
        return
    before = [one for one in seen.cast.between(seen.first, at) if one.party and one.kind != "place"]
    behind = seen.has(at - 1, "syntax.prepositions")
    body = before[0] if before and behind and (before[0].kind == "body" or before[0].forum) else None
    if body is not None and body.party and bodies.represented([body.party, *_parties(before)]) == {body.party}:
        add(out, body, "side")


def _of_noun(seen: View, at: int) -> bool:
    """What may stand between "its" and "talks": "last", "June", "peace", "third"."""
    time = seen.has(at, "time.months") or seen.has(at, "time.ambiguous") or seen.has(at, "time.limited")
    return time or seen.has(at, "nouns.peaceful") or seen.word(at) in seen.known.ordinals or seen.has(at, "time.spans")


def _parties(actors: list[Actor]) -> list[str]:
    return [one.party for one in actors if one.party]


def _who_says(seen: View, at: int) -> Actor | None:
    """ "Chile said on Monday that" before token ``at``: the state or body that speaks."""
    step = at - 1 - (seen.word(at - 1) == "that")
    while seen.has(step, "time.around_day") and step in seen.reported:
        step -= 1
    end = before_verb(seen, step) if seen.has(step, "speech.verbs") else -1
    people = seen.word(at) == "they"
    while people and end >= seen.first and (seen.has(end, "nouns.actors") or seen.has(end, "nouns.plural_sides")):
        end -= 1  # "Chilean officials said they"
    owner = seen.cast.at.get(end)
    return owner if owner is not None and owner.kind in ("state", "body", "side", "demonym") and owner.party else None


def _it(seen: View, clause: Clause, out: Arguments) -> None:
    """ "Chile said on Monday that it had held talks", "Chile and Peru said they …": the state or body that speaks, or
    the two."""
    verb = next((one.at for one in clause.triggers if one.frame == "send"), clause.main.at)
    near = range(max(clause.first, verb - _RELATIVE + 1), verb)
    both = next((step for step in near if seen.word(step) == "it" and seen.word(step + 1) == "and"), -1)
    if (owner := _who_says(seen, both) if both >= 0 else None) is not None:
        add(out, owner, "side")  # "Chile said it and Peru had agreed"
        return
    at = next((step for step in near if seen.word(step) in ("it", "they")), -1)
    between = range(at, verb)
    if at < 0 or any(
        step in seen.cast.at or (seen.has(step, "syntax.prepositions") and not _no_preposition(seen, step, verb))
        for step in between
    ):
        return
    owner = _who_says(seen, at)
    if owner is None or (clause.main.frame is None and seen.word(clause.main.end) == "between"):
        return
    if seen.word(at) == "they" and not _their_own(seen, clause, between):
        return
    joint = owner.first - 1 - (seen.word(owner.first - 1) == "the")
    other = seen.cast.at.get(joint - 1) if seen.word(joint) == "and" else None
    if seen.word(at) == "it" or (other is None and seen.has(owner.last, "nouns.actors")):
        add(out, owner, "side")
    elif other is not None and other.kind == owner.kind and other.party:
        add(out, other, "side")
        add(out, owner, "side")


def _their_own(seen: View, clause: Clause, between: range) -> bool:
    """Whether those who speak meet themselves: "they held a meeting", not "they criticised a meeting of A and B"."""
    if clause.main.frame is not None or seen.word(clause.main.end) == "with":
        return True
    others = {one.party for one in seen.cast.between(clause.main.end, clause.last) if one.party and one.kind != "place"}
    if len(others) < _TWO:
        return True
    verbs = [step for step in between if is_verb(seen, step) and not seen.has(step, "syntax.auxiliaries")]
    there = ("verbs.hold", "verbs.attending", "verbs.present", "status.consent")
    return all(any(seen.has(step, words) for words in there) for step in verbs)


def _no_preposition(seen: View, at: int, verb: int) -> bool:
    """The "off" of "put off", the "to" of "decided to discuss"."""
    infinitive = at < verb and seen.word(at) == "to" and seen.has(at - 1, "status.consent")
    return infinitive or seen.has(at - 1, "verbs.with_off")


def _the_two(seen: View, clause: Clause, out: Arguments) -> None:
    """ "The two leaders", "both men": the persons of two sides who were told of last. Those who "both leaders held
    talks, in which A spoke of B" names behind the talks are only spoken of."""
    if not out.pair or clause.main.frame in ACCORDS:
        return
    for at in range(clause.first, min(clause.last, clause.main.at + _NEAR)):
        if seen.word(at) not in ("two", "both", "pair") or not seen.pair_before:
            continue
        men = any(seen.has(step, "nouns.two_persons") for step in (at + 1, at + 2)) or seen.word(at) == "pair"
        if (
            men
            and clause.main.frame in ("meet", "talk", "receive")
            and at == clause.main.end + (seen.word(at - 1) == "the")
        ):
            for actor in seen.pair_before:
                add(out, actor, "object")  # "met the two leaders"
            return
        held = at < clause.main.at and seen.word(clause.main.at + 1) != "with" and clause.main.form == "negotiation"
        if out.parties and not (
            held and governor(seen, at).kind == "subject" and not seen.cast.between(at, clause.main.at)
        ):
            return
        if men:
            out.weak = (out.weak | set(out.parties)) - {one.party for one in seen.pair_before}
            for actor in seen.pair_before:
                add(out, actor, "side")
            return


def _others_there(seen: View, clause: Clause, out: Arguments) -> None:
    """ "The two sides, along with envoys of A and B, will meet", "both sides are in talks brokered by A": the meeting
    is that of two who were told of before."""
    verb = clause.main.at
    two = next(
        (at for at in range(clause.first, verb) if _pair(seen, at) and governor(seen, at).kind == "subject"), None
    )
    if two is None:
        return
    beside = next((at for at in range(two, clause.last) if _stands_beside(seen, at)), None)
    if beside is not None and not any(one.kind != "place" for one in seen.cast.between(clause.first, beside)):
        out.weak |= {party for one in seen.cast.between(beside, clause.last) for party in (one.party or "").split("|")}
        out.taken_up = True


def _stands_beside(seen: View, at: int) -> bool:
    """ "along with", "joined by", "brokered by"."""
    return seen.has(at, "relations.beside") and seen.word(at + 1) in ("with", "by")


def _bare(word: str) -> str:
    """ "she" of "she'll", "they" of "they've", "he" of "he's"."""
    plain = word.replace("’", "'")
    head = plain.partition("'")[0]
    return head if plain.endswith(_SHORTENED) or head in ("he", "she") else word


def _told_last(seen: View, at: int) -> Actor | None:
    """Whom "him" stands for: the person told last who is not the subject himself."""
    here = {one.name for one in seen.cast.between(seen.first, at) if one.kind == "person"}
    told = [one for one in (seen.before, *seen.pair_before) if one is not None and one.name not in here]
    return told[0] if told else None


def _is_met(seen: View, clause: Clause, at: int) -> bool:
    """ "met him", "talks with her", "hosted him"."""
    received = any(one.at == at - 1 and one.frame == "receive" for one in clause.triggers)
    return received or seen.has(at - 1, "verbs.meeting_him")


def _quoted(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    """ "I met President Y," "I had talks with Y," X said: the subject of the meeting is whose words are quoted."""
    meant = seen.speaker or seen.before
    if meant is None or meant.kind != "person" or not in_quote(seen, at) or not 0 < clause.main.at - at < _FAR:
        return
    if all(_carries(seen, step) for step in range(at + 1, clause.main.at)):
        add(out, meant, "side", clause.main.frame in JOURNEYS)


def _carries(seen: View, at: int) -> bool:
    """Whether a word may stand between a subject and its meeting: "had", "will soon hold another"."""
    others = ("syntax.subordinators", "syntax.prepositions", "syntax.pronouns")
    if at in seen.cast.at or any(seen.has(at, group) for group in others):
        return False
    return seen.has(at, "verbs.hold") or seen.has(at, "syntax.auxiliaries") or not is_verb(seen, at)


def _his(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    if seen.word(at + 2) == "counterpart" and seen.speaker is not None:
        add(out, seen.speaker, "side")
    elif clause.main.lemma == "visit" and 0 < clause.main.at - at < 4:
        _guest(seen, clause, at, out)
    elif clause.main.frame is None and 0 < clause.main.at - at < 4:
        _owner(seen, clause, at, out)


def _they_travel(seen: View, out: Arguments) -> None:
    """ "They flew to P": the two persons told together before."""
    out.pronoun = True
    if not out.participants:
        for actor in seen.crew_before:
            add(out, actor, "side", True)


def _subject(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    if at > clause.main.at or at in seen.reported:
        return
    meant = seen.speaker if seen.speaker is not None and seen.speaker.first < at else _subject_before(seen, at)
    meant = meant or seen.before
    if meant is not None and clause.main.at - at < 14:
        add(out, meant, "side", clause.main.frame in JOURNEYS)
    out.pronoun = True


def _guest(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    """ "X received Y during his visit to P": of the two told before, the one who is not at home there."""
    end = clause.main.at + 2
    place = seen.cast.at.get(end) if seen.word(end - 1) in ("to", "in") else None
    people = [one for one in seen.cast.between(seen.first, at) if one.kind == "person" and one.party]
    if place is None or not place.country or len({one.party for one in people}) != len(people):
        return
    home = [one for one in people if (state := countries.by_name(one.party or "")) and state.iso == place.country]
    if len(people) == _TWO and len(home) == 1:
        for one in people:
            add(out, one, "side", one not in home)


def _owner(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    """ "X said his talks with Y had failed": the talks are those of X."""
    meant = seen.speaker if seen.speaker is not None and seen.speaker.first < at else _subject_before(seen, at)
    if meant is None and _he_goes_on(seen, clause):
        meant = seen.before  # "In his talks with Y, he said": whom the sentence before tells of
    if meant is not None and meant.kind == "person" and _with(seen, clause):
        add(out, meant, "side")


def _he_goes_on(seen: View, clause: Clause) -> bool:
    """Whether "he" or "she" is the subject behind the comma after a meeting that leads the sentence."""
    behind = range(clause.main.at + 1, min(clause.main.at + _FAR, seen.last))
    comma = next((at for at in behind if seen.word(at) == "," and seen.word(at + 1) in ("he", "she")), None)
    return comma is not None and clause.main.at - seen.first < _NEAR


def _with(seen: View, clause: Clause) -> bool:
    """Whether a side follows one meeting: "his conversations with Y" are many."""
    trigger = clause.main
    if not trigger.strong and seen.word(trigger.at) == f"{trigger.lemma}s":
        return False
    if any(seen.word(at) in ("with", "to") for at in range(clause.main.at + 1, clause.main.at + 4)):
        return True
    place = seen.cast.at.get(trigger.end + 1) if seen.has(trigger.end, "syntax.within") else None
    return trigger.strong and place is not None and place.kind in ("place", "state")  # "his talks in P"


def _subject_before(seen: View, at: int) -> Actor | None:
    """The person who is the subject of the sentence, where it is the only one before token ``at``, or the first one
    and those behind it are objects."""
    people = [one for one in seen.cast.between(seen.first, at) if one.kind == "person"]
    subjects = [one for one in people if governor(seen, one.first).kind == "subject"]
    return people[0] if len(subjects) == 1 and subjects == people[:1] else None


def _relative(seen: View, clause: Clause, at: int, out: Arguments) -> None:
    """ "said X, who was to meet Y", "to Danish ministers who will attend the summit": those before "who" are there."""
    before = at - 2 if seen.word(at - 1) == "," else at - 1
    if clause.main.frame is None and clause.main.lemma != "visit":
        while seen.has(before, "nouns.actors"):
            before -= 1
        actor = seen.cast.at.get(before)
        if actor is not None and (_attends(seen, at + 1) or _holds(seen, at + 1, clause.main.at)):
            add(out, actor, "side")
        return
    actor = seen.cast.at.get(before)
    if actor is None or actor.kind != "person":
        return
    add(out, actor, "side", clause.main.frame in JOURNEYS or clause.main.lemma == "visit")
    other = _joined_to(seen, actor.first)
    if other is not None and seen.word(at - 1) == ",":
        add(out, other, "side", clause.main.frame in JOURNEYS)


def _holds(seen: View, at: int, noun: int) -> bool:
    """ "held two days of talks", "is holding talks": the verb of a meeting from token ``at`` on."""
    at += seen.has(at, "syntax.auxiliaries")
    return seen.has(at, "verbs.hold") and not any(is_verb(seen, step) for step in range(at + 1, noun))


def _attends(seen: View, at: int) -> bool:
    """ "will attend", "are due to take part in": words that only help, up to the verb."""
    while (seen.has(at, "syntax.auxiliaries") or seen.has(at, "shape.helpers")) and seen.word(at) != "not":
        at += 1
    return seen.has(at, "verbs.present")


def _joined_to(seen: View, at: int) -> Actor | None:
    """The person before the "and" that stands right before token ``at`` or the title there."""
    step = at - 1
    while seen.has(step, "nouns.actors") or (step in seen.cast.at and seen.cast.at[step].kind == "demonym"):
        step -= 1
    other = seen.cast.at.get(step - 1) if seen.word(step) == "and" else None
    return other if other is not None and other.kind == "person" else None


def _pair(seen: View, at: int) -> bool:
    """ "both countries", "their foreign ministers", "the two sides"."""
    near = range(at + 1, at + 4)
    if seen.word(at) == "the":
        return any(seen.has(step, "nouns.pairs") for step in near[:2])
    return any(
        seen.has(step, "nouns.pairs") or seen.has(step, "nouns.plural_sides") or seen.has(step, "nouns.delegation")
        for step in near
    )
