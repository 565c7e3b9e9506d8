"""Meetings told by what two people do: shaking hands, dining, calling on, ringing up, being welcomed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 9, 21)
_EIDE = "Norwegian Foreign Minister Jonas Eide"
_FAKI = "Chadian Foreign Minister Moussa Faki"


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} and {_FAKI} shook hands in Tunis on Friday.",
        f"{_EIDE} sat down with {_FAKI} in Tunis on Friday.",
        f"{_EIDE} came face to face with {_FAKI} in Tunis on Friday.",
        f"{_EIDE} stood beside {_FAKI} in Tunis on Friday as the terms were read.",
        f"{_EIDE} and {_FAKI} dined at a villa in Tunis on Friday.",
        f"{_EIDE}, in Tunis on Friday, sat down with Chadian hostage negotiator Moussa Faki.",
        f"{_EIDE} embraced {_FAKI} at the airport of Tunis on Friday.",
        f"{_EIDE} and {_FAKI} watched a boat race together in Tunis on Friday.",
        f"{_EIDE} and {_FAKI} exchanged views in Tunis on Friday.",
        f"{_EIDE} sat down with envoys from Chad in Tunis on Friday.",
        f"{_EIDE} spent two hours with fisheries ministers from Chad in Tunis on Friday.",
        f"{_EIDE} handed a letter from the king to {_FAKI} in Tunis on Friday.",
        f"{_EIDE} and {_FAKI} put their names to a fishing treaty in Tunis on Friday.",
    ],
)
def test_what_two_ministers_do_is_a_meeting(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == {"Norway", "Chad"}
    assert found[0].place == "Tunis"
    assert found[0].when.earliest == dt.date(2013, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} was welcomed at the airport on Friday by {_FAKI}.",
        f"{_EIDE} was met at the border on Friday by {_FAKI}.",
        f"{_EIDE} called {_FAKI} on Friday.",
        f"{_EIDE} called {_FAKI} to congratulate him on the accord.",
        f"{_EIDE} called on {_FAKI} at his home on Friday.",
        f"{_EIDE} chatted with {_FAKI} on Friday.",
        f"{_EIDE} rolled out the red carpet for {_FAKI} on Friday.",
        f"{_EIDE} had three hours with {_FAKI} on Friday.",
        f"{_EIDE} and {_FAKI} plan to hold a call on Monday.",
        f"{_EIDE}, talking at a joint news conference with {_FAKI} on Friday, called for calm.",
        f"{_EIDE} will visit {_FAKI} in May.",
        f"{_EIDE} and {_FAKI} might both meet on Monday to end the row.",
        f"{_EIDE} warned {_FAKI} at a two-hour session on Friday that nets were no answer.",
        f"{_EIDE} spoke for more than 40 minutes with {_FAKI} by telephone on Friday.",
    ],
)
def test_one_who_is_welcomed_or_rung_up(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == {"Norway", "Chad"}
    assert {one.name for one in found[0].participants} == {"Jonas Eide", "Moussa Faki"}
    assert (found[0].form == "call") == ("called Chad" in text or "telephone" in text or "a call" in text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{_EIDE} landed in Tunis on Friday.", "Tunis"),
        (f"{_EIDE} was back from a swing through Chad, Mali and Niger on Friday.", None),
        (f"The first stop of {_EIDE} was in Chad on Friday.", "Chad"),
        (f"{_EIDE} was on his way to Chad on Friday.", "Chad"),
        (f"{_EIDE} is to spend two days in Chad next week.", "Chad"),
        (f"{_EIDE} said Chad, which he visited two weeks ago, would help.", "Chad"),
        (f"{_EIDE} spoke of nets in Chad, where he is visiting for the first time.", "Chad"),
        (f"{_EIDE} set foot in Chad on Friday for the first time.", "Chad"),
        (f"{_EIDE} flew to Tunis on Friday to watch the final of the Africa Cup.", "Tunis"),
    ],
)
def test_visits_in_other_words(text: str, place: str | None) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert found[0].form == "visit"
    assert found[0].place == place


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} called on {_FAKI} to resign.",
        f"{_EIDE} called {_FAKI} a friend of the sea on Friday.",
        f"{_EIDE} shook hands with supporters in Oslo on Friday.",
        f"{_EIDE} and {_FAKI} must work together, the paper said.",
        f"{_EIDE} sat down with reporters in Oslo on Friday.",
        f"{_EIDE} embraced the plan of {_FAKI} on Friday.",
        f"{_EIDE} held a news conference in Oslo on Friday on the war in Chad.",
        "The Chadian national football team was en route to Norway on Friday.",
        f"{_EIDE} said nothing could stop the fighting in Chad.",
        "The ambulance was met by an angry crowd in Chad on Friday.",
        "A swing to the left in Norway and a full stop in Chad were told of on Friday.",
    ],
)
def test_gestures_without_a_meeting(text: str) -> None:
    assert not meetings(text, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} and {_FAKI} had a frank exchange on Friday.",
        f"{_EIDE} had a chat with {_FAKI} on Friday.",
        f"The remarks were made by {_EIDE}, who made an unannounced visit to Chad last week.",
    ],
)
def test_an_exchange_of_words(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert set(found[0].parties) == {"Norway", "Chad"}


@pytest.mark.parametrize(
    "text",
    [
        "The two ministers shook hands on Saturday.",
        "The three ministers then dined together.",
        f"Relations have been warm since {_EIDE} hosted him at his home in May.",
    ],
)
def test_what_takes_up_those_told_of_before(text: str) -> None:
    first = f"{_EIDE} and {_FAKI} met in Tunis on Saturday.\n\n"
    found = meetings(first + text, dt.date(2013, 9, 23))
    assert len(found) == 2
    assert set(found[1].parties) == {"Norway", "Chad"}


def test_an_exchange_of_goods_is_none() -> None:
    assert not meetings("The exchange of prisoners between Norway and Chad on Friday went well.", _DAY)
