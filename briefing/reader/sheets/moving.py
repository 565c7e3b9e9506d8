"""A ruling on a day or a name, with every round that would move and every name that would change."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from briefing.library import Changes, Supposed
from briefing.model import Decision, Verdict
from briefing.reader.pages.of_date import move_text
from briefing.reader.pages.of_entity import name_text
from briefing.reader.sheets.leaf import Item, flowing
from briefing.reader.sheets.ruling import Ruling
from briefing.reader.words import number

SHOWN = 400


class Moving(Ruling):
    """Asks before it writes; lists what moves, from when to when."""

    def __init__(
        self, question: str, said: Sequence[str], decision: Decision, verdicts: Sequence[Verdict] = ()
    ) -> None:
        """Not yet worked out."""
        super().__init__(question, said, decision, verdicts)
        self.found = Supposed()

    def opened(self) -> None:
        """Find out what would move."""
        self.run_worker(self._work_out(), exit_on_error=False, exclusive=True)

    async def _work_out(self) -> None:
        try:
            self.found = await asyncio.to_thread(self.reader.library.suppose, self.decision)
            self.changes = Changes(rounds=tuple(move.id for move in self.found.rounds))
        except Exception as error:  # told on the sheet: the ruling is not made
            self.fault = str(error)
        self.rebuild()

    def _told(self, changes: Changes) -> Iterable[Item]:
        looks = self.looks
        if not changes.rounds and not self.found.names:
            yield Item([("  nothing would change: the articles themselves tell it so", looks.dim)])
            return
        for count, what in ((len(self.found.names), "name"), (len(changes.rounds), "round")):
            if not count:
                continue
            yield Item([(f"  {number(count, what)} would change:", looks.plain)])
            moves = [name_text(one) for one in self.found.names[:SHOWN]]
            if what == "round":
                moves = [move_text(one) for one in self.found.rounds[:SHOWN]]
            for text in moves:
                yield from flowing(text, self.breadth - 2, looks.dim, "    ")
            if count > SHOWN:
                yield Item([(f"    and {count - SHOWN} more", looks.dim)])
