"""Checks 5 and 8: dates in prose against their rounds, weekdays against the calendar, inferred dates told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from briefing.extract.times.edtf import narrow
from briefing.lexicon import table
from briefing.note.checks.case import Case, Check
from briefing.note.escape import unescape
from briefing.note.reading import without_quotes
from briefing.note.wording import PARTS, span

_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_DATED = re.compile(r"(?<!\\)\*\. (\d{1,2} \w{1,20} \d{4}) \(")
_YEAR = re.compile(r" (\d{4})\.?\Z")
Days = tuple[dt.date, dt.date]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = table("en", "note")
    months, weekdays = "|".join(words["months"]), "|".join(words["weekdays"])
    parts = "|".join(f"[{part[0].upper()}{part[0]}]{part[1:]}" for part in PARTS)
    dates = rf"\b(?:(\d{{1,2}}) (?:(?:to|or) (\d{{1,2}}) )?|({parts}) )?({months})(?: (\d{{4}}))?\b"
    return re.compile(dates), re.compile(rf"\b({weekdays}),? (?:the )?(\d{{1,2}} (?:{months}) \d{{4}})\b")


def dates_in(text: str) -> list[Days]:
    """The days of every date told in prose; one without a year takes that of the next date."""
    out: list[Days] = []
    year: int | None = None
    for found in reversed(list(_patterns()[0].finditer(text))):
        year = int(found[5]) if found[5] else year
        if year is None:
            continue
        month = table("en", "note")["months"].index(found[4]) + 1
        first, last = span(f"{year:04}-{month:02}") if not found[1] else (None, None)
        if found[3]:
            first, last = narrow(f"{year:04}-{month:02}", PARTS[found[3].lower()]) or (None, None)
        try:
            if found[1]:
                first = dt.date(year, month, int(found[1]))
                last = dt.date(year, month, int(found[2])) if found[2] else first
        except ValueError:
            first = last = dt.date.max  # a day that is in no calendar is in no round either
        if first and last:
            out.append((first, last))
    return out[::-1]


def inside(case: Case) -> Iterator[Check]:
    """5: the date of a paragraph is that of its row; other dates lie in it, or are those of its sources or disputes."""
    rows = {row.get("#", ""): (line, unescape(row.get("When (EDTF)", ""))) for line, row in case.note.columns("rounds")}
    yield from _against_library(case, rows)
    printed = {days for item in case.note.definitions.values() for days in _printed(item.text)}
    disputes = _disputed(case)
    for line, number, text in case.note.numbered():
        edtf = rows.get(str(number), (0, ""))[1]
        allowed = span(edtf)
        head, _, rest = without_quotes(text)[2:].partition("**")
        yield from _heading(line, number, dates_in(head) or _year(head), allowed, edtf)
        disputed = disputes.get(str(number), set())
        for first, last in dates_in(rest):
            if not _within((first, last), allowed) and (first, last) not in printed and not {first, last} <= disputed:
                message = f"{first.isoformat()} is not in round {number} ({edtf})"
                yield Check(number=5, outcome="fail", line=line, message=message)
    yield from _opening(case, [span(edtf) for _, edtf in rows.values()])
    for line, text in case.prose:
        yield from _weekdays(line, text)


def _year(head: str) -> list[Days]:
    """A heading that tells a year alone."""
    found = _YEAR.search(head)
    first, last = span(found[1]) if found else (None, None)
    return [(first, last)] if first and last else []


def _printed(definition: str) -> list[Days]:
    """The date of the article, which stands behind its title."""
    found = _DATED.search(definition)
    return dates_in(found[1]) if found else []


def _heading(
    line: int, number: int, told: list[Days], allowed: tuple[dt.date | None, dt.date | None], edtf: str
) -> Iterator[Check]:
    ends = (min((day for day, _ in told), default=None), max((day for _, day in told), default=None))
    closed = allowed[0] is not None and allowed[1] is not None
    if ends != allowed if closed else not any(end in allowed for end in ends):
        message = f"the date of round {number} is not that of its row ({edtf})"
        yield Check(number=5, outcome="fail", line=line, message=message)


def _opening(case: Case, spans: list[tuple[dt.date | None, dt.date | None]]) -> Iterator[Check]:
    """Dates of the bottom line must be those of some row."""
    first, _ = case.note.sections.get("bottom_line", (0, 0))
    if first and spans:
        for days in dates_in(unescape(without_quotes(case.note.lines[first]))):
            if not any(_within(days, allowed) for allowed in spans):
                message = f"{days[0].isoformat()} is in no round of the table"
                yield Check(number=5, outcome="fail", line=first + 1, message=message)


def _against_library(case: Case, rows: dict[str, tuple[int, str]]) -> Iterator[Check]:
    for number, round_ in case.rounds.items():
        line, edtf = rows.get(str(number), (None, ""))
        if round_ is None:
            yield Check(
                number=5, outcome="fail", line=line, message=f"round {number} is no longer found in this corpus"
            )
        elif line and (round_.edtf or "not known") != edtf:
            message = f"round {number} is now dated {round_.edtf or 'not known'}, the note says {edtf}"
            yield Check(number=5, outcome="fail", line=line, message=message)


def _within(days: Days, allowed: tuple[dt.date | None, dt.date | None]) -> bool:
    first, last = allowed
    return (first is not None or last is not None) and (first or dt.date.min) <= days[0] <= days[1] <= (
        last or dt.date.max
    )


def _disputed(case: Case) -> dict[str, set[dt.date]]:
    """The days in the table of disagreements by round."""
    out: dict[str, set[dt.date]] = {}
    for _, row in case.note.columns("disagreements"):
        told = [span(day)[0] for cell in row.values() for day in _ISO.findall(cell)]
        out.setdefault(row.get("Round", ""), set()).update(day for day in told if day)
    return out


def _weekdays(line: int, text: str) -> Iterator[Check]:
    names = table("en", "note")["weekdays"]
    for found in _patterns()[1].finditer(text):
        day = dates_in(found[2])[0][0]
        if names[day.weekday()] != found[1]:
            yield Check(number=5, outcome="fail", line=line, message=f"{found[2]} was a {names[day.weekday()]}")


def told(case: Case) -> Iterator[Check]:
    """8: each round says how its date is known; a source with an inferred date says that it was inferred."""
    bases = table("en", "note")["basis"]
    for line, number, text in case.note.numbered():
        round_ = case.rounds.get(number)
        wanted = bases[round_.basis] if round_ else "Basis of the date: "
        if wanted not in unescape(text):
            yield Check(number=8, outcome="fail", line=line, message=f"round {number} does not say: {wanted}")
    for item in case.note.definitions.values():
        article = case.article(item.article) if item.article else None
        if article and case.shelf.extraction(article.id).published_from == "text" and "inferred" not in item.text:
            message = f"[^{item.key}] does not say that its date was inferred"
            yield Check(number=8, outcome="fail", line=item.line, message=message)
