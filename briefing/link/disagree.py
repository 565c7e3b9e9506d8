"""Where the articles of a round differ: a conflict, a refinement of the same fact, or a later update.

Headlines, vague dates that hold the others, and a country beside its town are refinements; a plan that was changed
or carried out is an update; two precise values of one fact are a conflict.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from briefing.link.dates import interval
from briefing.link.folding import fold, heard_parts
from briefing.link.parties import is_country
from briefing.link.status import of_unit
from briefing.link.units import Unit
from briefing.model import Account, Disagreement, DisagreementKind

_STAFF = frozenset({"official", "deputy_minister", "envoy"})  # a deputy minister is an official, told more exactly
_DONE = frozenset({"held", "under_way"})


def of_round(units: Sequence[Unit]) -> tuple[Disagreement, ...]:
    """The disagreements of the units of one round, in a fixed order of fields."""
    ordered = sorted(units, key=lambda one: (one.published or 0, one.article, one.id))
    found = (check(ordered) for check in _CHECKS)
    return tuple(item for item in found if item is not None)


def _date(units: Sequence[Unit]) -> Disagreement | None:
    told = [unit for unit in units if unit.told and unit.first is not None]
    values = _values(told, _span)
    if not values:
        return None
    precise = [unit for unit in told if unit.precise]
    spans = {(unit.first or 0, unit.last or 0) for unit in precise}
    if len(spans) < 2 or _nested(spans):
        return _told("date", "refinement", values)
    done = {(unit.first or 0, unit.last or 0) for unit in precise if of_unit(unit) in _DONE}
    planned = [unit for unit in precise if of_unit(unit) not in _DONE]
    if planned and (len(done) == 1 or not done):
        days = {unit.published for unit in precise}
        if len(days) > 1:
            return _told("date", "update", values)
    return _told("date", "conflict", values)


def _nested(spans: set[tuple[int, int]]) -> bool:
    first, last = max(spans, key=lambda span: span[1] - span[0])
    return all(first <= low and high <= last for low, high in spans)


def _place(units: Sequence[Unit]) -> Disagreement | None:
    values = _values((unit for unit in units if unit.place), lambda unit: unit.source["place"].meeting.place or "")
    if len({fold(value) for value in values}) < 2:
        return None
    towns = [value for value in values if not is_country(value)]
    kind: DisagreementKind = "refinement" if len(towns) < 2 else _plan_or_conflict(units, "place")
    return _told("place", kind, values)


def _plan_or_conflict(units: Sequence[Unit], name: str) -> DisagreementKind:
    """An update where only the announcements differ from what was reported later."""
    done = {getattr(unit, name) for unit in units if of_unit(unit) in _DONE and getattr(unit, name)}
    return "update" if len(done) == 1 and any(of_unit(unit) not in _DONE for unit in units) else "conflict"


def _status(units: Sequence[Unit]) -> Disagreement | None:
    """Only what can not both be true: denied or cancelled against held; a plan and its outcome are no disagreement."""
    values = _values(units, of_unit)
    against = {"denied", "cancelled", "refused", "postponed"} & set(values)
    if not against or not set(values) - against - {"unclear"}:
        return None
    days = [unit.published or 0 for unit in units if of_unit(unit) in against]
    rest = [unit.published or 0 for unit in units if of_unit(unit) not in against and of_unit(unit) != "unclear"]
    later = min(days) > max(rest) or min(rest) > max(days)
    return _told("status", "update" if later else "conflict", values)


def _level(units: Sequence[Unit]) -> Disagreement | None:
    values = _values((unit for unit in units if unit.level not in ("unknown", "mixed")), lambda unit: unit.level)
    kind: DisagreementKind = "refinement" if set(values) <= _STAFF else "conflict"
    return _told("level", kind, values) if values else None


def _ordinal(units: Sequence[Unit]) -> Disagreement | None:
    values = _values((unit for unit in units if unit.ordinal is not None), lambda unit: str(unit.ordinal))
    return _told("ordinal", "conflict", values) if values else None


def _duration(units: Sequence[Unit]) -> Disagreement | None:
    values = _values((unit for unit in units if unit.days is not None), lambda unit: str(unit.days))
    return _told("duration", "conflict", values) if values else None


def _attendance(units: Sequence[Unit]) -> Disagreement | None:
    """How many were there: two numbers of one kind ("17 countries", "18 countries"), each from another article."""
    kinds: dict[str, dict[str, tuple[str, ...]]] = {}
    for unit in units:
        for fact in unit.facts:
            if fact.meeting.present is not None:
                said = kinds.setdefault(fact.meeting.present.partition(" ")[2], {})
                said[fact.meeting.present] = tuple(dict.fromkeys((*said.get(fact.meeting.present, ()), unit.article)))
    differing = next((values for _, values in sorted(kinds.items()) if len(values) > 1), None)
    if differing is None:
        return None
    plans = {unit.article for unit in units if of_unit(unit) not in _DONE}
    told = [value for value, articles in differing.items() if not set(articles) <= plans]
    return _told("attendance", "conflict" if len(told) != 1 else "update", differing)


def _lead(units: Sequence[Unit]) -> Disagreement | None:
    """Two heads of one delegation."""
    leads: dict[str, dict[str, list[str]]] = {}
    for unit in units:
        for surname, person in unit.people.items():
            if person.lead and person.party:
                articles = leads.setdefault(person.party, {}).setdefault(surname, [])
                if unit.article not in articles:
                    articles.append(unit.article)
    for by_name in leads.values():
        if len(by_name) > 1:
            return _told("lead", "conflict", {_shown(units, name): tuple(a) for name, a in by_name.items()})
    return None


def _shown(units: Sequence[Unit], surname: str) -> str:
    person = next(unit.people[surname] for unit in units if surname in unit.people)
    names = [one.name for one in person.fact.meeting.participants if heard_parts(one.name)[0] == person.surname]
    return names[0] if names else surname


def _span(unit: Unit) -> str:
    meeting = unit.source["date"].meeting
    if not unit.precise and meeting.when.edtf:
        return meeting.when.edtf
    assert unit.first is not None and unit.last is not None
    return interval(dt.date.fromordinal(unit.first), dt.date.fromordinal(unit.last))


def _values(units: Iterable[Unit], value: Callable[[Unit], str]) -> dict[str, tuple[str, ...]]:
    """The articles of each value; nothing where all tell the same one."""
    told = [(value(unit), unit.article) for unit in units]
    if len({said for said, _ in told}) < 2:
        return {}
    out: dict[str, dict[str, None]] = {}
    for said, article in told:
        out.setdefault(said, {})[article] = None
    return {said: tuple(articles) for said, articles in out.items()}


def _told(field: str, kind: DisagreementKind, values: dict[str, tuple[str, ...]]) -> Disagreement:
    accounts = tuple(Account(value=value, articles=articles) for value, articles in values.items())
    return Disagreement(field=field, kind=kind, values=accounts)


_CHECKS: tuple[Callable[[Sequence[Unit]], Disagreement | None], ...] = (
    _date,
    _place,
    _lead,
    _level,
    _ordinal,
    _duration,
    _attendance,
    _status,
)
