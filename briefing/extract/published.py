"""An article's publication date and how it is known; never the file's own time.

Asked in this order: what ingest read from metadata, a labelled date, a date on a header line or byline, a dateline,
a number or file name that holds a date, and last the days that the text itself reports. In doubt there is none.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from pathlib import PurePath

import msgspec

from briefing import lexicon
from briefing.extract import published_clues as clues
from briefing.extract.document import read
from briefing.extract.published_clues import Clues, Written
from briefing.extract.times import find
from briefing.model import Article, PublishedFrom, Record

_SHORT_LINE = 120
_HEAD_LINES = 14
_FOREIGN_HEAD = 2000
_FOREIGN_LINE = 60
_SAME_STORY = 60
_SEPARATORS = frozenset("([|-–—")
_LABEL = re.compile(r"^[^\d:|]{1,40}[:|]\s*")
_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
_WIRE_NUMBER = re.compile(r"^[A-Za-z]{2,5}(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[-.]\d", re.ASCII)


class Published(Record, frozen=True, kw_only=True):
    """A publication day, where it comes from and a note for the reader; no day and the reason where unknown."""

    day: dt.date | None
    source: PublishedFrom | None
    note: str


def infer(article: Article) -> Published:
    """The publication date of ``article``; the day is None where nothing tells it for sure."""
    if article.published is not None:
        source = article.published_from or "metadata"
        return Published(day=article.published, source=source, note=f"from the {source}")
    document = read(msgspec.structs.replace(article, zones=()))
    found = clues.gather(article, document, find(document, None))
    for step in _STEPS:
        answer = step(article, found)
        if answer is not None:
            return answer
    return Published(day=None, source=None, note="no date is told, or none that is sure")


def _labelled(article: Article, found: Clues) -> Published | None:
    """A date after a label of first publication ("Published On:", "date")."""
    del article
    return _after_label("first", found)


def _updated(article: Article, found: Clues) -> Published | None:
    """A date after a label of a later version, where there is no other."""
    del article
    return _after_label("updated", found)


def _after_label(kind: str, found: Clues) -> Published | None:
    for one in found.days:
        if clues.label(one.before) == kind and clues.is_label(one):
            day = _settled(one, found)
            if day is not None:
                return Published(day=day, source="header", note=f"labelled {_cut(one.before.strip())!r}")
    return None


def _on_head_line(article: Article, found: Clues) -> Published | None:
    """A complete date on a short line near the top, or right before the text: a header or a byline."""
    for one in found.days:
        kind = clues.zone_kind(article, one.expression)
        if (
            one.line >= _HEAD_LINES
            or kind in ("caption", "credit", "furniture")
            or clues.label(one.before) in ("never", "updated")
        ):
            continue
        marked = kind in ("header", "byline")
        if not marked and not _is_header(one):
            continue
        day = _settled(one, found)
        if day is None:
            continue
        source: PublishedFrom = "byline" if kind == "byline" or clues.names_author(one.before) else "header"
        if clues.is_place(one.before):
            source = "dateline"
        return Published(day=day, source=source, note=f"from the line {_cut(one.whole.strip())!r}")
    return None


def _is_header(one: Written) -> bool:
    """A short line that is no sentence and no caption, or a date that opens the text with nothing before it."""
    whole = one.whole.strip()
    if not one.before.strip() and one.line <= 2 and one.after[:1] == " " and one.after[1:2].isupper():
        return True
    if len(whole) > _SHORT_LINE or (whole.endswith((".", "?", "!", '"', "”")) and not whole.endswith(("GMT.", "m."))):
        return False
    if clues.is_caption(whole):
        return False
    return (
        not clues.is_sentence(whole) or one.before.rstrip()[-1:] in _SEPARATORS or one.after.lstrip()[:1] in _SEPARATORS
    )


def _dateline(article: Article, found: Clues) -> Published | None:
    """A complete date between a place and the running text."""
    for one in found.days:
        if clues.zone_kind(article, one.expression) == "caption" or one.line >= _HEAD_LINES:
            continue
        if clues.is_place(one.before) and (one.before.isupper() or clues.opens_text(one.after)):
            day = _settled(one, found)
            if day is not None:
                return Published(day=day, source="dateline", note=f"from the dateline {_cut(one.before.strip())!r}")
    return None


def _foreign(article: Article, found: Clues) -> Published | None:
    """A date on a short line near the top, in a language that the lexicon has no grammar for."""
    if found.days or article.language in lexicon.languages():
        return None
    lines = [line.strip() for line in article.text[:_FOREIGN_HEAD].splitlines() if line.strip()]
    for line in lines[:_HEAD_LINES]:
        if len(line) <= _FOREIGN_LINE and re.search(r"\b(?:19|20)\d\d\b", line):
            day = _parsed(_LABEL.sub("", line), article.language)
            if day is not None:
                return Published(day=day, source="header", note=f"from the line {_cut(line)!r}")
    return None


@lru_cache(maxsize=4096)
def _parsed(line: str, language: str) -> dt.date | None:
    """The complete date that a line is, read by dateparser, which is only imported here."""
    import dateparser

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    try:
        found = dateparser.parse(line, languages=[language], settings=settings)
    except (ValueError, OverflowError, RecursionError):
        return None
    return found.date() if found else None


def _numbered(article: Article, found: Clues) -> Published | None:
    """A date inside the article's number, address or file name."""
    del found
    for told in (
        article.id,
        article.url or "",
        PurePath(article.path).stem,
        article.text[:200].strip().partition("\n")[0],
    ):
        day = _day_in_number(told)
        if day is not None:
            return Published(day=day, source="metadata", note=f"from the number {_cut(told)!r}")
    return None


def _day_in_number(told: str) -> dt.date | None:
    matched, century = _NUMBER.search(told), ""
    parts = (matched[1], matched[3], matched[4]) if matched else None
    if parts is None:
        short = _WIRE_NUMBER.match(told)
        if short is None:
            return None
        century = "20" if int(short[1]) < 30 else "19"
        parts = (century + short[1], short[2], short[3])
    try:
        return dt.date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def _dateline_without_year(article: Article, found: Clues) -> Published | None:
    """A dateline's month and day, where weekday and years of the text leave one year."""
    del article
    for one in found.partial:
        if one.line >= _HEAD_LINES or not clues.opens_text(one.after):
            continue
        if not (clues.is_place(one.before) or one.after.lstrip().startswith("(")):
            continue
        day = clues.year_of(one, found)
        if day is not None:
            return Published(
                day=day, source="dateline", note=f"from the dateline, the year from the text: {one.text!r}"
            )
        return None
    return None


def _reported(article: Article, found: Clues) -> Published | None:
    """The last day that the text reports on, where other days of the text stand close by."""
    candidates: list[tuple[dt.date, Written]] = []
    for one in [*found.days, *found.partial]:
        if one.lean > 0 or one.stale or clues.zone_kind(article, one.expression) == "caption":
            continue
        day = one.day or clues.near_year(one, found)
        if day is not None and one.reports:
            candidates.append((day, one))
    if not candidates:
        return None
    day, last = max(candidates, key=lambda pair: pair[0])
    if (found.first_year and day.year < found.first_year) or not _supported(day, last, found):
        return None
    return Published(day=day, source="text", note=f"the last day the text reports on: {last.text!r}")


def _supported(day: dt.date, last: Written, found: Clues) -> bool:
    """Whether a second mention of a day lies close, or the weekday told with it agrees."""
    close = 0
    for one in [*found.days, *found.partial]:
        other = one.day or clues.near_year(one, found)
        if other is not None and one is not last and abs((other - day).days) <= _SAME_STORY and not one.stale:
            close += 1
    return close > 0 or found.agrees(day)


def _settled(one: Written, found: Clues) -> dt.date | None:
    """The day, unless its figures can be read as two days and nothing in the text tells which."""
    if one.other is None or one.day is None:
        return one.day
    for mention in [*found.days, *found.partial]:
        if mention is one or mention.other is not None:
            continue
        for first, second in ((one.day, one.other), (one.other, one.day)):
            if mention.near(first, 10) and not mention.near(second, 20):
                return first
    if found.agrees(one.day) != found.agrees(one.other):
        return one.day if found.agrees(one.day) else one.other
    return None


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


_STEPS = (_labelled, _on_head_line, _dateline, _updated, _foreign, _numbered, _dateline_without_year, _reported)
