"""A board: a list made from all rounds at once, narrowed by letters, with a page beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from briefing.library import UnknownIdError
from briefing.reader.frame import Placement
from briefing.reader.pages.told import Told
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.sheets.page import clear, preview
from briefing.reader.widgets.cells import fold
from briefing.reader.widgets.view import Parts


class Keyed(Protocol):
    """What a board lists: ``text`` holds the folded words it is found by, ``group`` the one of ``groups`` it is in."""

    @property
    def text(self) -> str:
        """Folded words."""

    @property
    def group(self) -> str:
        """Where it belongs."""


Row = TypeVar("Row", bound=Keyed)


class Board(Chooser[Row], Generic[Row]):
    """Rows of ``gather``, which runs in a thread; ``tab`` goes from one of ``groups`` to the next."""

    contexts: ClassVar[tuple[str, ...]] = ("board", "chooser", "sheet")
    placement: ClassVar[Placement] = "page"
    kept: ClassVar[bool] = False
    split: ClassVar[float] = 0.58
    groups: ClassVar[tuple[str, ...]] = ()
    blank: ClassVar[str] = "nothing here"

    def __init__(self) -> None:
        """Nothing gathered yet."""
        super().__init__()
        self.all: Sequence[Row] = ()
        self.shown_group = 0
        self.generation = -1
        self.empty = "reading all rounds …"

    def gather(self) -> Sequence[Row]:
        """All rows; called in a thread, so it touches no widget."""
        raise NotImplementedError

    def about(self, row: Row) -> Iterable[Told]:
        """What stands beside the list; raises ``UnknownIdError``."""
        raise NotImplementedError

    @property
    def previews(self) -> bool:
        """There is always something beside the list."""
        return True

    def opened(self) -> None:
        """Gather the rows, unless the library is as it was."""
        if self.generation != self.reader.library.generation:
            self.run_worker(self._gather(), exit_on_error=False, exclusive=True)

    async def _gather(self) -> None:
        self.generation = self.reader.library.generation
        try:
            self.all = await asyncio.to_thread(self.gather)
            self.empty = self.blank
        except Exception as error:  # told on the board: the reading goes on
            self.empty = f"the rounds could not be read: {error}"
        self.search(self.typed)

    def search(self, text: str) -> None:
        """Rows of the group whose words begin with, or hold, everything typed."""
        words = fold(text).split()
        wanted = self.groups[self.shown_group] if self.shown_group else None
        self.found(
            [
                row
                for row in self.all
                if (wanted is None or row.group == wanted) and all(word in row.text for word in words)
            ]
        )

    def next_group(self) -> None:
        """Show the next group."""
        if self.groups:
            self.shown_group = (self.shown_group + 1) % len(self.groups)
            self.search(self.typed)

    def summary(self) -> str:
        """What is listed, of how much, and what ``tab`` shows next."""
        key = self.reader.keymap.first("board.group")
        group = f" · {self.groups[self.shown_group]}   {key} {self.groups[(self.shown_group + 1) % len(self.groups)]}"
        shown, known = self.counts()
        of = f" of {known:,}" if shown != known else ""
        return f"  {self.title}  {shown:,}{of}{group if self.groups else ''}"

    def counts(self) -> tuple[int, int]:
        """How many are shown, of how many."""
        return len(self.rows), len(self.all)

    def nothing(self) -> str:
        """Why there are no rows: none at all, or none with what was typed."""
        return "nothing here has these letters" if self.all and self.typed else super().nothing()

    def preview(self, row: Row, width: int) -> list[Parts]:
        """The page of a row."""
        try:
            return preview(self.about(row), width, self.looks)
        except UnknownIdError as error:
            return preview([Told(str(error))], width, self.looks)

    def go_to_round(self, round_id: str) -> None:
        """Leave the board for a round."""
        clear(self.reader)
        self.reader.desk.choose("round", round_id)
