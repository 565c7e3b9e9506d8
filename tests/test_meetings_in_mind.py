"""Meetings of an aside, and those that somebody only has in mind or was kept from."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)
VEGA = "Chilean President Juan Vega"
MORA = "Peruvian President Luis Mora"


@pytest.mark.parametrize(
    ("aside", "status"),
    [
        ("weighing a possible meeting with", "proposed"),
        ("considering a meeting with", "proposed"),
        ("preparing for talks with", "planned"),
        ("returning from talks in Lima with", "held"),
    ],
)
def test_the_meeting_of_an_aside_is_none_of_what_the_subject_does(aside: str, status: str) -> None:
    first, other = meetings(f"{VEGA}, {aside} {MORA}, met Bolivian envoy Eva Paz on Sunday.", DAY)
    assert (first.status, set(first.parties)) == (status, {"Chile", "Peru"})
    assert (other.when.earliest, set(other.parties)) == (dt.date(1996, 5, 12), {"Chile", "Bolivia"})
    assert first.when.basis == "publication_date"


def test_what_is_agreed_at_the_talks_of_an_aside_is_their_end() -> None:
    (found,) = meetings(
        "Ministers from Chile and Peru, holding talks in Lima, agreed on Sunday to open the border.", DAY
    )
    assert (found.place, set(found.parties)) == ("Lima", {"Chile", "Peru"})


@pytest.mark.parametrize(
    "told",
    [
        f"Peru barred {VEGA} from flying to Lima for talks with opposition leaders on Sunday.",
        f"Peru prevented {VEGA} from travelling to Lima for talks with President Luis Mora on Sunday.",
        f"A strike kept {VEGA} from going to Lima for a first meeting with President Luis Mora of Peru on Sunday.",
    ],
)
def test_who_is_kept_from_a_meeting_does_not_hold_it(told: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.status, set(found.parties)) == ("cancelled", {"Chile", "Peru"})


@pytest.mark.parametrize(
    "told",
    [
        f"{VEGA} came from visiting Bolivia for talks with {MORA} on Sunday.",
        f"{VEGA} stopped in Lima on the way from opening a fair for talks with {MORA} on Sunday.",
    ],
)
def test_who_only_comes_from_somewhere_is_kept_from_nothing(told: str) -> None:
    assert {one.status for one in meetings(told, DAY) if one.form != "visit"} <= {"held", "unclear"}
