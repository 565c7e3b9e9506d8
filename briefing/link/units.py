"""What one article tells of one meeting: its mentions of one group, taken together as a unit of joining.

The article's own grouping comes before any comparison between articles, so a mention that says little ("the talks")
brings its neighbours' date, place and people with it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from briefing.lexicon import table
from briefing.link.facts import Fact
from briefing.link.folding import fold, heard_parts
from briefing.link.parties import canonical, country_code, exact, represented
from briefing.model import Quote, When

Shingles = frozenset[int]
_SHINGLE = 5
_SPREAD = 5  # days between the first and last day-precise date of one meeting
_LONG_SPREAD = 21  # the same for talks that an article follows from their opening to their end
_LONG = frozenset({"negotiation", "conference"})
_WEEK, _FEW = 7, 2
_SETTLING = frozenset({"accord", "agree", "sign"})
_AHEAD = frozenset({"planned", "proposed", "postponed"})
_WORD = re.compile(r"[a-z]+")


class Blocks(NamedTuple):
    """Keys told by their parts: every subject (parties, a person, a place) in every span of time."""

    subjects: tuple[str, ...]
    spans: tuple[str, ...]

    def names(self) -> Iterator[str]:
        """Each key as one word, the way it is kept outside of joining."""
        return (f"{subject}|{span}" for subject in self.subjects for span in self.spans)


class Keys(NamedTuple):
    """What a mention is filed under, and what it asks for."""

    filed: Blocks
    probe: Blocks


@dataclass(slots=True)
class Person:
    """A participant as compared: surname (by its sound) and folded given names, entity id, party, the fact with the
    name."""

    surname: str
    given: str
    entity: str | None
    party: str | None
    lead: bool
    fact: Fact


@dataclass(slots=True, eq=False)
class Unit:
    """What is compared. Days are proleptic ordinals; ``told`` is false where the date is only the article's own,
    ``other`` is the second reading of a day that is told by the name of a weekday: a week earlier or later.

    ``head`` is the mention that tells most, ``source`` leads from a field to the fact that gives it, ``placed`` tells
    whether that sentence itself names the place, ``apart`` holds
    groups of the same article that it contrasts with this one; ``said`` keeps each field's words, ``keys`` what it is
    filed under (``blocks.unit_keys``), once they were made.
    """

    facts: list[Fact]
    head: Fact
    article: str
    group: tuple[str, int, int]
    id: str = ""
    published: int | None = None
    first: int | None = None
    last: int | None = None
    precise: bool = False
    told: bool = False
    other: tuple[int, int] | None = None
    parties: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    people: dict[str, Person] = field(default_factory=dict)
    place: str = ""
    placed: bool = False
    country: str = ""
    mode: str = "unspecified"
    level: str = "unknown"
    form: str = "meeting"
    status: str = "unclear"
    ordinal: int | None = None
    days: int | None = None
    topics: frozenset[str] = frozenset()
    triggers: frozenset[str] = frozenset()
    apart: frozenset[int] = frozenset()
    source: dict[str, Fact] = field(default_factory=dict)
    strength: float = 0.0
    _shingles: Shingles | None = None
    _quotes: dict[str, Quote] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    keys: Keys | None = None

    def quote(self, feature: str, fact: Fact | None = None) -> Quote:
        """The sentence that gives a field, or ``fact``; made once, since many reasons share it."""
        fact = fact or self.source.get(feature, self.head)
        quote = self._quotes.get(fact.id)
        if quote is None:
            quote = self._quotes[fact.id] = fact.quote
        return quote

    @property
    def is_accord(self) -> bool:
        """Whether no more is told than that something was agreed, be it in a town."""
        return self.form == "agreement" or (bool(self.triggers) and self.triggers <= _SETTLING)

    @property
    def shingles(self) -> Shingles:
        """Every five words in a row, for finding copied sentences."""
        if self._shingles is None:
            parts = [shingles(fact.meeting.text) for fact in self.facts if not fact.meeting.headline]
            self._shingles = parts[0] if len(parts) == 1 else frozenset().union(*parts)
        return self._shingles


def shingles(text: str) -> Shingles:
    """Hashes of every five words in a row of ``text``; they hold within one process only."""
    words = text.lower().split()
    return frozenset(map(hash, zip(*[words[start:] for start in range(_SHINGLE)], strict=False)))


Group = tuple[str, int, int]


def build(
    facts: Iterable[Fact], singled: frozenset[str] = frozenset(), made: dict[Group, Unit] | None = None
) -> list[Unit]:
    """Units of any number of articles; a fact whose id is in ``singled`` is taken out of its group.

    ``made`` keeps units from one call to the next, for when the facts of a group stay the same.
    """
    groups: dict[Group, list[Fact]] = {}
    for fact in facts:
        part = 1 + fact.mention if fact.id in singled else 0
        groups.setdefault((fact.article, fact.meeting.group, part), []).append(fact)
    if made is None:
        return [unit(members, key) for key, members in groups.items()]
    for key, members in groups.items():
        if key not in made:
            made[key] = unit(members, key)
    return [made[key] for key in groups]


def unit(facts: Sequence[Fact], key: tuple[str, int, int] | None = None) -> Unit:
    """The facts of one group of one article as one unit."""
    members = list(facts)
    first = head = members[0]
    if len(members) > 1:
        members.sort(key=lambda fact: (fact.meeting.start, fact.meeting.trigger_start, fact.id))
        first = members[0]
        head = max(members, key=lambda fact: (telling(fact), -fact.meeting.start, fact.id))
    out = Unit(facts=members, head=head, article=first.article, group=key or (first.article, first.meeting.group, 0))
    out.published = first.published.toordinal() if first.published else None
    out.apart = frozenset(g for fact in members for g in fact.meeting.apart) - {first.meeting.group}
    _take_words(out)
    _take_people(out)
    _take_date(out)
    _take_weekday(out)
    out.id = min(fact.id for fact in members)
    out.strength = _strength(out)
    return out


def telling(fact: Fact) -> float:
    """How much one mention says of its meeting: a dated, placed sentence with names says most."""
    meeting = fact.meeting
    score = 4.0 * (meeting.when.precise and meeting.when.basis not in ("none", "publication_date"))
    score += 1.0 * (meeting.when.earliest is not None) + 2.0 * bool(meeting.place) + min(2, len(meeting.parties))
    return score + min(2, len(meeting.participants)) - 1.5 * meeting.headline


def _take_words(out: Unit) -> None:
    parties: set[str] = set()
    topics: set[str] = set()
    places: dict[str, tuple[int, Fact]] = {}
    for fact in out.facts:
        meeting = fact.meeting
        parties.update(map(canonical, meeting.parties))
        topics.update(map(fold, meeting.topics))
        if meeting.parties:
            out.source.setdefault("parties", fact)
        if meeting.place:
            count, at = places.get(fold(meeting.place), (0, fact))
            if meeting.place in meeting.text and meeting.place not in at.meeting.text:
                at = fact
            places[fold(meeting.place)] = (count + 1, at)
        for name, empty in _EMPTY.items():
            value = getattr(meeting, name)
            if value and value != empty:
                _first_said(out, name, value, fact)
        if meeting.when.days and out.days is None:
            out.days = meeting.when.days
        if out.status == "unclear":
            out.status = meeting.status
    if out.form == "summit" and out.level == "unknown":
        out.level = "leader"
    out.parties, out.topics = frozenset(parties), frozenset(topics)
    out.sides = represented(out.parties)
    out.exact = exact(out.sides)
    out.triggers = frozenset(fact.meeting.trigger for fact in out.facts)
    if places:
        out.place, (_, at) = max(places.items(), key=lambda item: item[1][0])
        out.source["place"] = at
        out.placed = (at.meeting.place or "") in at.meeting.text
        out.country = at.meeting.country or country_code(at.meeting.place or "")


# Levels and forms that a more exact one of the same article replaces: agreements are made at summits, conferences.
_LOOSE = ("official", "mixed", "agreement")
_EMPTY = {"mode": "unspecified", "level": "unknown", "form": "meeting", "ordinal": None, "country": ""}


def _first_said(out: Unit, name: str, value: object, fact: Fact) -> None:
    known = getattr(out, name)
    if known == _EMPTY[name] or (known in _LOOSE and value not in _LOOSE):
        setattr(out, name, value)
        out.source[name] = fact


def _take_people(out: Unit) -> None:
    for fact in out.facts:
        for index, person in enumerate(fact.meeting.participants):
            surname, given = heard_parts(person.name)
            if not surname:
                continue
            entity = fact.people[index] if index < len(fact.people) else None
            party = canonical(person.party) if person.party else None
            out.source.setdefault("people", fact)
            found = Person(surname, given, entity, party, person.lead, fact)
            key = key_of(found, out.people)
            known = out.people.setdefault(key, found)
            if known is not found:
                known.given, known.entity = known.given or given, known.entity or entity
                known.party, known.lead = known.party or party, known.lead or person.lead


def key_of(person: Person, known: Mapping[str, Person]) -> str:
    """The key of ``person`` among ``known``: the surname, with the given names where a namesake has it already."""
    one = known.get(person.surname)
    return person.surname if one is None or same_person(person, one) else f"{person.surname} {person.given}"


def same_person(one: Person, two: Person) -> bool:
    """Whether two of one surname may be one person: by entity where both have one, else by the given names."""
    if one.entity and two.entity:
        return one.entity == two.entity
    if not one.given or not two.given or one.given == two.given:
        return True
    first, *mine = one.given.split()
    other, *theirs = two.given.split()
    return first[0] == other[0] and all(a[: len(b)] == b[: len(a)] for a, b in zip(mine, theirs, strict=False))


def _take_date(out: Unit) -> None:
    """Day-precise dates give the hull; without one, the vague ones are narrowed to what they have in common."""
    told = [fact for fact in out.facts if _is_told(fact.meeting.when)]
    precise = [fact for fact in told if fact.meeting.when.precise]
    if precise:
        first, last = _days(precise[0].meeting.when)
        spread = max(_SPREAD if out.form not in _LONG else _LONG_SPREAD, out.days or 0)
        for fact in precise[1:]:
            low, high = _days(fact.meeting.when)
            if max(last, high) - min(first, low) <= max(spread, last - first):
                first, last = min(first, low), max(last, high)
        out.first, out.last, out.precise, out.told = first, last, True, True
        out.source["date"] = min(precise, key=_vagueness)
    elif told:
        best = min(told, key=lambda fact: (_width(fact.meeting.when), fact.meeting.start))
        first, last = _days(best.meeting.when)
        for fact in told:
            low, high = _days(fact.meeting.when)
            if max(first, low) <= min(last, high):
                first, last = max(first, low), min(last, high)
        out.first, out.last, out.told = first, last, True
        out.source["date"] = best
    else:
        _publication_date(out)


def _take_weekday(out: Unit) -> None:
    """ "On Thursday" is this week's or the next's."""
    if not out.precise or out.first is None or out.last is None or out.published is None:
        return
    if out.last - out.first > _FEW or not 0 < abs(out.first - out.published) < _WEEK:
        return
    names = _weekdays()[dt.date.fromordinal(out.first).isoweekday()]
    if not any(_names_weekday(fact, names) for fact in out.facts):
        return
    shift = _WEEK if out.first < out.published or out.status in _AHEAD else -_WEEK
    out.other = out.first + shift, out.last + shift


def _names_weekday(fact: Fact, names: frozenset[str]) -> bool:
    return fact.meeting.when.basis == "relative_to_dct" and not names.isdisjoint(words(fact.meeting.text))


def words(text: str) -> frozenset[str]:
    """The words of ``text`` in lower case, without the marks around them."""
    return frozenset(_WORD.findall(text.lower()))


@cache
def _weekdays() -> dict[int, frozenset[str]]:
    entries: dict[str, int] = table("en", "times")["WEEKDAY"]
    return {day: frozenset(name for name, one in entries.items() if one == day) for day in range(1, _WEEK + 1)}


def _vagueness(fact: Fact) -> tuple[bool, bool, int]:
    """Orders the sentences that date a meeting: best the prose that names the day."""
    day = fact.meeting.when.earliest
    return fact.meeting.headline, day is None or str(day.day) not in fact.meeting.text, fact.meeting.start


def _publication_date(out: Unit) -> None:
    dated = [fact for fact in out.facts if fact.meeting.when.earliest is not None]
    if dated:
        out.first, out.last = _days(dated[0].meeting.when)
        out.source["date"] = dated[0]


def _is_told(when: When) -> bool:
    return (when.earliest is not None or when.latest is not None) and when.basis not in ("publication_date", "none")


def _days(when: When) -> tuple[int, int]:
    low = when.earliest or when.latest
    high = when.latest or when.earliest
    assert low is not None and high is not None
    return low.toordinal(), high.toordinal()


def _width(when: When) -> int:
    low, high = _days(when)
    return high - low


def _strength(out: Unit) -> float:
    """Orders the joining: dated, placed mentions with named people are the cores that vaguer ones are compared with."""
    score = 4.0 * out.precise + 1.5 * out.told + 2.0 * bool(out.place) + min(2, len(out.parties))
    score += min(2, len(out.people)) + 0.5 * (out.level != "unknown") + 0.1 * min(5, len(out.facts))
    return score
