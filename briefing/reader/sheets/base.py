"""The base of what lies over the panes."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from briefing.reader.frame import Placement
from briefing.reader.widgets.view import View


class Sheet(View):
    """Something laid over the panes until ``esc``. ``kept`` sheets stay mounted when closed, to open again at once.

    A new sheet is a module of ``sheets`` and an action that opens it (``reader.open(TheSheet())``), and nothing else.
    ``contexts`` end in "sheet", so that ``esc``, movement and help work; a page that takes no typing may add others.
    """

    contexts: ClassVar[tuple[str, ...]] = ("sheet",)
    placement: ClassVar[Placement] = "box"
    kept: ClassVar[bool] = False
    DEFAULT_CSS = """
    Sheet { background: $background; }
    Sheet.-box { border: round $primary; }
    Sheet.-box:ansi { border: round ansi_cyan; }
    """

    def boxed(self, boxed: bool) -> None:
        """Draw a border, where the sheet does not fill the screen."""
        if boxed != self.has_class("-box"):
            self.set_class(boxed, "-box")

    def opened(self) -> None:
        """Now on top."""

    def closed(self) -> None:
        """Taken away."""

    def close(self) -> None:
        """Take this sheet away."""
        self.reader.close(self)

    def back(self) -> None:
        """What ``esc`` does here."""
        self.close()

    def on_click(self, event: events.Click) -> None:
        """A click stays in the sheet."""
        event.stop()


class Line(Input):
    """A line to type in, without frame and blinking."""

    DEFAULT_CSS = """
    Line, Line:focus {
        border: none;
        height: 1;
        padding: 0 1;
        background: $panel;
    }
    Line:ansi { background: ansi_default; }
    """

    def __init__(self, value: str = "", placeholder: str = "") -> None:
        """Start with ``value``."""
        super().__init__(value, placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False


def wheel_inside(sheet: Widget, x: int, y: int) -> bool:
    """Whether a cell of the screen lies in a sheet."""
    return sheet.region.contains(x, y)
