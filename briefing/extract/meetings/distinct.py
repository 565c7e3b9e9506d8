"""Two words of a sentence that tell of two meetings, since each has a day, a town, a body or a guest of its own right
beside it: "last week's summit in P and the talks in Q in May"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from briefing.extract.meetings import added, parting
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.syntax import View, is_verb, subordinates
from briefing.extract.meetings.triggers import Trigger
from briefing.extract.meetings.words import ACCORDS
from briefing.extract.names import countries

_DONE_THERE = ("mediation.done", "nouns.lead_verbs", "verbs.attending", "verbs.hold")
_BEHIND = 14  # words behind a verb or noun in which its day and town stand
_BEFORE = 6
_HELPED = 5  # words from "are" to "held" in "are to be held"
_LONGEST_STAY = dt.timedelta(days=10)


@dataclass(slots=True)
class _Own:
    """What stands right beside a trigger; ``first`` is the token where its phrase begins."""

    first: int
    days: list[tuple[dt.date, dt.date]] = field(default_factory=list)
    towns: list[Actor] = field(default_factory=list)
    lands: list[Actor] = field(default_factory=list)
    bodies: list[Actor] = field(default_factory=list)
    guests: list[Actor] = field(default_factory=list)


def begins(seen: View, group: list[Trigger], other: Trigger, clock: Clock) -> int | None:
    """The token at which a word goes over to another meeting than those of ``group``, if it does."""
    if other.frame not in (None, "meet", "talk", "receive") or other.lemma in ("delegation", "ceremony"):
        return None
    theirs = _beside(seen, other, clock)
    if (who := _of_guest(seen, group[-1], other, theirs)) is not None:
        return who
    for one in reversed(group):
        if one.frame in (*ACCORDS, "discuss") or one.lemma in ("delegation", "leave", "return"):
            continue
        own = _beside(seen, one, clock, theirs.first)
        cut = _joint(seen, one, other, theirs.first)
        if cut is None or parting.meets_for(seen, one, cut) or (one.lemma == "round" and cut == one.end):
            continue
        if adds := adds_verb(seen, one, other, cut):
            own = _beside(seen, one, clock, cut)
            theirs.days = theirs.days or added.days(clock, cut, other.at)
        told_apart = _days_apart(own, theirs, one, other, adds) or _towns_apart(own, theirs, adds)
        told_apart |= adds and _lands_apart(own, theirs)
        if told_apart or _bodies_apart(own, theirs, one, other) or _guests_apart(seen, cut, own, theirs):
            return cut
    return None


def adds_verb(seen: View, one: Trigger, other: Trigger, cut: int) -> bool:
    """ "arrived in P on Monday for a visit and met Y in Q on Tuesday", ", meeting Y in Q on Tuesday": what a traveller
    does there is told by a verb of its own, without a subject."""
    if one.frame != "travel" and one.form != "visit":
        return False
    verb = other.at
    if other.frame is None:
        verb = next((at for at in range(other.at - 1, cut, -1) if seen.has(at, "verbs.hold")), cut)
    listed = seen.word(verb).endswith("ing") or (verb == cut + 1 and one.tense == "past" and other.tense == "past")
    joined = seen.word(cut) == "and" or (seen.word(cut) == "," and listed)
    return verb > cut and joined and all(_leads(seen, at) for at in range(cut + 1, verb))


def _leads(seen: View, at: int) -> bool:
    """ "will", "is due to", "later", "on Monday": what may stand between "and" and the verb."""
    return added.helps(seen, at) or seen.has(at, "time.days") or seen.has(at, "shape.before_added")


def _of_guest(seen: View, one: Trigger, other: Trigger, theirs: _Own) -> int | None:
    """ "met X, who mediated talks in P in May": what the guest did at another meeting, told with its day or town."""
    who = next((at for at in range(other.at - 1, one.at, -1) if seen.word(at) == "who"), None)
    if who is None or other.frame is not None or not (one.frame in ("meet", "talk", "receive") or one.form == "call"):
        return None
    did = range(who + 1, other.at)
    there = any(seen.has(at, words) for at in did for words in _DONE_THERE)
    return who if there and (theirs.days or theirs.towns) else None


def _joint(seen: View, one: Trigger, other: Trigger, first: int) -> int | None:
    """The preposition, comma or "and" right before the phrase of a noun, or the phrase itself behind a verb; before a
    verb the "and", comma or "who" where its clause begins."""
    if other.frame is None:
        joined = seen.has(first - 1, "syntax.prepositions") or seen.word(first - 1) in ("and", ",", "but")
        return first - 1 if joined and first - 1 > one.at else first
    heads = (at for at in range(other.at - 1, one.at, -1) if seen.word(at) in ("and", ",", ";", "but"))
    return next((at for at in heads if at - 1 not in seen.cast.at or at + 1 not in seen.cast.at), None)


def _beside(seen: View, trigger: Trigger, clock: Clock, end: int = 0) -> _Own:
    first = trigger.at if trigger.frame is not None else _phrase(seen, trigger.at)
    last = _last(seen, trigger, clock, min(end or seen.last, trigger.end + _BEHIND))
    own = _Own(first)
    for span in (*clock.between(first, trigger.at), *clock.between(trigger.end, last)):
        time = clock.times[span[2]]
        left_off = seen.has(span[0] - 1 - (seen.word(span[0] - 1) in ("in", "on")), "status.left_off")
        told = span[0] not in seen.reported and not left_off  # not "talks, adjourned in March"
        if told and time.earliest and time.latest and time.kind in ("date", "time"):
            own.days.append((time.earliest, time.latest))
    for actor in seen.cast.between(first, trigger.at):
        _sort(seen, own, actor, "")
    for actor in seen.cast.between(trigger.end, last):
        before = actor.first - 1 - seen.has(actor.first - 1, "syntax.determiners")
        _sort(seen, own, actor, "to" if trigger.frame == "travel" and before == trigger.at else seen.word(before))
    own.guests = _guests(seen, trigger.end, last)
    return own


def _guests(seen: View, first: int, last: int) -> list[Actor]:
    """Whom "with" right behind a trigger names, with the lands and titles of persons."""
    if seen.word(first) != "with":
        return []
    out: list[Actor] = []
    for at in range(first + 1, last):
        if at in seen.cast.at:
            out += [seen.cast.at[at]] if seen.cast.at[at].first == at else []
        elif seen.has(at, "syntax.prepositions") and seen.word(at) != "of":
            break
    return [actor for actor in out if actor.party and actor.kind != "place"]


def _sort(seen: View, own: _Own, actor: Actor, before: str) -> None:
    """Keep an actor by its kind; ``before`` is the preposition, empty for what stands before a noun."""
    wide = seen.has(actor.last - 1, "places.wide") or seen.has(actor.last - 1, "places.landmarks")
    if actor.kind in ("place", "state") and before in ("", "in", "at", "to") and not wide:
        town = actor.kind == "place" and countries.by_name(actor.name) is None
        if town:
            own.towns.append(actor)
        elif before:
            own.lands.append(actor)
    if (actor.kind == "body" or actor.forum) and actor.party and before in ("", "of"):
        own.bodies.append(actor)


def _phrase(seen: View, at: int) -> int:
    """Where the phrase of a noun begins: over adjectives, days and names, up to its article."""
    step = at
    while step > max(seen.first, at - _BEFORE):
        before = step - 1
        if seen.has(before, "syntax.determiners"):
            return before
        if before in seen.cast.at:
            step = seen.cast.at[before].first
            continue
        stop = seen.has(before, "syntax.prepositions") or is_verb(seen, before) or subordinates(seen, before)
        if stop or not seen.word(before)[:1].isalnum() or seen.word(before) in ("and", "or"):
            break
        step = before
    return step


def _last(seen: View, trigger: Trigger, clock: Clock, end: int) -> int:
    """The end of the words that go with a trigger: up to the next verb, clause or list of other things."""
    for at in range(trigger.end, end):
        if at in seen.cast.at:
            continue
        if seen.word(at) in (";", "-", "--") or seen.quotes_at(at) or subordinates(seen, at):
            if seen.word(at) == "that" and _only_when(seen, at + 1):
                continue
            return at
        if seen.word(at) in (",", "and") and not _goes_on(seen, at, clock):
            return at
        if _is_known_verb(seen, at) and not _only_when(seen, at):
            return at
    return end


def _is_known_verb(seen: View, at: int) -> bool:
    """A verb that is one by more than its ending: "of industrialised democracies" has none."""
    return is_verb(seen, at) and not (seen.word(at).endswith("ed") and seen.word(at) not in seen.known.verbs)


def _only_when(seen: View, at: int) -> bool:
    """ "held", "are to be held", "scheduled to take place": a verb that only leads on to when and where."""
    if seen.has(at, "status.arranged") or seen.has(at, "verbs.took_place"):
        return True
    helping = seen.has(at, "syntax.auxiliaries") or (seen.word(at) == "take" and seen.word(at + 1) == "place")
    near = range(at + 1, at + _HELPED)
    return helping and any(seen.word(step) in ("held", "place") or seen.has(step, "status.arranged") for step in near)


def _goes_on(seen: View, at: int, clock: Clock) -> bool:
    """Whether a day, a name or a participle follows a comma or "and"."""
    return (
        at + 1 in seen.cast.at
        or bool(clock.between(at + 1, at + 2))
        or (seen.word(at) == "," and (seen.has(at + 1, "status.arranged") or seen.has(at + 1, "verbs.took_place")))
    )


def _days_apart(own: _Own, theirs: _Own, one: Trigger, other: Trigger, adds: bool) -> bool:
    """Whether all days of the one are other days than those of the other; a stay has later days too, if what is told
    of them is no verb that is added (``adds``)."""
    if not own.days or not theirs.days:
        return False
    long = "visit" in (one.form, other.form) or one.frame in ("travel", "stay")
    stay = _LONGEST_STAY if long and not adds else dt.timedelta(0)
    return all(a[1] + stay < b[0] or b[1] + stay < a[0] for a in own.days for b in theirs.days)


def _towns_apart(own: _Own, theirs: _Own, adds: bool) -> bool:
    """Whether the other has a town and none of its names is a place of the one. A journey may go to a region that no
    state is known to have: the town of a verb that is added (``adds``) may be in it."""
    if not theirs.towns or not own.towns or (adds and any(actor.country is None for actor in own.towns)):
        return False
    here, there = {actor.name for actor in own.towns}, {actor.name for actor in theirs.towns}
    lands = {actor.country for actor in (*own.towns, *own.lands)} & {actor.country for actor in theirs.towns}
    return not here & there and not lands - {None}


def _lands_apart(own: _Own, theirs: _Own) -> bool:
    """ "visited P and met Y in Q": whether the town of the other is in none of the lands that the one tells."""
    here, there = {land.country for land in own.lands}, {town.country for town in theirs.towns}
    return not own.towns and bool(here and there) and not here & there and None not in here | there


def _guests_apart(seen: View, cut: int, own: _Own, theirs: _Own) -> bool:
    """ "talks with A and a meeting with B": others are met, in a phrase that is added to the first."""
    if not own.guests or not theirs.guests or "and" not in (seen.word(cut), seen.word(cut - 1)):
        return False
    people = [{one.name for one in each.guests if one.kind == "person"} for each in (own, theirs)]
    if all(people):
        return not people[0] & people[1]
    return not {one.party for one in own.guests} & {one.party for one in theirs.guests}


def _bodies_apart(own: _Own, theirs: _Own, one: Trigger, other: Trigger) -> bool:
    """Whether each is a meeting of another body."""
    if one.frame is not None or not own.bodies or not theirs.bodies:
        return False
    a, b = ({(body.party, body.organ) for body in each.bodies} for each in (own, theirs))
    return not a & b and one.form != "negotiation" != other.form
