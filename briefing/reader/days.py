"""Days of a corpus: the last that it tells of."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library import Library


def last_day(library: Library) -> dt.date | None:
    """The day of the last article, found without reading the list: articles come by date, undated last."""
    rows = library.articles()
    end = bisect_left(rows, True, key=lambda row: row.published is None)
    return rows[end - 1].published if end else None


def today(library: Library) -> dt.date:
    """The day that "last" and "next" are seen from: the last article's, so that old corpora read as they did then."""
    return last_day(library) or dt.date.max
