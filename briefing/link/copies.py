"""Copied wording: articles that repeat each other's sentences about a meeting are one account of it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.link.units import Shingles, Unit, shingles
from briefing.model import Link

_COPIED = 0.7  # share of the shorter text's five-word runs
_FEWEST = 4
_COMPARED = 60  # units of one round; more are not compared one with another


def accounts(units: Sequence[Unit]) -> list[frozenset[str]]:
    """The articles of ``units`` by independent account, in the order of the units."""
    groups: dict[str, set[str]] = {}
    for unit in units:
        groups.setdefault(unit.article, {unit.article})
    for index, one in enumerate(units[:_COMPARED]):
        for two in units[index + 1 : _COMPARED]:
            if groups[one.article] is not groups[two.article] and is_copy(one, two):
                merged = groups[one.article] | groups[two.article]
                groups.update((article, merged) for article in merged)
    return [frozenset(group) for group in {id(group): group for group in groups.values()}.values()]


def is_copy(one: Unit, two: Unit) -> bool:
    """Whether most of what the shorter one says stands in the other word for word."""
    return _repeats(one.shingles, two.shingles)


def originals(links: Sequence[Link]) -> dict[int, int]:
    """Which link (by index) repeats the sentence of which earlier one of another article."""
    runs = [shingles(link.text) for link in links[:_COMPARED]]
    out: dict[int, int] = {}
    for later, link in enumerate(links[:_COMPARED]):
        for earlier in range(later):
            if links[earlier].article != link.article and _repeats(runs[earlier], runs[later]):
                out[later] = earlier
                break
    return out


def _repeats(mine: Shingles, theirs: Shingles) -> bool:
    fewest = min(len(mine), len(theirs))
    return fewest >= _FEWEST and not mine.isdisjoint(theirs) and len(mine & theirs) >= _COPIED * fewest
