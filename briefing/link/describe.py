"""A cluster of units as a ``Round``: every field, with who says so."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from briefing.lexicon import table
from briefing.link import copies, disagree, evidence, status
from briefing.link.dates import date_of, settled
from briefing.link.facts import Fact
from briefing.link.folding import fold, heard_parts, short_name
from briefing.link.gathered import Cluster
from briefing.link.parties import canonical, is_country, members
from briefing.link.units import Person, Unit, key_of
from briefing.link.weights import Weights
from briefing.model import Form, Level, Link, Mode, Participant, Round

_TITLE_PARTIES = 4
_TITLE_TOPICS = 2
_NAMED = 0.34
_MET = 0.3
_REPORTED = 5  # against 2 for a place that was announced
_DONE = frozenset({"held", "under_way"})


_Word = TypeVar("_Word", bound=str)


def describe(cluster: Cluster, weights: Weights) -> Round:
    """The round that ``cluster`` stands for, without its fate."""
    units = settled(cluster.units)
    dated = date_of(units)
    accounts = len(copies.accounts(units)) if len(units) > 1 else 1
    parties = _parties(units)
    people = _people(units)
    place = _place(units)
    form, level = _form(units), _level(units)
    topics = _topics(units, people)
    ordinals = Counter(unit.ordinal for unit in units if unit.ordinal is not None)
    return Round(
        id=round_id(cluster),
        title=title(parties, people, place, form, level, topics),
        edtf=dated.edtf,
        earliest=dated.earliest,
        latest=dated.latest,
        place=place,
        parties=parties,
        participants=people,
        topics=topics,
        form=form,
        level=level,
        mode=_mode(units),
        status=status.of_round(units),
        ordinal=ordinals.most_common(1)[0][0] if ordinals else None,
        links=_links(cluster, weights, accounts),
        disagreements=disagree.of_round(units) if len(units) > 1 else (),
        accounts=accounts,
        ledger=status.ledger(units),
        basis=dated.basis,
    )


def closed(found: Round, known_until: dt.date | None) -> Round:
    """The round with its fate as seen on ``known_until``: the only field that rests on the rest of the corpus."""
    return msgspec.structs.replace(found, fate=status.fate(found, known_until))


def round_id(cluster: Cluster) -> str:
    """Named after its earliest mention, so that later articles change nothing."""
    if not cluster.id:
        cluster.id = mention_round_id(min((fact for unit in cluster.units for fact in unit.facts), key=_told_first))
    return cluster.id


def mention_round_id(fact: Fact) -> str:
    """The id of a round that ``fact`` is the earliest mention of."""
    return round_of_fact(fact.id)


def round_of_fact(fact_id: str) -> str:
    """The same of the fact with this id; it leads to the round that the fact is in."""
    return f"r-{fact_id}"


def _told_first(fact: Fact) -> tuple[dt.date, str, int, str]:
    return fact.published or dt.date.max, fact.article, fact.meeting.start, fact.id


def title(
    parties: Sequence[str],
    people: Sequence[Participant],
    place: str | None,
    form: Form,
    level: Level,
    topics: Sequence[str] = (),
) -> str:
    """A short name: who, what kind of meeting, where; about what, where no two sides are known to tell it by."""
    words: dict[str, str] = table("en", "evidence")["forms"]
    who = _who(parties, people, level)
    what = words[form]
    if len(parties) < 2:
        about = [topic for topic in topics if topic not in parties and topic != place]
        what += f" {table('en', 'evidence')['title']['about']} {' and '.join(about[:_TITLE_TOPICS])}" if about else ""
    if place:
        what += f", {place}"
    return f"{who} {what}" if who else what[0].upper() + what[1:]


def _who(parties: Sequence[str], people: Sequence[Participant], level: Level) -> str:
    sides = {person.party for person in people}
    if level in ("leader", "minister") and len(people) == 2 and len(sides) == 2:
        return "–".join(short_name(person.name) for person in people)
    if not parties:
        return "–".join(dict.fromkeys(short_name(person.name) for person in people[:_TITLE_PARTIES]))
    shown = list(parties[:_TITLE_PARTIES])
    if len(parties) > _TITLE_PARTIES:
        shown.append("…")
    return "–".join(shown)


def _parties(units: Sequence[Unit]) -> tuple[str, ...]:
    """Parties that at least ``_NAMED`` as many units name as name the one named most, by their most usual names.

    A member of a body that is itself a party is left out: its leader comes for the body.
    """
    names: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for unit in units:
        for party in unit.parties:
            counts[party] = counts.get(party, 0) + 1
        for fact in unit.facts:
            for name in fact.meeting.parties:
                names.setdefault(canonical(name), []).append(name)
    most = max(counts.values(), default=0)
    kept = [name for name, count in counts.items() if count >= _NAMED * most]
    represented_by = {name for body in kept for name in members(body)}
    kept = [name for name in kept if name not in represented_by] or kept
    return tuple(sorted([_usual(names[name]) or name for name in kept]))


def _people(units: Sequence[Unit]) -> tuple[Participant, ...]:
    """Heads of delegations, and whom at least ``_MET`` of the units that name anybody name."""
    best: dict[str, Participant] = {}
    known: dict[str, Person] = {}
    counts: Counter[str] = Counter()
    for unit in units:
        named = set()
        for fact in unit.facts:
            for person in fact.meeting.participants:
                surname, given = heard_parts(person.name)
                one = Person(surname, given, None, None, person.lead, fact)
                key = key_of(one, known)
                known.setdefault(key, one)
                best[key] = _fuller(best[key], person) if key in best else _unplaced(person)
                named.add(key)
        counts.update(named)
    least = _MET * sum(bool(unit.people) for unit in units)
    kept = [one for key, one in best.items() if one.lead or counts[key] >= least]
    return tuple(sorted(kept, key=lambda one: (not one.lead, one.party or "~", fold(one.name))))


def _unplaced(person: Participant) -> Participant:
    """Without the index of the mention, which holds within one article only."""
    return Participant(name=person.name, role=person.role, party=person.party, part=person.part, lead=person.lead)


def _fuller(known: Participant, person: Participant) -> Participant:
    name = max(known.name, person.name, key=lambda text: (len(text.split()), len(text), text))
    part = known.part if known.part != "attendee" else person.part
    return Participant(
        name=name,
        role=known.role or person.role,
        party=known.party or person.party,
        part=part,
        lead=known.lead or person.lead,
    )


def _place(units: Sequence[Unit]) -> str | None:
    """The town that most name; one report of where it took place outweighs two of where it was to be."""
    counts: Counter[str] = Counter()
    for rank, unit in enumerate(units):
        if unit.place:
            name = unit.source["place"].meeting.place or ""
            worth = _REPORTED if status.of_unit(unit) in _DONE else 2
            counts[name] += 1000 * worth * (not is_country(name)) + 10 - min(rank, 9)
    return min(counts.items(), key=lambda item: (-item[1], item[0]))[0] if counts else None


def _form(units: Sequence[Unit]) -> Form:
    said = [fact.meeting.form for unit in units for fact in unit.facts]
    return _usual([*said, *(form for form in said if form != "meeting")]) or "meeting"


def _level(units: Sequence[Unit]) -> Level:
    said = [fact.meeting.level for unit in units for fact in unit.facts]
    return _usual([level for level in said if level != "unknown"]) or "unknown"


def _mode(units: Sequence[Unit]) -> Mode:
    said = [fact.meeting.mode for unit in units for fact in unit.facts]
    return _usual([mode for mode in said if mode != "unspecified"]) or "unspecified"


def _usual(said: Sequence[_Word]) -> _Word | None:
    """What is said most often, the first in the alphabet where several are."""
    values = set(said)
    if len(values) < 2:
        return said[0] if said else None
    return min(values, key=lambda value: (-said.count(value), value))


def _topics(units: Sequence[Unit], people: Sequence[Participant]) -> tuple[str, ...]:
    """What any mention is about; who takes part, by another mention, is no topic."""
    said = {topic for unit in units for fact in unit.facts for topic in fact.meeting.topics}
    return tuple(sorted(said - {person.name for person in people}))


def _links(cluster: Cluster, weights: Weights, accounts: int) -> tuple[Link, ...]:
    out = [_link(fact, unit, cluster, weights) for unit in cluster.units for fact in unit.facts]
    out.sort(key=lambda link: (link.published or dt.date.max, link.article, link.start, link.mention))
    if accounts < len(cluster.articles):
        for later, earlier in copies.originals(out).items():
            out[later] = msgspec.structs.replace(out[later], copy_of=earlier)
    return tuple(out)


def _link(fact: Fact, unit: Unit, cluster: Cluster, weights: Weights) -> Link:
    meeting = fact.meeting
    bits, notes = evidence.of_link(fact, unit, cluster, weights)
    rival = cluster.rivals.get(unit.id) if fact is unit.head else None
    reasons = cluster.reasons[unit.id][1]
    return Link(
        article=fact.article,
        mention=fact.mention,
        start=meeting.start,
        end=meeting.end,
        text=meeting.text,
        status=meeting.status,
        when=meeting.when,
        bits=bits,
        evidence=notes,
        runner_up=(round_id(rival[0].now), round(rival[1], 2)) if rival and rival[0].now is not cluster else None,
        flips=evidence.flips(bits, reasons, notes[1:], weights) if reasons and fact is unit.head else (),
        published=fact.published,
        headline=meeting.headline,
    )
