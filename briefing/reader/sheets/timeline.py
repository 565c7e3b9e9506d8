"""The timeline: rounds as bars in lanes under a calendar."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip

from briefing.library import UnknownIdError
from briefing.note.lanes import BYS, Bar, By, Lane, Packed, bar, lane_of, lanes, titles
from briefing.reader.days import last_day
from briefing.reader.frame import Placement
from briefing.reader.sheets.base import Sheet
from briefing.reader.sheets.page import clear
from briefing.reader.timeline.chart import SIGNS, Chart, text_of
from briefing.reader.timeline.zoom import ruler, ticks
from briefing.reader.widgets.cells import fit, visible, width_of
from briefing.reader.widgets.view import Parts, Unit, paint
from briefing.reader.words import number, spoken, when, where, who

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

    from briefing.model import Round

FOOT = 3


class Timeline(Sheet):
    """The rounds that pane 4 lists, each a bar in its lane."""

    contexts: ClassVar[tuple[str, ...]] = ("timeline", "sheet")
    placement: ClassVar[Placement] = "page"
    title = "Timeline"
    head = 3

    def __init__(self, rounds: Sequence[Round], chosen: str | None = None) -> None:
        """Of these rounds, the cursor on the chosen one where there is one."""
        super().__init__()
        self.rounds = rounds
        self.chosen = chosen
        self.by: By = "parties"
        self.chart: Chart | None = None
        self.undated = 0
        self._found: list[Lane] = []
        self._fitted = False
        self.fault = ""
        self._today: int | None = None
        self._told_signs: list[str] | None = None
        self._drawn: tuple[Chart, int, int, int, int] | None = None

    # making it

    def opened(self) -> None:
        """Read the rounds in a thread."""
        if self.chart is None:
            self.run_worker(self._make(), exit_on_error=False, exclusive=True)

    async def _make(self) -> None:
        try:
            found, self.undated = await asyncio.to_thread(self._lanes, self.by)
            day = last_day(self.reader.library)
            self._today = day.toordinal() if day is not None else None
        except Exception as error:  # told on the sheet: the reading goes on
            self.fault = f"the rounds could not be read: {error}"
            self.refresh()
            return
        self._told_signs = None
        self._found = found
        self._fit()
        self._settle()

    def _fit(self) -> None:
        """The nearest zoom that shows every lane whole in the width there is now."""
        self._fitted = self.size.width > 0
        self.chart = Chart.fitted(self._found, self._cells)
        if self.chosen is not None:
            self.chart.stand_at(self.chosen)

    def _lanes(self, by: By) -> tuple[list[Lane], int]:
        series = titles((one.id, one.title) for one in self.reader.library.series()) if by == "series" else {}
        bars, undated = [], 0
        for item in self.rounds:
            lane = lane_of(item, by, series.get(item.series or ""))
            precise = "date" in item.decided or any(link.when.precise for link in item.links)
            one = bar(item, lane, precise=precise)
            if one is None:
                undated += 1
            else:
                bars.append(one)
        return lanes(bars, by), undated

    def next_lanes(self) -> None:
        """Lanes by the next property."""
        self.by = BYS[(BYS.index(self.by) + 1) % len(BYS)]
        here = self.chart.here if self.chart is not None else None
        self.chosen = here.id if here is not None else self.chosen
        self.run_worker(self._make(), exit_on_error=False, exclusive=True)

    # geometry

    @property
    def _margin(self) -> int:
        """Cells for the lanes' names."""
        return min(30, self.size.width // 4) if self.size.width >= 40 else 0

    @property
    def _cells(self) -> int:
        return max(self.size.width - self._margin - 1, 1)

    @property
    def _lines(self) -> int:
        return max(self.room - FOOT, 1)

    def laid_out(self) -> None:
        """Keep the cursor in sight; lanes that were read before there was a width are fitted now."""
        if self.chart is not None:
            if not self._fitted and self.size.width:
                self._fit()
            self.chart.keep_in_sight(self._cells, self._lines)

    def _settle(self) -> None:
        """Keep the cursor in sight, and draw anew what has changed by it: two lanes, unless the view has moved."""
        chart = self.chart
        self.laid_out()
        if chart is None or not chart.lanes:
            self.refresh()
            return
        before, self._drawn = self._drawn, (chart, chart.zoom_at, chart.left, chart.top, chart.lane)
        if before is None or before[:-1] != self._drawn[:-1] or before[0] is not chart:
            self.refresh()
            return
        for lane in {before[-1], chart.lane}:
            above = sum(len(chart.rows(other)) for other in range(chart.top, lane))
            self.refresh_lines(above, min(len(chart.rows(lane)), max(self._lines - above, 0)))
        self.refresh_lines(self._lines + 1)

    # drawing

    def draw_head(self, y: int) -> Strip:
        """What is shown, then two lines of calendar."""
        looks, chart = self.looks, self.chart
        if y == 0:
            facts = [f"lanes by {self.by}"]
            if chart is not None:
                facts = [
                    number(len(self.rounds), "round"),
                    f"{self.undated} undated" if self.undated else "",
                    *facts,
                    chart.zoom.name,
                ]
            return self.heading(self.title, " · ".join(fact for fact in facts if fact))
        if chart is None:
            return paint([], self.breadth, looks.plain)
        zoom, scale = chart.zoom, chart.scale
        unit = zoom.major if y == 1 else zoom.minor
        line = ruler(zoom, unit, scale, chart.left, self._cells)
        style = looks.strong if y == 1 else looks.dim
        return paint([(" " * (self._margin + 1), looks.plain), (line, style)], self.breadth, looks.plain)

    def draw(self, y: int) -> Strip:
        """A row of a lane, or the lines about the bar under the cursor."""
        looks, chart = self.looks, self.chart
        if chart is None or not chart.lanes:
            text = self.fault or ("reading all rounds …" if chart is None else "no round here has a day")
            return paint([(f"  {text}" if y == 0 else "", looks.dim)], self.breadth, looks.plain)
        if y >= self._lines:
            return paint(self._foot(y - self._lines), self.breadth, looks.plain)
        lane, row = self._row(y)
        if lane is None:
            return paint([], self.breadth, looks.plain)
        current = lane == chart.lane
        name = chart.lanes[lane].name if row == 0 else ""
        sign = "▌" if current else " "
        parts: list[tuple[str, Style]] = [(sign, looks.cursor if current else looks.plain)]
        if self._margin:
            parts.append((fit(name, self._margin - 1) + " ", looks.strong if current else looks.dim))
        parts += self._cells_of(chart.rows(lane)[row])
        return paint(parts, self.breadth, looks.plain)

    def _row(self, y: int) -> tuple[int | None, int]:
        """The lane and its row on line ``y``."""
        chart = self.chart
        assert chart is not None
        lane = chart.top
        while lane < len(chart.lanes):
            height = len(chart.rows(lane))
            if y < height:
                return lane, y
            y -= height
            lane += 1
        return None, 0

    def _cells_of(self, row: Sequence[Packed]) -> list[tuple[str, Style]]:
        """One row of bars: bars, the places behind them where there is room, the calendar's rules between."""
        from bisect import bisect_left

        chart, looks = self.chart, self.looks
        assert chart is not None
        left, cells = chart.left, self._cells
        rules = ticks(chart.zoom, chart.scale, left, cells)
        here = chart.place()
        parts: list[tuple[str, Style]] = []
        at = 0
        start = bisect_left(row, left, key=lambda place: place.last)
        for number_, place in enumerate(row[start:], start):
            first, text = place.first - left, text_of(place)
            if first >= cells:
                break
            if first < 0:
                text, first = text[-first:], 0
            if first > at:
                parts += self._blank(at, first, rules)
            style = looks.current if place is here else _style(looks.plain, looks.dim, looks.strong, place)
            parts.append((text, style))
            at = first + len(text)
            follows = row[number_ + 1].first - left if number_ + 1 < len(row) else cells
            label = self._label(place, min(follows, cells) - at)
            if label:
                parts.append((label, looks.dim))
                at += width_of(label)
        parts += self._blank(at, cells, rules)
        return parts

    def _label(self, place: Packed, room: int) -> str:
        name = visible(place.bars[0].name) if len(place.bars) == 1 else ""
        return f" {name}" if name and width_of(name) + 2 <= room else ""

    def _blank(self, start: int, end: int, rules: frozenset[int]) -> list[tuple[str, Style]]:
        chart, now = self.chart, self._today
        assert chart is not None
        today = chart.scale.at(now) - chart.left if now is not None else -1
        text = "".join("│" if cell == today else "┊" if cell in rules else " " for cell in range(start, end))
        return [(text, self.looks.rule)] if text else []

    def _foot(self, y: int) -> Parts:
        """A rule, the bar under the cursor in words, the signs."""
        looks, chart = self.looks, self.chart
        assert chart is not None
        if y == 0:
            return [("─" * self.breadth, looks.rule)]
        if y == 2:
            return [(" " + "   ".join(self._signs()), looks.dim)]
        here = chart.here
        if here is None:
            return []
        try:
            item = self.reader.library.round(here.id)
        except UnknownIdError:
            return [(" this round is gone", looks.warn)]
        place = chart.place()
        among = ""
        if place is not None and len(place.bars) > 1:
            number_ = next((at for at, one in enumerate(place.bars, 1) if one is here), 1)
            among = f"{number_} of {len(place.bars)} here · "
        facts = [spoken(item.status), who(item), number(len({link.article for link in item.links}), "article")]
        return [
            (f" {SIGNS[item.status]} ", looks.strong),
            (visible(f"{when(item)}  {where(item)}"), looks.strong),
            (visible(f"  {among}{' · '.join(fact for fact in facts if fact)}"), looks.dim),
        ]

    def _signs(self) -> list[str]:
        """What the signs on the chart mean."""
        if self._told_signs is None:
            bars = [one for lane in (self.chart.lanes if self.chart else ()) for one in lane.bars]
            seen = {one.status for one in bars}
            self._told_signs = [f"{sign} {spoken(status)}" for status, sign in SIGNS.items() if status in seen]
            if any(one.certainty != "exact" for one in bars):
                self._told_signs.append("┄ ~ not to the day")
            self._told_signs += ["(2) so many", "│ last article"]
        return self._told_signs

    # moving

    def move(self, unit: Unit, count: int) -> None:
        """To other lanes."""
        chart = self.chart
        if chart is None:
            return
        if unit in ("start", "end"):
            chart.across(-len(chart.lanes) if unit == "start" else len(chart.lanes))
        else:
            chart.across(count * {"line": 1, "half": max(self._lines // 2, 1), "page": self._lines}[unit])
        self._settle()

    def along(self, count: int) -> None:
        """To other bars of the lane."""
        if self.chart is not None:
            if not self.chart.along(count):
                self.reader.say("no round of this lane further on", dim=True)
            self._settle()

    def zoom(self, by: int) -> None:
        """Nearer or farther."""
        if self.chart is not None:
            if not self.chart.set_zoom(self.chart.zoom_at + by):
                self.reader.say("no nearer" if by > 0 else "no farther", dim=True)
            self._settle()

    def scroll_time(self, halves: int) -> None:
        """Half a page of time further, the cursor to the nearest bar of its lane that is then in sight."""
        chart = self.chart
        if chart is None or chart.here is None:
            return
        chart.left += halves * max(self._cells // 2, 1)
        middle = chart.scale.day(chart.left + self._cells // 2)
        from briefing.reader.timeline.chart import nearest

        chart.bar = nearest(chart.lanes[chart.lane].bars, middle)
        self._settle()

    def wheel(self, lines: int) -> None:
        """Lanes up or down."""
        self.move("line", 1 if lines > 0 else -1)

    def on_click(self, event: events.Click) -> None:
        """A click chooses the bar, a second one goes to its round."""
        event.stop()
        chart = self.chart
        offset = event.get_content_offset(self)
        if chart is None or offset is None or not self.head <= offset.y < self.head + self._lines:
            return
        lane, row = self._row(offset.y - self.head)
        if lane is None:
            return
        column = offset.x - self._margin - 1 + chart.left
        hit = next((place for place in chart.rows(lane)[row] if place.first <= column <= place.last), None)
        if hit is None:
            return
        if hit is chart.place() and event.chain > 1:
            self.open_here()
            return
        chart.lane, chart.bar = lane, chart.lanes[lane].bars.index(hit.bars[0])
        self._settle()

    @property
    def here(self) -> Bar | None:
        """The bar under the cursor."""
        return self.chart.here if self.chart is not None else None

    def open_here(self) -> None:
        """Go to the round."""
        if self.here is not None:
            clear(self.reader)
            self.reader.desk.choose("round", self.here.id)

    # taking it out

    def ask(self) -> None:
        """Ask for the file's name."""
        from briefing.reader.sheets.prompt import Prompt

        if self.chart is None or not self.chart.lanes:
            self.reader.say("there is nothing to draw")
            return
        folder = getattr(getattr(self.reader.settings.config, "note", None), "folder", None)
        warned: list[Path] = []

        def done(name: str) -> str | None:
            if not name.strip():
                return "a name is needed"
            return self._write(Path(name.strip()).expanduser(), warned)

        self.reader.open(Prompt("draw to", done, value=str(Path(folder or "") / "timeline.svg")))

    def _write(self, path: Path, warned: list[Path]) -> str | None:
        """Write the picture; a file that is there needs a second ``enter``. Returns what is wrong, or None."""
        from briefing.note.formats import save
        from briefing.note.svg import draw

        assert self.chart is not None
        told = {item.id: f"{when(item)}: {item.title} ({spoken(item.status)})" for item in self.rounds}
        title = f"{self.reader.corpus_name or 'Rounds'}, by {self.by}"
        try:
            save(draw(self.chart.lanes, title, told, self.undated), path, overwrite=warned == [path])
        except FileExistsError:
            warned[:] = [path]
            return f"{path.name} is there already: enter again writes over it, another name keeps it"
        except OSError as error:
            return error.strerror or str(error)
        self.reader.say(f"wrote {path}")
        return None


def _style(plain: Style, dim: Style, strong: Style, place: Packed) -> Style:
    """What took place stands out, what did not stands back."""
    if len(place.bars) > 1:
        return strong
    status = place.bars[0].status
    if status in ("held", "under_way"):
        return strong
    return plain if status in ("planned", "proposed") else dim
