"""Short ways to make articles and mentions for tests of names."""

from __future__ import annotations

import datetime as dt

from briefing.extract import document, names
from briefing.model import Article, EntityMention


def mentions(text: str) -> list[EntityMention]:
    """All mentions of a text."""
    return names.find(document.read(Article(id="a", path="a.txt", text=text, title="", digest="")))


def named(text: str) -> list[tuple[str, str]]:
    """Text and kind of each name."""
    return [(one.text, one.kind) for one in mentions(text) if names.is_name(one)]


def read(article: str, day: str | None, text: str) -> tuple[str, dt.date | None, list[EntityMention]]:
    """An article as the joining of entities takes it."""
    return article, dt.date.fromisoformat(day) if day else None, mentions(text)
