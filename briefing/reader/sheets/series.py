"""The page of a series."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from briefing.library import UnknownIdError
from briefing.reader.days import today
from briefing.reader.pages import of_series
from briefing.reader.pages.told import Told
from briefing.reader.sheets.page import Page
from briefing.reader.words import number

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.model import Series

MOST = 400
"""Rounds of a series whose numbers are read for its page."""


def series_of(library: Library, series_id: str) -> Series:
    """A series; raises ``UnknownIdError``."""
    known = library.series()
    found = next((one for one in known if one.id == series_id), None)
    if found is None:
        raise UnknownIdError("series", series_id, [one.id for one in known])
    return found


def page_of(library: Library, series: Series, most: int = MOST) -> Iterable[Told]:
    """The page of a series, with what sources count its first ``most`` rounds."""
    return of_series.page(series, library.counted(series, most), today(library))


class SeriesPage(Page):
    """Our count beside each source's, each line leading to its round or mention."""

    contexts: ClassVar[tuple[str, ...]] = ("page", "leaf", "sheet")
    title = "Rounds that recur"

    def __init__(self, series_id: str) -> None:
        """Of a series."""
        super().__init__()
        self.series_id = series_id
        self.count = 0

    def heading_of(self) -> tuple[str, str]:
        """How many rounds."""
        return self.title, number(self.count, "round") if self.count else "gone"

    def told(self) -> Iterable[Told]:
        """The page."""
        self.count = 0
        series = series_of(self.reader.library, self.series_id)
        self.count = len(series.rounds)
        return page_of(self.reader.library, series)
