"""Rounds of talks: days that are counted, days that go on, which round is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday


def days(text: str, published: dt.date = DAY) -> list[tuple[str, str]]:
    """First and last day of each mention, as ISO 8601."""
    return [(str(one.when.earliest), str(one.when.latest)) for one in meetings(text, published)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On May 6, the day before the talks between Peru and Chile in Lima, a bomb went off.", "05-07", "05-07"),
        ("The minister fell ill on May 9, three days after talks between Peru and Chile in Lima.", "05-06", "05-06"),
        ("Peru and Chile ended the third day of talks in Lima on Tuesday.", "05-11", "05-13"),
        ("Peru and Chile will hold talks in Lima in early June.", "06-01", "06-10"),
        ("Peru and Chile will hold talks in Lima in late June.", "06-21", "06-30"),
    ],
)
def test_days_that_are_counted(text: str, first: str, last: str) -> None:
    assert days(text) == [(f"2014-{first}", f"2014-{last}")]


def test_talks_that_continue_on_a_day_began_before_it() -> None:
    text = "Peru and Chile opened talks in Lima on Tuesday. The two-day talks are due to continue on Wednesday."
    found = meetings(text, dt.date(2014, 5, 13))
    assert {one.group for one in found} == {found[0].group}
    assert days(text, dt.date(2014, 5, 13))[1] == ("2014-05-13", "2014-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "Earlier on Monday, Carlos Mesa had said talks between Peru and Chile would be held in Lima soon.",
        "Carlos Mesa on Monday urged Peru and Chile to hold talks in Lima soon.",
        "Carlos Mesa said in a post on Facebook on Monday that Peru and Chile would soon hold talks in Lima.",
    ],
)
def test_the_day_of_saying_is_not_that_of_the_talks(text: str) -> None:
    assert all(one.when.basis in ("publication_date", "none") for one in meetings(text, DAY))


def test_the_day_of_a_truce_is_not_that_of_the_talks() -> None:
    text = "The talks between Peru and Chile will seek to extend a six-week truce that began on Tuesday."
    assert all(one.when.basis in ("publication_date", "none") for one in meetings(text, DAY))


def test_another_round_is_not_the_one_that_was_held() -> None:
    text = (
        "Talks between Peru and Chile in Lima on Monday went well and a further round is planned for next week, "
        'the Chilean foreign minister said. The talks covered fishing rights. "The next meeting will come soon," '
        "he said."
    )
    held, planned, talks, meeting = meetings(text, DAY)
    assert held.group == talks.group != planned.group == meeting.group
    assert planned.group in held.apart and set(planned.parties) == set(held.parties)
    assert str(planned.when.earliest) == "2014-05-19"


def test_a_new_round_is_the_news_where_nothing_was_told_before() -> None:
    text = (
        "Peru and Chile held a new round of talks in Lima on Monday. The talks covered fishing rights and ended with "
        "a statement."
    )
    assert len({one.group for one in meetings(text, DAY)}) == 1


def test_earlier_rounds_are_none_in_particular() -> None:
    text = (
        "Peru and Chile opened talks in Lima on Monday. Previous rounds of talks between Peru and Chile failed. The "
        "talks are about fishing rights."
    )
    found = meetings(text, DAY)
    assert len(found) == 2 and found[0].group == found[1].group


def test_an_earlier_meeting_stands_apart() -> None:
    text = (
        "Peru and Chile opened talks in Lima on Monday. At their previous meeting in Quito last month Peru and Chile "
        "agreed on nothing. The talks are about fishing rights."
    )
    now, before, again = meetings(text, DAY)
    assert now.group == again.group != before.group and before.place == "Quito"


def test_how_long_they_talked_is_no_other_meeting() -> None:
    text = "Talks between Peru and Chile in Lima ended abruptly on Monday after two hours of discussions."
    assert len(meetings(text, DAY)) == 1


def test_those_talks_are_the_ones_told_last() -> None:
    text = (
        "Peru and Chile will hold talks in Lima on Thursday, after talks between Peru and Bolivia in Sucre on Monday. "
        "Peru called those talks useful."
    )
    _, sucre, those = meetings(text, DAY)
    assert those.group == sucre.group


def test_what_was_held_is_not_what_lies_ahead() -> None:
    text = (
        "Peru and Chile will meet in Lima on Friday. The meeting follows talks between Peru and Chile in Sucre on "
        "Monday. The talks were difficult, Peru said."
    )
    found = meetings(text, DAY)
    assert found[-1].place == "Sucre"


def test_a_bare_lead_is_told_of_by_the_next_sentence() -> None:
    text = (
        "Negotiations on fishing rights are making progress, a minister said on Monday.\n\n"
        "Talks between Peru and Chile in Lima on Friday and Saturday were constructive, the minister said."
    )
    one, other = meetings(text, dt.date(2014, 5, 12))
    assert one.group == other.group


def test_two_next_rounds_are_one() -> None:
    text = (
        "Talks between Peru and Chile in Lima on Monday went well and a further round is planned for next week, "
        "a spokesman said.\n\nFishermen from both countries were waiting.\n\nNegotiators will return to Peru on May 19 "
        "for another round of talks, an official said."
    )
    held, planned, again = meetings(text, DAY)
    assert planned.group == again.group != held.group


def test_a_delegation_that_left_for_talks_has_not_held_them() -> None:
    text = (
        "Peru confirmed the arrival of Bolivian negotiators ahead of talks on Thursday with Chile.\n\nA Chilean "
        "delegation led by Foreign Minister Heraldo Munoz left for Lima for the talks."
    )
    found = meetings(text, DAY)
    assert found[-1].status in ("unclear", "planned") and found[-1].group == found[0].group


def test_what_they_agreed_to_hold_is_another_meeting() -> None:
    text = "Peru and Chile made progress at talks in Lima on Monday and agreed to meet again next week in Quito."
    held, planned = meetings(text, DAY)
    assert (held.place, held.status, planned.place, planned.status) == ("Lima", "held", "Quito", "planned")
    assert set(planned.parties) == {"Peru", "Chile"} and str(held.when.latest) == "2014-05-12"


def test_the_head_of_a_council_is_of_its_state() -> None:
    text = (
        "U.S. envoy Ann Stone will meet the head of Georgia's national security council, Irakli Beruashvili, for talks "
        "in Oslo on Friday."
    )
    [one] = meetings(text, DAY)
    assert set(one.parties) == {"United States", "Georgia"}


def test_others_who_agreed_to_meet_are_the_sides_of_that_meeting() -> None:
    text = (
        "After talks between Mali and Chad in Oslo on Monday, envoys said that Kenya and Sudan had agreed to meet in "
        "Bern next week."
    )
    one, other = meetings(text, DAY)
    assert (set(one.parties), set(other.parties)) == ({"Mali", "Chad"}, {"Kenya", "Sudan"}) and other.place == "Bern"


def test_a_body_holds_its_next_conference() -> None:
    [one] = meetings("OPEC's next full conference opens in Vienna on June 25.", DAY)
    assert (one.place, one.parties, str(one.when.earliest)) == ("Vienna", ("OPEC",), "2014-06-25")


def test_talks_that_began_and_go_on_last_until_the_article() -> None:
    text = (
        "Foreign Minister Heraldo Munoz has joined talks between Peru and Chile in Lima on fishing rights. The current "
        "round, which began on Sunday, is the last before the season."
    )
    found = meetings(text, DAY)
    assert len({one.group for one in found}) == 1 and ("2014-05-11", "2014-05-14") in days(text)


def test_talks_that_began_and_are_over_keep_their_day() -> None:
    text = "Talks between Peru and Chile in Lima began on Sunday. The talks ended on Monday without a result."
    assert max(last for _, last in days(text)) == "2014-05-12"


def test_the_day_that_talks_have_reached_tells_when_they_began() -> None:
    [one] = meetings("Peru and Chile are at odds in the Lima talks, now in their third day.", DAY)
    assert (str(one.when.earliest), str(one.when.latest)) == ("2014-05-12", "2014-05-14")
    assert one.when.basis == "relative_to_dct"


def test_talks_extended_into_a_day_last_from_the_week_they_began() -> None:
    text = (
        "Talks between Peru and Chile in Lima have been extended into Wednesday. The talks began last week, and an "
        "official said they were difficult."
    )
    assert ("2014-05-05", "2014-05-14") in days(text)


def test_talks_under_way_that_end_on_a_day_ahead_last_until_then() -> None:
    text = (
        "Talks between Peru and Chile have begun in Lima. A diplomat close to the talks says they are likely "
        "to continue through Friday."
    )
    assert days(text)[-1] == ("2014-05-14", "2014-05-16")


def test_the_day_of_the_signing_is_not_that_of_the_talks_on_it() -> None:
    text = "Talks between Peru and Chile have begun in Lima to work out details of last week's signing of a pact."
    assert ("2014-05-05", "2014-05-11") not in days(text)
