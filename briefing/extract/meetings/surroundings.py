"""Sides that the words around a clause tell: the sentence before and the speaker."""

from __future__ import annotations

from itertools import pairwise

from briefing.extract.meetings import announced, gestures
from briefing.extract.meetings.arguments import Arguments, add
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause, reach
from briefing.extract.meetings.syntax import View, is_verb
from briefing.extract.meetings.words import unowned

_SUBJECT = 20
_BEFORE_NOUN = ("syntax.determiners", "nouns.peaceful", "nouns.press")
_JOINT = 6  # words from "joint" to the meeting
_LEADING = 8  # words before the meeting in a phrase that leads a sentence


def take_up(seen: View, clause: Clause, told: Arguments) -> None:
    """Sides of the sentence before that "they", "the group", "the two sides" take up."""
    at = clause.main.at
    if told.parties or clause.main.frame not in ("meet", "convene", "discuss"):
        return
    subject = range(max(clause.first, at - 8), at)
    passive = any(seen.word(step) == "been" for step in subject)  # "they have been negotiated": terms, no sides
    they = not passive and any(seen.word(step) == "they" for step in subject)
    people = [
        one for one in seen.cast.between(seen.first, at) if one.kind == "person" and one.first not in seen.reported
    ]
    if they and len(people) > 1:
        for one in people[-2:]:
            add(told, one, "side")
        return
    if they and clause.main.frame == "meet" and not people and _crew_is_last(seen, at):
        for one in seen.pair_before:
            add(told, one, "side")  # "A met B on Sunday. They last met in P in May."
        return
    committees = seen.known["aims.committees"]
    body = any(unowned(seen.word(step)) in committees for step in subject)
    if not (they or body):
        return
    forums = [one for one in seen.sides_before if one.forum or (body and one.kind in ("body", "side"))]
    for actor in forums[-1:] or (seen.sides_before if they else []):
        add(told, actor, "side")


def _crew_is_last(seen: View, at: int) -> bool:
    """ "They last met": whether the two persons told last, of two sides, are meant."""
    last = any(seen.has(step, "turns.last_time") for step in range(at - 2, at))
    return last and len(seen.pair_before) > 1


def take_pair(seen: View, clause: Clause, told: Arguments) -> None:
    """ "Talks hung in the balance as Britain and the EU made an effort", "Russian and Turkish officials said the
    talks …": the pair that the sentence names."""
    if told.parties or told.forum or not clause.main.strong or clause.main.form != "negotiation":
        return
    sides = [
        one for one in seen.cast.between(seen.first, seen.last) if one.kind in ("state", "body", "side", "demonym")
    ]
    for one, other in pairwise(sides):
        between = [seen.word(at) for at in range(one.last, other.first)]
        end = other.last
        while seen.has(end, "nouns.actors") and other.kind in ("demonym", "state"):
            end += 1
        together = end > other.last and seen.has(end - 1, "nouns.plural_sides") and seen.has(end, "speech.verbs")
        joined = between in (["and"], ["and", "the"]) and is_verb(seen, end) and (together or end == other.last)
        heard = together or one.first not in seen.reported
        if joined and one.party and other.party and one.party != other.party and heard:
            add(told, one, "side")
            add(told, other, "side")
            return


def take_parted(seen: View, clause: Clause, told: Arguments) -> None:
    """ "The pact signed on Monday ends a dispute between A and B": the two whom it is to bring together."""
    if told.parties or clause.main.frame != "sign":
        return
    between = next((at for at in range(clause.main.end, seen.last) if seen.word(at) == "between"), seen.last)
    sides = [one for one in seen.cast.between(between + 1, seen.last) if one.kind != "person" and one.party]
    if len(sides) > 1 and "and" in (seen.word(at) for at in range(sides[0].last, sides[1].first)):
        for one in sides[:2]:
            add(told, one, "side")


def take_related(seen: View, clause: Clause, told: Arguments) -> None:
    """ "a meeting of the joint commission in June to review relations between A and B": the two whose commission it
    is."""
    at = clause.main.at
    joint = any(seen.word(step) == "joint" and _is_body(seen, step + 1) for step in range(at - _JOINT, at + _JOINT))
    if told.parties or told.forum or clause.main.frame is not None or not joint:
        return
    between = next((step for step in range(at, seen.last) if seen.word(step) == "between"), seen.last)
    sides = [one for one in seen.cast.between(between + 1, seen.last) if one.kind in ("state", "demonym") and one.party]
    if len(sides) > 1 and [seen.word(step) for step in range(sides[0].last, sides[1].first)] == ["and"]:
        for one in sides[:2]:
            add(told, one, "side")


def _is_body(seen: View, at: int) -> bool:
    """ "commission", "economic committee": what is joint is a body of the two."""
    return any(seen.has(step, "aims.committees") for step in (at, at + 1))


def take_traveller(seen: View, clause: Clause, told: Arguments) -> None:
    """ "Visiting P last week, Minister X warned …", "Standing beside Y, X …": who stands behind the comma was there."""
    trigger = clause.main
    led = trigger.tense == "gerund" or trigger.at == seen.first  # "Flanked by X, Y said"
    if not led or told.visitors or not gestures.opens_with(seen, trigger.at):
        return
    comma = next((at for at in range(trigger.at + 1, seen.last) if seen.word(at) == ","), seen.last)
    subject = next((one for one in seen.cast.between(comma, seen.last) if one.kind == "person"), None)
    if subject is None or subject.party is None:
        return
    if all(
        at in seen.cast.at or seen.has(at, "nouns.actors") or seen.has(at, "syntax.definite") or seen.word(at) == "of"
        for at in range(comma + 1, subject.first)
    ):
        add(told, subject, "side", trigger.frame == "travel")


def take_attendant(seen: View, clause: Clause, told: Arguments) -> None:
    """ "X's government said it would attend the talks": who says so is a side."""
    speaker = seen.speaker
    if told.parties or speaker is None or speaker.kind not in ("state", "demonym", "side") or clause.main.frame:
        return
    for at in range(max(speaker.last, clause.first), clause.main.at):
        if seen.has(at, "verbs.present") and any(seen.word(step) == "it" for step in range(speaker.last, at)):
            add(told, speaker, "side")
            return


def add_speaker(seen: View, clause: Clause, told: Arguments) -> None:
    """ "X said after a meeting with Y": the speaker was at the meeting, where it names no other subject."""
    speaker = seen.speaker
    if speaker is None and seen.has(seen.first, "syntax.third_person"):
        speaker = seen.before
    if speaker is None or speaker.party is None or told.conference:
        return
    if len(told.parties) > 1 and not _others_only(seen, clause):
        return
    if speaker.kind != "person" and not _envoy(seen, speaker):
        return
    if not told.visitors:
        if told.many and speaker.party not in told.parties:
            told.weak.add(speaker.party)  # one of many who were there
        add(told, speaker, "side", clause.main.form == "visit")


def _others_only(seen: View, clause: Clause) -> bool:
    """ "he said after talks with A, B and C": those behind "with" are whom the speaker met."""
    at = clause.main.at
    return (
        clause.main.frame is None
        and seen.word(at + 1) == "with"
        and not any(one.party and one.first not in seen.reported for one in seen.cast.between(clause.first, at))
    )


def on_the_spot(seen: View, clause: Clause) -> bool:
    """ "X is in P for a two-day meeting": it is held on the days of the article."""
    for at in range(clause.first, clause.main.at - 3):
        place = seen.cast.at.get(at + 2)
        if seen.has(at, "syntax.is_now") and seen.word(at + 1) == "in" and place is not None:
            return place.kind in ("place", "state") and seen.word(place.last) in ("for", "to", "attending")
    return False


def said_after(seen: View, clause: Clause) -> bool:
    """ "After the talks, X said …", "In a meeting with Y, the envoy of X said …", "Speaking after talks, X …"."""
    if seen.speaker is None and seen.has(seen.first, "speech.speaking"):
        seen.speaker = _behind_comma(seen, clause)
    if seen.speaker is None or clause.main.at - clause.first > _LEADING:
        return False
    if seen.has(seen.first, "speech.speaking") and clause.main.form == "visit" and clause.first == seen.first:
        return clause.main.at < seen.speaker.first
    if clause.after not in ("after", "following", "before"):
        return _at_meeting_with(seen, clause, seen.speaker)
    return 0 < seen.speaker.first - clause.main.at < 6 or 0 < seen.speaker.first - reach(seen, clause) < 6


def _behind_comma(seen: View, clause: Clause) -> Actor | None:
    """The person with whom the main clause begins, behind the comma after the meeting."""
    for one in seen.cast.between(clause.main.at, min(clause.main.at + _SUBJECT, seen.last)):
        at = one.first - 1
        while seen.has(at, "nouns.actors") or at in seen.cast.at or seen.word(at) in ("the", "of"):
            at -= 1
        if one.kind == "person" and seen.word(at) == "," and at > clause.main.at:
            return one
    return None


def saying_there(seen: View, clause: Clause) -> bool:
    """ "He repeated that during talks with Y", "X said on her return from P", "X spoke after a meeting with Y": who
    speaks takes part."""
    at = clause.main.at - 1
    while at > clause.first and (seen.word(at) == "joint" or any(seen.has(at, group) for group in _BEFORE_NOUN)):
        at -= 1
    back = seen.word(at) == "from" and (seen.has(at - 1, "verbs.back") or seen.has(at - 1, "time.homeward"))
    press = (
        clause.main.lemma == "conference" and seen.has(at, "speech.telling") and seen.word(clause.main.end) == "with"
    )
    press |= seen.word(at) == "in" and clause.main.lemma in ("conference", "speech") and at - 1 in seen.reported
    spoke = seen.word(at) == "after" and any(seen.word(step) == "spoke" for step in range(at - 4, at))
    return press or spoke or ((back or seen.word(at) in ("during", "at")) and seen.first in seen.reported)


def speaking_beside(seen: View, clause: Clause) -> bool:
    """ "X told reporters on the sidelines of the summit": X was there."""
    at = clause.main.at
    edge = any(seen.has(step, "aims.sidelines") for step in range(max(clause.first, at - 6), at))
    return edge and seen.speaker is not None and seen.speaker.first < at and clause.main.frame is None


def _at_meeting_with(seen: View, clause: Clause, speaker: Actor) -> bool:
    """Whether the sentence begins with a meeting "with" somebody and goes on, behind a comma, with the speaker."""
    opening = seen.first + seen.has(seen.first, "speech.speaking")  # "Speaking at a news conference with Y, X said"
    if clause.main.frame is not None or seen.word(opening) not in ("in", "at", "during"):
        return False
    with_ = any(seen.word(at) == "with" for at in range(clause.main.at + 1, clause.main.at + 3))
    at = speaker.first - 1
    while seen.has(at, "nouns.actors") or at in seen.cast.at or seen.word(at) in ("the", "of"):
        at -= 1
    return with_ and at > clause.main.at and seen.word(at) == ","


def _envoy(seen: View, actor: Actor) -> bool:
    """ "the Chilean envoy", "the U.S. president": one person, without a name."""
    step = actor.last
    while seen.has(step, "nouns.actors") and seen.has(step + 1, "nouns.actors"):
        step += 1
    single = seen.has(step, "nouns.actors") and not seen.word(step).endswith("s")
    return single and actor.kind in ("demonym", "state") and "|" not in (actor.party or "")


def while_saying(seen: View, clause: Clause) -> bool:
    """ "said on Friday while opening the talks": the word that sets the clause off tells that both are on one day."""
    for at in range(clause.main.at - 1, max(seen.first, clause.main.at - 11) - 1, -1):
        if at in seen.reported:
            return False
        if seen.has(at, "speech.simultaneous"):
            if seen.word(at) == "when" and at - 1 in seen.reported:
                return False  # "will announce on Monday when talks will be held"
            said = max(
                (step for step in range(max(seen.first, at - _SUBJECT), at) if step in seen.reported), default=None
            )
            return said is not None and not (seen.word(at) in ("at", "during") and _lies_ahead(seen, said, at))
    return False


def _lies_ahead(seen: View, said: int, at: int) -> bool:
    """ "said he would raise it", "said he hoped to discuss it": what is done at the meeting is not done yet."""
    return any(
        seen.has(step, "shape.future_helpers") or (seen.word(step) == "to" and is_verb(seen, step - 1))
        for step in range(said + 1, at)
    )


def _says_of(seen: View, verb: int, noun: int) -> bool:
    """ "(Norway) said on Friday that the latest round of talks": the talks are the subject of what is said."""
    verb = seen.behind_day(verb)
    if not seen.has(verb, "speech.said") and seen.word(verb) not in ("announced", "confirmed"):
        return False
    quoted = min((at for at in seen.quotes if at > verb), default=noun)  # "the latest round of "open skies" talks"
    between = range(seen.behind_day(verb + 1), min(noun, quoted))
    return not any(
        is_verb(seen, at) or (seen.has(at, "syntax.prepositions") and seen.word(at) != "of") for at in between
    )


def add_partner(seen: View, clause: Clause, told: Arguments) -> None:
    """ "Minister X of Y said the talks with Z had gone well", "Y says talks with Z will resume": of his own state."""
    speaker, at = seen.speaker, clause.main.at
    if speaker is None or not speaker.party or "|" in speaker.party or len(told.parties) != 1 or seen.cast.unrest:
        return
    if clause.main.frame is not None or seen.word(at + 1) != "with" or clause.main.at in seen.reported:
        return
    held = (speaker.kind == "person" and bool(speaker.role)) or (
        speaker.kind in ("state", "body") and _says_of(seen, speaker.last, at)
    )
    if (held or _envoy(seen, speaker)) and speaker.party not in told.parties and _others_only(seen, clause):
        told.parties.insert(0, speaker.party)


def add_announcer(seen: View, clause: Clause, out: Arguments) -> None:
    """ "Kenya announced a visit by President X of Y", "will announce talks with Y": who announces it takes part."""
    if len(out.parties) != 1 or out.forum or out.pair:
        return
    behind = seen.word(clause.main.end)
    visit = clause.main.lemma == "visit" and not out.places and behind in ("by", "of")
    host = announced.announcer(seen, clause) if visit or behind == "with" else None
    if host is not None and host.party not in out.parties:
        add(out, host, "side")
