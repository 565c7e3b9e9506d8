"""A ruling before it is made: what it says, what it would change, and yes or no."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.strip import Strip

from briefing.library import Changes, UnknownIdError
from briefing.model import Decision
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import visible
from briefing.reader.words import crumb, number

SHOWN = 12


class Ruling(Leaf):
    """Asks before it writes. ``said`` are lines that put the ruling in words."""

    contexts: ClassVar[tuple[str, ...]] = ("ruling", "leaf", "sheet")
    title = "Your ruling"

    def __init__(self, question: str, said: Sequence[str], decision: Decision) -> None:
        """Not yet previewed."""
        super().__init__()
        self.question = question
        self.said = said
        self.decision = decision
        self.changes: Changes | None = None
        self.fault = ""
        self._busy = False

    def opened(self) -> None:
        """Find out what would change."""
        self.run_worker(self._preview(), exit_on_error=False)

    async def _preview(self) -> None:
        try:
            self.changes = await asyncio.to_thread(self.reader.library.preview, self.decision)
        except Exception as error:  # told on the sheet: the ruling is not made
            self.fault = str(error)
        self.rebuild()

    def draw_head(self, _y: int) -> Strip:
        """The question."""
        return self.heading(self.question)

    def build(self, width: int) -> Iterable[Item]:
        """The ruling in words, then what it would change."""
        looks = self.looks
        yield Item()
        for line in self.said:
            yield from flowing(visible(line), width, looks.plain, "  ")
        yield Item()
        if self.fault:
            yield from flowing(self.fault, width, looks.warn, "  ")
        elif self.changes is None:
            yield Item([("  working out what would change …", looks.dim)])
        else:
            yield from self._told(self.changes)
        yield Item()
        keys = self.reader.keymap
        yes, no = keys.first("ruling.yes"), keys.first("sheet.close")
        yield Item(
            [
                ("  ", looks.plain),
                (yes, looks.key),
                (" make it   ", looks.plain),
                (no, looks.key),
                (" leave it", looks.plain),
            ]
        )
        yield Item(
            [
                ("  It is written to your decisions file and can be taken back with ", looks.dim),
                (keys.first("undo"), looks.key),
            ]
        )

    def _told(self, changes: Changes) -> Iterable[Item]:
        looks = self.looks
        if not changes.rounds:
            yield Item([("  no round would look different", looks.dim)])
            return
        yield Item([(f"  {number(len(changes.rounds), 'round')} would change or go:", looks.plain)])
        for key in changes.rounds[:SHOWN]:
            try:
                yield Item([(f"    {visible(crumb(self.reader.library.round(key)))}", looks.dim)])
            except UnknownIdError:
                yield Item([("    a new round", looks.dim)])
        if len(changes.rounds) > SHOWN:
            yield Item([(f"    and {len(changes.rounds) - SHOWN} more", looks.dim)])

    def decide(self) -> None:
        """Write it down and apply it."""
        if self._busy or self.fault:
            return
        self._busy = True
        self.close()
        self.reader.work.decide(self.decision)

    def open_here(self) -> None:
        """``enter`` makes it."""
        self.decide()
