"""The board of all series: rounds that recur, numbered by our count and by each source's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.library.counting import numbers_told
from briefing.model import Account
from briefing.reader.boards.recurring import GROUPS, SeriesLine, narrowed, series_lines
from briefing.reader.days import today
from briefing.reader.pages import of_round
from briefing.reader.pages.told import Told, ToSeries
from briefing.reader.panes.rounds import STATUS
from briefing.reader.sheets.board import Board
from briefing.reader.sheets.page import go
from briefing.reader.sheets.series import page_of, series_of
from briefing.reader.widgets.cells import fit, fold, visible, width_of
from briefing.reader.widgets.view import Parts
from briefing.reader.words import nth

PREVIEWED = 40


class Recurring(Board[SeriesLine]):
    """A heading a series, below it its rounds and the numbers that are missing."""

    title = "Rounds that recur"
    prompt: ClassVar[str] = "letters of a party, a person, a place"
    groups: ClassVar[tuple[str, ...]] = GROUPS
    blank: ClassVar[str] = "no rounds recur under one lead, and the articles count none"

    def __init__(self) -> None:
        """No source's count read yet."""
        super().__init__()
        self._told: dict[str, tuple[Account, ...]] = {}

    def gather(self) -> Sequence[SeriesLine]:
        """All series with the rounds they have."""
        library = self.reader.library
        self._told.clear()
        rounds = {one.id: one for one in library.rounds() if one.series is not None}
        return series_lines(library.series(), rounds, today(library))

    def search(self, text: str) -> None:
        """Rounds that hold everything typed, below the heading of their series."""
        group = self.groups[self.shown_group] if self.shown_group else None
        self.found(narrowed(self.all, fold(text).split(), group))

    def counts(self) -> tuple[int, int]:
        """Series, not lines."""
        shown, known = (sum(line.kind == "series" for line in lines) for lines in (self.rows, self.all))
        return shown, known

    def parts(self, row: SeriesLine, _line: int, width: int) -> Parts:
        """A heading with the facts there is room for, or a round with both counts, or what is missing."""
        looks = self.looks
        if row.kind == "series":
            return self._heading(row, width)
        if row.kind == "missing":
            text = f"{row.title}: {row.facts[0]}"
            return [("   — ", looks.dim), (fit(text, max(width - 5, 0)), looks.warn)]
        place, status, gap = row.facts
        theirs, articles = self._theirs(row)
        cells = (min(20, max(width // 3, 8)), min(13, max(width // 6, 6)))
        return [
            (f"{row.number:>4} {STATUS.get(row.status, '×')} ", looks.strong),
            (fit(row.title, cells[0]) + " ", looks.plain),
            (fit(place, cells[1]) + " ", looks.dim),
            (fit(gap, 11) if width >= 60 else "", looks.dim),
            (fit(theirs, 15) if width >= 48 else "", looks.key),
            (visible(f"{status:<9} {articles}"), looks.dim),
        ]

    def _heading(self, row: SeriesLine, width: int) -> Parts:
        facts = list(row.facts)
        while len(facts) > 1 and width - width_of(" · ".join(facts)) < min(width_of(row.title) + 2, width // 2):
            facts.pop()
        beside = " · ".join(facts)
        room = max(width - width_of(beside) - 2, 8)
        return [(f"{fit(row.title, room)}  ", self.looks.heading_active), (beside, self.looks.dim)]

    def _theirs(self, row: SeriesLine) -> tuple[str, str]:
        """What sources count a round as (``their 2nd, 3rd``), and which do; read when its line is first shown."""
        if row.round is None:
            return "", ""
        if row.round not in self._told:
            library = self.reader.library
            try:
                item = library.round(row.round)
                self._told[row.round] = numbers_told(library, item)
            except UnknownIdError:
                self._told[row.round] = ()
        told = self._told[row.round]
        if not told:
            return "", ""
        by_each = "; ".join(", ".join(one.articles) for one in told)
        return f"their {', '.join(nth(int(one.value)) for one in told)}", f"({by_each})"

    def about(self, row: SeriesLine) -> Iterable[Told]:
        """The page of the series; of a round what is told of it."""
        library = self.reader.library
        if row.round is None:
            return page_of(library, series_of(library, row.series), PREVIEWED)
        item = library.round(row.round)
        return of_round.page(item, numbers=numbers_told(library, item))

    def open_here(self) -> None:
        """Go to the round; of a heading, open the page of the series."""
        row = self.here
        if row is None:
            return
        if row.round is not None:
            self.go_to_round(row.round)
        else:
            go(self.reader, ToSeries(row.series))
