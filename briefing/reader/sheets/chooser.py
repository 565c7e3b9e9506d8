"""Type a few letters, choose one of what matches: the base of lookup, help and palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from briefing.reader.sheets.base import Line, Sheet
from briefing.reader.widgets.rows import Rows
from briefing.reader.widgets.view import Parts, paint

Row = TypeVar("Row")


class Chooser(Sheet, Rows[Row], Generic[Row]):
    """A line to type in over a list, with a preview beside it where there is room."""

    contexts: ClassVar[tuple[str, ...]] = ("chooser", "sheet")
    head = 2
    kept = True
    prompt: ClassVar[str] = ""
    split: ClassVar[float] = 0.5
    min_width: ClassVar[int] = 96
    DEFAULT_CSS = """
    Chooser > Line { dock: top; margin: 0 0 0 2; }
    """

    def __init__(self) -> None:
        """Nothing typed."""
        super().__init__()
        self.line = Line(placeholder=self.prompt)
        self._preview: tuple[int, int, list[Parts]] | None = None

    def compose(self) -> ComposeResult:
        """The line to type in."""
        yield self.line

    @property
    def focus_target(self) -> Widget:
        """Typed letters go to the line."""
        return self.line

    @property
    def typed(self) -> str:
        """What was typed."""
        return self.line.value

    def begin(self, value: str = "") -> None:
        """Open afresh with something typed."""
        self.line.value = value
        self.line.cursor_position = len(value)
        self.search(value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what was typed."""
        event.stop()
        self.search(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """``enter`` opens what the cursor is on."""
        event.stop()
        self.open_here()

    def search(self, text: str) -> None:
        """Find rows for what was typed, and call ``found``."""
        raise NotImplementedError

    def found(self, rows: Sequence[Row]) -> None:
        """Show what was found, the first row chosen."""
        self._preview = None
        self.top = 0
        self.set_rows(rows, 0)

    # drawing: the list, and a preview beside it

    @property
    def _list_width(self) -> int:
        if self.size.width < self.min_width or not self.previews:
            return self.size.width
        return int(self.size.width * self.split)

    @property
    def previews(self) -> bool:
        """Whether this one shows a preview."""
        return False

    def preview(self, row: Row, width: int) -> list[Parts]:
        """Lines about a row."""
        raise NotImplementedError

    @property
    def breadth(self) -> int:
        """The list's part of the width."""
        return max(self._list_width, 0)

    def draw_head(self, y: int) -> Strip:
        """The typed line lies over the first; the second tells what there is."""
        if y == 0:
            return paint([("/ ", self.looks.key)], self.size.width, self.looks.plain)
        return paint([(self.summary(), self.looks.dim)], self.size.width, self.looks.plain)

    def summary(self) -> str:
        """What the list holds."""
        return f"  {len(self.rows):,}"

    def draw(self, y: int) -> Strip:
        """A row, and the line of the preview beside it."""
        left = super().draw(y)
        rest = self.size.width - self._list_width
        if rest <= 0:
            return left
        looks = self.looks
        lines = self._lines(rest - 3)
        right: Parts = lines[y] if y < len(lines) else []
        return Strip.join([left, paint([("│ ", looks.rule), *right], rest, looks.plain)])

    def _lines(self, width: int) -> list[Parts]:
        here = self.here
        if here is None:
            return []
        if self._preview is None or self._preview[:2] != (self.cursor, width):
            self._preview = (self.cursor, width, self.preview(here, width))
        return self._preview[2]

    def moved(self) -> None:
        """Another row, another preview."""
        if self.size.width > self._list_width:
            self.refresh()
