"""Talks told of without their sides: whose they are is taken from the article only where nothing speaks against it."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.model import MeetingMention
from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 4)
PAIR = (
    "Norwegian Foreign Minister Kari Holm and Chilean Foreign Minister Juan Rojas held talks in Oslo on Thursday.\n\n"
    "Norway and Chile want to fish less, Holm said after the talks.\n\n"
)


def _told(text: str, words: str) -> list[MeetingMention]:
    return [one for one in meetings(text, DAY) if words in one.text]


@pytest.mark.parametrize(
    "sentence",
    ["The talks were friendly, diplomats said.", "Both countries signed an agreement on herring."],
)
def test_the_talks_are_those_of_the_article(sentence: str) -> None:
    found = _told(PAIR + sentence, sentence)
    assert {frozenset(one.parties) for one in found} == {frozenset({"Norway", "Chile"})}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fishermen hope for more at the economic summit in Venice in June.",
        "Fishermen hope for more at a regional summit in Amman in June.",
        "The fishermen were heard at a conference of island leaders in Nairobi last month.",
    ],
)
def test_a_gathering_elsewhere_is_of_others(sentence: str) -> None:
    assert all(set(one.parties) != {"Norway", "Chile"} for one in _told(PAIR + sentence, sentence))


def test_their_summit_elsewhere_is_theirs() -> None:
    sentence = "The two leaders held their first summit in Geneva last year."
    assert {frozenset(one.parties) for one in _told(PAIR + sentence, sentence)} == {frozenset({"Norway", "Chile"})}


def test_a_journey_at_home_has_no_other_side() -> None:
    sentence = "Holm returned to Bergen on Friday for a rest before her long trip to the islands."
    assert all("Chile" not in one.parties for one in _told(PAIR + sentence, sentence))


def test_the_meeting_of_a_body_is_that_of_its_members() -> None:
    text = (
        "Mexico's oil minister met the president of OPEC in Vienna on Thursday.\n\n"
        "Mexico and OPEC agree on prices, the minister said after the talks with OPEC.\n\n"
        "Prices will be discussed at the next OPEC meeting in Geneva on June 9."
    )
    found = _told(text, "the next OPEC meeting")
    assert found
    assert all(set(one.parties) == {"OPEC"} for one in found)


def test_members_and_their_body_are_no_pair() -> None:
    text = (
        "EU leaders met Cypriot President Nikos Pavlou in Nicosia on April 2.\n\n"
        "Finland's Prime Minister Aino Lahti will hear fishermen after the summit in Brussels on June 18."
    )
    assert all("Cyprus" not in one.parties for one in _told(text, "the summit in Brussels"))


def test_two_bodies_named_together_are_no_pair() -> None:
    text = (
        "Ministers will meet the International Monetary Fund and the World Bank in Washington on Monday.\n\n"
        "Officials of eleven debtor states met in Montevideo this week. It was the first meeting since March."
    )
    assert all(set(one.parties).isdisjoint({"World Bank"}) for one in _told(text, "the first meeting since"))


def test_a_session_of_parliament_has_no_sides_of_a_war() -> None:
    text = (
        "The war in Syria and the fighting between Syria's army and rebels were debated in Canada on Thursday.\n\n"
        "The civil war in Syria goes on. The House of Commons is to be in session for a dozen more days."
    )
    assert all("Syria" not in one.parties for one in _told(text, "in session"))


def test_another_meeting_with_a_named_side_is_not_that_of_the_earlier_ones() -> None:
    text = (
        "Norwegian Prime Minister Kari Holm met Chilean President Juan Rojas in Oslo on Wednesday.\n\n"
        "In a subsequent meeting with the Peruvian side on Friday, Holm spoke of herring."
    )
    assert all("Chile" not in one.parties for one in _told(text, "subsequent"))


def test_a_conference_is_not_the_six_party_talks() -> None:
    text = (
        "The six-party talks on North Korea's nuclear programme resumed in Beijing on Thursday.\n\n"
        "The forum's 21 members will open their conference in Busan on May 18."
    )
    assert all("Russia" not in one.parties for one in _told(text, "conference in Busan"))


def test_they_meet_each_other_in_the_land_of_a_third() -> None:
    text = (
        "Japan and Peru held talks in Hanoi on Monday.\n\n"
        "Japanese delegation head Koichi Ono told reporters they will meet again in Hanoi on Friday."
    )
    assert set(meetings(text, DAY)[1].parties) == {"Japan", "Peru"}


def test_the_koreas_and_the_six() -> None:
    six = meetings("The six-party talks on the Korean Peninsula ended in Beijing on Tuesday.", DAY)[0]
    assert len(six.parties) == 6
    assert not meetings("The six-party talks on pensions ended in Berlin on Tuesday.", DAY)[0].parties
    two = meetings("The 20th Inter-Korean Ministerial Talks will be held in Pyongyang on Friday.", DAY)[0]
    assert set(two.parties) == {"North Korea", "South Korea"}


def test_a_round_of_long_ago_is_not_the_one_that_is_planned() -> None:
    text = (
        "Chile and Peru plan to resume their talks on fish soon, the minister said.\n\n"
        "The talks are useful, he said.\n\n"
        "During the talks in September 2002, Chile and Peru signed a statement on tuna."
    )
    first, _, other = meetings(text, dt.date(2004, 10, 14))
    assert first.group != other.group
