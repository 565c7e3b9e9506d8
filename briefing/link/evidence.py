"""Reasons as evidence that a person can read: bits, the two quotes, the runner-up and what would flip the outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from briefing.lexicon import table
from briefing.link.dates import iso
from briefing.link.facts import Fact
from briefing.link.gathered import Cluster, Reason
from briefing.link.units import Unit
from briefing.link.weights import Weights
from briefing.model import Evidence

_FLIPPABLE = {"date": "far", "place": "other_city", "level": "far", "mode": "remote"}


def of_link(fact: Fact, unit: Unit, cluster: Cluster, weights: Weights) -> tuple[float, tuple[Evidence, ...]]:
    """Bits and evidence for one mention: its unit's comparison, or the article's own grouping."""
    bits, reasons = cluster.reasons[unit.id]
    if fact is unit.head:
        if unit is cluster.founder:
            return bits, (Evidence(feature="article", bits=0.0, note=_words("article", "founder"), here=fact.quote),)
        if not reasons:  # a person put it here
            return bits, ()
        return round(bits, 2), (_prior(weights), *evidence(unit, reasons, weights))
    worth = weights["article.same"]
    own = Evidence(
        feature="article", bits=worth, note=_words("article", "same"), here=fact.quote, there=unit.quote("head")
    )
    return worth, (own,)


def evidence(unit: Unit, reasons: Sequence[Reason], weights: Weights) -> list[Evidence]:
    """The reasons that weigh anything, with the sentences that they rest on."""
    return [_one(unit, level, there, weights[level]) for level, there in reasons if weights[level]]


def _one(unit: Unit, name: str, there: Unit, bits: float) -> Evidence:
    feature, note, values = _wording(name)
    if values == 2:
        note = note.format(here=_said(unit, feature), there=_said(there, feature))
    elif values:
        note = note.format(here=_said(unit, feature))
    here, other = unit.quote(feature), there.quote(feature)
    if feature == "people" and (shared := next((name for name in unit.people if name in there.people), None)):
        here, other = unit.quote(feature, unit.people[shared].fact), there.quote(feature, there.people[shared].fact)
    return Evidence(feature=feature, bits=bits, note=note, here=here, there=other)


@cache
def _wording(name: str) -> tuple[str, str, int]:
    """The feature of a level, its note, and the values to be filled in: none, that of one side, or both."""
    feature, _, level = name.partition(".")
    note = _words(feature, level)
    return feature, note, 2 if "{there}" in note else int("{here}" in note)


def _said(unit: Unit, feature: str) -> str:
    said = unit.said.get(feature)
    if said is None:
        said = unit.said[feature] = _SAY.get(feature, _nothing)(unit) or "–"
    return said


def flips(bits: float, reasons: Sequence[Reason], notes: Sequence[Evidence], weights: Weights) -> tuple[str, ...]:
    """What would change the outcome, in words: reasons it could not do without, fields that would split it."""
    words: dict[str, str] = table("en", "evidence")["flips"]
    spare = bits - weights["decide.join"]
    out = [words["without"].format(note=note.note) for note in notes if note.bits > spare and note.bits > 0]
    names: dict[str, str] = table("en", "evidence")["features"]
    for level, _ in reasons:
        feature, _, _ = _wording(level)
        worst = _FLIPPABLE.get(feature)
        if worst and weights[level] - weights[f"{feature}.{worst}"] > spare:
            phrase = words["day"] if feature == "date" else words["instead"]
            out.append(phrase.format(feature=names[feature]))
    return tuple(dict.fromkeys(out))


def _prior(weights: Weights) -> Evidence:
    return Evidence(feature="prior", bits=weights["decide.prior"], note=_words("article", "prior"))


def _words(feature: str, level: str) -> str:
    words: dict[str, dict[str, str]] = table("en", "evidence")
    return words[feature][level]


def _say_date(unit: Unit) -> str:
    if unit.first is None or unit.last is None:
        return ""
    return iso(unit.first) if unit.first == unit.last else f"{iso(unit.first)}/{iso(unit.last)}"


def _say_parties(unit: Unit) -> str:
    return ", ".join(dict.fromkeys(name for fact in unit.facts for name in fact.meeting.parties))


def _say_people(unit: Unit) -> str:
    return ", ".join(dict.fromkeys(person.name for fact in unit.facts for person in fact.meeting.participants))


def _say_topics(unit: Unit) -> str:
    return ", ".join(dict.fromkeys(topic for fact in unit.facts for topic in fact.meeting.topics))


def _say_place(unit: Unit) -> str:
    fact = unit.source.get("place") or unit.source.get("country")
    return (fact.meeting.place or fact.meeting.country or "") if fact else ""


def _nothing(_: Unit) -> str:
    return ""


def _say_level(unit: Unit) -> str:
    words: dict[str, str] = table("en", "evidence")["levels"]
    return words.get(unit.level, unit.level)


def _say_form(unit: Unit) -> str:
    words: dict[str, str] = table("en", "evidence")["forms"]
    return words[unit.form]


def _say_mode(unit: Unit) -> str:
    words: dict[str, str] = table("en", "evidence")["modes"]
    return words[unit.mode]


_SAY: dict[str, Callable[[Unit], str]] = {
    "date": _say_date,
    "parties": _say_parties,
    "people": _say_people,
    "topics": _say_topics,
    "place": _say_place,
    "level": _say_level,
    "form": _say_form,
    "mode": _say_mode,
    "ordinal": lambda unit: str(unit.ordinal),
    "duration": lambda unit: str(unit.days),
}
