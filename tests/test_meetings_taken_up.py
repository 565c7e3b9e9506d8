"""Mentions that only take up a meeting of the article: "the meeting", "the talks began", "the full council"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(1988, 5, 10)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Delegates at a United Nations conference on tin have agreed on a new pact. The fund was one matter, and "
            "stocks were another.\n\nProducers gave way in the end.\n\nThe talks began last Monday."
        ),
        (
            "The price of tin will rise under the ceiling agreed by OPEC on Saturday. Its minister said the "
            "conference, which began on Thursday and ended on Saturday, had been short."
        ),
    ],
)
def test_a_definite_noun_takes_up_the_only_meeting_told(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) > 1
    assert len({one.group for one in found}) == 1


def test_a_council_is_that_of_the_body_whose_initials_stand_between() -> None:
    text = (
        "The chairman of the International Tin Organization, ITO, council said a pact was near. The full council is "
        "to meet on Friday."
    )
    assert [one.parties for one in meetings(text, _DAY)][-1] == ("International Tin Organization",)


def test_six_states_of_a_body_are_not_the_six_of_other_talks() -> None:
    text = "Ministers from the six-nation Gulf Cooperation Council ended a meeting. They later held a round of talks."
    assert all("North Korea" not in one.parties for one in meetings(text, _DAY))


def test_initials_that_the_text_spells_out_are_of_no_other_body() -> None:
    text = "Ministers met in Doha, the Gulf News Agency (GNA) said. GNA gave no details of Monday's talks."
    assert all("Government of National Accord" not in one.parties for one in meetings(text, _DAY))


def test_a_body_met_at_a_conference_on_a_day() -> None:
    told = meetings("A new tin pact was adopted by a United Nations conference on Monday.", _DAY)[0]
    assert (told.parties, told.form) == (("United Nations",), "conference")


def test_the_day_since_which_something_is_so_is_not_that_of_the_visit() -> None:
    text = (
        "Norwegian King Olav will hold talks with Danish ministers on his first visit since he took power in June 1957."
    )
    assert all(one.when.earliest is None or one.when.earliest.year == 1988 for one in meetings(text, _DAY))


def test_members_told_one_by_one_are_the_body_before() -> None:
    text = (
        "Finance ministers of the Gulf Cooperation Council opened a two-day meeting on Tuesday.\n\nOfficials spoke of "
        "much work.\n\nA coin is discussed by the ministers of Qatar, Oman, Bahrain, Saudi Arabia and Kuwait."
    )
    assert len({one.group for one in meetings(text, _DAY)}) == 1


def test_ministers_agreed_in_a_month() -> None:
    text = (
        "Oil ministers of the Gulf Cooperation Council meet on Friday. The Gulf Cooperation Council is split. The "
        "ministers agreed in January on a rate."
    )
    assert [one.when.earliest for one in meetings(text, _DAY)][-1] == dt.date(1988, 1, 1)


def test_the_eve_of_talks_is_the_day_before() -> None:
    text = "Rebels attacked on Sunday, on the eve of peace talks between Sudan and Chad in Cairo."
    assert meetings(text, _DAY)[0].when.earliest == dt.date(1988, 5, 9)


def test_a_peace_process_that_resumes_on_a_day_is_talks() -> None:
    text = (
        "Sudan and Chad held talks in Cairo in April. The attack was meant to harm the peace process between Sudan and "
        "Chad, set to resume on Wednesday."
    )
    assert meetings(text, _DAY)[-1].when.earliest == dt.date(1988, 5, 11)
