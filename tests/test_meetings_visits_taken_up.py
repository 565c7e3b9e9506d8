"""Journeys that are only named again: "until X's visit", "if the trip fails"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)
SATO = "Japanese Prime Minister Taro Sato will visit Washington on May 29 for talks with President Clinton. "
MOI = "Kenyan President Daniel Moi begins a visit to Italy on Friday. "


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (SATO, "Senators are withholding judgment until Sato's visit."),
        (SATO, "A vote on a trade bill is expected to come during Sato's visit."),
        (SATO, "A spokesman, asked if Sato's visit might help, said it would."),
        (SATO, "Sato's trip would be a success if he brought a pact."),
        (MOI, "Opponents said they would keep quiet until Moi's visit."),
        (MOI, "If the trip is a failure, the minister will resign."),
    ],
)
def test_a_visit_named_again_is_the_one_told_of(before: str, told: str) -> None:
    first, again = meetings(before + told, DAY)
    assert again.text.startswith(told[:10])
    assert (again.group, again.generic, again.when.earliest) == (first.group, False, first.when.earliest)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (SATO, "Opponents of Chad's prime minister are waiting for a visit."),
        (MOI, "Last year's visit was a failure."),
        (MOI, "If a trip is a failure, the minister will resign."),
        ("", "Senators are withholding judgment until Sato's visit."),
    ],
)
def test_no_visit_is_made_of_another_or_of_any(before: str, told: str) -> None:
    assert all(told[:10] not in one.text for one in meetings(before + told, DAY))


def test_of_two_visitors_each_has_his_own() -> None:
    rossi = "Italian Prime Minister Mario Rossi will travel to Chad on July 3. "
    found = meetings(MOI + rossi + "The union will wait until Moi's visit. Farmers will wait until Rossi's visit.", DAY)
    assert [one.group for one in found] == [found[0].group, found[1].group] * 2
