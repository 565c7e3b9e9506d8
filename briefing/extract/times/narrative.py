"""Texts that tell of the past by its own dates, and dates placed by the time told before them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from briefing.extract.times import days
from briefing.extract.times.context import Context, Option, Placed, Told
from briefing.extract.times.meanings import Part, Phrase, Shift, Stated, Weekday

_LEAST = 6
_SHARE = 0.7
_CLOSE = 3
_YEAR = 4
_NEWS = 0
_YEARS_AWAY = 3
_ONWARDS = 0.7
_SCALE = 120


def is_history(phrases: Sequence[Phrase], dct: dt.date | None) -> bool:
    """Whether most years written in the text lie far from the article's day, so that the text is its own calendar."""
    if dct is None:
        return True
    if sum(_is_news(phrase) for phrase in phrases) > _NEWS:
        return False
    told = [value for phrase in phrases if (value := _stated(phrase))]
    far = [value for value in told if abs(int(value[:4]) - dct.year) >= _YEARS_AWAY]
    close = sum(len(value) > _YEAR for value in far)
    return len(told) >= _LEAST and close >= _CLOSE and len(far) >= _SHARE * len(told)


def is_news(phrases: Sequence[Phrase]) -> bool:
    """Whether a text speaks of Monday or last week more often than it writes whole dates.

    Its weekdays are then those of the day it was written, known or not, and not of some date of the past.
    """
    whole = sum(len(_stated(phrase) or "") > len("2006-05") for phrase in phrases)
    return whole < sum(_is_news(phrase) for phrase in phrases)


def _is_news(phrase: Phrase) -> bool:
    """Whether it is told as news of these days: a bare weekday, yesterday, last week."""
    meaning = phrase.meaning
    if isinstance(meaning, Shift):
        return meaning.count != 0 and not meaning.from_text and meaning.unit in ("D", "W", "M")
    return isinstance(meaning, Weekday)


def _stated(phrase: Phrase) -> str | None:
    meaning = phrase.meaning
    if isinstance(meaning, Stated) and meaning.kind == "date" and days.grain(meaning.value) in ("D", "M", "Y", "S"):
        return meaning.value
    return None


def part(meaning: Part, context: Context) -> Placed | None:
    """A part of the year that comes nearest to the time last told, rather after it; None where none is told."""
    told = context.last("D", "M", "S", "Q", "Y")
    covered = days.interval(told.value) if told else None
    if covered is None or meaning.shift is not None or meaning.pick is not None:
        return None
    years = range(covered[0].year - 1, covered[1].year + 2)
    values = [f"{year:04d}-{meaning.part}" for year in years]
    return Placed(_by_distance(values, covered, meaning.weekday), told)


def weekday(meaning: Weekday, context: Context) -> Placed | None:
    """The weekday nearest to the day last told, rather after it; None where none is told."""
    told: Told | None = context.last("D")
    covered = days.interval(told.value) if told else None
    if covered is None or meaning.weeks is not None:
        return None
    forward = (meaning.day - covered[0].isoweekday()) % 7
    offsets = (forward or 7,) if meaning.follows else (forward, forward - 7)
    values = [day.isoformat() for n in offsets if (day := days.shift(covered[0], "D", n))]
    placed = Placed(_by_distance(values, covered, None), told)
    for option in placed.options:
        option.basis = "relative_to_time"
    return placed


def _by_distance(values: list[str], told: days.Interval, weekday: int | None) -> list[Option]:
    options: list[Option] = []
    for value in values:
        here = days.interval(value)
        if here is None:
            continue
        far = (here[0] - told[1]).days if here[0] > told[1] else min((here[1] - told[0]).days, 0)
        weight = math.exp(-abs(far) / _SCALE) * (_ONWARDS if far > 0 else 1 - _ONWARDS if far else 1.0)
        if weekday and here[0].isoweekday() != weekday:
            weight *= 0.001
        options.append(Option(value, "stated_year_inferred", weight))
    return options
