"""Rounds as bars in lanes: how sure each end is, which lane it is in, and how bars are packed so that none is hidden.

Pure and without a unit of drawing: terminal cells and the SVG's pixels are both columns here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from briefing.model import Level, Status

By = Literal["parties", "series", "level"]
BYS: tuple[By, ...] = ("parties", "series", "level")
Certainty = Literal["exact", "rough", "within"]
"""The days themselves are known; they are approximate or uncertain; it was some day within them."""

LEVELS: tuple[Level, ...] = (
    "leader",
    "minister",
    "deputy_minister",
    "envoy",
    "official",
    "military",
    "intelligence",
    "parliament",
    "mixed",
    "unknown",
)
_DAY = r"-?\d{4}-\d\d-\d\d"
_EXACT = re.compile(rf"{_DAY}(/{_DAY})?", re.ASCII)


class Datable(Protocol):
    """What a bar is made of: a round, or its entry in a note."""

    @property
    def id(self) -> str:
        """Of it."""

    @property
    def edtf(self) -> str | None:
        """Its date."""

    @property
    def earliest(self) -> dt.date | None:
        """First day."""

    @property
    def latest(self) -> dt.date | None:
        """Last day."""

    @property
    def place(self) -> str | None:
        """Where."""

    @property
    def status(self) -> Status:
        """Held, planned …"""

    @property
    def level(self) -> Level:
        """Leaders, ministers …"""

    @property
    def parties(self) -> tuple[str, ...]:
        """Who."""


@dataclass(frozen=True, slots=True, order=True)
class Bar:
    """A dated round: first and last day (proleptic ordinals, both inside), how sure they are, its name."""

    first: int
    last: int
    id: str
    certainty: Certainty
    status: Status
    lane: str
    name: str


@dataclass(frozen=True, slots=True)
class Lane:
    """The bars of one name, by day."""

    name: str
    bars: tuple[Bar, ...]


def certainty(edtf: str | None) -> Certainty:
    """How sure the days of an EDTF string are."""
    if edtf is None:
        return "within"
    if _EXACT.fullmatch(edtf):
        return "exact"
    return "rough" if any(sign in edtf for sign in "~?%") and "X" not in edtf else "within"


def bar(item: Datable, lane: str, *, precise: bool = True) -> Bar | None:
    """The bar of a round, or None where it has no day. ``precise``: some account tells the day itself."""
    first, last = item.earliest or item.latest, item.latest or item.earliest
    if first is None or last is None:
        return None
    sure = certainty(item.edtf)
    if sure == "exact" and not precise and first != last:
        sure = "within"
    if sure == "exact" and not (item.earliest and item.latest):
        sure = "rough"
    low, high = sorted((first.toordinal(), last.toordinal()))
    return Bar(low, high, item.id, sure, item.status, lane, item.place or "")


def lane_of(item: Datable, by: By, series: str | None = None) -> str:
    """The lane a round is in; ``series`` is the title of its series."""
    if by == "level":
        return item.level.replace("_", " ")
    if by == "series":
        return series or "no series"
    return " – ".join(sorted(item.parties)) or "parties not told"


def lanes(bars: Iterable[Bar], by: By = "parties") -> list[Lane]:
    """Bars by lane: levels from the top down, otherwise the fullest first; what belongs to none comes last."""
    found: defaultdict[str, list[Bar]] = defaultdict(list)
    for one in bars:
        found[one.lane].append(one)
    order: Callable[[str], tuple[object, ...]]
    if by == "level":
        places = {level.replace("_", " "): place for place, level in enumerate(LEVELS)}

        def order(name: str) -> tuple[object, ...]:
            return places.get(name, len(places)), name

    else:

        def order(name: str) -> tuple[object, ...]:
            return name in ("no series", "parties not told"), -len(found[name]), name

    return [Lane(name, tuple(sorted(found[name]))) for name in sorted(found, key=order)]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to columns: ``columns`` of them for every ``days``, counted from ``origin`` (a proleptic ordinal)."""

    origin: int
    columns: int
    days: int

    def at(self, day: int) -> int:
        """The column a day begins in."""
        return (day - self.origin) * self.columns // self.days

    def day(self, column: int) -> int:
        """The first day that begins in a column or after it."""
        return self.origin - (-column * self.days // self.columns)

    def span(self, one: Bar) -> tuple[int, int]:
        """First and last column of a bar."""
        first = self.at(one.first)
        return first, max(self.at(one.last + 1) - 1, first)


@dataclass(slots=True)
class Packed:
    """A bar's place, or that of several which one column would hide: row, first and last column."""

    row: int
    first: int
    last: int
    bars: list[Bar]


def pack(
    bars: Sequence[Bar], scale: Scale, rows: int, width: Callable[[Bar, int], int], crowd: Callable[[int], int]
) -> list[Packed]:
    """Bars (sorted) into at most ``rows`` rows; one that finds none is gathered with the one before it.

    ``width`` gives the columns that a bar takes which covers so many, ``crowd`` those of so many gathered bars.
    Linear in the bars; places are sorted by their first column within a row.
    """
    out: list[Packed] = []
    ends: list[Packed | None] = [None] * max(rows, 1)
    for one in bars:
        first, last = scale.span(one)
        last = first + max(width(one, last - first + 1), 1) - 1
        for row, end in enumerate(ends):
            if end is None or first > end.last + 1:
                place = Packed(row, first, last, [one])
                ends[row] = place
                out.append(place)
                break
        else:
            gathered = min((end for end in ends if end is not None), key=lambda end: (end.last, end.row))
            gathered.bars.append(one)
            gathered.last = max(gathered.last, gathered.first + crowd(len(gathered.bars)) - 1)
    return out


def titles(series: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Series ids with titles that are told apart."""
    seen: dict[str, int] = {}
    out = {}
    for key, title in series:
        seen[title] = seen.get(title, 0) + 1
        out[key] = title if seen[title] == 1 else f"{title} ({seen[title]})"
    return out
