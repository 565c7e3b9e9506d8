"""The base of what lies over the panes."""

from __future__ import annotations

from typing import ClassVar

from textual import events

from briefing.reader.frame import Placement
from briefing.reader.widgets.view import View


class Sheet(View):
    """Something laid over the panes until ``esc``. ``kept`` sheets stay mounted when closed, to open again at once.

    A new sheet is a module of ``sheets``, an action that opens it (``reader.open(TheSheet())``), and nothing else.
    ``contexts`` should end in "sheet", so that ``esc``, movement and help work; add "any" for a whole page.
    """

    contexts = ("sheet",)
    placement: ClassVar[Placement] = "box"
    kept: ClassVar[bool] = False

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
