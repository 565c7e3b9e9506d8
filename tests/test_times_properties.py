"""What holds for any text: spans, intervals, EDTF, weights, and work that grows no faster than the text."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from typing import Any

import edtf as oracle
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.extract.document import read
from briefing.extract.published import infer
from briefing.extract.times import days, edtf, find
from briefing.extract.times.grammar import load
from briefing.extract.times.vocabulary import number_classes
from briefing.model import TimeExpression
from tests.time_texts import article

PIECES = [
    "Monday",
    "'s",
    "the eve of",
    "before",
    "after",
    "24/25",
    "February",
    "weeks",
    "around",
    "spring",
    "31st",
    "earlier",
    "on",
    "Sept.",
    "Sept",
    "15",
    "-16",
    "16",
    ",",
    "2020",
    "2020-02-17",
    "the",
    "last",
    "week",
    "next",
    "two",
    "days",
    "ago",
    "later",
    "a",
    "month",
    "year",
    "early",
    "in",
    "1990s",
    "May",
    "will",
    "met",
    "quarter",
    "third",
    "of",
    "10:30",
    "a.m.",
    "night",
    "the day before",
    "weekend",
    ".",
    "Christmas",
    "every",
    "12/31/99",
    "31.12.1999",
    "19991231",
    "and",
    "\n\n",
    "half",
    "year-earlier",
    "fiscal",
    "summer",
    "noon",
    "century",
    "19th",
    "nineteen",
    "ninety",
    "İki",
    "0000",
    "99999999",
    "２０２０",
    "29 February",
    "Feb. 30",
    "year-end",
    "or so",
    "more than",
    "today",
    "(",
    "é",
    "\u202e",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=80)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)) | st.none()


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
@example("15 Feb. 30 the eve of 29 February", None)
def test_any_text(text: str, dct: dt.date | None) -> None:
    last = 0
    for one in find(read(article(text)), dct):
        assert text[one.start : one.end] == one.text and one.start < one.end
        assert one.start >= last
        last = one.end
        check(one)


def check(one: TimeExpression) -> None:
    first = one.readings[0]
    assert (first.value, first.edtf, first.earliest, first.latest, first.basis) == (
        one.value,
        one.edtf,
        one.earliest,
        one.latest,
        one.basis,
    )
    assert one.rule
    assert abs(sum(reading.weight for reading in one.readings) - 1) < 0.01
    for reading in one.readings:
        covered = days.interval(reading.value) if reading.value[:1] != "P" else None
        assert (reading.earliest, reading.latest) == (covered or (None, None))
        if reading.earliest is not None and reading.latest is not None:
            assert reading.earliest <= reading.latest
            assert reading.edtf is not None
        if reading.edtf is not None:
            oracle.parse_edtf(reading.edtf)
            if reading.earliest is not None and reading.latest is not None:
                begun, ended = edtf.bounds(reading.edtf)
                assert begun is not None and ended is not None
                assert reading.earliest <= begun <= ended <= reading.latest
                if "~" not in reading.edtf:
                    assert (begun, ended) == (reading.earliest, reading.latest)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_publication(text: str) -> None:
    found = infer(article(text))
    assert (found.day is None) == (found.source is None) and found.note


def calls(text: str) -> int:
    """How many functions are called to find the times of a text and its publication date."""
    whole = article(text)
    document = read(whole)
    count = 0

    def tick(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tick)
    try:
        find(document, dt.date(2020, 2, 18))
        infer(whole)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "7 ",
        "Sept. ",
        "(",
        "the ",
        "May 1, ",
        "last week today Monday. ",
        "Monday\n\n",
        "1/2/2003 ",
        "a year earlier ",
        "''",
        "12:30:",
        "twenty ",
        "the end of the ",
        "2020-",
        "- ",
        "Talks in Linz last week. Talks in Linz on Monday today. ",
        "on Feb. 3 and on 2 May 2001 ",
        "24/25 May ",
        "two days before Friday ",
        "the eve of ",
        "it will end in two weeks ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    size = max(1, 6000 // len(unit))
    calls(unit)
    assert calls(unit * 2 * size) <= 2.3 * calls(unit * size) + 500


def test_every_number_shape_is_known_to_the_grammar() -> None:

    known = load("en").vocabulary
    for number in [
        *(str(n) for n in range(10_000)),
        *(f"{n:02d}" for n in range(100)),
        *(f"{n:04d}" for n in range(2400)),
    ]:
        assert not number_classes(number) or known.letters("INT") or number
        assert known.classify(number) is not None or not number_classes(number), number


def test_a_rule_is_tried_wherever_it_can_match() -> None:
    language = load("en")
    names = ("MONTH", "DAY", "YEAR", "WEEKDAY", "the", "last", "ONES", "UNITS", "ago", "UNIT", "early", ",")
    letters = [language.vocabulary.letters(name)[0] for name in names]
    for line in map("".join, itertools.product(letters, repeat=3)):
        matching = {rule.name for rule in language.rules if rule.regex.match(line)}
        assert matching <= {rule.name for rule in language.opened_by(line[:2])}
