"""The base of all that is drawn: a widget made line by line, with a heading and contexts for keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from briefing.reader.widgets.cells import cut, width_of

if TYPE_CHECKING:
    from textual import events

    from briefing.reader.app import Reader
    from briefing.reader.looks import Looks

Unit = Literal["line", "half", "page", "start", "end"]
Parts = Iterable[tuple[str, Style]]


def paint(parts: Parts, width: int, fill: Style) -> Strip:
    """A strip of exactly ``width`` cells of visible text: cut where it is too long, filled where too short."""
    segments: list[Segment] = []
    used = 0
    for text, style in parts:
        if not text:
            continue
        cells = width_of(text)
        if used + cells > width:
            text = cut(text, width - used)
            cells = width_of(text)
            if text:
                segments.append(Segment(text, style))
                used += cells
            break
        segments.append(Segment(text, style))
        used += cells
    if used < width:
        segments.append(Segment(" " * (width - used), fill))
    return Strip(segments, max(width, 0))


class View(Widget):
    """A part of the screen that takes keys while it is active.

    ``contexts`` are the names that actions know it by, nearest first. A subclass draws in ``draw``; ``head`` lines at
    its top stay where they are.
    """

    contexts: ClassVar[tuple[str, ...]] = ("any",)
    title: ClassVar[str] = ""
    head: int = 1
    active: bool = False
    divided: bool = False
    _laid: Size | None = None

    @property
    def reader(self) -> Reader:
        """The application, with what it knows of the corpus."""
        return cast("Reader", self.app)

    @property
    def looks(self) -> Looks:
        """The styles in force."""
        return self.reader.looks

    @property
    def room(self) -> int:
        """Lines below the heading."""
        return max(self.size.height - self.head, 0)

    @property
    def breadth(self) -> int:
        """Cells for content: without the rule on the left."""
        return max(self.size.width - self.divided, 0)

    def render_line(self, y: int) -> Strip:
        """One line of the widget, the rule on its left included."""
        width = self.size.width
        if width <= 0:
            return Strip([], 0)
        if self._laid != self.size:
            self._laid = self.size
            self.laid_out()
        looks = self.looks
        strip = self.draw_head(y) if y < self.head else self.draw(y - self.head)
        if not self.divided:
            return strip
        return Strip([Segment("│", looks.rule), *strip], width)

    def laid_out(self) -> None:
        """The size has changed: called before the first line is drawn at it."""

    def draw_head(self, _y: int) -> Strip:
        """Line ``y`` of the heading."""
        return self.heading(self.title)

    def heading(self, text: str, more: str = "") -> Strip:
        """A heading line; the active part's is told by a sign and weight as well as colour."""
        looks = self.looks
        style = looks.heading_active if self.active else looks.heading
        sign = "▌" if self.active else " "
        return paint(
            [(sign, style), (text, style), (f"  {more}" if more else "", looks.dim)], self.breadth, looks.plain
        )

    def draw(self, y: int) -> Strip:
        """Line ``y`` below the heading."""
        raise NotImplementedError

    def refresh_lines(self, first: int, count: int = 1) -> None:
        """Repaint lines below the heading, counted from 0, and nothing else."""
        top = max(first + self.head, self.head)
        height = min(first + self.head + count, self.size.height) - top
        if height > 0 and self.size.width > self.divided:
            self.refresh(Region(int(self.divided), top, self.size.width - self.divided, height))

    def set_active(self, active: bool) -> None:
        """Show whether keys go here."""
        if active != self.active:
            self.active = active
            self.refresh(Region(0, 0, self.size.width, max(self.head, 1)))

    def take_key(self, _event: events.Key) -> bool:
        """Take a key before the keymap sees it; whether it was wanted."""
        return False

    @property
    def focus_target(self) -> Widget | None:
        """The input that typed letters go to, where this part has one."""
        return None

    def move(self, unit: Unit, count: int) -> None:
        """Move by ``count`` units, up where negative."""

    def open_here(self) -> None:
        """What ``enter`` does."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel."""
        event.stop()
        self.wheel(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel."""
        event.stop()
        self.wheel(-3)

    def wheel(self, lines: int) -> None:
        """Scroll without moving the cursor, where there is one."""
        self.move("line", lines)
