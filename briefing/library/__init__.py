"""One open corpus: brings the index up to date and answers every question that screen, note and command line ask."""

from __future__ import annotations

from briefing.library.library import Library
from briefing.library.records import Changes, Move, NameMove, Progress, Supposed, UnknownIdError
from briefing.store.articles import ArticleRow

__all__ = ["ArticleRow", "Changes", "Library", "Move", "NameMove", "Progress", "Supposed", "UnknownIdError"]
