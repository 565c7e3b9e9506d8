"""One meeting that an article first seems to tell as two: its outcome, and "the meeting" of the same sides."""

from __future__ import annotations

import datetime as dt

from tests.meeting_texts import meetings

_DAY = dt.date(2009, 6, 12)


def _groups(text: str) -> list[int]:
    return [one.group for one in meetings(text, _DAY)]


def test_what_the_two_sides_agreed_is_of_their_meeting_before() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border. The road had been closed for "
        "months.\n\nFarmers had protested.\n\nLorries stood in long lines.\n\nBoth countries agreed to open two "
        "crossings, a spokesman said."
    )
    found = meetings(text, _DAY)
    assert [one.form for one in found][-1] == "agreement"
    assert len({one.group for one in found}) == 1


def test_what_was_agreed_in_a_year_told_is_not() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border.\n\nFarmers had protested.\n\n"
        "In 1996, Greece and Albania signed a treaty of friendship."
    )
    assert len(set(_groups(text))) == 2


def test_an_agreement_of_others_is_not() -> None:
    text = (
        "Greek and Albanian ministers met in Tirana on Thursday to discuss the border.\n\nFarmers had protested.\n\n"
        "Greece and Italy agreed to lay a cable."
    )
    assert len(set(_groups(text))) == 2


def test_what_is_agreed_does_not_go_back_to_a_plan() -> None:
    text = (
        "Greek and Albanian ministers will meet in Tirana on Thursday to discuss the border.\n\nFarmers had "
        "protested.\n\nGreece and Albania signed a treaty on fishing."
    )
    assert len(set(_groups(text))) == 2
