"""EDTF of values and the days it covers, against the edtf package as oracle."""

from __future__ import annotations

import calendar
import datetime as dt
import time

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.times import days, edtf


@pytest.mark.parametrize(
    ("value", "mod", "written"),
    [
        ("2020-02-17", None, "2020-02-17"),
        ("2020-02-17T10:30", None, "2020-02-17"),
        ("2020-07", None, "2020-07"),
        ("2020", "APPROX", "2020~"),
        ("2020-W07", None, "2020-02-10/2020-02-16"),
        ("2020-W07-WE", None, "2020-02-15/2020-02-16"),
        ("2020-Q1", None, "2020-01-01/2020-03-31"),
        ("2020-SU", None, "2020-22"),
        ("199", None, "199X"),
        ("19", None, "19XX"),
        ("XXXX-12-23", None, "XXXX-12-23"),
        ("2020-09", "START", "2020-09-01~/2020-09-10~"),
        ("PRESENT_REF", None, None),
        ("P3D", None, None),
    ],
)
def test_of_value(value: str, mod: str | None, written: str | None) -> None:
    assert edtf.of_value(value, mod) == written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-08-31/2020-09-01", "2020-08-31", "2020-09-01"),
        ("2019-12-23?", "2019-12-23", "2019-12-23"),
        ("2020-02~", "2020-02-01", "2020-02-29"),
        ("2020-07-XX", "2020-07-01", "2020-07-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2020-22", "2020-06-01", "2020-08-31"),
        ("[2020-02-17,2020-02-18]", "2020-02-17", "2020-02-18"),
        ("{2020-02-17,2020-02-19}", "2020-02-17", "2020-02-19"),
        ("2020-02-17/..", "2020-02-17", None),
        ("[..2020-02-16]", None, "2020-02-16"),
    ],
)
def test_bounds(text: str, first: str | None, last: str | None) -> None:
    found = edtf.bounds(text)
    assert found == (first and dt.date.fromisoformat(first), last and dt.date.fromisoformat(last))


@pytest.mark.parametrize("text", ["", "yesterday", "2020-13", "2020-02-30", "20", "2020-02-17/yesterday", "[]"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        edtf.bounds(text)


DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y", "DE", "CE"]))
def test_days_agree_with_the_oracle(day: dt.date, grain: str) -> None:
    written = edtf.of_value(days.value_of(day, grain))
    assert written is not None
    read = oracle.parse_edtf(written)
    assert edtf.bounds(written) == (_day(read.lower_strict()), _day(read.upper_strict()))


def _day(when: time.struct_time) -> dt.date:
    return dt.date(when.tm_year, when.tm_mon, min(when.tm_mday, calendar.monthrange(when.tm_year, when.tm_mon)[1]))
