"""A body that acts at a summit is at its own, whoever else the sentence and the article are about."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2001, 3, 14)
_NEWS = "Spain and NATO held talks in Brussels on Monday on the new command.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Poland and Hungary will gain by the reforms which the alliance announced at a summit in Madrid last July.",
        "The plan was among those that the alliance announced at a summit in Madrid last July.",
        "At its Madrid summit last July the alliance invited Poland to join.",
        "At a summit in Madrid last July, the alliance invited Poland to join.",
    ],
)
def test_what_a_body_does_at_a_summit_tells_whose_it_is(told: str) -> None:
    summit = meetings(f"{_NEWS}{told}", DAY)[-1]
    assert summit.parties == ("NATO",)
    assert summit.place == "Madrid"


@pytest.mark.parametrize("called", ["organization", "body", "group"])
def test_the_only_body_of_a_text_by_any_word(called: str) -> None:
    text = f"The African Union suspended Guinea on Monday.\n\nThe {called} chose its head at a summit in Sirte in July."
    assert meetings(text, DAY)[-1].parties == ("African Union",)


def test_two_who_sign_at_a_summit_are_both_there() -> None:
    text = "Russia and NATO signed an accord at a summit in Paris in 1997."
    assert set(meetings(text, DAY)[0].parties) == {"Russia", "NATO"}
