"""News of inquiries and of visits ahead: whose office it is, who takes part, and what is not held yet."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from tests.meeting_texts import article, meetings

_DAY = dt.date(2014, 3, 13)  # a Thursday
_ROUHANI = "Iranian President Hassan Rouhani"


@pytest.mark.parametrize(
    "text",
    [
        "In talks with Zarif, Omani Foreign Minister Yusuf bin Alawi praised the accord.",
        "Leaders such as Zarif, Omani Foreign Minister Yusuf bin Alawi and others were there.",
    ],
)
def test_an_office_before_a_name_is_not_that_of_the_name_before(text: str) -> None:
    found = extract(article("Iran sent Mohammad Javad Zarif. " + text, _DAY))
    offices = {one.name: (one.role, one.country) for one in found.names if one.kind == "person"}
    assert offices["Yusuf bin Alawi"] == ("Foreign Minister", "OM")
    assert offices["Mohammad Javad Zarif"] == (None, None)


def test_an_apposition_is_told_all_the_same() -> None:
    found = extract(
        article("He met Angela Merkel, the German chancellor, and Yusuf bin Alawi, Omani foreign minister.", _DAY)
    )
    offices = {one.name: one.country for one in found.names if one.kind == "person"}
    assert offices["Angela Merkel"] == "DE"
    assert offices["Yusuf bin Alawi"] == "OM"


def test_aides_are_not_the_president() -> None:
    (found,) = meetings(
        "Rouhani aides met Omani Foreign Minister Yusuf bin Alawi in Muscat on Tuesday in Iran's name.", _DAY
    )
    assert [one.name for one in found.participants] == ["Yusuf bin Alawi"]


def test_one_who_agrees_to_something_makes_no_accord() -> None:
    text = f"{_ROUHANI} lied about his contacts with Oman, and he agreed to testify before the judges."
    assert not meetings(text, _DAY)


def test_with_the_then_envoy() -> None:
    (found,) = meetings(f"{_ROUHANI} discussed the port with then Omani Ambassador Badr Saif in January.", _DAY)
    assert set(found.parties) == {"Iran", "Oman"}
    assert found.when.earliest == dt.date(2014, 1, 1)


def test_what_lies_ahead_is_not_held() -> None:
    text = (
        f"{_ROUHANI} will arrive in Muscat on April 8. Oman hoped for deals during President Rouhani's visit to Muscat."
    )
    found = meetings(text, _DAY)
    assert [one.status for one in found] == ["planned", "planned"]


def test_a_day_told_behind_a_later_one_is_of_the_week_after() -> None:
    text = f"{_ROUHANI} will leave on Tuesday for Muscat. He is to hold talks with Sultan Qaboos of Oman on Thursday."
    assert meetings(text, _DAY)[-1].when.earliest == dt.date(2014, 3, 20)


def test_a_meeting_named_by_a_seat_of_government() -> None:
    text = f"In a Kremlin meeting with {_ROUHANI} on Tuesday, Russian President Vladimir Putin praised the port."
    (found,) = meetings(text, _DAY)
    assert (found.place, found.status) == ("Moscow", "held")


def test_lies_about_talks_tell_of_talks_held() -> None:
    text = f"He was fired after he misled Omani Foreign Minister Yusuf bin Alawi about his talks with {_ROUHANI}."
    assert all(one.status != "planned" for one in meetings(text, _DAY))


def test_one_discussion_with_somebody() -> None:
    (found,) = meetings(f"In his discussion with {_ROUHANI} on Tuesday, Omani Sultan Qaboos praised the port.", _DAY)
    assert set(found.parties) == {"Iran", "Oman"}
