"""The page of two who met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.link.met import Met, pairs
from briefing.model import Round
from briefing.reader.days import today
from briefing.reader.pages import of_pair
from briefing.reader.pages.told import Told, ToPair
from briefing.reader.sheets.page import Page
from briefing.reader.words import number


class PairPage(Page):
    """How often, when last, when next, and every occasion."""

    contexts: ClassVar[tuple[str, ...]] = ("pair", "page", "leaf", "sheet")
    title = "Pair"

    def __init__(self, pair: ToPair) -> None:
        """Of two and the rounds they share."""
        super().__init__()
        self.pair = pair

    def heading_of(self) -> tuple[str, str]:
        """The two names."""
        return f"{self.pair.first} and {self.pair.second}", number(len(self.pair.rounds), "round")

    def told(self) -> Iterable[Told]:
        """The page."""
        rounds, day = self._rounds(), today(self.reader.library)
        mine = {self.pair.first, self.pair.second}
        found = (one for one in pairs(rounds, day, self.pair.kind) if {one.first, one.second} == mine)
        met = next(found, Met(first=self.pair.first, second=self.pair.second, rounds=()))
        return of_pair.page(met, rounds, day)

    def _rounds(self) -> list[Round]:
        found = []
        for key in self.pair.rounds:
            try:
                found.append(self.reader.library.round(key))
            except UnknownIdError:
                continue
        return found
