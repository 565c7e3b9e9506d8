"""What somebody says of himself and another: "X said he and Y had agreed", "A and B said they have decided to meet"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2015, 12, 1)


def test_what_he_and_another_had_agreed_is_of_the_month_in_which_he_said_so() -> None:
    told = "In September, President Michelle Bachelet of Chile said she and Ollanta Humala of Peru had agreed "
    (found,) = meetings(told + "that neither state would close the border.", DAY)
    assert (found.form, found.status, set(found.parties)) == ("agreement", "held", {"Chile", "Peru"})
    assert (found.when.earliest, found.when.latest) == (dt.date(2015, 9, 1), dt.date(2015, 9, 30))


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Chile and Peru said they have decided to discuss the deployment of ships.", "planned"),
        ("Chile and Peru said on Friday they had agreed to discuss the border.", "planned"),
        ("Chilean and Peruvian officials said they had agreed on Monday to open the border.", "held"),
        ("Chad and Libya said they had decided to hold talks in March.", "planned"),
        ("Chad and Libya said in a joint statement they agreed to open the border.", "held"),
        ("Chad said it and Libya had agreed to settle the dispute.", "held"),
        ("Chile agreed with Peru on Monday to settle the dispute.", "held"),
        ("Chile's president said she had agreed with her Peruvian counterpart to settle the dispute.", "held"),
        (
            '"President Ollanta Humala of Peru and I agreed to open the border," Chilean President Michelle Bachelet '
            "said on Monday.",
            "held",
        ),
        ("Chad and Libya agreed that the border would be opened.", "held"),
        ("Chad and Libya agreed that Libya would open the border.", "held"),
    ],
)
def test_they_are_the_two_who_say_so(told: str, status: str) -> None:
    (found,) = meetings(told, DAY)
    assert (len(found.parties), found.status) == (2, status)


@pytest.mark.parametrize(
    "told",
    [
        "Chad and Libya agreed that war was bad.",
        "Chad and Libya agreed that Norway would lose the match.",
        "Experts from Chad and Libya agreed that it would snow in June.",
        "Chile agreed with Peru that war was bad.",
        "Chile's president agreed with her ministers to settle the dispute.",
        "President Barack Obama said he and his wife had agreed to sell the house.",
        "Angela Merkel said she and her cabinet had discussed the budget on Monday.",
    ],
)
def test_one_mind_or_ones_own_people_make_no_agreement(told: str) -> None:
    assert not meetings(told, DAY)


def test_he_and_another_who_talked_about_something_spoke_with_each_other() -> None:
    (found,) = meetings(
        "Kenyan President Uhuru Kenyatta said he and Yoweri Museveni had talked about dams on Monday.", DAY
    )
    assert set(found.parties) == {"Kenya", "Uganda"}
    assert found.when.earliest == dt.date(2015, 11, 30)


def test_what_he_said_last_week_of_what_he_would_do_is_not_of_last_week() -> None:
    (found,) = meetings("Uhuru Kenyatta said last week he would meet Yoweri Museveni of Uganda.", DAY)
    assert (found.status, found.when.basis) == ("planned", "publication_date")
