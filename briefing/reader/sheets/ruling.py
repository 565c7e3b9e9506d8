"""A ruling before it is made: what it says, what it would change, and yes or no."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import ClassVar

import msgspec
from textual.strip import Strip

from briefing.library import Changes, UnknownIdError
from briefing.model import Decision, Verdict
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import visible
from briefing.reader.words import crumb, number

SHOWN = 12
ON_MEETINGS: tuple[Verdict, ...] = ("same", "different", "unsure")
ON_NAMES: tuple[Verdict, ...] = ("same", "different")
_WORDS = {
    "same": "are the same.",
    "different": "are not the same.",
    "unsure": "may be the same or not: that is left open, and nothing joins them.",
}


class Ruling(Leaf):
    """Asks before it writes. ``said`` are lines that put the ruling in words.

    With ``verdicts`` to choose from, ``said`` names what is ruled on, and the verdict makes it a sentence.
    """

    contexts: ClassVar[tuple[str, ...]] = ("ruling", "leaf", "sheet")
    title = "Your ruling"

    def __init__(
        self, question: str, said: Sequence[str], decision: Decision, verdicts: Sequence[Verdict] = ()
    ) -> None:
        """Not yet previewed."""
        super().__init__()
        self.question = question
        self.said = said
        self.decision = decision
        self.verdicts = verdicts
        self.changes: Changes | None = None
        self.fault = ""
        self._busy = False

    def opened(self) -> None:
        """Find out what would change."""
        self.run_worker(self._preview(), exit_on_error=False, exclusive=True)

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
        if self.verdicts:
            yield from flowing(_WORDS[self.decision.verdict], width, looks.strong, "  ")
        if self.decision.note:
            yield from flowing(f"Note: {visible(self.decision.note)}", width, looks.plain, "  ")
        yield Item()
        if self.fault:
            yield from flowing(self.fault, width, looks.warn, "  ")
        elif self.changes is None:
            yield Item([("  working out what would change …", looks.dim)])
        else:
            yield from self._told(self.changes)
        yield Item()
        yield from self._offered()

    def _offered(self) -> Iterable[Item]:
        looks, first = self.looks, self.reader.keymap.first
        words = [("ruling.yes", " make it   "), ("sheet.close", " leave it   "), ("ruling.note", " why: a note")]
        if self.verdicts:
            words.insert(1, ("ruling.verdict", " another verdict   "))
        yield Item(
            [
                ("  ", looks.plain),
                *(part for id, text in words for part in ((first(id), looks.key), (text, looks.plain))),
            ]
        )
        yield from flowing(
            f"It is written to your decisions file and can be taken back with {first('undo')}",
            width=self.breadth - 2,
            style=looks.dim,
            indent="  ",
        )

    def turn(self) -> None:
        """Another verdict of those to choose from."""
        if self.verdicts and not self._busy:
            place = self.verdicts.index(self.decision.verdict) + 1
            verdict = self.verdicts[place % len(self.verdicts)]
            self.decision = msgspec.structs.replace(self.decision, verdict=verdict)
            self.changes, self.fault = None, ""
            self.rebuild()
            self.opened()

    def annotate(self, note: str) -> None:
        """Say why: kept with the ruling."""
        self.decision = msgspec.structs.replace(self.decision, note=" ".join(note.split()))
        self.rebuild()

    def _told(self, changes: Changes) -> Iterable[Item]:
        looks = self.looks
        if not changes.rounds:
            yield Item([("  no round would look different", looks.dim)])
            return
        yield Item([(f"  {number(len(changes.rounds), 'round')} would change or go:", looks.plain)])
        for line in dict.fromkeys(self._named(key) for key in changes.rounds[:SHOWN]):  # two may have one place and day
            yield Item([(f"    {visible(line)}", looks.dim)])
        if len(changes.rounds) > SHOWN:
            yield Item([(f"    and {len(changes.rounds) - SHOWN} more", looks.dim)])

    def _named(self, key: str) -> str:
        try:
            return crumb(self.reader.library.round(key))
        except UnknownIdError:
            return "a new round"

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
