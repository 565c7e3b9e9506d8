"""Months that somebody in an article is called."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract import extract
from briefing.extract.names.borne_months import borne
from briefing.model import Extraction
from tests.meeting_texts import article, meetings

_DAY = dt.date(2018, 2, 6)
_HEAD = "British Prime Minister Theresa May arrived in Ottawa on Sunday. "


def _read(text: str) -> Extraction:
    return extract(article(text, _DAY))


@pytest.mark.parametrize(
    "text",
    [
        "May met the Canadian finance minister on Monday.",
        "Trade was raised by May on Monday.",
        "In a speech at the port, May praised the crews.",
        "A spokesman for May said no more.",
    ],
)
def test_a_bare_surname_is_no_month(text: str) -> None:
    found = _read(_HEAD + text)
    assert [one.name for one in found.names if one.text == "May"] == ["Theresa May"]
    assert not any("May" in one.text for one in found.times)


@pytest.mark.parametrize("text", ["The fair opens in May.", "It ended on May 4.", "Bids are due by the end of May."])
def test_the_month_stays_a_month(text: str) -> None:
    found = _read(_HEAD + text)
    assert any("May" in one.text for one in found.times)
    assert not any(one.text == "May" for one in found.names)


def test_where_nobody_is_called_so_it_is_the_month() -> None:
    found = _read("Canadian Prime Minister Justin Trudeau, in office since May, spoke of May.")
    assert not any(one.text == "May" for one in found.names)


def test_a_prime_minister_so_called_meets() -> None:
    found = meetings(_HEAD + "May will meet Danish Prime Minister Lars Rasmussen in Aarhus on Friday.", _DAY)
    told = found[-1]
    assert set(told.parties) == {"United Kingdom", "Denmark"}
    assert (told.status, told.when.earliest) == ("planned", dt.date(2018, 2, 9))


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert borne(text) <= {"may", "june", "april", "august", "march", "jan"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ministers will attend the June Venice summit.", "Venice"),
        ("The April Geneva talks failed.", "Geneva"),
        ("Prices rose after last August's OPEC meeting and the May Cairo talks.", "Cairo"),
    ],
)
def test_a_month_before_a_town_is_no_given_name(text: str, place: str) -> None:
    found = _read(text)
    assert place in {one.text for one in found.names if one.kind == "place"}
    assert not any(one.kind == "person" for one in found.names)
    assert found.times


@pytest.mark.parametrize("text", ["He met April Glaspie in Baghdad.", "The April Glaspie affair was closed."])
def test_a_given_name_that_is_a_month_stays_a_name(text: str) -> None:
    found = _read(text)
    assert [one.text for one in found.names if one.kind == "person"] == ["April Glaspie"]
    assert not found.times
