"""Pacts that are called after the town they were made in, with their own day."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 8, 18)


@pytest.mark.parametrize(
    ("told", "place", "first", "last"),
    [
        ("Bankers were pleased with the February Oslo accord.", "Oslo", "1996-02-01", "1996-02-29"),
        ("Bankers praised last month's Oslo pact.", "Oslo", "1996-07-01", "1996-07-31"),
        ("Bankers spoke of the response to the Oslo accord two weeks ago.", "Oslo", "1996-07-29", "1996-08-04"),
        ("Bankers praised the Lima peace accord of June 12.", "Lima", "1996-06-12", "1996-06-12"),
        ("Bankers praised the July 12 Louvre accord.", "Paris", "1996-07-12", "1996-07-12"),
        ("Rates have been calm since the Lima currency agreement in June.", "Lima", "1996-06-01", "1996-06-30"),
        ("Parliament voted on Tuesday for the February Oslo accord.", "Oslo", "1996-02-01", "1996-02-29"),
    ],
)
def test_a_pact_has_its_town_and_its_own_day(told: str, place: str | None, first: str, last: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.place, str(found.when.earliest), str(found.when.latest)) == (place, first, last)
    assert (found.status, found.parties) == ("held", ())


def test_its_sides_stand_right_before_its_name() -> None:
    (found,) = meetings("A Chilean banker said rates went beyond the Peru and Bolivia Lima accord of June 12.", DAY)
    assert found.parties == ("Peru", "Bolivia")


def test_it_is_told_again_without_its_day_and_takes_no_sides_of_others() -> None:
    text = (
        "Bankers praised last month's Oslo pact. On Friday Chilean Foreign Minister Juan Vega met his Peruvian "
        "counterpart in Lima. The Oslo agreement was good, he said."
    )
    first, other, again = meetings(text, DAY)
    assert first.group == again.group != other.group
    assert (first.parties, again.when.earliest) == ((), first.when.earliest)


@pytest.mark.parametrize(
    "told",
    [
        "Bankers praised the Oslo accord.",
        "Parliament ratified the Oslo accord on Tuesday.",
        "Bankers hoped for an Oslo accord next month.",
        "Bankers praised the coffee agreement of June.",
        "Bankers were pleased with the June Chile accord.",
        "Under the April Oslo marathon agreement, runners are paid.",
        "Doctors rejected the March Lima agreement on pay.",
        "Unilever renewed the June Lima agreement on soap.",
        "The May Lima agreement between the two clans was broken.",
    ],
)
def test_without_a_day_of_its_own_or_a_town_it_is_none(told: str) -> None:
    assert not meetings(told, DAY)


def test_firms_may_speak_of_a_pact_of_states() -> None:
    (found,) = meetings("Unilever praised the June Lima agreement. Chilean exports have grown.", DAY)
    assert (found.place, str(found.when.earliest)) == ("Lima", "1996-06-01")


@pytest.mark.parametrize(
    ("told", "sides", "first"),
    [
        ("Chile and Peru signed the June Oslo accord.", {"Chile", "Peru"}, "1996-06-01"),
        ("Chile and Peru reached the July copper accord after long talks.", {"Chile", "Peru"}, "1996-07-01"),
        ("The Geneva accord signed in April by Chile and Peru let the army leave.", {"Chile", "Peru"}, "1996-04-01"),
    ],
)
def test_a_pact_whose_makers_the_sentence_tells_is_theirs(told: str, sides: set[str], first: str) -> None:
    (found,) = meetings(told, DAY)
    assert (set(found.parties), str(found.when.earliest)) == (sides, first)


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        ("The market waits for the impact of OPEC's June agreement to cut output.", ("OPEC",)),
        ("Members kept to OPEC's pricing and production accord forged in June.", ("OPEC",)),
        ("Last June's OPEC accord will hold.", ("OPEC",)),
        ("Prices rose after the Lima accord by OPEC in June.", ("OPEC",)),
        ("The council was set up under the July 1993 Chile-Peru interim peace deal.", ("Chile", "Peru")),
        ("OPEC members agreed in June to limit production.", ("OPEC",)),
        (
            "Close monitoring of the July 1995 U.S.-Japanese chip pact showed that prices fell.",
            ("United States", "Japan"),
        ),
    ],
)
def test_the_accord_of_a_body_or_pair_by_its_month(told: str, sides: tuple[str, ...]) -> None:
    (found,) = meetings(told, DAY)
    assert (found.parties, found.status) == (sides, "held")
    assert found.when.earliest is not None and found.when.earliest.month in (6, 7)


def test_the_june_agreement_is_that_of_the_only_body_told_of() -> None:
    text = "OPEC set a ceiling. The June agreement must be kept, OPEC said."
    (found,) = meetings(text, DAY)
    assert (found.parties, str(found.when.earliest)) == (("OPEC",), "1996-06-01")
    assert not meetings("The June agreement must be kept, farmers said.", DAY)


def test_a_pact_in_between_leaves_the_day_of_the_meeting_alone() -> None:
    text = "Chile and Peru, which kept the June Oslo accord, held talks in Lima on Friday."
    talks, pact = meetings(text, DAY)
    assert (talks.place, str(talks.when.earliest), pact.place) == ("Lima", "1996-08-16", "Oslo")
    assert talks.group != pact.group


def test_of_two_states_the_year_is_enough() -> None:
    (found,) = meetings("The council was set up under the 1993 Chile-Peru interim peace deal.", DAY)
    assert (found.parties, str(found.when.earliest), str(found.when.latest)) == (
        ("Chile", "Peru"),
        "1993-01-01",
        "1993-12-31",
    )


@pytest.mark.parametrize(
    "told",
    [
        "OPEC will review its June accord on output.",
        "The minister said output would fall if OPEC remained within its June accord.",
    ],
)
def test_its_june_accord_is_that_of_the_body(told: str) -> None:
    found = [one for one in meetings(told, DAY) if one.trigger == "accord"]
    assert [(one.parties, str(one.when.earliest)) for one in found] == [(("OPEC",), "1996-06-01")]


def test_a_body_agrees_in_a_town_at_a_weekend() -> None:
    (found,) = meetings("OPEC agreed last weekend in Vienna on a ceiling.", DAY)
    assert (found.parties, found.place, str(found.when.earliest)) == (("OPEC",), "Vienna", "1996-08-10")
