"""What a person has settled about names: the alias list of the configuration, and decisions, which outrank it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.link.naming import keys
from briefing.model import Anchor, Decision, EntityKind

FIELDS = ("name", "kind", "country")


@dataclass(frozen=True, slots=True)
class Named:
    """One end of a ruling: a name, of one kind or of any, in all articles or as it is meant in one."""

    key: str
    kind: EntityKind | None
    text: str
    article: str | None = None


@dataclass(slots=True)
class Rulings:
    """Pairs held ``same`` or ``different``, and ``values`` to be set, in the order in which they were ruled."""

    same: list[tuple[Named, Named, str]] = field(default_factory=list)
    different: list[tuple[Named, Named]] = field(default_factory=list)
    values: list[tuple[Named, str, str]] = field(default_factory=list)
    aliases: list[tuple[Named, Named]] = field(default_factory=list)


def named(anchor: Anchor) -> Named:
    """The name an anchor rests on: its quote, its mark where that is a kind, and its article where it is of one."""
    mark = anchor.mark
    kind: EntityKind | None = mark if mark in ("person", "organization", "place") else None  # type: ignore[assignment]
    return Named(keys.light(anchor.quote), kind, anchor.quote, anchor.article)


def read(aliases: Mapping[str, Sequence[str]], decisions: Sequence[Decision]) -> Rulings:
    """The rulings in force. Of two that speak about the same pair the later one counts."""
    rulings = Rulings()
    for name in sorted(aliases):
        for alias in sorted(aliases[name]):
            rulings.aliases.append((Named(keys.light(name), None, name), Named(keys.light(alias), None, alias)))
    latest: dict[frozenset[tuple[str, str | None]], Decision] = {}
    for decision in live(decisions):
        if decision.verdict == "set" and decision.anchors and decision.field in FIELDS and decision.value:
            rulings.values.append((named(decision.anchors[0]), decision.field, decision.value))
        elif decision.verdict in ("same", "different", "unsure") and len(decision.anchors) > 1:
            latest[frozenset((keys.light(anchor.quote), anchor.article) for anchor in decision.anchors)] = decision
    for decision in latest.values():
        first = named(decision.anchors[0])
        for anchor in decision.anchors[1:]:
            if decision.verdict == "same":
                rulings.same.append((first, named(anchor), decision.id))
            elif decision.verdict == "different":
                rulings.different.append((first, named(anchor)))
    return rulings


def live(decisions: Iterable[Decision]) -> list[Decision]:
    """The rulings on names that were not taken back, oldest first."""
    return sorted((one for one in decisions if one.subject == "entity" and one.undone is None), key=_when)


def parted(rulings: Rulings) -> dict[str, set[str]]:
    """By name, the articles in which it is borne by somebody else: two people spelt alike, told apart by decision.

    That of the first article keeps what was there; an article ruled the same as a parted one goes with it.
    """
    out: dict[str, set[str]] = {}
    for one, other in rulings.different:
        if one.key == other.key and one.article and other.article and one.article != other.article:
            out.setdefault(one.key, set()).add(other.article)
    grown = True
    while grown:
        grown = False
        for one, other, _ in rulings.same:
            articles = out.get(one.key)
            if articles is None or one.key != other.key or not (one.article and other.article):
                continue
            if len(articles & {one.article, other.article}) == 1:
                articles |= {one.article, other.article}
                grown = True
    return out


def _when(decision: Decision) -> tuple[str, str]:
    return (decision.made.isoformat() if decision.made else "", decision.id)
