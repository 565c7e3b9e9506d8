"""Saved web pages: the article without the page round it, found by trafilatura (the extra ``html``).

The text is what the extractor finds, so offsets count its characters and not those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.decode import decode
from briefing.ingest.formats import Draft
from briefing.model import Problem

ENDINGS = (".html", ".htm", ".xhtml")
MANY = False
NEEDS = ("trafilatura", "html")
# What browsers write at the head of a page they save.
_SAVED = re.compile(rb"<!--\s?(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url: )(\S{4,2000})")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w\-]{3,20})", re.IGNORECASE)

_TAGS = 50_000  # of a page; the extractor slows down with their square, and the longest news pages have a fifth of it
# Where a page itself tells its first publication; the extractor may take the day of an update instead.
_FIRST = (
    re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"'),
    re.compile(r'<meta\s[^<>]{0,200}published_time"[^<>]{0,80}?content="([^"]{8,40})"'),
    re.compile(r'<meta\s[^<>]{0,80}?content="([^"]{8,40})"[^<>]{0,200}published_time"'),
)


def read(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """One article; a page without one is told."""
    saved = _SAVED.search(data, 0, 4000)
    yield page(_decoded(data), name, saved[1].decode("utf-8", "replace") if saved else None)


def page(source: str, name: str, url: str | None = None) -> Draft | Problem:
    """The article in the page ``source``."""
    if source.count("<") > _TAGS:
        return Problem(code="too_large", message="this page has too many parts: save its text instead", path=name)
    from trafilatura import bare_extraction

    # The first publication, not the last update, and no guess from dates in the text: the article's own come later.
    dates: dict[str, Any] = {"original_date": True, "extensive_search": False}
    found: Any = bare_extraction(
        source, url=url, with_metadata=True, include_comments=False, date_extraction_params=dates
    )
    text = (getattr(found, "text", None) or "").strip()
    if not text:
        return Problem(code="unreadable", message="no article is found in this page: save its text instead", path=name)
    return Draft(
        text="\n\n".join(line for line in text.split("\n") if line.strip()),
        title=found.title,
        outlet=found.sitename,
        url=found.url or url,
        published=_first_published(source) or found.date,
        language=found.language,
    )


def _first_published(source: str) -> str | None:
    head = source[:300_000]
    return next((found[1] for pattern in _FIRST if (found := pattern.search(head))), None)


def _decoded(data: bytes) -> str:
    """In the encoding that the page tells, where it does so rightly."""
    told = _CHARSET.search(data, 0, 4000)
    if told:
        try:
            return data.decode(told[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data).text
