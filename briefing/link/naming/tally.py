"""Names of the whole corpus: what all articles together say of each."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.link.naming.summaries import ArticleNames, NameUse
from briefing.model import EntityKind


@dataclass(slots=True)
class Seen:
    """First and last article day, either end unknown while no dated article told it."""

    first: dt.date | None = None
    last: dt.date | None = None

    def add(self, day: dt.date | None) -> None:
        """Widen to ``day``."""
        if day is None:
            return
        if self.first is None or day < self.first:
            self.first = day
        if self.last is None or day > self.last:
            self.last = day

    def near(self, day: dt.date | None, days: int) -> bool:
        """Whether ``day`` is within ``days`` of the stretch; what is not known is no hindrance."""
        if day is None or self.first is None or self.last is None:
            return True
        return self.first - dt.timedelta(days) <= day <= self.last + dt.timedelta(days)


@dataclass(slots=True)
class Tally:
    """One name of one kind, with all that the articles say with it. ``where`` lists (article number, use) pairs."""

    kind: EntityKind
    key: str
    surfaces: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    roles: dict[tuple[str, str | None], Seen] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    seen: Seen = field(default_factory=Seen)
    mentions: int = 0
    certainty: float = 0.0
    where: list[tuple[int, NameUse]] = field(default_factory=list)

    def add(self, number: int, article: ArticleNames, use: NameUse) -> None:
        """Count one use."""
        count, day = use.count, article.published
        self.where.append((number, use))
        self.names[use.name] += count
        for text, times in use.surfaces:
            self.surfaces[text] += times
        for title, country in use.roles:
            self.roles.setdefault((title, country), Seen()).add(day)
        if use.country:
            self.countries[use.country] += count
        self.seen.add(day)
        self.mentions += count
        self.certainty = max(self.certainty, use.certainty)

    @property
    def country(self) -> str | None:
        """The country most often seen with the name; the code settles a draw."""
        if not self.countries:
            return None
        return min(self.countries, key=lambda code: (-self.countries[code], code))


def best_name(names: Counter[str]) -> str:
    """The spelling met most often; with accents rather than without, longer rather than shorter, then by letters."""
    return min(names, key=lambda name: (-names[name], name.isascii(), name.isupper(), -len(name), name))


def merged(tallies: Iterable[Tally]) -> Tally:
    """All of ``tallies`` (of one kind) as one, under the first's key."""
    ordered = list(tallies)
    whole = Tally(ordered[0].kind, ordered[0].key)
    for one in ordered:
        whole.where += one.where
        whole.surfaces += one.surfaces
        whole.names += one.names
        whole.countries += one.countries
        whole.mentions += one.mentions
        whole.certainty = max(whole.certainty, one.certainty)
        for day in (one.seen.first, one.seen.last):
            whole.seen.add(day)
        for role, seen in one.roles.items():
            mine = whole.roles.setdefault(role, Seen())
            mine.add(seen.first)
            mine.add(seen.last)
    return whole
