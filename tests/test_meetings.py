"""What a sentence tells of a meeting, on subjects and decades of all kinds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefing.extract import extract
from tests.meeting_texts import article, meetings

TOLD = [
    line.split(" | ")
    for line in (Path(__file__).parent / "told_meetings.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
STATES = {
    "held": {"held", "under_way"},
    "planned": {"planned", "proposed"},
    "off": {"cancelled", "postponed", "refused", "denied"},
}


@pytest.mark.parametrize(("day", "days", "place", "parties", "state", "text"), TOLD, ids=[one[5][:40] for one in TOLD])
def test_a_sentence_tells_who_when_and_where(
    day: str, days: str, place: str, parties: str, state: str, text: str
) -> None:
    found = meetings(text, dt.date.fromisoformat(day))
    assert found, "no meeting found"
    wanted = {part if ".." in part else f"{part}..{part}" for part in days.split(";")}
    assert f"{found[0].when.earliest}..{found[0].when.latest}" in wanted
    assert place in {one.place or "-" for one in found}
    assert set(parties.split(", ")) - {"-"} <= set(found[0].parties)
    assert found[0].status in STATES[state]


def test_one_sentence_may_tell_of_several_meetings() -> None:
    text = (
        "Foreign Minister Wang Yi of China met his Japanese counterpart in Tokyo on Monday and Finnish President "
        "Sauli Niinisto in Helsinki on Wednesday."
    )
    one, other = meetings(text, dt.date(2020, 11, 27))
    assert (one.place, other.place) == ("Tokyo", "Helsinki")
    assert (one.when.earliest, other.when.earliest) == (dt.date(2020, 11, 23), dt.date(2020, 11, 25))
    assert one.group != other.group
    assert other.group in one.apart and one.group in other.apart


def test_each_meeting_of_a_sentence_has_its_own_trigger() -> None:
    text = (
        "No deal came out of a phone call between the French and Italian presidents on Monday and a meeting of their "
        "interior ministers in Nice on Thursday."
    )
    call, meeting = meetings(text, dt.date(2019, 2, 8))
    assert (call.form, meeting.form) == ("call", "meeting")
    assert call.trigger_start < meeting.trigger_start
    assert text[meeting.trigger_start : meeting.trigger_end] == "meeting"
    assert meeting.place == "Nice"
    assert set(call.parties) == {"France", "Italy"}


def test_a_mention_is_its_whole_sentence() -> None:
    text = "Rain fell. Austrian and Hungarian officials met in Vienna on Monday. They smiled."
    (one,) = meetings(text, dt.date(1990, 5, 9))
    assert one.text == "Austrian and Hungarian officials met in Vienna on Monday." == text[one.start : one.end]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The presidents of Kenya and Uganda met in Nairobi on Monday.", "leader"),
        ("The foreign ministers of Peru and Chile met in Lima on Monday.", "minister"),
        ("Norwegian and Swedish deputy foreign ministers met in Oslo on Monday.", "deputy_minister"),
        ("Greek and Turkish military delegations met in Athens on Monday.", "military"),
        ("Thai and Cambodian officials met in Bangkok on Monday.", "official"),
    ],
)
def test_titles_tell_the_level(text: str, level: str) -> None:
    assert meetings(text, dt.date(2011, 6, 8))[0].level == level


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The third round of Chinese-Vietnamese border talks opened in Hanoi on Monday.", 3),
        ("Greece and Turkey held the 61st round of exploratory talks in Istanbul on Monday.", 61),
        ("Greece and Turkey held exploratory talks in Istanbul on Monday.", None),
    ],
)
def test_rounds_are_counted(text: str, ordinal: int | None) -> None:
    assert meetings(text, dt.date(2021, 1, 27))[0].ordinal == ordinal


def test_lead_of_a_delegation_and_duration() -> None:
    text = "A Finnish delegation headed by Deputy Foreign Minister Aino Laine held two-day talks in Tallinn last week."
    (one,) = meetings(text, dt.date(2008, 4, 16))
    assert [(person.name, person.party, person.lead) for person in one.participants] == [
        ("Aino Laine", "Finland", True)
    ]
    assert one.when.days == 2
    assert set(one.parties) == {"Finland", "Estonia"}


def test_topics_are_no_parties() -> None:
    text = "Indian and Nepalese officials met in Kathmandu on Monday to discuss trade and the situation in Afghanistan."
    (one,) = meetings(text, dt.date(2014, 9, 3))
    assert set(one.parties) == {"India", "Nepal"}
    assert "trade" in one.topics
    assert one.place == "Kathmandu"


def test_who_says_it_is_no_party() -> None:
    text = "Danish and Dutch ministers will meet in Aarhus on Friday, the Swedish Foreign Ministry announced on Monday."
    (one,) = meetings(text, dt.date(2006, 3, 7))
    assert set(one.parties) == {"Denmark", "Netherlands"}
    assert one.when.earliest == dt.date(2006, 3, 10)


def test_generic_relations_are_marked() -> None:
    text = "Japan and Russia have been holding talks on a peace treaty and want several more rounds of negotiations."
    found = extract(article(text, dt.date(2018, 11, 16))).meetings
    assert found and all(one.generic for one in found)
