"""All rulings, with what became of each; one is taken back here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.rulings.known import Ruled
from briefing.reader.pages import of_rulings
from briefing.reader.pages.of_rulings import ToRuling
from briefing.reader.pages.told import Told, ToRound
from briefing.reader.sheets.page import Page
from briefing.reader.words import number, when
from briefing.store.decisions import DecisionsError

NAMED = 200
"""Rulings, the latest, whose rounds are read for the list."""


class Rulings(Page):
    """Every ruling of the decisions file, the latest first."""

    contexts: ClassVar[tuple[str, ...]] = ("rulings", "page", "leaf", "sheet")
    title = "Rulings"
    known: tuple[Ruled, ...] = ()

    def heading_of(self) -> tuple[str, str]:
        """How many, and how many of them do not hold."""
        off = sum(one.state not in ("in force", "taken back") for one in self.known)
        return "What people decided", number(len(self.known), "ruling") + (f", {off} not in force" if off else "")

    def told(self) -> Iterable[Told]:
        """The list."""
        try:
            self.known = tuple(self.reader.library.rulings())
        except DecisionsError as error:
            return [Told(str(error), role="warn")]
        if not self.known:
            first = self.reader.keymap.first
            how = f"{first('merge')} on two rounds or names takes them for one, {first('split')} takes a mention off, "
            return [Told("No ruling was made yet."), Told(f"{how}{first('correct')} sets a field right.", role="dim")]
        return of_rulings.page(self.known, self._rounds())

    def _rounds(self) -> dict[str, str]:
        """The rounds that the latest rulings are about, in words."""
        found = {}
        for key in dict.fromkeys(key for one in self.known[-NAMED:] for key in one.rounds):
            try:
                item = self.reader.library.round(key)
            except UnknownIdError:
                continue
            found[key] = f"{item.title}, {when(item)}"
        return found

    def follow(self, target: object) -> None:
        """To the round that a ruling is about."""
        if isinstance(target, ToRuling):
            if target.rounds:
                super().follow(ToRound(target.rounds[0]))
            else:
                self.reader.say("this ruling is about no round that is there", dim=True)

    def undo(self) -> None:
        """Take back the ruling under the cursor."""
        if isinstance(self.target, ToRuling):
            self.reader.work.undo(self.target.id)
