"""One line at the bottom to type in: a filter, a search in the text, a file name, a yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.strip import Strip
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from briefing.reader.frame import Placement
from briefing.reader.sheets.base import Line, Sheet
from briefing.reader.widgets.cells import visible, width_of
from briefing.reader.widgets.view import paint


class Prompt(Sheet):
    """Asks for a line. ``done`` takes it and tells what is wrong with it, or nothing; ``change`` sees it grow."""

    contexts: ClassVar[tuple[str, ...]] = ("prompt",)
    placement: ClassVar[Placement] = "line"
    head = 0
    DEFAULT_CSS = "Prompt > Line { dock: left; }"

    def __init__(
        self,
        label: str,
        done: Callable[[str], str | None],
        *,
        value: str = "",
        change: Callable[[str], str] | None = None,
        cancel: Callable[[], object] | None = None,
        suggester: Suggester | None = None,
        note: str = "",
    ) -> None:
        """``change`` returns the note that is shown behind the line, first ``note``; ``cancel`` is called on ``esc``.

        A ``value`` that is asked for with a ``note`` is chosen as a whole: typing takes its place.
        """
        super().__init__()
        self.label = f" {label} "
        self.note = note
        self.wrong = False
        self._replaced = bool(note and value)
        self.line = Line(value)
        self.line.suggester = suggester
        self._done, self._change, self._cancel = done, change, cancel

    def compose(self) -> ComposeResult:
        """The line."""
        yield self.line

    @property
    def focus_target(self) -> Widget:
        """Typed letters go to the line."""
        return self.line

    def opened(self) -> None:
        """Choose the value that is to be replaced."""
        if self._replaced:
            self.line.select_all()

    def laid_out(self) -> None:
        """The line takes what label and note leave; what was typed is not to hide why it is wrong."""
        label = min(width_of(self.label), max(self.size.width - 10, 0))
        room = self.size.width - label
        usual = room * 3 // 5
        if self.note and self._change is None:
            usual = max(room - width_of(self.note) - 2, min(width_of(self.line.value) + 3, room // 3))
        self.line.styles.margin = (0, 0, 0, label)
        self.line.styles.width = max(usual, 1)

    def draw(self, y: int) -> Strip:
        """Label on the left, note on the right; the line lies over the middle."""
        looks = self.looks
        if y:
            return paint([], self.breadth, looks.plain)
        start = int(self.line.styles.width.value if self.line.styles.width else 0) + width_of(self.label)
        gap = " " * max(start - width_of(self.label), 0)
        style = looks.warn if self.wrong else looks.dim
        return paint(
            [(self.label, looks.key), (gap, looks.plain), (f" {visible(self.note)}", style)], self.breadth, looks.plain
        )

    def tell(self, note: str, wrong: bool = False) -> None:
        """Show a note behind the line."""
        self.note, self.wrong = note, wrong
        self.laid_out()
        self.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed so far."""
        event.stop()
        if self._change is not None:
            self.tell(self._change(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line, or tell what is wrong with it."""
        event.stop()
        wrong = self._done(event.value)
        if wrong is None:
            self.close()
        else:
            self.tell(wrong, wrong=True)

    def back(self) -> None:
        """Leave everything as it was."""
        if self._cancel is not None:
            self._cancel()
        self.close()
