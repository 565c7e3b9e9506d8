"""Two armed movements of one land under their own names; who only mediates between them is none of them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 10, 2)
_NAMED = (
    "\n\nSekou Kamba, leader of the Lofa Front (LF), said his men would respect the truce. The Bong Movement (BM), led "
    "by Amos Toweh, also said it had ended the fighting."
)


@pytest.mark.parametrize(
    "told",
    [
        "Leaders of Liberia's two main factions agreed on Monday to end fighting and to attend U.S.-mediated talks.",
        "Two rival Liberian factions met in Accra on Monday for Ghanaian-brokered peace talks.",
        "The Liberian factions reached a ceasefire on Monday at talks brokered by Ghana.",
        "The Lofa Front and a rival faction held talks in Accra on Monday.",
        "LF leader Sekou Kamba met BM leader Amos Toweh in Accra on Monday, one of the two factions said.",
    ],
)
def test_the_factions_are_the_two_movements_that_the_text_names(told: str) -> None:
    first = meetings(f"{told}{_NAMED}", DAY)[0]
    assert set(first.parties) - {"United States", "Ghana"} == {"Lofa Front", "Bong Movement"}


def test_who_mediates_has_no_rebels_of_its_own() -> None:
    text = "The U.S. mediator met leaders of the rival factions in Monrovia on Monday for the U.S.-brokered ceasefire."
    assert all("American opposition" not in one.parties for one in meetings(text, DAY))


def test_factions_of_a_party_at_peace_are_no_movements() -> None:
    text = (
        "Leaders of Japan's two main factions met in Tokyo on Monday.\n\nThe Komei Party (KP) and the Reform Alliance "
        "(RA) have not said whom they will vote for."
    )
    assert all("Komei Party" not in one.parties for one in meetings(text, DAY))


@pytest.mark.parametrize(
    ("text", "sides", "day"),
    [
        (
            "Norway brokered a truce on Monday to end a week of clashes between Chad and Niger.",
            "Chad Niger Norway",
            30,
        ),
        ("The truce, brokered by Norway, was agreed between Chad and Niger on Monday.", "Chad Niger Norway", 30),
        ("Niger said Chad had broken the truce agreed between the two sides on Monday.", "Chad Niger", 30),
        ("Niger accused Chad of violating the ceasefire agreed between the two lands on Monday.", "Chad Niger", 30),
    ],
)
def test_a_truce_is_of_those_who_fought_and_of_those_who_say_it_is_broken(text: str, sides: str, day: int) -> None:
    (found,) = meetings(text, DAY)
    assert (set(found.parties), found.status) == (set(sides.split()), "held")
    assert found.when.earliest == dt.date(1996, 9, day)


@pytest.mark.parametrize(
    "text",
    [
        "Norway hopes for a truce to end the clashes between Chad and Niger.",
        "Shelling between Chad and Niger has broken the truce.",
    ],
)
def test_a_truce_that_nobody_made_or_agreed_on_is_no_accord(text: str) -> None:
    assert not meetings(text, DAY)
