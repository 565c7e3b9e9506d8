"""The rounds by date: when and where, then whether it was held and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing.model import Round
from briefing.reader.panes.listing import Listing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.words import spoken, when, where, who

if TYPE_CHECKING:
    from briefing.store.state import Thing

STATUS = {"held": "●", "under_way": "●", "planned": "○", "proposed": "○", "unclear": "·"}


class RoundsPane(Listing[Round]):
    """One round a row."""

    contexts: ClassVar[tuple[str, ...]] = ("rounds", "list", "pane", "any")
    number = "4"
    thing: ClassVar[Thing | None] = "round"
    title = "Rounds"
    unit = ("round", "rounds")
    empty = "no meeting found"

    def parts(self, row: Round, line: int, width: int) -> Parts:
        """Date and place over status, people and parties; signs say picked, marked, differing, decided."""
        looks = self.looks
        picked = row.id in self.reader.picked
        sign, style = ("✓ ", looks.good) if picked else self.sign(row)
        chosen = row.id == self.reader.place.round
        text = looks.strong if chosen else looks.plain
        flags = self._flags(row)
        articles = len({link.article for link in row.links})
        if self.tall == 1:
            return [
                (sign, style),
                (f"{STATUS.get(row.status, '×')} ", looks.dim),
                (fit(when(row), min(22, width // 2)), text),
                (" " + visible(where(row)), text),
                (f" {visible(who(row))}", looks.dim),
            ]
        if line == 0:
            tail = f" {flags}{articles}"
            room = max(width - 2 - len(tail), 0)
            return [(sign, style), (fit(f"{when(row)}  {where(row)}", room), text), (tail, looks.dim)]
        facts = [spoken(row.status), who(row) or "parties not told"]
        if row.level != "unknown" and not row.participants:
            facts.append(spoken(row.level))
        return [
            (f"  {STATUS.get(row.status, '×')} ", looks.dim),
            (fit(" · ".join(facts), max(width - 4, 0)), looks.dim),
        ]

    def _flags(self, row: Round) -> str:
        return ("≠ " if row.disagreements else "") + ("! " if row.decided else "")

    def open_here(self) -> None:
        """Choose the round: its articles and people are marked, the text stands at its mention."""
        if self.here is not None:
            self.reader.desk.choose("round", self.here.id)
