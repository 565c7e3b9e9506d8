"""What a text holds that can tell its publication date: days written out, days without a year, weekdays, years."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache

from briefing import lexicon
from briefing.extract.document import Document
from briefing.extract.times.tense import lean
from briefing.model import Article, TimeExpression, ZoneKind

_MANY = 120
_CONTEXT = 90
_FIRST_YEAR = 1800
_YEARS_ON = 3
_NEAR_YEAR = 120
_PARTIAL = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})", re.ASCII)
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)", re.ASCII)
_WORD = re.compile(r"[\w©'’-]+")
_OPENING = re.compile(r"\s*(?:\([^()\n]{2,40}\)|[-–—:/]|\.\s*\()")
_REPORT_REACH = 12


@dataclass(slots=True)
class Written:
    """A day written in the text, with its line: ``other`` is the second reading of figures like 03/04/2020."""

    expression: TimeExpression
    line: int
    before: str
    after: str
    lean: float
    reports: bool
    stale: bool
    day: dt.date | None = None
    other: dt.date | None = None
    month_day: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """The words of the day."""
        return self.expression.text

    @property
    def whole(self) -> str:
        """The line around it, as far as it was kept."""
        return self.before + self.text + self.after

    def near(self, day: dt.date, reach: int) -> bool:
        """Whether it lies at most ``reach`` days from ``day``; without a year, in any year."""
        if self.day is not None:
            return abs((self.day - day).days) <= reach
        return any(abs((one - day).days) <= reach for one in self.in_years(day.year - 1, day.year + 1))

    def in_years(self, first: int, last: int) -> list[dt.date]:
        """Its days in a stretch of years."""
        out = []
        for year in range(max(first, 1), last + 1):
            try:
                out.append(dt.date(year, *(self.month_day or (0, 0))))
            except ValueError:
                continue
        return out


@dataclass
class Clues:
    """All clues of a text. ``first_year`` is the last year told as past: the article is no older."""

    days: list[Written] = field(default_factory=list)
    partial: list[Written] = field(default_factory=list)
    weekdays: Counter[int] = field(default_factory=Counter)
    first_year: int | None = None

    def agrees(self, day: dt.date) -> bool:
        """Whether the weekday the text reports most on is that of ``day`` or of the day before."""
        if not self.weekdays:
            return False
        told = self.weekdays.most_common(1)[0][0]
        return day.isoweekday() == told or (day - dt.timedelta(1)).isoweekday() == told


@cache
def _words(table: str, name: str) -> frozenset[str]:
    """The words of every language: the furniture of a page may be in another one than its text."""
    out: set[str] = set()
    for language in lexicon.languages():
        with suppress(FileNotFoundError):
            out.update(lexicon.table(language, "published").get(table, {}).get(name, ()))
    return frozenset(out)


def gather(article: Article, document: Document, times: list[TimeExpression]) -> Clues:
    """The clues of an article from its time expressions, found without a publication date."""
    found = Clues()
    lines = _Lines(article.text)
    for expression in times:
        if expression.kind not in ("date", "time"):
            continue
        bits = lean(document, expression.start, expression.end)
        if expression.rule.startswith("weekday:"):
            weekday = _weekday(expression)
            if bits < 0 and weekday is not None:
                found.weekdays[weekday] += 1
            continue
        if expression.basis == "relative_to_time":
            continue
        _add_year(found, expression, bits)
        _add_day(found, expression, bits, lines, document)
    return found


def _weekday(expression: TimeExpression) -> int | None:
    """The day of the week, 1 Monday to 7 Sunday, that a bare weekday names."""
    if expression.earliest is not None:
        return expression.earliest.isoweekday()
    matched = _WEEKDAY.match(expression.value)
    return int(matched[1]) if matched else None


class _Lines:
    """Line numbers and line texts by offset."""

    def __init__(self, text: str) -> None:
        """Keep ``text``; lines are looked for as they are asked for, from left to right."""
        self.text = text
        self._at = 0
        self._line = 0

    def around(self, start: int, end: int) -> tuple[int, str, str]:
        """Number of the line (blank ones not counted), and what stands on it before and after a span."""
        first = self.text.rfind("\n", max(0, start - 400), start) + 1 or max(0, start - 400)
        for line in self.text[self._at : first].split("\n")[:-1]:
            self._line += bool(line.strip())
        self._at = max(self._at, first)
        last = self.text.find("\n", end, end + 400)
        last = min(len(self.text), end + 400) if last < 0 else last
        return self._line, self.text[first:start], self.text[end:last]


def _add_year(found: Clues, expression: TimeExpression, bits: float) -> None:
    if expression.basis != "stated" or expression.earliest is None or bits > 0:
        return
    year = expression.earliest.year
    if expression.latest is not None and expression.latest.year == year and year > _FIRST_YEAR:
        found.first_year = max(found.first_year or 0, year)


def _add_day(found: Clues, expression: TimeExpression, bits: float, lines: _Lines, document: Document) -> None:
    partial = _PARTIAL.fullmatch(expression.value.partition("T")[0])
    if partial is None or len(found.days) + len(found.partial) >= _MANY:
        return
    number, before, after = lines.around(expression.start, expression.end)
    if label(before) == "never":
        return
    stale = any(word in before.lower() for word in _words("stale", "words"))
    one = Written(expression, number, before, after, bits, _reports(document, expression), stale)
    if expression.basis != "stated":
        one.month_day = (int(partial[1]), int(partial[2]))
        found.partial.append(one)
        return
    if expression.earliest is None or expression.earliest.year < _FIRST_YEAR:
        return
    one.day, one.other = expression.earliest, _other_reading(expression)
    found.days.append(one)


def _other_reading(expression: TimeExpression) -> dt.date | None:
    """The day that figures mean with month and day changed over; None where they cannot."""
    matched = _SLASHED.fullmatch(expression.text)
    if matched is None or matched[1] == matched[2] or expression.earliest is None:
        return None
    try:
        return dt.date(expression.earliest.year, expression.earliest.day, expression.earliest.month)
    except ValueError:
        return None


def _reports(document: Document, expression: TimeExpression) -> bool:
    """Whether a verb of reporting stands close by in the sentence."""
    sentence = document.sentence_at(expression.start)
    if sentence is None:
        return False
    here = document.token_at(expression.start)
    stretch = document.lower[max(sentence.first, here - _REPORT_REACH) : min(sentence.last, here + _REPORT_REACH)]
    return any(word in _words("report", "verbs") for word in stretch)


def label(before: str) -> str | None:
    """The kind of label that ``before`` ends with: first, updated or never."""
    words = [word.lower() for word in _WORD.findall(before[-_CONTEXT:])]
    while words and words[-1] in ("at", "the", "-"):
        words.pop()
    for size in (3, 2, 1):
        told = " ".join(words[-size:])
        for kind in ("never", "updated", "first"):
            if len(words) >= size and told in _words("labels", kind):
                return kind
    return None


def is_label(one: Written) -> bool:
    """Whether what stands before is a label and no sentence ("an interview published on Feb. 17")."""
    before = one.before.strip()
    if before.endswith((":", "|")):
        return True
    words = _WORD.findall(before)
    if len(words) <= 3:
        return True
    return (not is_sentence(one.whole) and words[-1][:1].isupper()) or before[-40:].count("|") > 0


def is_sentence(line: str) -> bool:
    """Whether most words of a line are in lower case, as in running text."""
    words = line.split()
    return len(words) > 7 and sum(word[:1].islower() for word in words) > len(words) / 2


def is_caption(line: str) -> bool:
    """Whether a line tells of a picture, as far as words of old pictures tell."""
    low = line.lower()
    return any(word in low for word in ("photo", "picture", "pictured", "image", "seen "))


def names_author(before: str) -> bool:
    """Whether a byline word or two capitalised words stand before."""
    words = _WORD.findall(before)
    if not words:
        return False
    return words[0].lower() in _words("byline", "words") or sum(word[:1].isupper() for word in words) >= 2


def is_place(before: str) -> bool:
    """Whether a line begins with a place, as in a dateline: few words, all with capitals or all capitals."""
    words = _WORD.findall(before.replace("(Reuters)", ""))
    if not 1 <= len(words) <= 6 or len(before) > _CONTEXT or ":" in before:
        return False
    if words[0].lower() in _words("byline", "words"):
        return False
    return (all(word[:1].isupper() for word in words) and words[0].isupper()) or (
        all(word[:1].isupper() for word in words) and before.rstrip().endswith((",", ".", "—", "–", "-"))
    )


def opens_text(after: str) -> bool:
    """Whether running text follows a dateline: an agency in brackets or a dash."""
    return _OPENING.match(after) is not None


def zone_kind(article: Article, expression: TimeExpression) -> ZoneKind | None:
    """The kind of zone that an expression lies in."""
    return next((zone.kind for zone in article.zones if zone.start <= expression.start < zone.end), None)


def near_year(one: Written, found: Clues) -> dt.date | None:
    """The day in the year that comes nearest to a complete day of the text, if it comes near."""
    options = [
        (abs((day - other.day).days), day)
        for other in found.days
        if other.day is not None and not other.stale
        for day in one.in_years(other.day.year - 1, other.day.year + 1)
    ]
    distance, day = min(options, default=(_NEAR_YEAR + 1, dt.date.min))
    return day if distance <= _NEAR_YEAR else None


def year_of(one: Written, found: Clues) -> dt.date | None:
    """The day in the one year that weekdays and years of the text leave."""
    near = near_year(one, found)
    if near is not None and (not found.weekdays or found.agrees(near)):
        return near
    if found.first_year is None or not found.weekdays:
        return None
    fitting = [day for day in one.in_years(found.first_year, found.first_year + _YEARS_ON) if found.agrees(day)]
    first = fitting[0] if fitting else None
    if first is None or first.year > found.first_year + 1:
        return None
    return first
