"""Bars in cells: which sign a bar is drawn with, how wide it is, and the cursor from bar to bar. No screen in here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model import Status
from briefing.note.lanes import Bar, Lane, Packed, Scale, pack
from briefing.reader.timeline.zoom import ZOOMS, Zoom, fitting

SIGNS: dict[Status, str] = {
    "held": "■",
    "under_way": "▣",
    "planned": "□",
    "proposed": "◇",
    "postponed": "»",
    "cancelled": "×",
    "refused": "⊘",
    "denied": "∅",
    "unclear": "?",
}
ROWS = 3
FUZZ = "┄"


def drawn(bar: Bar, cells: int) -> str:
    """A bar over so many cells: ends dotted where they are not sure, a single sign where it was some day of them."""
    sign = SIGNS[bar.status]
    if bar.certainty == "exact":
        return sign * cells
    if cells <= 2:
        return "~" * (cells - 1) + sign
    if bar.certainty == "rough":
        return FUZZ + sign * (cells - 2) + FUZZ
    left = (cells - 1) // 2
    return FUZZ * left + sign + FUZZ * (cells - 1 - left)


def needed(bar: Bar, cells: int) -> int:
    """The cells a bar takes that covers so many: an unsure one has room for the sign that says so."""
    return cells if bar.certainty == "exact" else max(cells, 2)


def crowd(count: int) -> int:
    """The cells that a number of bars in one place takes."""
    return len(str(count)) + 2


def text_of(place: Packed) -> str:
    """A packed place as text of exactly its cells."""
    cells = place.last - place.first + 1
    if len(place.bars) == 1:
        return drawn(place.bars[0], cells)
    return f"({len(place.bars)})".center(cells)


@dataclass(slots=True, eq=False)
class Chart:
    """Lanes at a zoom, and the cursor: a lane and a bar in it. Lanes are packed when they are first looked at."""

    lanes: Sequence[Lane]
    zoom_at: int = 0
    origin: int = 1
    first: int = 1
    lane: int = 0
    bar: int = 0
    left: int = 0
    top: int = 0
    _packed: dict[int, list[list[Packed]]] = field(default_factory=dict)
    _homes: dict[int, dict[str, Packed]] = field(default_factory=dict)

    @classmethod
    def fitted(cls, lanes: Sequence[Lane], cells: int) -> Chart:
        """At the nearest zoom that shows everything, or the farthest; the cursor on the last bar of the first lane."""
        if not lanes:
            return cls(lanes)
        first = min(lane.bars[0].first for lane in lanes)
        last = max(bar.last for lane in lanes for bar in lane.bars)
        chart = cls(lanes, fitting(last - first + 2, max(cells - 2, 1)), first, first)
        chart.bar = len(lanes[0].bars) - 1
        return chart

    @property
    def zoom(self) -> Zoom:
        """The zoom."""
        return ZOOMS[self.zoom_at]

    @property
    def scale(self) -> Scale:
        """Days to columns."""
        return self.zoom.scale(self.origin)

    @property
    def here(self) -> Bar | None:
        """The bar under the cursor."""
        return self.lanes[self.lane].bars[self.bar] if self.lanes else None

    def rows(self, lane: int) -> list[list[Packed]]:
        """The rows of a lane."""
        known = self._packed.get(lane)
        if known is None:
            if len(self._packed) > 400:
                self._packed.clear()
                self._homes.clear()
            places = pack(self.lanes[lane].bars, self.scale, ROWS, needed, crowd)
            known = [[] for _ in range(max((place.row for place in places), default=0) + 1)]
            for place in places:
                known[place.row].append(place)
            self._packed[lane] = known
        return known

    def place(self) -> Packed | None:
        """Where the bar under the cursor is drawn."""
        here = self.here
        if here is None:
            return None
        homes = self._homes.get(self.lane)
        if homes is None:
            self._homes.clear()
            places = (place for row in self.rows(self.lane) for place in row)
            homes = self._homes[self.lane] = {one.id: place for place in places for one in place.bars}
        return homes.get(here.id)

    def set_zoom(self, at: int) -> bool:
        """Another zoom, the bar under the cursor staying in its place; whether there is such a zoom."""
        if not 0 <= at < len(ZOOMS) or at == self.zoom_at:
            return False
        here = self.here
        before = self.scale.at(here.first) - self.left if here else 0
        self.zoom_at = at
        self._packed.clear()
        self._homes.clear()
        if here is not None:
            self.left = self.scale.at(here.first) - before
        return True

    # the cursor

    def along(self, count: int) -> bool:
        """To another bar of the lane; whether there was one."""
        if not self.lanes:
            return False
        aim = min(max(self.bar + count, 0), len(self.lanes[self.lane].bars) - 1)
        moved, self.bar = aim != self.bar, aim
        return moved

    def across(self, count: int) -> bool:
        """To another lane, to the bar nearest in time; whether there was one."""
        here = self.here
        if here is None:
            return False
        aim = min(max(self.lane + count, 0), len(self.lanes) - 1)
        moved, self.lane = aim != self.lane, aim
        if moved:
            self.bar = nearest(self.lanes[aim].bars, here.first)
        return moved

    def stand_at(self, round_id: str) -> bool:
        """Put the cursor on a round; whether it is on the chart."""
        for number, lane in enumerate(self.lanes):
            for place, bar in enumerate(lane.bars):
                if bar.id == round_id:
                    self.lane, self.bar = number, place
                    return True
        return False

    def keep_in_sight(self, cells: int, lines: int) -> None:
        """Scroll so that the cursor's bar is on screen, with a little around it."""
        place = self.place()
        if place is None or cells <= 0:
            return
        edge = min(cells // 8, 8)
        if place.first - edge < self.left:
            self.left = place.first - edge
        elif place.last + edge >= self.left + cells:
            self.left = min(place.last + edge - cells + 1, place.first)
        self.left = max(self.left, self.scale.at(self.first) - 1)
        self.top = min(self.top, self.lane)
        while self.top < self.lane and self._below(lines) > lines:
            self.top += 1

    def _below(self, lines: int) -> int:
        """Lines from the top lane to the end of the cursor's, counted no further than needed."""
        total = 0
        for lane in range(self.lane, self.top - 1, -1):
            total += len(self.rows(lane))
            if total > lines:
                break
        return total


def nearest(bars: Sequence[Bar], day: int) -> int:
    """The bar that begins nearest to a day."""
    after = bisect_left(bars, day, key=lambda bar: bar.first)
    if after == 0:
        return 0
    if after == len(bars) or day - bars[after - 1].first <= bars[after].first - day:
        return after - 1
    return after
