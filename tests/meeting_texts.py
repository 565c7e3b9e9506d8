"""A few words for tests of meetings: text in, mentions out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.extract import extract
from briefing.model import Article, MeetingMention


def article(text: str, published: dt.date | None = None, name: str = "a") -> Article:
    """An article of prose without zones."""
    source = "metadata" if published else None
    return Article(id=name, path="", text=text, title="", digest=name, published=published, published_from=source)  # type: ignore[arg-type]


def meetings(text: str, published: dt.date | None = None) -> Sequence[MeetingMention]:
    """The meeting mentions of a text, generic ones left out."""
    return [one for one in extract(article(text, published)).meetings if not one.generic]
