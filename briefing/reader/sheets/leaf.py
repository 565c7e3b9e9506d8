"""A page of prepared lines to read and to follow: the base of why, round, help and tour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.strip import Strip

from briefing.reader.looks import over
from briefing.reader.sheets.base import Sheet
from briefing.reader.widgets.cells import visible
from briefing.reader.widgets.view import Parts, Unit, paint
from briefing.reader.widgets.wrap import wrap


@dataclass(slots=True)
class Item:
    """One line. ``target`` is what ``enter`` follows; lines with one are where the cursor stops."""

    parts: list[tuple[str, Style]] = field(default_factory=list)
    target: object | None = None


def flowing(text: str, width: int, style: Style, indent: str = "", target: object | None = None) -> list[Item]:
    """A text wrapped to ``width`` cells as items, each line indented; only the first is a stop."""
    lines = wrap(text, 0, len(text), max(width - len(indent), 8))
    items = []
    for number, line in enumerate(lines):
        shown = visible(text[line.start : line.end].rstrip("\n"))
        items.append(Item([(indent + shown, style)], target if number == 0 else None))
    return items


class Leaf(Sheet):
    """Lines built by ``build`` for a width; ``j`` and ``k`` go from stop to stop, or scroll where there are none."""

    contexts: ClassVar[tuple[str, ...]] = ("leaf", "sheet")

    def __init__(self) -> None:
        """Nothing built yet."""
        super().__init__()
        self.items: list[Item] = []
        self.top = 0
        self.cursor = -1

    def build(self, width: int) -> Iterable[Item]:
        """The lines at a width."""
        raise NotImplementedError

    def follow(self, target: object) -> None:
        """Go where a line leads."""

    def laid_out(self) -> None:
        """Build the lines for this width."""
        self.rebuild()

    def rebuild(self) -> None:
        """Build the lines anew; the cursor stays at its line."""
        self.items = list(self.build(max(self.breadth - 2, 8)))
        stops = self.stops()
        if self.cursor not in stops:
            self.cursor = next((stop for stop in stops if stop >= self.cursor), stops[-1] if stops else -1)
        self.top = min(max(self.top, 0), max(len(self.items) - self.room, 0))
        self.refresh()

    def stops(self) -> list[int]:
        """The lines where the cursor stops."""
        return [number for number, item in enumerate(self.items) if item.target is not None]

    @property
    def target(self) -> object | None:
        """What the line under the cursor leads to."""
        return self.items[self.cursor].target if 0 <= self.cursor < len(self.items) else None

    def draw(self, y: int) -> Strip:
        """A line, with a sign at the cursor's."""
        looks = self.looks
        number = self.top + y
        if number >= len(self.items):
            return paint([], self.breadth, looks.plain)
        parts: Parts = self.items[number].parts
        if number == self.cursor:
            back = looks.cursor.background_style
            lit = [(text, over(style, back)) for text, style in parts]
            return paint([("▌", looks.cursor), *lit], self.breadth, looks.cursor)
        return paint([(" ", looks.plain), *parts], self.breadth, looks.plain)

    def move(self, unit: Unit, count: int) -> None:
        """To another stop; by pages, scroll."""
        stops = self.stops()
        if unit == "line" and stops:
            place = stops.index(self.cursor) if self.cursor in stops else -1
            aim = place + count
            if 0 <= aim < len(stops):
                self._stand(stops[aim])
                return
            self._scroll(count)
            return
        if unit in ("start", "end"):
            if stops:
                self.cursor = stops[0 if unit == "start" else -1]
            self._scroll(-len(self.items) if unit == "start" else len(self.items))
            self.refresh()
            return
        page = max(self.room - 1, 1)
        self._scroll(count * {"line": 1, "half": max(page // 2, 1), "page": page}[unit])
        inside = [stop for stop in stops if self.top <= stop < self.top + self.room]
        if inside and self.cursor not in inside:
            self.cursor = inside[0 if count > 0 else -1]
            self.refresh()

    def _stand(self, number: int) -> None:
        before, self.cursor = self.cursor, number
        top = self.top
        if number < top:
            top = max(number - 2, 0)
        elif number >= top + self.room - 2:
            top = number - max(self.room // 2, 1)
        if top != self.top:
            self.top = min(max(top, 0), max(len(self.items) - self.room, 0))
            self.refresh()
        else:
            self.refresh_lines(before - top)
            self.refresh_lines(number - top)

    def _scroll(self, lines: int) -> None:
        top = min(max(self.top + lines, 0), max(len(self.items) - self.room, 0))
        if top != self.top:
            self.top = top
            self.refresh()

    def wheel(self, lines: int) -> None:
        """Scroll."""
        self._scroll(lines)

    def open_here(self) -> None:
        """Follow the line under the cursor."""
        if self.target is not None:
            self.follow(self.target)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a stop, a second one follows it."""
        event.stop()
        offset = event.get_content_offset(self)
        number = self.top + (offset.y - self.head if offset is not None else -1)
        if 0 <= number < len(self.items) and self.items[number].target is not None:
            if number == self.cursor and event.chain > 1:
                self.open_here()
            else:
                self._stand(number)
