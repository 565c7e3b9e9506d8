"""The meetings that a sentence may tell of: each clause with a trigger is read into a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from briefing.extract.meetings import (
    afterwards,
    assemblies,
    attendance,
    checks,
    clauses,
    coinciding,
    comings,
    conditions,
    conferences,
    day_and_status,
    days_of_saying,
    departures,
    distinct,
    doings,
    edges,
    effects,
    gatherings,
    gestures,
    intervals,
    kinds,
    known_pacts,
    lands,
    lengths,
    levels,
    offsets,
    other_days,
    parting,
    places,
    prepared,
    relatives,
    remarks,
    seats,
    settings,
    sharing,
    surroundings,
    taking_part,
    travellers,
    triggers,
    turns,
    visits,
    visits_here,
    wishes,
)
from briefing.extract.meetings.arguments import Arguments
from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.clauses import Clause
from briefing.extract.meetings.dates import Clock
from briefing.extract.meetings.draft import Draft
from briefing.extract.meetings.present import number_present
from briefing.extract.meetings.syntax import View
from briefing.extract.meetings.words import ACCORDS
from briefing.model import When

# A stretch of words without an end is no sentence but a table or a list, and would cost its square to read.
_LONGEST = 220
_TWO = 2
_HEAD = 12  # paragraphs in which an undated state of things is that of the day of publication


def read(seen: View, clock: Clock, published: dt.date | None) -> list[Draft]:
    """The meetings that a sentence may tell of, in text order."""
    if seen.last - seen.first > _LONGEST or checks.is_heading(seen):
        return []
    found = attendance.not_missed(seen, [one for one in triggers.find(seen) if _is_meant(seen, one)])
    known = [one for one in found if known_pacts.tells(seen, one)]
    seen.of_pacts.update(at for one in known for at in known_pacts.words_of(seen, one.at))
    found = [one for one in found if one not in known and one.at not in seen.of_pacts]
    told = _told_by(seen, wishes.told(seen, found), clock, published) if found else []
    told.extend(_of_pacts(seen, known, clock, published))
    return told or _told_by(seen, doings.find(seen), clock, published)


def _of_pacts(seen: View, known: list[triggers.Trigger], clock: Clock, published: dt.date | None) -> Iterator[Draft]:
    """Each pact that is only referred to is told by its own words alone."""
    for one in known:
        words = known_pacts.words_of(seen, one.at)
        draft = _draft(seen, Clause(words.start, words.stop, [one]), None, clock, published)
        if draft is not None:
            yield draft


def _is_meant(seen: View, trigger: triggers.Trigger) -> bool:
    """Whether what is told is more than a condition, and of envoys, where somebody travels."""
    if conditions.only_then(seen, trigger) or conditions.ruled(seen, trigger):
        return False
    if trigger.frame != "travel":
        return True
    return travellers.has_traveller(seen, trigger.at) and not departures.others_go(seen, trigger.at)


def _told_by(seen: View, found: list[triggers.Trigger], clock: Clock, published: dt.date | None) -> list[Draft]:
    """The meetings that the triggers of a sentence tell of."""
    out: list[Draft] = []
    inside: list[Draft] = []
    before: Clause | None = None
    unmade: Clause | None = None
    for clause in clauses.split(seen, found, clock):
        subject = before if clause.shares and not clause.anew else _announced_after(clause, unmade)
        draft = _draft(seen, clause, subject, clock, published)
        rest = [one for one in clause.triggers if one is not clause.main]
        if (draft is None or draft.arguments.domestic) and rest:
            # "on arriving at his residence for a meeting with X": the journey is none of an envoy, the meeting counts.
            only = Clause(clause.first, clause.last, rest, clause.after, clause.shares)
            other = _draft(seen, only, subject, clock, published)
            if other is not None and not (
                draft is not None and draft.arguments.compatriots and len(other.parties) < _TWO
            ):
                draft = other
        if draft is not None and draft.arguments.domestic:
            inside.append(draft)
        elif draft is not None:
            if out:
                beside = [one for one in out if one.clause is subject and _has_no_subject(seen, out[-1].clause)]
                _share(beside[-1] if beside else out[-1], draft, out[0].clause)
            if not (out and sharing.arrived_for(out[-1], draft)):
                out.extend(sharing.each_of(draft))
        before = before if clause.shares or (before is not None and _has_no_subject(seen, clause)) else clause
        unmade = clause if draft is None else None
    comings.lend(out, clock, published)
    return sorted(_without_links(out) + inside, key=lambda draft: draft.trigger.at)


def _has_no_subject(seen: View, clause: Clause) -> bool:
    """ "arrived in P after a visit to Q and met X": what follows goes on with who arrived."""
    set_off = seen.has(clause.first, "syntax.before_and_after") and clause.main.frame is None
    return set_off and not seen.cast.between(clause.first, clause.main.at)


def _announced_after(clause: Clause, unmade: Clause | None) -> Clause | None:
    """ "The ministers of A and B announced the proposal after a meeting in P": who makes something known that is no
    accord was at the meeting."""
    if unmade is None or unmade.main.frame not in ACCORDS or clause.main.frame is not None:
        return None
    return unmade if clause.after in ("after", "following") else None


def _share(main: Draft, draft: Draft, opening: Clause) -> None:
    """Give a draft what the one before tells of it, and the other way round."""
    if draft.clause.there:
        gatherings.share(main, draft)
        return
    prepared.lend_sides(main, draft)
    coinciding.lend(main, draft)
    assemblies.lend(main, draft)
    conferences.lend(main, draft)
    sharing.subject(main, draft, opening)
    if draft.when.earliest is None and main.when.precise and offsets.on_the_eve(draft.seen, draft.clause):
        draft.when = intervals.moved(main.when, 1)
    if draft.clause.after in ("after", "following") and main.status == "held":
        draft.when = lengths.ended_then(main.when, draft.when)
    if draft.place is None and settings.on_its_fringes(draft.seen, draft.clause):
        draft.place, draft.country = main.place, main.country
    if draft.clause.shares:
        _go_on(main, draft)
    if main.status == "unclear" and parting.agreed_at_it(draft.seen, draft.clause.first):
        main.status = "held"


def _go_on(main: Draft, draft: Draft) -> None:
    """ "met X on Monday and then held talks with Y": on the same day; a next stop may be on another."""
    if parting.goes_on_ahead(draft.seen, draft.clause.first):
        if main.trigger.frame == "travel":
            sharing.host(main, draft)
        return
    if parting.agreed_there(draft.seen, draft.clause) or any(
        parting.agrees_to_send(draft.seen, at) for at in _head(draft)
    ):
        return
    if _there_later(main, draft):
        sharing.host(main, draft)
    if draft.trigger is main.trigger:
        sharing.same_place(main, draft)
    if draft.when.earliest is not None:
        if draft.trigger is main.trigger and main.when.earliest is None:
            main.when = draft.when  # "met separately with X and Y on Monday"
        return
    if relatives.ends(main.seen, main.trigger.at) == draft.clause.first:
        return  # "X, who met Y, will host Z"
    if (main.status, draft.status) == ("unclear", "held"):
        main.status = "held"  # "flew to P for talks with X and later met Y"
    draft.status = main.status
    journey = any(one.frame == "travel" or one.form == "visit" for one in draft.clause.triggers)
    if draft.clause.after in ("then", "and") and not journey:
        draft.when = main.when


def _there_later(main: Draft, draft: Draft) -> bool:
    """ "arrived in P on Monday and met the president on Tuesday": with nobody of a third land, so in P."""
    added = distinct.adds_verb(draft.seen, main.trigger, draft.trigger, draft.clause.first)
    return added and set(draft.firm) <= set(main.parties)


def _head(draft: Draft) -> range:
    return range(draft.clause.first, draft.trigger.at)


def _draft(seen: View, clause: Clause, subject: Clause | None, clock: Clock, published: dt.date | None) -> Draft | None:
    """The meeting of ``clause``, whose subject stands in the clause ``subject`` where it has none of its own."""
    told = taking_part.read(seen, clause, subject)
    if told is None:
        return None
    form, mode = kinds.form_and_mode(seen, clause)
    place, country = _place(seen, clause, told)
    when, now = day_and_status.read(seen, clause, clock, published)
    tour, many = visits.stay(seen, clause, told, place, country)
    if many:
        place = country = None
    draft = Draft(
        seen=seen,
        clause=clause,
        trigger=clause.main,
        form="meeting" if form == "agreement" and place is not None else form,
        mode=mode,
        level=levels.level_of(seen, clause, told),
        status=now,
        when=when,
        place=place.name if place is not None else None,
        country=country,
        arguments=told,
        tour=tour,
        topics=levels.topics_of(seen, clause.first, clause.last, told.topics),
        ordinal=kinds.ordinal(seen, clause),
        present=number_present(seen, clause.first, clause.last),
        generic=checks.generic(seen, clause, when, place is not None or len(told.participants) > 1, now)
        or (place is None and wishes.only_spoken_of(seen, clause, told, when)),
        points_back=any(one.points_back for one in clause.triggers),
        reported=_day_of_saying(seen, clause, clock, published),
    )
    taking_part.settle(draft)
    if not told.known_pact:
        _take_speaker(draft)
        _take_remarks(draft)
    assemblies.set_speakers_aside(draft)
    draft.points_back |= _points_back(draft)
    draft.turn = (
        "next" if parting.agreed_there(seen, clause) or _once_more(draft) else turns.turn(seen, clause.triggers)
    )
    draft.edge = edges.edge_told(seen, when, clock) or lengths.edge(seen, clause, clock) or edges.edge(seen, clause)
    draft.when = intervals.stretched(_begun(draft), draft.edge)
    if draft.edge == "begin" and not draft.ahead and edges.edge_told(seen, when, clock):
        draft.when = lengths.from_opening(seen, clause, clock, draft.when)
    _count_days(draft, published)
    return draft


def _place(seen: View, clause: Clause, told: Arguments) -> tuple[Actor | None, str | None]:
    """Where the clause's meeting is held, and the country code of that place."""
    if clause.main.lemma == "accord" and (town := known_pacts.town(seen, clause.main.at)) is not None:
        return town, visits.land(town.party, town.country) or lands.of_place(seen, town)
    effect = effects.begin(seen, clause) or seen.last
    own = (one for one in told.places if one.first < effect)
    there = [one for one in own if not other_days.in_caption(seen, one.first, clause)]
    near = places.right_here(seen, clause) or settings.where(seen, clause, places.choose(seen, clause, there))
    place = near or places.here(seen, clause) or seats.find(seen, clause, told) or settings.of_outcome(seen, clause)
    place = place or visits_here.land(seen, clause, told)
    place = seats.settled(
        seen,
        settings.narrowed(seen, clause, place) or (seats.host(seen, clause) if clause.main.frame is None else None),
    )
    if place is None:
        return None, None
    return place, visits.land(place.party, place.country) or lands.of_place(seen, place)


def _day_of_saying(seen: View, clause: Clause, clock: Clock, published: dt.date | None) -> When | None:
    """The day on which somebody tells of the clause's meeting, where that may be its own."""
    if other_days.recent(seen, clause):
        return None
    told = days_of_saying.day(seen, clock) or afterwards.day(seen, clause, clock, published)
    return told or remarks.day(seen, clause, clock, published) or days_of_saying.span(seen, clock, clause.main.at)


def _take_speaker(draft: Draft) -> None:
    """ "X said after meeting Y", "X said while visiting P": the speaker was there; then, if he said it during it."""
    seen, clause = draft.seen, draft.clause
    there = (surroundings.said_after, surroundings.saying_there, surroundings.speaking_beside)
    if any(told_so(seen, clause) for told_so in there):
        surroundings.add_speaker(seen, clause, draft.arguments)
        draft.spoken = True
        if draft.trigger.frame is None and (draft.status == "unclear" or _said_there(draft)):
            draft.status = "held"
    if surroundings.while_saying(seen, clause):
        draft.current = True
        to_come = draft.ahead and clause.main.tense == "base"  # "said on Friday … before X visits P"
        to_come |= clause.main.frame is None and other_days.spoken_of(seen, clause)
        if draft.when.earliest is None and not to_come:
            draft.said = draft.reported
        surroundings.add_speaker(seen, clause, draft.arguments)


def _take_remarks(draft: Draft) -> None:
    """ "…, X said on Tuesday. X made the remarks at talks with Y": X was there, on that day."""
    beside = _stands_beside(draft)
    speaker = draft.seen.speaker if beside else remarks.speaker(draft.seen, draft.clause)
    if speaker is None:
        return
    draft.seen.speaker = speaker
    surroundings.add_speaker(draft.seen, draft.clause, draft.arguments)
    draft.spoken = True
    draft.status = "held" if beside or draft.status == "unclear" else draft.status
    if draft.when.earliest is None:
        draft.said = draft.reported


def _stands_beside(draft: Draft) -> bool:
    """ "X said on Friday, standing beside Y": both were there, on that day."""
    return draft.trigger.lemma == "encounter" and gestures.said_beside(draft.seen, draft.trigger.at)


def _said_there(draft: Draft) -> bool:
    """ "In a meeting with Y, X said the border would open": the future is of what was said there."""
    seen = draft.seen
    opens = seen.word(seen.first) in ("in", "during") and draft.clause.first == seen.first
    return opens and draft.status == "planned" and draft.when.earliest is None


def _points_back(draft: Draft) -> bool:
    """Whether a draft tells so little by itself, or in such words, that it may be of a meeting told before."""
    seen, trigger = draft.seen, draft.trigger
    if draft.arguments.taken_up:
        return True
    named = [party for party in draft.firm if party != "United Nations"]
    bare = not named and draft.place is None and draft.when.earliest is None
    if bare and (draft.arguments.pronoun or trigger.strong):
        return True
    again = trigger.frame in ("meet", "convene", "discuss", "agree") and _the_same(seen, trigger.at)
    return again or _expected_there(seen, draft.clause)


def _begun(draft: Draft) -> When:
    """ "Said on Friday while opening the talks": they began on the day of saying."""
    if draft.edge != "begin" or not draft.current or draft.said is None or draft.when.earliest is not None:
        return draft.when
    return msgspec.structs.replace(draft.said, days=draft.when.days)


def _count_days(draft: Draft, published: dt.date | None) -> None:
    """ "The talks, now in their third day": counted back from the day told, the day of saying, else publication."""
    days = offsets.day_count(draft.seen, draft.clause)
    if days < _TWO or draft.ahead:
        return
    told = draft.when if draft.when.earliest is not None else draft.said or draft.reported
    if told is None and published is not None and draft.seen.sentence.paragraph <= _HEAD:
        told = When(earliest=published, latest=published, basis="relative_to_dct", precise=True)
    if told is not None and told.earliest == told.latest:
        draft.when = offsets.numbered(draft.seen, draft.clause, told)
        draft.edge = "span"


def _once_more(draft: Draft) -> bool:
    """ "and will meet again in P": whoever met before."""
    alone = len(draft.parties) < _TWO and not draft.arguments.pronoun
    return draft.ahead and alone and turns.meets_again(draft.seen, draft.trigger)


def _expected_there(seen: View, clause: Clause) -> bool:
    """ "X is expected to attend": what is attended was told before."""
    return any(
        seen.has(at, "verbs.present") and seen.word(at + 1) in (".", ";", "") and seen.word(at - 1) in ("to", "also")
        for at in range(clause.main.at, clause.last)
    )


def _the_same(seen: View, at: int) -> bool:
    """ "The ministers met", "the two men had met": a bare definite subject takes up who was told of before."""
    step = at - 1
    while seen.has(step, "shape.once_more"):
        step -= 1
    if not (seen.has(step, "nouns.plural_sides") or seen.has(step, "nouns.persons")):
        return False
    counted = seen.word(step - 1) in seen.known.numbers and seen.word(step - 2) == "the"
    return seen.word(step - 1) == "the" or counted


def _without_links(drafts: list[Draft]) -> list[Draft]:
    """Leave out what only goes on with a meeting of the same sentence: agreements reached there, "but talks failed"."""
    others = [one for one in drafts if one.trigger.frame not in ACCORDS]
    if not others:
        return drafts
    kept = [one for one in drafts if one in others or one.when.earliest is not None]
    for one, other in pairwise(kept):
        if _bare(other) and other.status in ("cancelled", "postponed") and other.trigger.points_back:
            one.status = other.status  # "was to visit P, but the trip was cancelled"
    return [one for number, one in enumerate(kept) if number == 0 or not _bare(one)]


def _bare(draft: Draft) -> bool:
    goes_on = draft.clause.after in ("but", "while", "whereas", "then", "later")
    return goes_on and not draft.told and draft.form != "call"
