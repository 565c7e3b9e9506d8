"""A ruling on a day, with every round that would move."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from briefing.library import Changes, Move
from briefing.model import Decision
from briefing.reader.pages.of_date import move_text
from briefing.reader.sheets.leaf import Item, flowing
from briefing.reader.sheets.ruling import Ruling
from briefing.reader.words import number

SHOWN = 400


class Moving(Ruling):
    """Asks before it writes; lists what moves, from when to when."""

    def __init__(self, question: str, said: Sequence[str], decision: Decision) -> None:
        """Not yet worked out."""
        super().__init__(question, said, decision)
        self.moves: tuple[Move, ...] = ()

    def opened(self) -> None:
        """Find out what would move."""
        self.run_worker(self._work_out(), exit_on_error=False)

    async def _work_out(self) -> None:
        try:
            self.moves = await asyncio.to_thread(self.reader.library.moves, self.decision)
            self.changes = Changes(rounds=tuple(move.id for move in self.moves))
        except Exception as error:  # told on the sheet: the ruling is not made
            self.fault = str(error)
        self.rebuild()

    def _told(self, changes: Changes) -> Iterable[Item]:
        looks = self.looks
        if not changes.rounds:
            yield Item([("  no round would move", looks.dim)])
            return
        yield Item([(f"  {number(len(changes.rounds), 'round')} would change:", looks.plain)])
        for move in self.moves[:SHOWN]:
            yield from flowing(move_text(move), self.breadth - 2, looks.dim, "    ")
        if len(self.moves) > SHOWN:
            yield Item([(f"    and {len(self.moves) - SHOWN} more", looks.dim)])
