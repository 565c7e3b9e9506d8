"""Who else will attend a meeting told before."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)  # a Thursday
LEAD = "The leaders of Mali and Chad will hold a summit in Niamey on Monday."


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Host President Tandja and Kenya's President Kibaki are also set to attend.", {"Tandja", "Kibaki"}),
        ("Kenya's President Kibaki will attend too.", {"Kibaki"}),
        ("Kenya's President Kibaki and his host, President Tandja, will attend as well.", {"Kibaki", "Tandja"}),
    ],
)
def test_those_who_will_attend_too(text: str, people: set[str]) -> None:
    one, other = meetings(f"{LEAD}\n\n{text}", DAY)
    assert one.group == other.group
    assert (other.place, str(other.when.earliest), other.status) == ("Niamey", "2004-10-18", "planned")
    assert {person.name for person in other.participants} == people
    assert "Kenya" in other.parties


@pytest.mark.parametrize("text", ["Kenya's President Kibaki will not attend.", "Ten thousand people also will attend."])
def test_those_who_will_not(text: str) -> None:
    assert len(meetings(f"{LEAD}\n\n{text}", DAY)) == 1


def test_nothing_to_attend() -> None:
    text = "A concert is held in Niamey on Monday.\n\nPresident Toure and President Kibaki will also attend."
    assert meetings(text, DAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda agreed in Niamey on Monday to build a road, with Rwanda absent from the talks.",
        "Kenya and Uganda held talks in Niamey on Monday with the Rwandan envoys missing from the meeting.",
    ],
)
def test_who_is_absent_is_no_side_and_the_talks_are_the_same(text: str) -> None:
    (found,) = meetings(text, DAY)
    assert (set(found.parties), found.place) == ({"Kenya", "Uganda"}, "Niamey")


def test_those_who_announce_something_after_a_meeting_were_there() -> None:
    (found,) = meetings(
        "The Kenyan, Ugandan and Rwandan ministers announced the proposal after a meeting in Niamey on Monday.", DAY
    )
    assert (set(found.parties), found.place) == ({"Kenya", "Uganda", "Rwanda"}, "Niamey")
