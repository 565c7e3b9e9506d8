"""What the three list panes share: a numbered heading with counts, marks beside rows, a filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.style import Style
from textual.strip import Strip

from briefing.reader.widgets.rows import Rows
from briefing.reader.words import part_of

if TYPE_CHECKING:
    from briefing.store.state import Thing

Row = TypeVar("Row")
ROOMY = 2000


class Listing(Rows[Row], Generic[Row]):
    """A list pane. ``marked`` holds the ids that belong to what is chosen elsewhere; ``note`` says so."""

    number: ClassVar[str] = ""
    unit: ClassVar[tuple[str, str]] = ("row", "rows")
    thing: ClassVar[Thing | None] = None

    def __init__(self, id: str | None = None) -> None:
        """An empty pane."""
        super().__init__(id=id)
        self.total = 0
        self.filter = ""
        self.note = ""
        self.marked: frozenset[str] = frozenset()

    def fill(self, rows: Sequence[Row], total: int, cursor: int | None = None) -> None:
        """Show rows out of ``total``; long lists are drawn a line a row."""
        self.total = total
        self.tall = self.lines_for(len(rows))
        self.set_rows(rows, cursor)

    def lines_for(self, count: int) -> int:
        """Lines a row takes: two while there are few rows, one in long lists."""
        chosen = self.reader.settings.rows
        if chosen != "auto":
            return 2 if chosen == "two" else 1
        return 2 if count <= ROOMY else 1

    def set_marked(self, ids: frozenset[str], note: str = "") -> None:
        """Mark what belongs to the choice."""
        if ids != self.marked or note != self.note:
            self.marked, self.note = ids, note
            self.refresh()

    def sign(self, row: object) -> tuple[str, Style]:
        """The two cells before a row."""
        row_id = getattr(row, "id", "")
        if row_id in self.marked:
            return "● ", self.looks.marked
        if self.thing and row_id and self.reader.memory.is_starred(self.thing, row_id):
            return "★ ", self.looks.warn
        return "  ", self.looks.plain

    def draw_head(self, _y: int) -> Strip:
        """``1 Articles  3 of 5 articles``."""
        return self.heading(f"{self.number} {self.title}", self.counted())

    def nothing(self) -> str:
        """Why there are no rows."""
        if self.reader.work.running and not self.total:
            return "reading the corpus …"
        return f"nothing here for {self.filter}" if self.filter else self.empty

    @property
    def shown(self) -> int:
        """How many are listed."""
        return len(self.rows)

    def counted(self) -> str:
        """How many of how many, what the filter is, what is marked."""
        shown = self.shown
        text = part_of(shown, self.total, *self.unit) if shown != self.total else f"{shown:,}"
        if self.note and shown == self.total:
            text = ""
        return " · ".join(part for part in (text, f"/{self.filter}" if self.filter else "", self.note) if part)
