"""What came of a meeting that failed or was called off has a day of its own, which is not that of the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

THURSDAY = dt.date(2012, 9, 13)


@pytest.mark.parametrize(
    "told",
    [
        "The collapse of talks between Chad and Libya sent oil prices lower on Tuesday.",
        "The failure of Chad and Libya to agree in Doha pushed shares down on Tuesday.",
        "The breakdown of negotiations between Chile and Peru drew criticism in Quito on Tuesday.",
        "Failure of the talks between Chile and Peru was discussed in parliament on Tuesday.",
    ],
)
def test_talks_that_failed_were_held_before_their_failure_had_effect(told: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (found.status, str(found.when.earliest), str(found.when.latest)) == ("held", "2012-09-10", "2012-09-11")
    assert found.place != "Quito"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "The cancellation of a visit by President Uhuru Kenyatta of Kenya to Uganda upset traders on Monday.",
            "cancelled",
        ),
        ("The cancellation of a summit between Kenya and Uganda angered lawmakers on Monday.", "cancelled"),
        ("The postponement of talks between Kenya and Uganda disappointed investors on Monday.", "postponed"),
        ("The decision by Kenya to cancel a summit with Uganda drew fire on Monday.", "cancelled"),
        ("Kenya's decision to call off talks with Uganda drew fire on Monday.", "cancelled"),
        ("Shares fell on Monday amid fears that talks between Kenya and Uganda would fail.", "planned"),
        ("Plans for a summit between Kenya and Uganda suffered a setback on Monday.", "planned"),
        ("The announcement of a summit between Kenya and Uganda lifted shares on Monday.", "planned"),
    ],
)
def test_the_day_on_which_others_were_upset_is_not_that_of_the_meeting(told: str, status: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (found.status, found.when.basis) == (status, "publication_date")


@pytest.mark.parametrize(
    "told",
    [
        "The collapse of talks between Chad and Libya came on Tuesday.",
        "The collapse on Tuesday of talks between Chad and Libya sent oil prices lower on Wednesday.",
        "Talks between Chad and Libya collapsed on Tuesday.",
        "The failure of talks between Chad and Libya on Tuesday will be discussed in London on Friday.",
    ],
)
def test_a_day_told_of_the_failure_itself_is_that_of_the_talks(told: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (found.status, found.when.earliest) == ("held", dt.date(2012, 9, 11))


@pytest.mark.parametrize(
    "told",
    [
        "The outcome of talks held in Doha on Sunday between Chad and Libya pleased Kenya.",
        "News of talks begun in Doha on Sunday between Chad and Libya pleased Kenya.",
        "The outcome of talks led by Kenya in Doha on Sunday between Chad and Libya upset traders.",
        "Kenya announced on Monday the outcome of talks held in Doha on Sunday between Chad and Libya.",
    ],
)
def test_a_participle_behind_the_talks_tells_of_them(told: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (str(found.when.earliest), found.place) == ("2012-09-09", "Doha")


def test_a_verb_that_only_looks_like_one_tells_what_came_of_them() -> None:
    (found,) = meetings("The collapse of talks between Chad and Libya put in doubt a loan on Tuesday.", THURSDAY)
    assert (str(found.when.earliest), str(found.when.latest)) == ("2012-09-10", "2012-09-11")


@pytest.mark.parametrize(
    "told",
    [
        "Kenya welcomed the results of talks held by Chad and Libya in Doha on Sunday.",
        "Kenya criticised talks held by the presidents of Chad and Libya in Doha on Sunday.",
        "The results of talks held by Chad and Libya in Doha on Sunday pleased Kenya.",
    ],
)
def test_those_by_whom_talks_were_held_met(told: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (set(found.parties), found.place) == ({"Chad", "Libya"}, "Doha")
    assert str(found.when.earliest) == "2012-09-09"


def test_one_by_whom_talks_were_held_met_others() -> None:
    found = meetings("Talks held by Chad with Libya in Doha on Sunday pleased Kenya.", THURSDAY)
    assert all("Libya" in one.parties for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Oil fell after the failure of Peru and Chile to agree in Lima on Monday.",
        "Copper fell on Monday after Peru and Chile failed to agree on quotas.",
        "Prices fell on Monday on news that Peru and Chile were unable to agree on quotas.",
    ],
)
def test_what_failed_is_behind(text: str) -> None:
    (told,) = meetings(text, dt.date(2012, 5, 17))
    assert (told.status, told.when.earliest) == ("held", dt.date(2012, 5, 14))
