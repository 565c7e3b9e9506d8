"""What changed since the day one looks from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.reader.asof import AsOf
from briefing.reader.pages import since
from briefing.reader.pages.told import Told
from briefing.reader.sheets.page import Page
from briefing.reader.words import day


class Since(Page):
    """What was known then, and what changed."""

    contexts: ClassVar[tuple[str, ...]] = ("since", "page", "leaf", "sheet")
    title = "As of"

    def __init__(self, known: AsOf) -> None:
        """Of a look."""
        super().__init__()
        self.known = known

    def heading_of(self) -> tuple[str, str]:
        """The day."""
        keys = self.reader.keymap
        return f"As of {day(self.known.day)}", f"{keys.first('sheet.close')} to the panes as they were then"

    def told(self) -> Iterable[Told]:
        """The page."""
        known = self.known
        return since.page(known.day, known.articles, known.rounds, known.moves)
