"""Sides of talks told in a relative clause or a participle: "talks that brought together A and B", "hosted by C"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

TUESDAY = dt.date(2016, 3, 1)


@pytest.mark.parametrize(
    "told",
    [
        "After nearly two months of talks that at one point involved Kenyan President Uhuru Kenyatta and his Ugandan "
        "counterpart, Yoweri Museveni, Kenya agreed to support the border.",
        "Talks with the participation of Kenya and Uganda ended on Monday.",
        "The talks, whose participants included Kenya and Uganda, ended on Monday.",
        "The talks, at which Kenya and Uganda were represented, ended on Monday.",
        "The meeting in Kigali drew the foreign ministers of Kenya and Uganda on Monday.",
        "Talks that brought together Kenya and Uganda ended on Monday.",
        "The meeting on Monday was attended by the foreign ministers of Kenya and Uganda.",
    ],
)
def test_those_told_of_in_the_clause_of_the_talks_are_its_sides(told: str) -> None:
    (found,) = meetings(told, TUESDAY)
    assert (set(found.parties), found.status) == ({"Kenya", "Uganda"}, "held")


@pytest.mark.parametrize(
    "told",
    [
        "Talks between Kenya and Uganda hosted by Rwanda resume on Friday.",
        "Talks hosted by Rwanda that bring together Kenya and Uganda resume on Friday.",
        "A conference gathering the presidents of Kenya and Uganda will open in Kigali on Friday.",
    ],
)
def test_who_hosts_them_does_not_tell_that_they_are_over(told: str) -> None:
    (found,) = meetings(told, TUESDAY)
    assert (found.status, found.when.earliest) == ("planned", dt.date(2016, 3, 4))
    assert found.form in ("negotiation", "conference")


def test_as_well_as_goes_on_with_the_list() -> None:
    (found,) = meetings("The talks, attended by Kenya and Uganda as well as Rwanda, ended on Monday.", TUESDAY)
    assert set(found.parties) == {"Kenya", "Uganda", "Rwanda"}
    assert found.when.earliest == dt.date(2016, 2, 29)


def test_talks_of_many_years_are_no_meeting() -> None:
    told = "After twenty years of talks that involved Kenyan President Uhuru Kenyatta and Ugandan President "
    assert not meetings(told + "Yoweri Museveni, Kenya accepted the border.", TUESDAY)


def test_what_the_talks_drew_elsewhere_is_no_side() -> None:
    (found,) = meetings("The talks between Kenya and Uganda drew protests in Rwanda.", TUESDAY)
    assert set(found.parties) == {"Kenya", "Uganda"}
