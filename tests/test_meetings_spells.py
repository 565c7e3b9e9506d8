"""Talks told by how long they have gone on until now."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2018, 6, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The last two weeks of talks between Fiji and Samoa have brought no deal.", 7),
        ("Fiji's envoy said the past 10 days of border talks with Samoa had been useful.", 11),
        ("During the past week of negotiations in Apia, Fiji and Samoa came closer.", 14),
    ],
)
def test_the_days_until_now(text: str, day: int) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.status, told.when.earliest, told.when.latest) == ("held", dt.date(2018, 6, day), _DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The next two weeks of talks between Fiji and Samoa will be hard.",
        "Fiji and Samoa met on the last two days of the conference in Apia.",
        "The last day of talks between Fiji and Samoa was held on Tuesday.",
    ],
)
def test_other_lengths(text: str) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.when.earliest, told.when.latest) != (dt.date(2018, 6, 19), _DAY)
    assert told.when.latest is None or told.when.latest >= dt.date(2018, 6, 19)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Fiji and Samoa failed to agree in two days of talks in Apia that ended on Tuesday.", 18, 19),
        ("Fiji and Samoa failed to settle the row in three days of talks that ended in Apia on Tuesday.", 17, 19),
        ("Talks between Fiji and Samoa entered a third day on Tuesday.", 17, 19),
    ],
)
def test_the_days_of_talks_that_go_on_or_end(text: str, first: int, last: int) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.when.earliest, told.when.latest) == (dt.date(2018, 6, first), dt.date(2018, 6, last))
