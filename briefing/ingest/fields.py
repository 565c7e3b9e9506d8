"""Metadata fields: the names they go by in front matter and JSON, and what their values mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "uid", "guid"),
    "title": ("title", "headline", "name"),
    "outlet": (
        "outlet",
        "publisher",
        "source",
        "publication",
        "site_name",
        "sitename",
        "site",
        "newspaper",
        "agency",
        "feed",
    ),
    "url": ("url", "link", "href", "canonical_url", "permalink"),
    "published": (
        "published",
        "published_at",
        "publishedat",
        "date",
        "date_published",
        "datepublished",
        "pubdate",
        "pub_date",
        "published_date",
        "publication_date",
        "publish_date",
        "datetimepub",
    ),
    "language": ("language", "lang", "locale"),
}
TEXT_NAMES = ("text", "body", "content", "article", "fulltext", "full_text", "maintext")
_PLAIN = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)")
_SLASHED = re.compile(r"\s*(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")
# All of dateparser's 200 take seconds to load; of these some pay for themselves in every corpus.
_LANGUAGES = ["en", "tr", "ru", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "ar", "fa", "el"]
_SHAPES = (
    "%d %B %Y",
    "%B %d, %Y",
    "%d %b %Y",
    "%b %d, %Y",
    "%d-%b-%Y",
    "%b. %d, %Y",
    "%B %d %Y",
    "%A, %d %B %Y",
    "%A, %B %d, %Y",
)
_YEARS = range(1000, 2200)


def text_of(fields: Mapping[Any, Any]) -> str | None:
    """The article's text, under whichever name it goes; None where there is none."""
    fields = _named(fields)
    found = [fields[name] for name in TEXT_NAMES if isinstance(fields.get(name), str)]
    return next((text for text in found if text), found[0] if found else None)


def draft_fields(fields: Mapping[Any, Any]) -> dict[str, Any]:
    """The metadata of a draft, under our names."""
    named = _named(fields)
    return {ours: _first(named, names) for ours, names in _NAMES.items()}


def _named(fields: Mapping[Any, Any]) -> dict[str, Any]:
    """Keys as ``_NAMES`` writes them."""
    return {str(key).strip().lower().replace("-", "_").replace(" ", "_"): value for key, value in fields.items()}


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((fields[name] for name in names if fields.get(name) not in (None, "")), None)


def line_of(value: object, limit: int = 500) -> str | None:
    """A value as one line of printable text, or None: strings, numbers, and objects with a ``name`` (schema.org)."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = str(value)[: 4 * limit]
    if not text.isprintable():
        text = "".join(char if char.isprintable() else " " for char in text)
    text = " ".join(text.split())
    return text[:limit] or None


class AmbiguousDateError(ValueError):
    """Day and month cannot be told apart."""


def day_of(value: object) -> dt.date | None:
    """A metadata value as a day, in the time zone it is written in; None where it is none.

    Dates, ISO 8601 in any spelling, RFC 5322, seconds or milliseconds since 1970, and what dateparser reads as a full
    date. Raises ``AmbiguousDateError`` for 02/03/2020.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_number(value)
    return _from_text(value[:100]) if isinstance(value, str) and value.strip() else None


def _from_number(value: float) -> dt.date | None:
    if 10_000_000 < value < 99_999_999:
        return _from_text(str(int(value)))
    seconds = value / 1000 if value > 100_000_000_000 else value
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC).date() if seconds > 1_000_000 else None
    except (OverflowError, OSError, ValueError):
        return None


def _from_text(text: str) -> dt.date | None:
    found = _PLAIN.match(text)
    if found:
        return _day(*map(int, found.groups()))
    found = _SLASHED.match(text)
    if found:
        return _slashed(*map(int, found.groups()))
    return _parsed(text.strip())


def _slashed(first: int, second: int, year: int) -> dt.date | None:
    if first <= 12 and second <= 12 and first != second:
        raise AmbiguousDateError(f"{first}/{second}/{year}")
    return _day(year, second, first) if first > 12 or first == second else _day(year, first, second)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _parsed(text: str) -> dt.date | None:
    """RFC 5322 by the standard library, the rest by dateparser, which pays 0.2 s for its first."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        pass
    if not re.search(r"\d", text):
        return None
    for shape in _SHAPES:
        try:
            return dt.datetime.strptime(text, shape).date()
        except ValueError:
            continue
    import dateparser

    settings: Any = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    try:
        parsed = dateparser.parse(text, languages=_LANGUAGES, settings=settings)
    except (ValueError, OverflowError, RecursionError):
        return None
    return parsed.date() if parsed and parsed.year in _YEARS else None
