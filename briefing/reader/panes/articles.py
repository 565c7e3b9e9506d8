"""The articles: by date, the ones that tell of the chosen round marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from briefing.library import ArticleRow
from briefing.reader.panes.listing import Listing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.words import day


class ArticlesPane(Listing[ArticleRow]):
    """One article a row: title, then date and outlet."""

    contexts: ClassVar[tuple[str, ...]] = ("articles", "list", "pane", "any")
    number = "1"
    title = "Articles"
    unit = ("article", "articles")
    _counted_for: object = None
    _undated = 0

    def parts(self, row: ArticleRow, line: int, width: int) -> Parts:
        """Title over date and outlet, or all in one line."""
        looks = self.looks
        sign, style = self.sign(row)
        text = looks.strong if row.id == self.reader.place.article else looks.plain
        if self.tall == 1:
            return [(sign, style), (fit(day(row.published, short=True), 10), looks.dim), (visible(row.title), text)]
        if line == 0:
            return [(sign, style), (fit(row.title, width - 2), text)]
        facts = [_dated(row), visible(row.outlet or "")]
        meetings = row.counts.get("meetings", 0)
        if meetings:
            facts.append(f"{meetings} meeting{'s' if meetings > 1 else ''}")
        if row.problems:
            facts.append("! " + visible(row.problems[0].message))
        return [("  ", looks.dim), (fit(" · ".join(fact for fact in facts if fact), width - 2), looks.dim)]

    def counted(self) -> str:
        """How many, and how many of them, the last of the list, need a date."""
        if self._counted_for is not self.rows:
            self._counted_for, self._undated = self.rows, undated(self.rows)
        return " · ".join(
            part for part in (super().counted(), f"{self._undated:,} need a date" if self._undated else "") if part
        )

    def open_here(self) -> None:
        """Read the article."""
        if self.here is not None:
            self.reader.desk.open_article(self.here.id)


def _dated(row: ArticleRow) -> str:
    if row.published is None:
        return "needs a date" if row.counts else "being read …"
    return day(row.published)


def undated(rows: Sequence[ArticleRow]) -> int:
    """How many rows have no day: they come last, so none but a few are read."""
    return len(rows) - bisect_left(rows, True, key=lambda row: row.published is None)
