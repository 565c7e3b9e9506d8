"""Who takes part: the subject behind a leading journey, whose words are quoted, who takes a call, an envoy's state."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2011, 10, 12)  # a Wednesday
_CHILE = "Chilean Foreign Minister Alfredo Moreno"


@pytest.mark.parametrize(
    "text",
    [
        f"Visiting Lima on Tuesday, {_CHILE} urged Peru to wait for the verdict.",
        f"After visiting Lima on Tuesday, {_CHILE} said the border would stay open.",
    ],
)
def test_the_subject_behind_a_leading_journey_travelled(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert found.form == "visit"
    assert found.parties == ("Chile", "Peru")
    assert [one.name for one in found.participants] == ["Alfredo Moreno"]
    assert found.when.earliest == dt.date(2011, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        f"“I met President Ollanta Humala on Tuesday,” {_CHILE} told reporters.",
        f"“President Ollanta Humala and I discussed the border on Tuesday,” {_CHILE} said.",
        f"“On Tuesday I had long talks with President Ollanta Humala,” {_CHILE} said.",
    ],
)
def test_whose_words_are_quoted_takes_part(text: str) -> None:
    (found,) = meetings("Peru elected President Ollanta Humala of Peru in June. " + text, _DAY)
    assert {one.name for one in found.participants} == {"Alfredo Moreno", "Ollanta Humala"}


def test_who_thinks_aloud_takes_no_part() -> None:
    found = meetings(f"“I think they will meet the Peruvian president on Friday,” {_CHILE} said.", _DAY)
    assert all(one.name != "Alfredo Moreno" for meeting in found for one in meeting.participants)


@pytest.mark.parametrize(
    "text",
    [
        f"{_CHILE} took a call from Peruvian President Ollanta Humala on Tuesday about the case.",
        f"{_CHILE} placed a brief call to Peruvian President Ollanta Humala on Tuesday.",
    ],
)
def test_a_call_taken(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (found.form, found.status) == ("call", "held")
    assert set(found.parties) == {"Chile", "Peru"}


def test_a_call_for_something_is_none() -> None:
    assert not meetings(f"{_CHILE} received a call from Peruvian miners for better roads.", _DAY)


def test_an_ambassador_to_a_state_is_of_his_own() -> None:
    (found,) = meetings(
        f"{_CHILE} met the then-Peruvian Ambassador to the United States Harold Forsyth in Lima on Tuesday.", _DAY
    )
    assert found.parties == ("Chile", "Peru")


@pytest.mark.parametrize(
    "text",
    [
        f"In an Elysee Palace meeting with {_CHILE} on Tuesday, French President Nicolas Sarkozy praised it.",
        f"In a Downing Street meeting with {_CHILE} on Tuesday, British Prime Minister David Cameron praised it.",
    ],
)
def test_a_meeting_in_a_seat_of_government(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert "Chile" in found.parties and len(found.parties) == 2


def test_a_person_who_talks_about_something_holds_no_talks() -> None:
    assert not meetings("Moreno talks about roads to Peru, and Humala talks about roads too.", _DAY)
