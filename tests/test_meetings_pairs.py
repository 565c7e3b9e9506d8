"""Who "the two leaders" are, shortened pronouns, and what a verb shares with the one before it."""

from __future__ import annotations

import datetime as dt

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 6, 12)


def test_the_two_leaders_are_those_told_of_before() -> None:
    text = (
        "Kenyan President Uhuru Kenyatta and Ugandan President Yoweri Museveni condemned the attack on Tuesday. "
        "The two leaders said they raised many issues in talks at State House, among them the war in Somalia."
    )
    (talks,) = meetings(text, _DAY)
    assert set(talks.parties) == {"Kenya", "Uganda"}
    assert {one.name for one in talks.participants} == {"Uhuru Kenyatta", "Yoweri Museveni"}


def test_shortened_pronouns_travel() -> None:
    (visit,) = meetings("Secretary of State John Kerry said he'll visit Peru before the vote.", _DAY)
    assert (visit.status, visit.place, visit.parties) == ("planned", "Peru", ("United States", "Peru"))


def test_a_verb_shares_the_future_of_the_one_before() -> None:
    (summit,) = meetings(
        "Chilean President Michelle Bachelet will open a fair in Oslo, where she will attend the Arctic summit and "
        "meet with Norwegian officials.",
        _DAY,
    )
    assert summit.status == "planned"


def test_soon_is_no_present() -> None:
    for text in ("Kerry will soon meet Haider al-Abadi of Iraq.", 'Kerry will "soon" meet Haider al-Abadi of Iraq.'):
        assert [one.status for one in meetings(text, _DAY)] == ["planned"]


def test_who_is_returned_does_not_travel() -> None:
    assert not meetings("The minister, Juan Lopez, hopes the thief will be returned to jail from Chile.", _DAY)


def test_who_speaks_before_others_calls_nobody() -> None:
    assert not meetings("Just before Kerry spoke, the Chilean ambassador to Peru called for calm.", _DAY)


def test_two_callers_of_one_state_make_two_calls() -> None:
    text = (
        "Secretary of State John Kerry spoke by phone with Peru's foreign minister on Tuesday. "
        "Defense Secretary Chuck Hagel spoke by phone with Peru's defense minister on Tuesday."
    )
    one, other = meetings(text, _DAY)
    assert one.group != other.group
