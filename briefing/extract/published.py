"""An article's publication date and how it is known; never the file's own time.

Asked in this order: what ingest read from metadata, a labelled or bare date in the head of the text, a byline, a
dateline, page furniture, a document number that holds a date, and last the days that the text itself reports.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from briefing import lexicon
from briefing.extract.document import Document, read
from briefing.extract.times import find
from briefing.extract.times.tense import lean
from briefing.model import Article, PublishedFrom, Record, TimeExpression

_HEAD = 3000
_TAIL = 1500
_SHORT_LINE = 110
_HEAD_LINES = 12
_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
_DATELINE = re.compile(r"[^\W\d_a-z][^\n]{1,60}?")
_EARLIEST = dt.date(1800, 1, 1)


class Published(Record, frozen=True, kw_only=True):
    """A publication day, where it comes from and a note for the reader; all None and the reason where unknown."""

    day: dt.date | None
    source: PublishedFrom | None
    note: str


@dataclass(slots=True)
class _Seen:
    """A day written in the text, with the line it stands on and what stands before it there."""

    day: dt.date
    expression: TimeExpression
    line: int
    before: str
    after: str


@cache
def _words() -> dict[str, frozenset[str]]:
    table = lexicon.table("en", "published")
    return {
        "first": frozenset(table["labels"]["first"]),
        "updated": frozenset(table["labels"]["updated"]),
        "never": frozenset(table["labels"]["never"]),
        "byline": frozenset(table["byline"]["words"]),
        "report": frozenset(table["report"]["verbs"]),
    }


def infer(article: Article) -> Published:
    """The publication date of ``article``; the day is None where nothing tells it for sure."""
    if article.published is not None:
        source = article.published_from or "metadata"
        return Published(day=article.published, source=source, note=f"from the {source}")
    bare = msgspec.structs.replace(article, zones=())
    document = read(bare)
    times = find(document, None)
    seen = list(_days(article.text, times))
    found = _labelled(seen) or _on_head_line(article, seen) or _dateline(seen) or _numbered(article)
    return found or _reported(document, times) or Published(day=None, source=None, note="no date is told")


def _days(text: str, times: list[TimeExpression]) -> Iterator[_Seen]:
    """The complete days written in the head and the tail of the text."""
    for expression in times:
        if expression.basis != "stated" or expression.earliest is None or expression.earliest != expression.latest:
            continue
        if _HEAD < expression.start < len(text) - _TAIL or expression.earliest < _EARLIEST:
            continue
        first = text.rfind("\n", 0, expression.start) + 1
        last = text.find("\n", expression.end)
        last = len(text) if last < 0 else last
        yield _Seen(
            expression.earliest,
            expression,
            text.count("\n", 0, first),
            text[max(first, expression.start - 80) : expression.start],
            text[expression.end : min(last, expression.end + 200)],
        )


def _label(before: str) -> str | None:
    """The kind of label that ``before`` ends with: first, updated or never."""
    words = before.lower().replace(":", " ").replace("|", " ").replace(",", " ").split()
    while words and words[-1] in ("-", "–", "—", "(", "at", "the"):
        words.pop()
    for size in (3, 2, 1):
        label = " ".join(words[-size:])
        for kind in ("never", "updated", "first"):
            if len(words) >= size and label in _words()[kind]:
                return kind
    return None


def _labelled(seen: list[_Seen]) -> Published | None:
    """A date after a label ("Published On:", "date"): first publication before updates."""
    by_kind: dict[str, _Seen] = {}
    for one in seen:
        kind = _label(one.before)
        if kind and _is_label_line(one, kind):
            by_kind.setdefault(kind, one)
    chosen = by_kind.get("first") or by_kind.get("updated")
    if chosen is None:
        return None
    return Published(day=chosen.day, source="header", note=f"labelled {chosen.before.strip()!r} in the text")


def _is_label_line(one: _Seen, kind: str) -> bool:
    before = one.before.strip()
    if before.endswith(":"):
        return True
    words = before.lower().split()
    return len(words) <= (3 if kind == "first" else 4) and not (len(words) == 1 and words[0] == "on")


def _on_head_line(article: Article, seen: list[_Seen]) -> Published | None:
    """A complete date on a short line near the top: a header or a byline."""
    for one in seen:
        if one.line >= _HEAD_LINES or _label(one.before) == "never":
            continue
        whole = (one.before + one.expression.text + one.after).strip()
        zone = next((z for z in article.zones if z.start <= one.expression.start < z.end), None)
        if zone is not None and zone.kind in ("caption", "credit"):
            continue
        marked = zone is not None and zone.kind in ("header", "byline", "dateline")
        if not marked and (len(whole) > _SHORT_LINE or whole.endswith((".", "!", "?", ")")) or _is_sentence(whole)):
            continue
        source: PublishedFrom = "byline" if _names_author(one.before) else "header"
        if zone is not None and zone.kind in ("byline", "dateline"):
            source = "byline" if zone.kind == "byline" else "dateline"
        elif one.before.strip().isupper() and one.before.strip():
            source = "dateline"
        return Published(day=one.day, source=source, note=f"from the line {_cut(whole)!r}")
    return None


def _is_sentence(line: str) -> bool:
    words = line.split()
    return len(words) > 6 and sum(word[:1].islower() for word in words) > len(words) / 2


def _names_author(before: str) -> bool:
    words = [word.strip(",|:–-") for word in before.split()]
    if not words:
        return False
    return words[0].lower() in _words()["byline"] or sum(word[:1].isupper() for word in words) >= 2


def _dateline(seen: list[_Seen]) -> Published | None:
    """A complete date between a place in capitals and the running text."""
    for one in seen:
        place = one.before.strip(" ,(")
        if place and place == place.upper() and any(c.isalpha() for c in place) and len(place) < 60:
            return Published(day=one.day, source="dateline", note=f"from the dateline {_cut(place)!r}")
    return None


def _numbered(article: Article) -> Published | None:
    """A date inside the article's number, address or file name."""
    for told in (article.id, article.url or "", article.path, article.text[:200].partition("\n")[0]):
        found = _NUMBER.search(told)
        if found:
            try:
                day = dt.date(int(found[1]), int(found[3]), int(found[4]))
            except ValueError:
                continue
            return Published(day=day, source="metadata", note=f"from the number {_cut(found[0])!r}")
    return None


def _reported(document: Document, times: list[TimeExpression]) -> Published | None:
    """The last day that the text reports on, with the year of its dated neighbours."""
    stated = [t for t in times if t.basis == "stated" and t.earliest is not None and t.earliest == t.latest]
    if not stated:
        return None
    candidates: list[tuple[dt.date, TimeExpression]] = []
    for one in times:
        if one.kind not in ("date", "time") or lean(document, one.start, one.end) > 0:
            continue
        day = _near(one, stated)
        if day is not None and _is_report(document, one):
            candidates.append((day, one))
    if not candidates:
        return None
    day, one = max(candidates, key=lambda pair: pair[0])
    return Published(day=day, source="text", note=f"the last day the text reports on: {one.text!r}")


def _near(one: TimeExpression, stated: list[TimeExpression]) -> dt.date | None:
    """The day of ``one``; a missing year is the one that comes nearest to a complete date of the text."""
    if one.basis == "stated":
        return one.earliest if one.earliest == one.latest else None
    matched = re.fullmatch(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)", one.value)
    if matched is None:
        return None
    options = []
    for other in stated:
        assert other.earliest is not None
        for year in (other.earliest.year - 1, other.earliest.year, other.earliest.year + 1):
            try:
                day = dt.date(year, int(matched[1]), int(matched[2]))
            except ValueError:
                continue
            options.append((abs((day - other.earliest).days), day))
    distance, day = min(options)
    return day if distance <= 120 else None


def _is_report(document: Document, one: TimeExpression) -> bool:
    sentence = document.sentence_at(one.start)
    if sentence is None:
        return False
    return any(word in _words()["report"] for word in document.lower[sentence.first : sentence.last])


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
