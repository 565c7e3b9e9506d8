"""Several meetings that one sentence tells of in a row."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 9, 21)
_EIDE = "Norwegian Foreign Minister Jonas Eide"
_FAKI = "Chadian Foreign Minister Moussa Faki"
_TIEMAN = "Malian Foreign Minister Tieman Coulibaly"


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} will hold talks with {_FAKI} and meet {_TIEMAN} on Monday.",
        f"{_EIDE} met separately with {_FAKI} and {_TIEMAN} on Friday.",
        f"{_EIDE}, after talks with {_FAKI} on Thursday, met {_TIEMAN} on Friday.",
        f"{_EIDE} held separate talks with {_FAKI} and {_TIEMAN} on Friday.",
    ],
)
def test_two_guests_are_two_meetings(text: str) -> None:
    found = meetings(text, _DAY)
    assert [set(one.parties) for one in found] == [{"Norway", "Chad"}, {"Norway", "Mali"}]
    assert all(one.when.earliest is not None for one in found)
    assert all("Jonas Eide" in {person.name for person in one.participants} for one in found)


def test_participles_with_subjects_of_their_own() -> None:
    text = (
        f"Tension rose with {_EIDE} visiting Chad, French Foreign Minister Laurent Fabius travelling to Mali and "
        "British Foreign Secretary William Hague landing in Niger."
    )
    assert [one.place for one in meetings(text, _DAY)] == ["Chad", "Mali", "Niger"]


def test_one_here_and_the_other_there() -> None:
    text = f"{_EIDE} is to attend two summits next week, one in Chad and the other in Mali."
    assert [one.place for one in meetings(text, _DAY)] == ["Chad", "Mali"]


def test_talks_in_the_wake_of_a_summit() -> None:
    text = f"{_EIDE} and {_FAKI} held talks in Tunis in the wake of the summit of the African Union in Addis Ababa."
    assert [one.place for one in meetings(text, _DAY)] == ["Tunis", "Addis Ababa"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_EIDE} met {_FAKI} and {_TIEMAN} in Tunis on Friday.",
        f"{_EIDE} flew to Tunis on Friday and met {_FAKI}.",
        f"{_EIDE} held talks with {_FAKI} on Friday and met him again in the evening.",
    ],
)
def test_one_meeting_stays_one(text: str) -> None:
    assert len(meetings(text, _DAY)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "After touring Nepal Sunday and meeting with Bhutan's leaders Monday morning, Canadian Foreign Minister"
        " Ann Roy said aid would go on.",
        "Having opened a school on Sunday and held talks with Bhutan's leaders on Monday, Canadian Foreign Minister"
        " Ann Roy flew home.",
        "Canadian Foreign Minister Ann Roy toured a camp Sunday and met with Bhutan's leaders Monday.",
    ],
)
def test_each_of_two_participles_has_the_day_behind_it(text: str) -> None:
    told = [one for one in meetings(text, dt.date(2015, 3, 18)) if "Bhutan" in one.parties]
    assert [one.when.earliest for one in told] == [dt.date(2015, 3, 16)]


def test_a_participle_without_a_day_takes_that_of_the_one_before() -> None:
    text = f"After touring a port on Sunday and meeting with Chad's leaders, {_EIDE} spoke to reporters on Tuesday."
    assert {one.when.earliest for one in meetings(text, dt.date(2015, 3, 18))} == {dt.date(2015, 3, 15)}
