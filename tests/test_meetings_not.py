"""What is no meeting between sides."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

NOT = [
    "The board of Volkswagen met in Wolfsburg on Monday to discuss the takeover.",
    "The German cabinet met in Berlin on Wednesday and approved the budget.",
    "Lawmakers held talks on the pension bill late into the night in Rome.",
    "The pilots' union and Lufthansa resumed pay talks on Tuesday.",
    "Turkey has met the criteria for visa-free travel, the commission said.",
    "The president's plan met with fierce criticism in Paris.",
    "Japan met Brazil in the final of the World Cup in Yokohama on Sunday.",
    "The coast was visited by floods and storms in March.",
    "Union leaders issued a joint call for a strike on Friday.",
    "Thousands of refugees arrived in Athens on Sunday.",
    "Russian troops left Kherson on Friday.",
    "The Democratic Party opened its convention in Chicago on Monday.",
    "Sony is in talks with Columbia Pictures about a merger, a person close to the talks said.",
    "He told a news conference in Moscow on Monday that output had risen.",
    "Judges heard the case in The Hague on Thursday.",
    "Parliament holds a special session on Tuesday to vote on the treaty.",
    "The French national team travelled to Madrid on Tuesday for a friendly match.",
    "Voters go to the polls in Spain on Sunday.",
    "The trade deficit with China widened to $20 billion in May.",
    "Police met the demonstrators with tear gas in Cairo on Friday.",
]


@pytest.mark.parametrize("text", NOT, ids=[one[:40] for one in NOT])
def test_other_gatherings_are_no_meetings(text: str) -> None:
    assert not meetings(text, dt.date(2016, 6, 15))


def test_talks_in_several_cities_are_several_meetings() -> None:
    text = "Kenyan and Ugandan officials made no headway at talks in Nairobi, Kampala and Arusha, aides said."
    assert all(one.generic for one in meetings(text, dt.date(2016, 6, 15)))


@pytest.mark.parametrize(
    "text",
    [
        "President Moreau met political leaders of France on Tuesday to form a new government.\n\n"
        "After the consultations, Moreau will name a prime minister, an aide said.",
        "Prime Minister Lindqvist of Sweden discussed the budget with party leaders on Monday.\n\n"
        "The talks are likely to take several days, one participant at the meeting said.",
        "Treasury Secretary Miller held closed-door talks on Monday with Speaker Hayes and other House leaders.\n\n"
        "The sources said two senators also attended the discussions.",
    ],
)
def test_what_takes_up_a_gathering_inside_one_state_is_no_meeting(text: str) -> None:
    assert not meetings(text, dt.date(1994, 3, 9))


def test_talks_of_two_states_are_not_taken_for_the_gathering_told_before() -> None:
    text = (
        "Prime Minister Lindqvist of Sweden met party leaders on Monday.\n\n"
        "Swedish and Danish ministers held talks in Copenhagen on Tuesday. The talks were useful, an aide said."
    )
    assert {one.parties for one in meetings(text, dt.date(1994, 3, 9))} == {("Sweden", "Denmark")}


def test_talks_that_somebody_agreed_to_go_back_to_are_told_of() -> None:
    text = "Chad has agreed to return to negotiations with Libya in the week of 25 July, its news agency said."
    assert "negotiation" in {one.trigger for one in meetings(text, dt.date(1994, 7, 20))}


@pytest.mark.parametrize(
    "text",
    [
        "Chile hopes to avoid an emergency meeting of the Andean Community, a trader said.",
        "Kuwait and other OPEC nations want to raise prices without another meeting, traders said.",
    ],
)
def test_meetings_that_are_to_be_avoided_are_none(text: str) -> None:
    assert not meetings(text, dt.date(1994, 3, 9))
