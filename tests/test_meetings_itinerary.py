"""Journeys of several stops in one sentence, and what else a report of a tour tells."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.extract import extract
from tests.meeting_texts import article, meetings

_DAY = dt.date(2012, 4, 15)  # a Sunday
_STUBB = "Finnish Foreign Minister Alexander Stubb"


def test_each_stop_on_its_own_day() -> None:
    text = (
        f"{_STUBB} is set to visit Hanoi on Tuesday and Wednesday, the African Union in Addis Ababa on Thursday "
        "and Doha on Friday."
    )
    found = meetings(text, _DAY)
    assert [one.place for one in found] == ["Hanoi", "Addis Ababa", "Doha"]
    assert [one.when.earliest for one in found] == [dt.date(2012, 4, day) for day in (17, 19, 20)]
    assert found[2].parties == ("Finland", "Qatar")


def test_a_second_stop_has_its_place() -> None:
    found = meetings(f"{_STUBB} flew to Hanoi on Tuesday and Doha on Friday.", dt.date(2012, 4, 22))
    assert [(one.place, one.parties) for one in found] == [
        ("Hanoi", ("Finland", "Vietnam")),
        ("Doha", ("Finland", "Qatar")),
    ]


def test_the_legs_of_a_tour() -> None:
    text = (
        f"{_STUBB} will attend the African Union summit in Lusaka, make an official visit to Lilongwe "
        "and end his trip with the Arab League summit in Doha."
    )
    found = meetings(text, _DAY)
    assert [(one.form, one.place) for one in found] == [("summit", "Lusaka"), ("visit", "Lilongwe"), ("summit", "Doha")]
    assert all(one.status == "planned" for one in found)


def test_a_city_and_its_land_are_one_stop() -> None:
    assert len(meetings(f"{_STUBB} will attend a summit in Lusaka, Zambia, on Tuesday and Wednesday.", _DAY)) == 1


def test_whom_one_hosted() -> None:
    text = f"{_STUBB} thanked Gabonese President Ali Bongo. Trust was built when Stubb hosted him in Turku in March."
    found = meetings(text, _DAY)
    assert {one.name for one in found[-1].participants} == {"Alexander Stubb", "Ali Bongo"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nordic leaders agreed in Turku on Saturday to end the toll.", 1),
        ("Union leaders agreed in Turku on Saturday to end the strike.", 0),
    ],
)
def test_leaders_agree_somewhere(text: str, count: int) -> None:
    assert len(meetings(text, _DAY)) == count


def test_when_they_meet_is_no_condition() -> None:
    text = f"{_STUBB} said he would tell the Qatari emir to wait if he raised the matter when they met."
    assert meetings(text, _DAY)


def test_a_slogan_is_nobody() -> None:
    found = extract(article("Angela Merkel came. Placards read “Stop Merkel”. Merkel left.", _DAY))
    assert {one.name for one in found.names if one.text == "Merkel"} == {"Angela Merkel"}


def test_lands_already_visited_and_the_one_where_time_was_spent() -> None:
    found = meetings(f"{_STUBB}, who has already visited Kenya and Chad, spent two days in Ghana.", _DAY)
    assert [(one.place, set(one.parties)) for one in found] == [
        (land, {"Finland", land}) for land in ("Kenya", "Chad", "Ghana")
    ]


def test_a_stop_before_is_no_side_of_the_next() -> None:
    found = meetings(f"{_STUBB} arrived in Peru on Friday. After Peru, he was due to go to Costa Rica.", _DAY)
    assert set(found[-1].parties) == {"Finland", "Costa Rica"}
