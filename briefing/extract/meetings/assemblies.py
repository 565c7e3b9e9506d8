"""A body's session that only tells when or where others meet, and is a meeting of its own: "The G10 met before the
council of the IXO", "During the IXO conference in P, EC ministers will hold talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.extract.meetings import bodies, openings
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View, governor, is_verb, owns, subordinates
from briefing.lexicon import table

if TYPE_CHECKING:
    from briefing.extract.meetings.clauses import Clause
    from briefing.extract.meetings.draft import Draft
    from briefing.extract.meetings.group import Group
    from briefing.extract.meetings.triggers import Trigger

_SESSIONS = frozenset(["meeting", "conference", "summit", "negotiation"])
_OF_SIDES = ("person", "state", "demonym", "body", "side")
_PHRASE = 14  # words of "next week's annual meetings of the World Bank and the International X Organization"
_LINK = 5  # words of "in the run-up to"
_TWO = 2
_HOSTS = ("mediation.opens", "verbs.hosting", "verbs.chairing")
_MEDIATORS: frozenset[str] = frozenset(table("en", "organs")["mediators"]["names"])


def begins(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """Where the words begin that set the session ``other`` off from the meeting of others before it, if they do."""
    own = whose(seen, other)
    cut = _link(seen, phrase(seen, own[0].first if own[0].first < other.at else other.at)) if own else None
    one = group[-1]
    if cut is None or cut < one.end:
        return None
    theirs = [actor for actor in seen.cast.between(seen.first, cut) if _takes_part(seen, actor)]
    others = _others(theirs, own)
    told_before = one.frame is None and one.points_back and not theirs
    if not _same_place(seen, cut):
        return cut if others or told_before else None  # "The meeting took place before …"
    if told_before and _is_plain(seen, cut):
        return None
    held = any(_may_be_held_there(seen, each, cut) for each in group)
    return cut if told_before or (held and _make_meeting(seen, others, own)) else None


def main_clause(seen: View, group: list[Trigger], other: Trigger) -> int | None:
    """Where the main clause begins behind a session at which others meet: "At the IXO council, A and B held talks"."""
    one = group[0]
    if len(group) > 1 or other.form not in _SESSIONS:
        return None
    own = whose(seen, one)
    link = _link(seen, phrase(seen, min(one.at, own[0].first))) if own else None
    if link != seen.first or not _same_place(seen, link):
        return None
    commas = (at for at in range(one.end, other.at) if seen.word(at) == ",")
    comma = next((at for at in commas if openings.begins_with_subject(seen, at + 1)), None)
    if comma is None:
        return None
    theirs = [actor for actor in seen.cast.between(comma, seen.last) if _takes_part(seen, actor)]
    return comma + 1 if _make_meeting(seen, _others(theirs, own), own) else None


def lend(main: Draft, draft: Draft) -> None:
    """Give those who meet at a session its days and its place, where they have none of their own."""
    for session, meeting in ((draft, main), (main, draft)):
        if not _sets_scene(session.seen, session.clause) or whose(meeting.seen, meeting.trigger):
            continue
        if meeting.when.earliest is None and not meeting.points_back:
            meeting.when = session.when
        elif session.when.earliest is None and meeting.place is None:
            session.when = meeting.when
        if meeting.place is None and meeting.form != "call":
            meeting.place, meeting.country = session.place, session.country
        if session.status == "unclear":
            session.status = meeting.status
        return


def whose(seen: View, noun: Trigger) -> list[Actor]:
    """The bodies whose session a noun is: "the IXO meeting", "the annual meeting here of the X Bank and the IXO"."""
    if not _is_session(noun):
        return []
    at = seen.cast.at.get(noun.at)
    before = _row(seen, at)[1] if at is not None and at.organ else _before(seen, noun.at)
    own = before or _behind(seen, noun.end)
    in_organs = {actor.party for actor in own if actor.organ}  # "the (IXO) steering committee": once
    return [actor for actor in own if actor.organ or actor.party not in in_organs]


def stands_for_session(seen: View, at: int) -> bool:
    """ "ahead of Monday's IXO council", "attended the Interim Committee": an organ that stands for its session."""
    organ = seen.cast.at.get(at)
    if organ is None or organ.kind != "body" or not organ.organ or organ.last != at + 1:
        return False
    behind = at + 1
    if seen.word(behind) in seen.known.nouns or seen.has(behind, "nouns.actors") or is_verb(seen, behind):
        return False
    if owns(seen, organ) or seen.has(behind, "nouns.plural_sides") or _goes_on(seen, behind):
        return False
    first, _ = _row(seen, organ)
    return _link(seen, first) is not None or seen.has(first - 1, "verbs.attending")


def is_session(group: Group) -> bool:
    """Whether a group is the session of a body that is one of its sides: who else is named there is no second one."""
    own = {party for one in group.near for actor in whose(one.seen, one.trigger) for party in _parties(actor)}
    return not own.isdisjoint(group.parties)


def set_speakers_aside(draft: Draft) -> None:
    """ "Minister X of P told the IXO meeting": who speaks at a body's session is there, but it is the body's. At a
    summit they are those who meet."""
    seen, told, noun = draft.seen, draft.arguments, draft.trigger
    own = {party for actor in whose(seen, noun) for party in _parties(actor)}
    if not own or not own <= set(told.parties) or own & _MEDIATORS or noun.form == "summit":
        return
    before = range(draft.clause.first, noun.at)
    if any(seen.has(at, words) for at in before for words in _HOSTS):
        return
    verb = next((at for at in range(noun.end, draft.clause.last) if is_verb(seen, at)), draft.clause.last)
    beside = {party for one in seen.cast.between(noun.end, verb) if one.kind != "place" for party in _parties(one)}
    speakers = ({one.party for one in told.participants if one.party} | told.weak) - own - beside
    if len(speakers) == 1:
        told.parties[:] = [party for party in told.parties if party not in speakers]


def role(seen: View, clause: Clause, actor: Actor) -> Literal["side", "aside"] | None:
    """What a body is in the session of a clause: its own, or that of another body, at which it only speaks or is spoken
    of; not one that brings others together."""
    if not _is_one(seen, actor):
        return None
    own = whose(seen, clause.main)
    if actor not in own and _is_where_others_meet(seen, clause, actor):
        return "aside"
    if actor in own:
        return None if actor.party in _MEDIATORS else "side"
    return "aside" if own and _is_not_of_it(seen, clause, actor, own) else None


def _is_where_others_meet(seen: View, clause: Clause, organ: Actor) -> bool:
    """ "X and Y met during the U.N. General Assembly": an organ at whose session two others met."""
    link = _link(seen, phrase(seen, organ.first)) if organ.organ and clause.main.frame in ("meet", "talk") else None
    if link is None or not _same_place(seen, link):
        return False
    sides = {one.party for one in seen.cast.between(clause.first, clause.last) if _takes_part(seen, one)}
    return len(sides - {organ.party}) >= _TWO


def _is_not_of_it(seen: View, clause: Clause, actor: Actor, own: list[Actor]) -> bool:
    """ "The IXO raised it at the G10 meeting", "said at the G10 meeting that the accord of the IXO had failed"."""
    if actor.first > clause.main.at:
        return not seen.has(governor(seen, actor.first).at, "syntax.side_prepositions")
    between = range(actor.last, min(clause.main.at, *(one.first for one in own)))
    if any(seen.has(at, "verbs.attend") or seen.word(at) == "with" for at in between):
        return False
    return any(is_verb(seen, at) for at in between)


def told_beside(seen: View, clause: Clause) -> bool:
    """Whether a clause tells of a body's session as one known, and as the time or the setting of something else."""
    return clause.main.points_back and _link_of(seen, clause) is not None


def set_off(seen: View, clause: Clause) -> bool:
    """Whether a clause begins with the words that set a body's session off from another meeting of the sentence."""
    return clause.first > seen.first and _link_of(seen, clause) == clause.first


def is_set_off(seen: View, body: Actor) -> bool:
    """Whether a body is named behind the words by which its session is the time or the setting of another meeting."""
    return _link(seen, phrase(seen, body.first)) is not None


def _link_of(seen: View, clause: Clause) -> int | None:
    own = whose(seen, clause.main)
    return _link(seen, phrase(seen, min(clause.main.at, own[0].first))) if own else None


def _goes_on(seen: View, at: int) -> bool:
    """ "the steering committee [and pricing committee meetings]": the noun stands at the end of the list."""
    other = seen.cast.at.get(seen.behind_the(at + 1)) if seen.word(at) == "and" else None
    return other is not None and _is_one(seen, other) and seen.word(other.last) in seen.known.nouns


def _row(seen: View, organ: Actor) -> tuple[int, list[Actor]]:
    """Where the phrase begins whose last body is ``organ``, and all of them: "both the G10 and the IXO council"."""
    first, out = phrase(seen, organ.first), [organ]
    before = seen.cast.at.get(first - 2)
    while seen.word(first - 1) == "and" and before is not None and _is_one(seen, before):
        first, out = phrase(seen, before.first), [before, *out]
        before = seen.cast.at.get(first - 2)
    return first - (seen.word(first - 1) == "both"), out


def _is_session(trigger: Trigger) -> bool:
    return trigger.frame is None and trigger.form in _SESSIONS


def is_body(seen: View, party: str) -> bool:
    """Whether a party is a body or a group of states under one name."""
    return party in seen.known.forums or bodies.is_body(party)


def _parties(actor: Actor) -> list[str]:
    return [party for party in (actor.party or "").split("|") if party]


def _is_one(seen: View, actor: Actor | None) -> bool:
    """A body, a group of states, or two of them in one word ("IXO-World Bank")."""
    if actor is None or not actor.party or actor.kind == "person":
        return False
    if actor.kind == "body" or actor.forum:
        return True
    return actor.kind in ("demonym", "side") and all(is_body(seen, party) for party in _parties(actor))


def _before(seen: View, noun: int) -> list[Actor]:
    """The bodies named before a noun in its own phrase: "the IXO and World Bank spring meetings"."""
    first = phrase(seen, noun)
    return [actor for actor in seen.cast.between(first, noun) if _is_one(seen, actor)]


def _behind(seen: View, end: int) -> list[Actor]:
    """The bodies behind "of", where only day and town stand between: "the meeting here on Friday of the IXO"."""
    out: list[Actor] = []
    of = False
    for at in range(end, min(end + _PHRASE, seen.last)):
        actor = seen.cast.at.get(at)
        if actor is not None:
            if _is_one(seen, actor) and of and actor not in out:
                out.append(actor)
            continue
        stop = seen.word(at) in (",", ";") or is_verb(seen, at) or subordinates(seen, at)
        stop |= seen.has(at, "places.premises")  # "talks at the offices of the IXO"
        if stop or (seen.has(at, "syntax.prepositions") and not seen.has(at, "assemblies.between")):
            break
        of |= seen.word(at) == "of"
    return out


def phrase(seen: View, at: int) -> int:
    """Where the phrase of a noun begins: over names, days and adjectives, and over "and" between two bodies."""
    step = at
    while step > max(seen.first, at - _PHRASE):
        before = step - 1
        actor = seen.cast.at.get(before)
        if actor is not None:
            step = actor.first
        elif seen.has(before, "syntax.determiners"):
            step = before
            break
        elif _joins(seen, before) or _brackets(seen, before):
            step = before
        elif not seen.word(before)[:1].isalnum() or seen.has(before, "syntax.coordinators") or _ends(seen, before):
            break
        else:
            step = before
    return step


def _ends(seen: View, at: int) -> bool:
    return seen.has(at, "syntax.prepositions") or is_verb(seen, at) or subordinates(seen, at)


def _joins(seen: View, at: int) -> bool:
    """ "and" between two bodies."""
    return (
        seen.word(at) in ("and", "/", "-", ",")
        and _is_one(seen, seen.cast.at.get(at - 1))
        and _is_one(seen, seen.cast.at.get(seen.behind_the(at + 1)))
    )


def _brackets(seen: View, at: int) -> bool:
    """ "the (G5 and G7) meeting"."""
    return (seen.word(at) == ")" and _is_one(seen, seen.cast.at.get(at - 1))) or (
        seen.word(at) == "(" and _is_one(seen, seen.cast.at.get(at + 1))
    )


def _link(seen: View, first: int) -> int | None:
    """Where the words begin that lead on to the phrase at token ``first``: "ahead of", "on the eve of", "during"."""
    for size in range(_LINK, 0, -1):
        at = first - size
        if at >= seen.first and _words(seen, at, first) in seen.known["assemblies.linking"]:
            return at
    return None


def _words(seen: View, first: int, last: int) -> str:
    return " ".join(seen.word(at) for at in range(first, last))


def _same_place(seen: View, link: int) -> bool:
    """Whether a link tells that the others meet at the session, and not before or after it."""
    return any(_words(seen, link, link + size) in seen.known["assemblies.there"] for size in range(1, _LINK + 1))


def _is_plain(seen: View, link: int) -> bool:
    """Whether the words of a link are one: "the talks at the meeting of the IXO" may be that meeting's own."""
    return seen.has(link, "assemblies.there")


def _takes_part(seen: View, actor: Actor) -> bool:
    return actor.kind in _OF_SIDES and bool(actor.party) and actor.first not in seen.reported


def _may_be_held_there(seen: View, trigger: Trigger, link: int) -> bool:
    """Whether a word tells of a meeting with sides of its own: what is discussed at a session is none."""
    if trigger.frame is not None:
        return trigger.frame in ("meet", "convene", "receive", "talk")
    if seen.has(trigger.at, "nouns.for_talks"):
        return False
    held = any(seen.has(at, "verbs.hold") for at in range(trigger.at - _LINK, trigger.at))
    sides = seen.has(trigger.end, "syntax.side_prepositions") and seen.cast.between(trigger.end, link)
    return held or bool(sides) or bool(whose(seen, trigger))


def _others(actors: list[Actor], own: list[Actor]) -> list[Actor]:
    """Those of other parties than the bodies of a session."""
    parties = {actor.party for actor in own}
    return [actor for actor in actors if actor.party not in parties]


def _make_meeting(seen: View, actors: list[Actor], own: list[Actor]) -> bool:
    """Whether another body is among them, or two sides that may meet at the session; more of its members are it."""
    sides = {party for actor in actors for party in (actor.party or "").split("|")}
    if len(sides) > _TWO and any(sides <= bodies.members(one.party or "") for one in own):
        return False
    return any(_is_one(seen, one) for one in actors) or len(sides) >= _TWO


def _sets_scene(seen: View, clause: Clause) -> bool:
    """Whether a clause begins with the words by which others meet at its session."""
    return _link_of(seen, clause) == clause.first and _same_place(seen, clause.first)
