"""Ministers who meet under no name meet as the body that the text is about."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1988, 9, 14)  # a Wednesday
_ABOUT = "The International Sugar Organization has 40 members.\n\nThe International Sugar Organization sets quotas."


@pytest.mark.parametrize(
    "text",
    [
        "An informal meeting of farm ministers opened in Lima on Monday.",
        "Delegates from 40 countries are meeting in Lima this week to discuss quotas.",
        "Chile has assured a meeting of farm ministers in Lima that it will cut output.",
        "Chilean Farm Minister Juan Rojas told delegates at the informal meeting of farm ministers here to cut.",
    ],
)
def test_ministers_of_the_body_of_the_text(text: str) -> None:
    one = meetings(f"{text}\n\n{_ABOUT}", DAY)[0]
    assert one.parties == ("International Sugar Organization",)


def test_the_body_that_the_sentence_names() -> None:
    text = (
        "Rojas is in Lima for a meeting of farm ministers who are reviewing the quotas of the International Coffee "
        f"Organization.\n\n{_ABOUT}"
    )
    assert "International Coffee Organization" in meetings(text, DAY)[0].parties


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A meeting of ministers from Chile and Peru was held in Lima on Monday.", {"Chile", "Peru"}),
        ("A meeting of Chilean and Peruvian ministers was held in Lima on Monday.", {"Chile", "Peru"}),
        ("Ministers from African countries that sell sugar held a meeting in Lima on Monday.", set()),
        ("South Korea proposed a meeting of prime ministers with North Korea.", {"South Korea", "North Korea"}),
    ],
)
def test_ministers_whose_states_are_told(text: str, sides: set[str]) -> None:
    assert set(meetings(f"{text}\n\n{_ABOUT}", DAY)[0].parties) == sides


def test_a_body_that_meets_another_time_is_not_meant() -> None:
    text = "A meeting of farm ministers was held in Lima on Monday ahead of the OPEC conference in Vienna."
    found = [one for one in meetings(text, DAY) if one.place == "Lima"]
    assert all("OPEC" not in one.parties for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Trade was slow ahead of this week's international monetary meetings in Bonn, dealers said.",
        "Traders were cautious ahead of meetings of leading finance ministers in Bonn this week.",
    ],
)
def test_meetings_of_states_that_nobody_names(text: str) -> None:
    others = "Chilean President Juan Rojas met Peruvian President Luis Prado in Lima last month."
    one = next(one for one in meetings(f"{text}\n\n{others}", DAY) if one.place == "Bonn")
    assert not one.parties


def test_meetings_with_customers_are_none() -> None:
    assert not meetings("International bankers await this week's meetings with customers in Bonn, dealers said.", DAY)


@pytest.mark.parametrize(
    "text",
    [
        "A meeting of ministers in Lima on Monday discussed the drought.",
        "A meeting of church ministers in Lima on Monday discussed sin.",
    ],
)
def test_ministers_of_nobody_known(text: str) -> None:
    assert not meetings(text, DAY)


def test_ministers_without_more_are_those_of_the_body_of_the_text() -> None:
    one = meetings(f"An informal meeting of ministers opened in Lima on Monday.\n\n{_ABOUT}", DAY)[0]
    assert one.parties == ("International Sugar Organization",)
