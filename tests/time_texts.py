"""Helpers of the tests of times: a text read and its expressions found."""

from __future__ import annotations

import datetime as dt

from briefing.extract.document import read
from briefing.extract.times import find
from briefing.model import Article, TimeExpression

WEDNESDAY = dt.date(2021, 6, 16)


def article(text: str, language: str = "en") -> Article:
    return Article(id="a1", path="a1.txt", text=text, title="", digest="", language=language)


def times(text: str, dct: dt.date | None = WEDNESDAY, language: str = "en") -> list[TimeExpression]:
    return find(read(article(text, language)), dct)


def values(text: str, dct: dt.date | None = WEDNESDAY, language: str = "en") -> list[tuple[str, str]]:
    return [(one.text, one.value) for one in times(text, dct, language)]
