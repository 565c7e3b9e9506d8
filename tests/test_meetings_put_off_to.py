"""The new day of what was put off, the meeting of a committee named before, and what nobody has called."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1992, 3, 5)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The Chile-Peru talks on March 12 have been postponed until March 20.", "1992-03-20"),
        ("Talks between Chile and Peru on March 12 were put off until March 20.", "1992-03-20"),
        ("The meeting of the OAU council on March 12 was put off to March 20, officials said.", "1992-03-20"),
        (
            "The planned meeting March 7 of OPEC's price committee has been postponed until the start of April.",
            "1992-04-01",
        ),
        ("The talks between Chile and Peru on March 12 have been brought forward to March 8.", "1992-03-08"),
        ("The OPEC meeting on March 7 has been delayed until March 12.", "1992-03-12"),
        # Not the day on which it was put off, nor that of something else.
        ("The OPEC meeting on March 17 was postponed on Tuesday to give members time.", "1992-03-17"),
        ("The OPEC meeting on March 12 was postponed.", "1992-03-12"),
    ],
)
def test_what_is_put_off_has_its_new_day(told: str, day: str) -> None:
    (found,) = meetings(told, DAY)
    assert str(found.when.earliest) == day


@pytest.mark.parametrize(
    "told",
    [
        "He said that as he was not a member of OPEC's Price Committee he did not know why the meeting had been"
        " postponed from April 2.",
        "Subroto, Indonesia's oil minister, said that as he was not a member of OPEC's Price Committee he did not know"
        " why the meeting had been postponed from April 2.",
    ],
)
def test_the_meeting_is_that_of_the_committee_named_before(told: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.parties, str(found.when.earliest)) == (("OPEC",), "1992-04-02")


def test_a_committee_does_not_take_the_talks_of_two_states() -> None:
    (found,) = meetings(
        "Chile's foreign minister told OPEC's Price Committee that the meeting with Peru on April 2 had been put off.",
        DAY,
    )
    assert "Peru" in found.parties


@pytest.mark.parametrize("what", ["plans", "need", "reason"])
def test_what_there_are_no_plans_for_is_no_meeting(what: str) -> None:
    text = f"An OPEC meeting will be held in June. Kuwait said there was no {what} for an emergency OPEC meeting."
    assert [str(one.when.earliest) for one in meetings(text, DAY)] == ["1992-06-01"]


@pytest.mark.parametrize(
    ("told", "places"),
    [
        (
            "The talks are a follow-up to a meeting held last week in Lima, Chilean and Peruvian officials said.",
            [None, "Lima"],
        ),
        (
            "Chile and Peru held talks in Lima on Sunday as a follow-up to a meeting in Quito in January.",
            ["Lima", "Quito"],
        ),
        ("The summit is a sequel to the talks that Chile and Peru held in Quito.", [None, "Quito"]),
        ("Chile and Peru held follow-up talks in Lima on Sunday.", ["Lima"]),
    ],
)
def test_what_a_meeting_follows_is_another(told: str, places: list[str | None]) -> None:
    found = meetings(told, DAY)
    assert [one.place for one in found] == places
    assert len({one.group for one in found}) == len(places)


@pytest.mark.parametrize(
    ("long", "last"), [("two-day", "1992-03-06"), ("three-day", "1992-03-07"), ("short", "1992-03-05")]
)
def test_what_was_said_on_its_eve_begins_the_day_after_and_lasts_as_told(long: str, last: str) -> None:
    (found,) = meetings(f"He spoke on Wednesday on the eve of a {long} meeting of OPEC ministers in Vienna.", DAY)
    assert (str(found.when.earliest), str(found.when.latest)) == ("1992-03-05", last)
