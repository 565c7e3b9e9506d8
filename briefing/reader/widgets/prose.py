"""A text of any length, wrapped where it is looked at, with marks laid over its code points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.reader.widgets.cells import fold, visible, width_of
from briefing.reader.widgets.view import Unit, View, paint
from briefing.reader.widgets.wrap import Flow, Line, Spot

MAX_MEASURE = 96
MAX_MATCHES = 100_000


class Mark(NamedTuple):
    """A stretch of the text with a role of the looks, and what it stands for: a kind and a number of the extraction."""

    start: int
    end: int
    role: str
    kind: str = ""
    number: int = -1


class Layer:
    """Stretches that do not overlap, in order; finds those that touch a line in logarithmic time."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        """Take marks in order of their start; one that overlaps the one before is left out."""
        self.marks: list[Mark] = []
        at = 0
        for mark in sorted(marks):
            if mark.start >= at and mark.end > mark.start:
                self.marks.append(mark)
                at = mark.end
        self._ends = [mark.end for mark in self.marks]

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks that share a code point with ``[start, end)``."""
        first = bisect_right(self._ends, start)
        found = []
        while first < len(self.marks) and self.marks[first].start < end:
            found.append(self.marks[first])
            first += 1
        return found


def find_all(folded: str, wanted: str) -> list[tuple[int, int]]:
    """Where ``wanted`` occurs in a folded text; blanks in it match any white space."""
    words = fold(wanted).split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(folded):
        found.append(match.span())
        if len(found) >= MAX_MATCHES:
            break
    return found


class Prose(View):
    """Text with a gutter. ``inks`` are drawn in order, later ones over earlier ones."""

    margin_cells = 2
    head = 2

    def __init__(self, id: str | None = None) -> None:
        """No text yet."""
        super().__init__(id=id)
        self.flow = Flow("", 40)
        self.top = Spot(0, 0)
        self.inks: dict[str, Layer] = {}
        self.bars: Layer = Layer()
        self.told: Layer = Layer()
        self.labels: dict[int, str] = {}
        self._strips: dict[tuple[int, int], Strip] = {}
        self._folded: str | None = None

    def set_labels(self, labels: dict[int, str]) -> None:
        """Show letters in place of the first code points at some offsets."""
        self.labels = labels
        self.repaint()

    @property
    def text(self) -> str:
        """The whole text, as the file has it."""
        return self.flow.text

    @property
    def folded(self) -> str:
        """The text as searches see it, made when first asked for."""
        if self._folded is None:
            self._folded = fold(self.text)
        return self._folded

    def set_text(self, text: str) -> None:
        """Show another text from its top; nothing of it is wrapped but what is on screen."""
        self.flow = Flow(text, self.measure)
        self.top = Spot(0, 0)
        self._folded = None
        self.inks = {}
        self.bars = Layer()
        self.told = Layer()
        self.repaint()

    def set_layer(self, name: str, marks: Sequence[Mark]) -> None:
        """Put marks over the text, in place of those of the same name."""
        self.inks[name] = Layer(marks)
        self.repaint()

    def repaint(self) -> None:
        """Draw all of it anew."""
        self._strips.clear()
        self.refresh()

    def relook(self, *stretches: tuple[int, int]) -> None:
        """Draw anew only the lines that hold these stretches."""
        last = self.flow.step(self.top, max(self.room - 1, 0))
        for start, end in stretches:
            spot, until = self.flow.spot(start), self.flow.spot(max(end - 1, start))
            while self.top <= spot <= last:
                self._strips.pop(spot, None)
                self.refresh_lines(self._distance(spot))
                if spot >= until:
                    break
                spot = self.flow.step(spot, 1)

    def _distance(self, spot: Spot) -> int:
        at, lines = self.top, 0
        while at < spot:
            at = self.flow.step(at, 1)
            lines += 1
        return lines

    @property
    def measure(self) -> int:
        """Cells in a line of text: no wider than reads well."""
        return max(min(self.breadth - self.margin_cells - 1, MAX_MEASURE), 1)

    def laid_out(self) -> None:
        """Wrap anew; what stood at the top stays there."""
        at = self.flow.at(self.top).start
        if self.flow.width != self.measure:
            self.flow.resize(self.measure)
            self.top = self.flow.spot(at)
            self._strips.clear()

    # drawing

    def draw(self, y: int) -> Strip:
        """One line of text."""
        looks = self.looks
        spot = self.flow.step(self.top, y)
        if y and spot == self.flow.step(self.top, y - 1):  # past the end
            return paint([], self.breadth, looks.plain)
        strip = self._strips.get(spot)
        if strip is None or strip.cell_length != self.breadth:
            if len(self._strips) > 1000:
                self._strips.clear()
            strip = self._strips[spot] = self._line(self.flow.at(spot))
        return strip

    def _line(self, line: Line) -> Strip:
        looks = self.looks
        segments = [Segment(f"{self.sign(line):<{self.margin_cells}}"[: self.margin_cells], looks.meeting)]
        width = self.margin_cells
        for start, end, style in self._runs(line):
            text = visible(self.text[start:end])
            label = self.labels.get(start, "") if self.labels else ""
            if label:
                segments.append(Segment(label, looks.current))
                width += len(label)
                text = text[len(label) :]
            segments.append(Segment(text, style))
            width += width_of(text)
        strip = Strip(segments, width)
        return strip.adjust_cell_length(self.breadth, looks.plain)

    def sign(self, line: Line) -> str:
        """What stands in the gutter beside a line."""
        end = max(line.end, line.start + 1)
        bars = self.bars.touching(line.start, end)
        if bars and self.told.touching(line.start, end):
            return "▌"
        return bars[0].role if bars else ""

    def _runs(self, line: Line) -> list[tuple[int, int, Style]]:
        """The line cut where a mark begins or ends, each piece with its style."""
        touching = [layer.touching(line.start, line.end) for layer in self.inks.values()]
        cuts = {line.start, line.end}
        for marks in touching:
            for mark in marks:
                cuts.add(max(mark.start, line.start))
                cuts.add(min(mark.end, line.end))
        edges = sorted(cuts)
        looks = self.looks
        runs = []
        for start, end in pairwise(edges):
            style = looks.plain
            for marks in touching:
                for mark in marks:
                    if mark.start <= start and end <= mark.end:
                        style = style + looks.role(mark.role)
            runs.append((start, end, style))
        return runs

    # moving

    def move(self, unit: Unit, count: int) -> None:
        """Scroll."""
        page = max(self.room, 1)
        if unit == "start":
            self.scroll_to_spot(Spot(0, 0))
        elif unit == "end":
            self.scroll_to_spot(self.flow.step(self.flow.last, 1 - page))
        else:
            step = {"line": 1, "half": max(page // 2, 1), "page": max(page - 1, 1)}[unit]
            self.scroll_to_spot(self.flow.step(self.top, count * step))

    def scroll_to_spot(self, spot: Spot) -> None:
        """Put a line at the top, but no further than where the last line is at the bottom."""
        lowest = self.flow.step(self.flow.last, 1 - max(self.room, 1))
        spot = min(spot, lowest)
        if spot != self.top:
            self.top = spot
            self.refresh()
            self.scrolled()

    def scrolled(self) -> None:
        """Another line is at the top."""

    def show(self, offset: int, *, arriving: bool = False) -> None:
        """Bring a stretch into sight, a third down the page where it was not (or, arriving, not well in sight)."""
        spot = self.flow.spot(offset)
        last = self.flow.step(self.top, max(self.room // 2 if arriving else self.room - 2, 0))
        if not self.top <= spot <= last:
            self.scroll_to_spot(self.flow.step(spot, -(max(self.room, 1) // 3)))

    @property
    def at_top(self) -> int:
        """The code point at the top."""
        return self.flow.at(self.top).start

    def seen(self) -> tuple[int, int]:
        """The code points on screen."""
        return self.at_top, self.flow.at(self.flow.step(self.top, max(self.room - 1, 0))).end

    def offset_at(self, x: int, y: int) -> int | None:
        """The code point at a cell of the widget, None where there is no text."""
        row = y - self.head
        if row < 0:
            return None
        line = self.flow.at(self.flow.step(self.top, row))
        cells = x - self.divided - self.margin_cells
        if cells < 0:
            return None
        shown = visible(self.text[line.start : line.end])
        used = 0
        for place, char in enumerate(shown):
            used += width_of(char)
            if used > cells:
                return line.start + place
        return None


def nearest(starts: Sequence[int], offset: int, forward: bool) -> int | None:
    """The number of the first start after ``offset`` (or the last before it), None where there is none."""
    place = bisect_right(starts, offset) if forward else bisect_left(starts, offset) - 1
    return place if 0 <= place < len(starts) else None
