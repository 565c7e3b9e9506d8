"""The articles: by date, the ones that tell of the chosen round marked; those without a day last, below a heading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, overload

from briefing.library import ArticleRow
from briefing.reader.panes.listing import Listing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.words import day


def undated(rows: Sequence[ArticleRow]) -> int:
    """How many rows have no day: they come last, so none but a few are read."""
    return len(rows) - bisect_left(rows, True, key=lambda row: row.published is None)


@dataclass(frozen=True, slots=True)
class Undated:
    """The heading of the articles that have no day."""

    count: int


class Headed(Sequence[ArticleRow | Undated]):
    """Articles with a heading before those without a day, which come last; found by bisection, so few are read."""

    def __init__(self, articles: Sequence[ArticleRow]) -> None:
        """Take articles in the order of the list."""
        self.articles = articles
        self.undated = undated(articles)
        first = len(articles) - self.undated
        if self.undated and not articles[first].counts:  # still being read: the day is yet to be found
            self.undated = 0
        self.heading = first if self.undated else -1

    def __len__(self) -> int:
        """Articles and heading."""
        return len(self.articles) + (self.heading >= 0)

    @overload
    def __getitem__(self, index: int) -> ArticleRow | Undated: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ArticleRow | Undated]: ...
    def __getitem__(self, index: int | slice) -> ArticleRow | Undated | Sequence[ArticleRow | Undated]:
        """One row, an article or the heading."""
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return Undated(self.undated) if index == self.heading else self.articles[self.article_of(index)]

    def __iter__(self) -> Iterator[ArticleRow | Undated]:
        """All rows."""
        return (self[place] for place in range(len(self)))

    def article_of(self, index: int) -> int:
        """The number of the article in a row; for the heading, of the one below it."""
        return index - 1 if 0 <= self.heading < index else index

    def row_of(self, number: int) -> int:
        """The row of an article."""
        return number + 1 if 0 <= self.heading <= number else number


class ArticlesPane(Listing[ArticleRow | Undated]):
    """One article a row: title, then date and outlet. The cursor passes over the heading."""

    contexts: ClassVar[tuple[str, ...]] = ("articles", "list", "pane", "any")
    number = "1"
    title = "Articles"
    unit = ("article", "articles")
    listed = Headed(())

    @property
    def articles(self) -> Sequence[ArticleRow]:
        """The articles listed, without the heading."""
        return self.listed.articles

    @property
    def position(self) -> int:
        """The number of the article under the cursor."""
        return self.listed.article_of(self.cursor)

    def stand(self, number: int) -> None:
        """Put the cursor on an article."""
        self.go_to(self.listed.row_of(number))

    @property
    def shown(self) -> int:
        """Without the heading."""
        return len(self.articles)

    @property
    def here(self) -> ArticleRow | None:
        """The article under the cursor."""
        found = super().here
        return found if isinstance(found, ArticleRow) else None

    def set_rows(self, rows: Sequence[ArticleRow | Undated], cursor: int | None = None) -> None:
        """Show other articles, given as ``Headed``."""
        self.listed = rows if isinstance(rows, Headed) else Headed(())
        super().set_rows(rows, cursor)

    def go_to(self, index: int) -> None:
        """Put the cursor on a row; from the heading on to the next in the same direction."""
        if index == self.listed.heading:
            index += -1 if 0 < index < self.cursor else 1
        super().go_to(index)

    def _settle(self) -> None:
        super()._settle()
        if self.cursor == self.listed.heading:
            self.cursor += 1
            super()._settle()

    def parts(self, row: ArticleRow | Undated, line: int, width: int) -> Parts:
        """Title over date and outlet, or all in one line; the heading on the last of its lines."""
        looks = self.looks
        if isinstance(row, Undated):
            heading = f"need a date · {row.count:,}" if line == self.tall - 1 else ""
            how = f"   {self.reader.keymap.first('date')} sets it" if heading else ""
            return [("  ", looks.dim), (fit(heading + how, max(width - 2, 0)), looks.heading)]
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
        need = self.listed.undated
        return " · ".join(part for part in (super().counted(), f"{need:,} need a date" if need else "") if part)

    def open_here(self) -> None:
        """Read the article."""
        if self.here is not None:
            self.reader.desk.open_article(self.here.id)


def _dated(row: ArticleRow) -> str:
    if row.published is None:
        return "needs a date" if row.counts else "being read …"
    return day(row.published)
