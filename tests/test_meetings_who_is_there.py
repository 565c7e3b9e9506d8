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


def test_who_leaves_after_two_meetings_was_at_both() -> None:
    text = (
        "After talks with Peru's President Luis Bravo in Lima and a meeting with Bolivian Premier Eva Paz in La Paz, "
        "Chilean Foreign Minister Ana Vega left for Quito on Wednesday."
    )
    told = [(one.place, set(one.parties)) for one in meetings(text, dt.date(2012, 5, 17))]
    assert told == [("Lima", {"Peru", "Chile"}), ("La Paz", {"Bolivia", "Chile"}), ("Quito", {"Chile", "Ecuador"})]


@pytest.mark.parametrize("link", ["Ahead of", "Before"])
def test_who_travels_elsewhere_before_talks_is_at_them_too(link: str) -> None:
    text = f"{link} talks in Lima with Peruvian President Luis Bravo on Friday, Chile's Ana Vega visited Bolivia."
    talks, visit = meetings(text, dt.date(2012, 5, 17))
    assert (talks.place, set(talks.parties)) == ("Lima", {"Peru", "Chile"})
    assert (visit.place, set(visit.parties)) == ("Bolivia", {"Bolivia", "Chile"})


@pytest.mark.parametrize("whom", ["President Luis Bravo", "the president"])
def test_who_arrives_and_then_meets_somebody_meets_him_there(whom: str) -> None:
    text = f"Chilean Foreign Minister Ana Vega arrived in Lima on Monday and met {whom} on Tuesday."
    met = meetings(text, dt.date(2012, 5, 17))[-1]
    assert (met.place, set(met.parties), met.when.earliest) == ("Lima", {"Chile", "Peru"}, dt.date(2012, 5, 15))


def test_the_months_of_a_vote_are_not_those_of_a_journey() -> None:
    text = "Peru's premier wants to go for a June or even a July election to use her Chilean trip."
    (told,) = meetings(text, dt.date(2012, 5, 17))
    assert told.when.earliest is None or told.when.earliest < dt.date(2012, 5, 18)
