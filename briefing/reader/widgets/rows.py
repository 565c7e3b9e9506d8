"""A list of any length: rows stay what they are, and only those on screen are read and drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.strip import Strip

from briefing.reader.looks import over
from briefing.reader.widgets.view import Parts, Unit, View, paint

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

Row = TypeVar("Row")


class Rows(View, Generic[Row]):
    """A cursor over a sequence. A subclass tells how a row looks in ``parts``, on ``tall`` lines each.

    Moving within the page repaints two rows; leaving it turns the page, since a repaint is what costs over a slow line.
    """

    rows: Sequence[Row] = ()
    tall: int = 1
    empty: str = "nothing here"

    def __init__(self, id: str | None = None) -> None:
        """An empty list."""
        super().__init__(id=id)
        self.cursor = 0
        self.top = 0
        self._read: dict[int, Row] = {}

    # what is shown

    def parts(self, row: Row, line: int, width: int) -> Parts:
        """The text of one line of a row, as visible text with styles."""
        raise NotImplementedError

    def set_rows(self, rows: Sequence[Row], cursor: int | None = None) -> None:
        """Show other rows; the cursor stays at its number, or goes to ``cursor``."""
        self.rows = rows
        self._read.clear()
        self.cursor = self.cursor if cursor is None else cursor
        self._settle()
        self.refresh()

    def row(self, index: int) -> Row:
        """Row ``index``, read once while it is in use."""
        known = self._read.get(index)
        if known is None:
            if len(self._read) > 400:
                self._read.clear()
            known = self._read[index] = self.rows[index]
        return known

    @property
    def here(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor) if 0 <= self.cursor < len(self.rows) else None

    @property
    def page(self) -> int:
        """Rows on a page."""
        return max(self.room // self.tall, 1)

    def draw(self, y: int) -> Strip:
        """One line: the cursor's sign, the row, the thumb of the scroll bar."""
        looks = self.looks
        width = self.breadth
        index, line = self.top + y // self.tall, y % self.tall
        if index >= len(self.rows) or y // self.tall >= max(self.page, 1):
            text = f"  {self.nothing()}" if y == 0 and not self.rows else ""
            return paint([(text, looks.dim)], width, looks.plain)
        thumb = self._thumb(y)
        inner = width - 1 - (1 if thumb else 0)
        here = index == self.cursor
        back = (looks.cursor if self.active else looks.cursor_idle) if here else looks.plain
        parts = self.parts(self.row(index), line, max(inner, 0))
        if here:
            parts = [(text, _lit(style, back)) for text, style in parts]
        sign = ("▌" if self.active else "▏") if here else " "
        body = paint(parts, max(inner, 0), back)
        edge = [(thumb, looks.rule)] if thumb else []
        lead = paint([(sign, back)], min(1, width), back)
        return Strip.join([lead, body, paint(edge, width - 1 - max(inner, 0), back)]).simplify()

    def _thumb(self, y: int) -> str:
        total, page = len(self.rows), self.page
        if total <= page or self.breadth < 8:
            return ""
        height = self.room
        size = max(height * page // total, 1)
        first = (height - size) * self.top // max(total - page, 1)
        return "▐" if first <= y < first + size else " "

    def nothing(self) -> str:
        """What is told where there are no rows."""
        return self.empty

    def set_active(self, active: bool) -> None:
        """The cursor's row tells it too."""
        if active != self.active:
            super().set_active(active)
            self._repaint(self.cursor)

    # moving

    def move(self, unit: Unit, count: int) -> None:
        """Move the cursor."""
        steps = {"line": 1, "half": max(self.page // 2, 1), "page": self.page, "start": 0, "end": 0}
        if unit == "start":
            self.go_to(0)
        elif unit == "end":
            self.go_to(len(self.rows) - 1)
        else:
            self.go_to(self.cursor + count * steps[unit])

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, the nearest there is."""
        before, top = self.cursor, self.top
        self.cursor = index
        self._settle()
        if self.top != top:
            self.refresh()
        elif self.cursor != before:
            self._repaint(before)
            self._repaint(self.cursor)
        if self.cursor != before:
            self.moved()

    def moved(self) -> None:
        """The cursor is on another row."""

    def _repaint(self, index: int) -> None:
        self.refresh_lines((index - self.top) * self.tall, self.tall)

    def _settle(self) -> None:
        """Keep the cursor on a row and its row on the page, turning the page where it would leave it."""
        total, page = len(self.rows), self.page
        self.cursor = min(max(self.cursor, 0), max(total - 1, 0))
        if self.cursor < self.top:
            self.top = self.cursor - page + 1 if self.top - self.cursor <= page else self.cursor
        elif self.cursor >= self.top + page:
            self.top = self.cursor if self.cursor - self.top <= page else self.cursor - page // 2
        self.top = min(max(self.top, 0), max(total - page, 0))

    def wheel(self, lines: int) -> None:
        """Scroll; the cursor stays on its row, even out of sight."""
        top = min(max(self.top + lines, 0), max(len(self.rows) - self.page, 0))
        if top != self.top:
            self.top = top
            self.refresh()

    def laid_out(self) -> None:
        """Keep the cursor in sight, and the first page from its top."""
        if self.cursor < self.page:
            self.top = 0
        self._settle()

    def on_click(self, event: events.Click) -> None:
        """A click chooses the row, a second one opens it."""
        event.stop()
        index = self.top + (event.y - self.head) // self.tall
        if event.y < self.head or not 0 <= index < len(self.rows):
            return
        if index == self.cursor and event.chain > 1:
            self.open_here()
        else:
            self.go_to(index)


def _lit(style: Style, back: Style) -> Style:
    """A style on the cursor's row: the row's background and weight, the part's own colour and slant."""
    return over(over(style, back.background_style), _weight(back))


def _weight(style: Style) -> Style:
    from rich.style import Style as RichStyle

    return RichStyle(bold=style.bold or None, underline=style.underline or None, reverse=style.reverse or None)
