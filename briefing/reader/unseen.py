"""A first look at a small corpus that has no index yet: what can be read of it before anything is found in it.

The panes have rows in the first frame; the library's own take their place as soon as there are any.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from briefing.library import ArticleRow
from briefing.model import Article

MOST_FILES = 60
MOST_BYTES = 1_000_000


def glance(paths: Iterable[Path]) -> dict[str, Article]:
    """The articles of a small folder, by id and in order of date; nothing of one that would hold up the screen."""
    paths = list(paths)
    if not _small(paths):
        return {}
    from briefing.ingest import read_file, scan

    found = [article for stamp in scan(paths) for article in read_file(stamp).articles]
    found.sort(key=lambda article: article.published or dt.date.max)
    return {article.id: article for article in found}


def _small(paths: Iterable[Path]) -> bool:
    files = size = 0
    try:
        for path in paths:
            entries = list(islice(os.scandir(path), MOST_FILES + 1)) if path.is_dir() else []
            if any(entry.is_dir() for entry in entries):
                return False
            files += len(entries) or 1
            size += sum(entry.stat().st_size for entry in entries) if entries else path.stat().st_size
    except OSError:
        return False
    return files <= MOST_FILES and size <= MOST_BYTES


def row_of(article: Article) -> ArticleRow:
    """A row of the list; it has no counts, since nothing was looked for yet."""
    return ArticleRow(
        id=article.id,
        path=article.path,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        published_from=article.published_from,
        words=0,
        counts={},
    )
