"""From a document to its time expressions: match, widen, join neighbours, place."""

from __future__ import annotations

import datetime as dt

from briefing.extract.document import Document
from briefing.extract.times import grammar, narrative, resolve, stale, tense
from briefing.extract.times.context import Context, Placed, Told
from briefing.extract.times.meanings import Clock, FromEvent, Phrase, Stated
from briefing.extract.times.phrases import phrases
from briefing.extract.times.vocabulary import Line
from briefing.model import Reading, TimeExpression, TimeKind


def find(document: Document, dct: dt.date | None) -> list[TimeExpression]:
    """The time expressions of ``document`` in order, not overlapping, placed by ``dct``, the article's day.

    Linear in the text. Without ``dct`` what hangs on it stays unplaced.
    """
    language = _grammar(document.article.language)
    line = language.vocabulary.line(document)
    found = phrases(language, line, document.text)
    history = narrative.is_history(found, dct)
    news = dct is None and narrative.is_news(found)
    if dct is not None and not history:
        for number, day in stale.days(found, line, document, dct).items():
            found[number].stale = day
    told: list[Told] = []
    return [_place(phrase, line, document, dct, told, (history, news)) for phrase in found]


def _grammar(language: str) -> grammar.Grammar:
    try:
        return grammar.load(language)
    except FileNotFoundError:
        return grammar.load("en")


def _place(
    phrase: Phrase, line: Line, document: Document, dct: dt.date | None, told: list[Told], course: tuple[bool, bool]
) -> TimeExpression:
    start, end = line.starts[phrase.start], line.ends[phrase.end - 1]
    placed = _options(phrase, line, document, dct, told, course)
    readings = resolve.readings(placed, phrase.rule, phrase.mod, phrase.time)
    first = readings[0]
    if first.earliest is not None:
        told.append(Told(first.value, start, end, aside=placed.aside))
    return TimeExpression(
        start=start,
        end=end,
        text=document.text[start:end],
        kind=_kind(phrase, first.value),
        value=first.value,
        basis=first.basis,
        edtf=first.edtf,
        mod=phrase.mod,
        earliest=first.earliest,
        latest=first.latest,
        rule=first.rule,
        anchor=(placed.anchor.start, placed.anchor.end) if placed.anchor else None,
        readings=readings,
    )


def _options(
    phrase: Phrase, line: Line, document: Document, dct: dt.date | None, told: list[Told], course: tuple[bool, bool]
) -> Placed:
    start, end = line.starts[phrase.start], line.ends[phrase.end - 1]
    if phrase.event is not None and isinstance(phrase.meaning, FromEvent):
        event = _options(phrase.event, line, document, dct, told, course)
        span = line.starts[phrase.event.start], line.ends[phrase.event.end - 1]
        value = event.options[0].value if event.options else ""
        return resolve.from_event(phrase.meaning, event, Told(value, *span))
    context = Context(
        dct,
        lambda: tense.lean(document, start, end),
        lambda: tense.looks_back(document, start),
        told,
        start,
        *course,
    )
    placed = resolve.place(phrase.meaning, context)
    if phrase.stale is not None:
        resolve.prefer(placed, phrase.stale.isoformat())
    return placed


def _kind(phrase: Phrase, value: str) -> TimeKind:
    if isinstance(phrase.meaning, Stated) and not phrase.time:
        return phrase.meaning.kind
    if isinstance(phrase.meaning, Clock) or phrase.time:
        return "time"
    return "duration" if value.startswith("P") and value[1:2] in "T0123456789X" else "date"


def replace(expression: TimeExpression, reading: Reading) -> TimeExpression:
    """``expression`` placed by another of its readings (or a new one), which becomes the first of them."""
    others = tuple(one for one in expression.readings if one != reading)
    return TimeExpression(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        kind=expression.kind,
        value=reading.value,
        basis=reading.basis,
        edtf=reading.edtf,
        mod=expression.mod,
        earliest=reading.earliest,
        latest=reading.latest,
        rule=reading.rule,
        anchor=expression.anchor,
        readings=(reading, *others),
    )
