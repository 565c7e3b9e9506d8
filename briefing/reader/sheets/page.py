"""A page of paragraphs that lead somewhere: the base of the pages of rounds, entities, pairs and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.strip import Strip

from briefing.library import UnknownIdError
from briefing.reader.frame import Placement
from briefing.reader.pages.told import ToArticle, ToEntity, Told, ToMention, ToPair, ToRound, ToSeries
from briefing.reader.sheets.leaf import Item, Leaf
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.widgets.wrap import wrap

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.looks import Looks

MARGIN = 14
MEASURE = 110
"""Cells of the longest line: longer ones are hard to read."""
LEAST = 44
"""Cells below which there is no room for labels in the margin."""


class Page(Leaf):
    """Paragraphs of ``told``, wrapped beside their labels; ``enter`` follows."""

    contexts: ClassVar[tuple[str, ...]] = ("page", "leaf", "sheet")
    placement: ClassVar[Placement] = "page"
    generation = -1

    def told(self) -> Iterable[Told]:
        """The paragraphs; raises ``UnknownIdError`` where what the page is about is gone."""
        raise NotImplementedError

    def draw_head(self, _y: int) -> Strip:
        """What the page is about."""
        text, more = self.heading_of()
        return self.heading(visible(text), visible(more))

    def heading_of(self) -> tuple[str, str]:
        """Heading and what stands dimmed beside it."""
        return self.title, ""

    def build(self, width: int) -> Iterable[Item]:
        """Lines of all paragraphs."""
        self.generation = self.reader.library.generation
        width = min(width, MEASURE)
        try:
            for told in self.told():
                yield from paragraph(told, width, self.looks)
        except UnknownIdError as error:
            yield Item([(visible(str(error)), self.looks.warn)])

    def draw(self, y: int) -> Strip:
        """A line; the page is written anew where a ruling has changed what it tells."""
        if y == 0 and self.generation != self.reader.library.generation:
            self.generation = self.reader.library.generation
            self.call_after_refresh(self.rebuild)
        return super().draw(y)

    def follow(self, target: object) -> None:
        """Go where a paragraph leads."""
        go(self.reader, target)


def paragraph(told: Told, width: int, looks: Looks) -> Iterator[Item]:
    """The lines of a paragraph: its label in the margin, or above it where the page is narrow."""
    if told.role == "heading":
        yield Item([(visible(told.text), looks.heading_active)])
        return
    wide = width >= LEAST
    margin = MARGIN if wide and told.label is not None else min(2, width // 4)
    if told.label and not wide:
        yield Item([(visible(told.label), looks.dim)])
    label = fit(told.label if wide and told.label else "", max(margin - 1, 0)) + " " * min(margin, 1)
    yield from _flowed(told, width - margin, [(label, looks.dim)], looks.role(told.role))


def preview(paragraphs: Iterable[Told], width: int, looks: Looks, most: int = 80) -> list[Parts]:
    """The first lines of a page, for the preview beside a list."""
    if width < 8:
        return []
    lines = (item for told in paragraphs for item in paragraph(told, width, looks))
    return [item.parts for item in islice(lines, most)]


def _flowed(told: Told, width: int, label: list[tuple[str, Style]], style: Style) -> Iterator[Item]:
    hang = len(told.text) - len(told.text.lstrip(" "))
    text = told.text.lstrip(" ")
    empty = " " * sum(len(part) for part, _ in label)
    for number, line in enumerate(wrap(text, 0, len(text), max(width - hang, 6))):
        shown = " " * hang + visible(text[line.start : line.end].rstrip("\n"))
        before = label if number == 0 else [(empty, label[0][1])]
        yield Item([*before, (shown, style)], told.target if number == 0 else None)


def clear(reader: Reader) -> None:
    """Take every sheet away, so that the panes show where one has gone."""
    for sheet in tuple(reversed(reader.main.sheets)):
        reader.close(sheet)


def go(reader: Reader, target: object) -> None:
    """Follow a target: mentions and articles lead to the text, everything else to its page."""
    if isinstance(target, ToMention):
        clear(reader)
        reader.desk.stand_at(target.round, target.article, target.start)
    elif isinstance(target, ToArticle):
        clear(reader)
        reader.desk.open_article(target.article, target.start)
    elif isinstance(target, ToRound):
        from briefing.reader.sheets.round import RoundPage

        reader.open(RoundPage(target.round))
    elif isinstance(target, ToEntity):
        from briefing.reader.sheets.entity import EntityPage

        reader.open(EntityPage(target.entity))
    elif isinstance(target, ToPair):
        from briefing.reader.sheets.pair import PairPage

        reader.open(PairPage(target))
    elif isinstance(target, ToSeries):
        from briefing.reader.sheets.series import SeriesPage

        reader.open(SeriesPage(target.series))
