"""Who takes part in a meeting: sides, persons, host, lead, and what the talk is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.extract.meetings import envoys, judging, mediators, openers, own_gathering, relatives
from briefing.extract.meetings.cast import Actor, ActorRole
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.contrast import own_part
from briefing.extract.meetings.roles import holds_it, role_of
from briefing.extract.meetings.syntax import View, governor, in_quote, is_verb, own_verb, owner
from briefing.extract.meetings.words import JOURNEYS
from briefing.model import Part, Participant


@dataclass(slots=True)
class Arguments:
    """What one clause tells of its meeting's sides. ``weak`` are parties that may only be doing something else there
    (subjects before a noun that points back, those beside "the two sides": ``taken_up``),
    ``lands`` states that only the place makes sides. ``pair`` marks "both countries", "their ministers": two sides that
    are named elsewhere; ``domestic`` a gathering inside one state, ``compatriots`` one of its leaders; ``organs`` the
    board or committee in which a body meets; ``known_pact`` marks "the June Oslo accord", which may be told without
    its sides; ``hosts`` are who is told to host the talks of others, ``mediators`` who brings others together or only
    takes part in what they hold; ``many`` marks a gathering of states that nobody names (``of_many``), ``conference``
    one that is a conference (``conferences``)."""

    parties: list[str] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    visitors: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    places: list[Actor] = field(default_factory=list)
    weak: set[str] = field(default_factory=set)
    lands: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    mediators: set[str] = field(default_factory=set)
    forum: bool = False
    many: bool = False
    conference: bool = False
    pair: bool = False
    domestic: bool = False
    compatriots: bool = False
    pronoun: bool = False
    taken_up: bool = False
    known_pact: bool = False
    organizations: int = 0
    organs: set[str] = field(default_factory=set)


def read(seen: View, clause: Clause, subject: Clause | None = None) -> Arguments:
    """The arguments of ``clause``; ``subject`` is the clause whose subject it shares."""
    out = Arguments()
    if subject is not None:
        verb = subject.main.at
        if subject.main.frame is None:
            verb = next((at for at in range(subject.first, verb) if is_verb(seen, at)), verb)
        for actor in seen.cast.between(subject.first, verb):
            _take(seen, clause, actor, out)
    lent = (one for one in seen.cast.between(clause.lent.start, clause.lent.stop) if one.kind == "person")
    for actor in (*lent, *clause.owed):
        add(out, actor, "side", clause.main.frame in JOURNEYS)
    for one in clause.triggers:
        if one.frame == "travel" and seen.has(one.at, "verbs.sent"):
            envoys.give_side(seen, one.at)
    own = visitor(seen, clause)
    for actor in seen.cast.between(own_part(seen, clause), clause.last):
        if relatives.aside(seen, actor.first, clause.triggers):
            continue
        if own is None or actor.first >= own.first - 1 or actor.kind == "place":
            _take(seen, clause, actor, out)
    if own is not None and own.name not in {one.name for one in out.participants}:
        add(out, own, "side", True)
    return out


def visitor(seen: View, clause: Clause) -> Actor | None:
    """Whose visit it is, where the noun says so ("X's visit to P"): who else the sentence names is not on it."""
    at = clause.main.at
    if clause.main.lemma != "visit" or any(one.frame not in (None, "agree", "sign") for one in clause.triggers):
        return None
    return owner(seen, at)


def _take(seen: View, clause: Clause, actor: Actor, out: Arguments) -> None:
    if actor in clause.others or actor in clause.owed or actor.first in seen.of_pacts:
        return
    if actor.first in seen.reported and actor.first > clause.first - 1 and not _acts_there(seen, clause, actor):
        return
    role = role_of(seen, clause, actor)
    if role == "place":
        out.places.append(actor)
    elif role == "topic":
        out.topics.append(actor.name)
    elif role in ("side", "object", "lead", "mediator"):
        if role == "lead" and actor.party is None and out.parties:
            actor.party = out.parties[-1]
        fresh = set((actor.party or "").split("|")) - set(out.parties) - {""}
        loose = role != "mediator" and _loose(seen, clause, actor)
        owned = actor.kind == "person" and seen.has(actor.last, "nouns.staff")  # "Silva aides met Y"
        owned |= any(one.frame == "send" and envoys.sender(seen, actor, one.at) for one in clause.triggers)
        add(
            out,
            actor,
            role,
            _in_subject(clause, actor),
            present=not owned and (not loose or actor.first > clause.main.at or _there(seen, clause)),
        )
        if role == "mediator" or (loose and _takes_part(seen, clause, actor)):
            out.mediators |= fresh
        if loose:
            out.weak |= fresh
            out.hosts |= fresh if _hosts(seen, clause.main.at, actor) else set()
        else:
            out.weak -= set((actor.party or "").split("|"))
    if actor.kind == "organization":
        out.organizations += 1


def _acts_there(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether one who says something says it at the meeting: "A told B at talks", "At talks in P, A told B"."""
    own = own_gathering.of_body(seen, clause) is actor
    return own or judging.faces(seen, clause, actor) or openers.begins_main_clause(seen, clause, actor)


def _there(seen: View, clause: Clause) -> bool:
    """ "X will press for aid at the summit": who does something there is at it."""
    at = clause.main.at - 1
    while at > clause.first and not seen.has(at, "syntax.prepositions"):
        if is_verb(seen, at) or at in seen.cast.at:
            return False
        at -= 1
    walked_out = seen.word(at) == "of" and seen.word(at - 1) == "out" and seen.has(at - 2, "verbs.walking")
    return walked_out or seen.has(at, "relations.there")


def _loose(seen: View, clause: Clause, actor: Actor) -> bool:
    """Whether a subject stands before a noun that points back, with a verb in between that holds no meeting."""
    trigger = clause.main
    if own_gathering.of_body(seen, clause) is actor:
        return False
    if _stands_outside(seen, clause, actor):
        return True
    if trigger.frame is not None or any(one.frame and actor.first < one.at <= trigger.at for one in clause.triggers):
        return False
    if (actor.first > trigger.at and _hosts(seen, trigger.at, actor)) or mediators.opens_it(seen, clause, actor):
        return True
    if actor.first > trigger.at and holds_it(seen, clause, actor):
        return False
    if actor.first > trigger.at:
        linked = any(one.frame in ("agree", "sign", "discuss") and one.at > actor.first for one in clause.triggers)
        linked |= any(seen.has(at, "relations.including") for at in range(trigger.at + 1, actor.first))
        if openers.begins_main_clause(seen, clause, actor):
            return False
        hold = governor(seen, actor.first)
        return not linked and (
            hold.kind == "subject" or hold.word in ("after", "before", "since", "following", "until")
        )
    if not trigger.points_back or _own_meeting(seen, clause, actor) or _speaks_of_own(seen, clause, actor):
        return False
    if actor.kind == "person" and _matter(seen, trigger.at) and governor(seen, actor.first).kind == "verb":
        return True
    between = range(actor.last, trigger.at)
    return not any(seen.has(at, "verbs.attend") for at in between) and any(is_verb(seen, at) for at in between)


def _takes_part(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X took part in the session": somebody more than those whom the text told of before."""
    near = range(actor.last, clause.main.at)
    return any(seen.word(at) == "part" and seen.has(at - 1, "mediation.takes") for at in near)


def _stands_outside(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X protested after Y met Z", "X waits as Y holds talks with Z": behind the word that sets off the clause of the
    meeting stands another subject."""
    verb = clause.main.at
    if any(actor.first < one.at < verb for one in clause.triggers) or in_quote(seen, actor.first):
        return False
    if seen.has(verb + 1, "syntax.third_person_object") or seen.word(verb + 1) == "them":
        return False
    for at in range(actor.last, verb):
        if seen.has(at, "syntax.meanwhile") and "well" not in (seen.word(at - 1), seen.word(at + 1)):
            other = next(iter(seen.cast.between(at + 1, verb)), None)
            if other is None or governor(seen, other.first).at != at:
                return False
            does = own_verb(seen, other)
            return does == verb if clause.main.frame is not None else does < verb and is_verb(seen, does)
    return False


def _matter(seen: View, at: int) -> bool:
    """ "X called Y to brief him on the talks": what they speak of."""
    hold = governor(seen, at)
    return hold.kind == "prep" and seen.has(hold.at, "syntax.on_matter")


def _hosts(seen: View, at: int, actor: Actor) -> bool:
    """ "talks hosted by X": others hold them there."""
    hold = governor(seen, actor.first)
    return hold.word == "by" and seen.has(hold.at - 1, "verbs.hosting") and hold.at - 2 == at


def _own_meeting(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X praised his P meetings with Y", "A and B broke off their talks": the meetings of the subject, where the
    pronoun stands right before them."""
    step = clause.main.at - 1
    while step > clause.first and (step in seen.cast.at or seen.has(step, "nouns.peaceful") or _plain(seen, step)):
        step -= 1
    before = seen.cast.between(clause.first, step)
    if seen.word(step) == "their":
        verb = next((at for at in range(clause.first, step) if is_verb(seen, at)), step)
        subject = [one for one in before if one.first < verb and one.party and one.kind != "place"]
        return len({one.party for one in subject}) > 1 or actor.kind == "body"
    return actor.kind == "person" and seen.has(step, "syntax.his") and sum(one.kind == "person" for one in before) == 1


def _speaks_of_own(seen: View, clause: Clause, actor: Actor) -> bool:
    """ "X defended the planned talks with Y": one speaks so of talks of one's own."""
    between = range(actor.last, clause.main.at)
    return seen.word(clause.main.end) == "with" and any(seen.has(at, "speech.of_ones_own") for at in between)


def _plain(seen: View, at: int) -> bool:
    """ "official", "sixth", "May 3": what may stand between "his" and a visit."""
    day = seen.has(at, "time.months") or seen.has(at, "time.ambiguous") or seen.has(at, "time.days")
    number = seen.word(at).isdigit() or (seen.word(at) == "." and seen.word(at + 1).isdigit())
    return day or number or seen.word(at) in seen.known.ordinals or seen.has(at, "nouns.visit_kinds")


def add(out: Arguments, actor: Actor, role: ActorRole, visitor: bool = False, present: bool = True) -> None:
    """Take ``actor`` as a side, and as a participant where it is a person who is ``present``."""
    for party in (actor.party or "").split("|"):
        if party and party not in out.parties:
            out.parties.append(party)
        if party and visitor and party not in out.visitors:
            out.visitors.append(party)
    out.forum = out.forum or actor.forum
    if actor.organ:
        out.organs.add(actor.organ)
    for person in actor.pair:
        add(out, person, role, visitor)
    if present and actor.kind == "person" and all(one.name != actor.name for one in out.participants):
        part: Part = "mediator" if role == "mediator" else "visitor" if visitor else "attendee"
        out.participants.append(
            Participant(
                name=actor.name,
                role=actor.role,
                party=actor.party,
                part=part,
                lead=role == "lead",
                mention=actor.mention,
            )
        )


def _in_subject(clause: Clause, actor: Actor) -> bool:
    return (actor.first < clause.main.at or clause.anew) and clause.main.frame in JOURNEYS
