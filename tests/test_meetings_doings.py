"""Meetings that no word tells of but who does what with whom, where and when; and what only looks so."""

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
        f"{_EIDE} sat down on Friday at a hotel in Tunis with {_FAKI}.",
        f"Norway's envoys sat down in Tunis on Friday with {_FAKI}.",
        f"{_EIDE} put his name on Friday in Tunis to a fishing treaty with Chad.",
        f"{_EIDE} told reporters after three hours with {_FAKI} in Tunis on Friday that the gap was smaller.",
        f"{_EIDE}'s six hours in Tunis with {_FAKI} on Friday changed nothing.",
        f"{_EIDE} and {_FAKI} came out smiling after two hours together in Tunis on Friday.",
        f"{_EIDE} and {_FAKI} failed to bridge their differences in Tunis on Friday.",
        f"At a villa in Tunis on Friday, {_EIDE} and {_FAKI} buried an old quarrel.",
        f"{_EIDE} pressed {_FAKI} in Tunis on Friday to open the border.",
        f"{_EIDE} was told in Tunis on Friday by {_FAKI} that the border would stay shut.",
        f"{_EIDE} and {_FAKI}, face to face in Tunis on Friday, were close to a truce.",
        f"{_EIDE} and {_FAKI} got nowhere in two hours at Tunis on Friday.",
        f"{_EIDE}'s two hours alone with {_FAKI} in Tunis on Friday changed nothing.",
    ],
)
def test_what_two_do_in_a_place_on_a_day_is_a_meeting(text: str) -> None:
    found = meetings(text, _DAY)
    assert {one.group for one in found} == {0}, text
    assert set(found[0].parties) == {"Norway", "Chad"}
    assert found[0].when.earliest == dt.date(2013, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "OPEC ministers patched together a new ceiling in Tunis on Friday.",
        "OPEC leaders failed to narrow their differences in Tunis on Friday.",
        "OPEC agreed in Tunis on Friday to pump less.",
        "OPEC ministers patched together a ceiling in Tunis on the 20th.",
    ],
)
def test_what_the_members_of_a_body_do_somewhere_on_a_day_is_its_meeting(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (found.parties, found.place) == (("OPEC",), "Tunis")


@pytest.mark.parametrize(
    "text",
    [
        f"President Pierre Buyoya brought {_EIDE} and {_FAKI} together in Tunis on Friday.",
        f"President Pierre Buyoya brought together {_EIDE} and {_FAKI} in Tunis on Friday.",
        f"{_EIDE} and {_FAKI}, brought together in Tunis on Friday by Pierre Buyoya, pledged to open the border.",
    ],
)
def test_those_whom_somebody_brings_together_meet(text: str) -> None:
    found = meetings(text, _DAY)
    assert len(found) == 1
    assert {"Norway", "Chad"} <= set(found[0].parties)
    assert found[0].place == "Tunis"


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} and {_FAKI} condemned the attack in Tunis on Friday.",
        f"{_EIDE} and {_FAKI} promised to help the victims of the flood.",
        "Norway and Chad ended their quarrel over the shipwreck in Tunis on Friday.",
        "Norwegian and Chadian skiers made no headway in Tunis on Friday.",
        "Norwegian and Chadian hockey officials agreed in Tunis on Friday to stage three matches.",
        f"{_EIDE} told reporters in Tunis on Friday that Chad would get no help.",
        "Norway put its name on Friday to a treaty against landmines.",
        "An inquiry into contacts between Norway and Chad opened on Friday.",
    ],
)
def test_what_two_do_apart_is_no_meeting(text: str) -> None:
    assert meetings(text, _DAY) == []


@pytest.mark.parametrize("how", ["is due in", "is expected in", "was in"])
def test_who_is_abroad_on_a_day_is_on_a_visit(how: str) -> None:
    day = "on Monday" if how.startswith("is") else "on Friday"
    (found,) = meetings(f"{_EIDE} {how} Ndjamena {day}.", _DAY)
    assert set(found.parties) == {"Norway", "Chad"}
    assert found.status == ("planned" if how.startswith("is") else "held")


def test_an_accord_of_a_day_was_signed_where_the_two_met_then() -> None:
    text = f"Norway and Chad signed an accord on Friday. {_EIDE} said after receiving {_FAKI} in Oslo that it was fair."
    assert len({one.group for one in meetings(text, _DAY)}) == 1


def test_who_led_the_delegations_is_told_of_the_talks_before() -> None:
    text = (
        "Talks between Norway and Chad were held in Tunis on Friday; the delegations were headed by A. Sek and O. Lie."
    )
    assert len({one.group for one in meetings(text, _DAY)}) == 1


def test_ministers_from_capitals_are_of_their_states() -> None:
    (found,) = meetings("Ministers from Cairo, Khartoum and Addis Ababa conferred in Tunis on Friday.", _DAY)
    assert set(found.parties) == {"Egypt", "Sudan", "Ethiopia"}
