"""Files → articles.

``scan`` lists what there is to read, ``read_file`` reads one file (a pure function of the file, so it may run in any
process), ``settle`` tells apart articles of several files that clash. Nothing is ever written.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefing.ingest import formats
from briefing.ingest.articles import build
from briefing.ingest.decode import BinaryError
from briefing.ingest.files import FileStamp, scan
from briefing.ingest.identity import Key, Settled, settle
from briefing.ingest.notices import LOST, lost
from briefing.ingest.zones import outside
from briefing.model import Article, Problem

__all__ = [
    "LOST",
    "FileResult",
    "FileStamp",
    "Key",
    "Settled",
    "lost",
    "read_articles",
    "read_file",
    "scan",
    "settle",
    "text_without_furniture",
]

# Bytes of one file: beyond it the text would not fit beside its index in the memory of a laptop.
ONE, MANY = 1 << 26, 1 << 30


class FileResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds. ``problems`` are the file's; those of one article are with the article."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_file(stamp: FileStamp) -> FileResult:
    """Every article of the file and everything wrong with it; never raises for what a file holds."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for item in read_articles(stamp):
        if isinstance(item, Article):
            articles.append(item)
        else:
            problems.append(item)
    return FileResult(articles=tuple(articles), problems=tuple(problems))


def read_articles(stamp: FileStamp) -> Iterator[Article | Problem]:
    """As ``read_file``, one by one: for files with more articles than should be held at once."""
    if stamp.problem:
        yield stamp.problem
        return
    reader = formats.registry().get(formats.ending_of(stamp.name)) or formats.registry()[".txt"]
    limit = MANY if reader.MANY else ONE
    if stamp.size > limit:
        message = f"{stamp.size / 1e6:.0f} MB in one file, of {limit / 1e6:.0f} that can be read: split it"
        yield Problem(code="too_large", message=message, path=stamp.path)
        return
    try:
        data = Path(stamp.path).read_bytes()
    except OSError as error:
        message = f"cannot be read ({(error.strerror or 'error').lower()})"
        yield Problem(code="unreadable", message=message, path=stamp.path)
        return
    try:
        for item in reader.read(data, stamp.path):
            yield item if isinstance(item, Problem) else build(item, stamp.path, stamp.name)
    except BinaryError as error:
        yield Problem(code="binary", message=f"cannot be read as text: {error}", path=stamp.path)


def text_without_furniture(article: Article, keep: frozenset[str] = frozenset()) -> str:
    """The prose of an article, paragraphs parted by an empty line; ``keep`` names kinds of zones to leave in."""
    dropped = [zone for zone in article.zones if zone.repeat or zone.kind not in keep]
    parts = (article.text[start:end].strip() for start, end in outside(article.text, dropped))
    return "\n\n".join(part for part in parts if part)
