"""A gathering of many, told of only to say when two met: "As world leaders gathered for a summit, A met B"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2011, 11, 3)  # a Thursday
_TUESDAY = dt.date(2011, 11, 1)
_TWO = "Norwegian Prime Minister Jonas Eide met Chadian President Moussa Faki"


@pytest.mark.parametrize(
    "opening",
    [
        "As world leaders gathered for a summit in Cannes,",
        "While leaders arrived in Cannes for a summit,",
        "When Asian leaders met for a summit in Cannes,",
    ],
)
def test_two_who_meet_beside_a_gathering(opening: str) -> None:
    many, two = meetings(f"{opening} {_TWO} on Tuesday.", DAY)
    assert many.group != two.group
    assert (many.form, two.form) == ("summit", "meeting")
    assert set(two.parties) == {"Norway", "Chad"}
    assert {many.place, two.place} == {"Cannes"}
    assert two.when.earliest == _TUESDAY


def test_two_who_meet_before_a_gathering_meet_elsewhere() -> None:
    two = meetings(f"Before African leaders met for a summit in Accra, {_TWO} in Oslo on Tuesday.", DAY)[-1]
    assert two.place == "Oslo"
    assert set(two.parties) == {"Norway", "Chad"}


def test_two_who_gather_meet_each_other() -> None:
    found = meetings(f"When the Norwegian and Chadian leaders gathered for a summit in Accra on Tuesday, {_TWO}.", DAY)
    assert len({one.group for one in found}) == 1
    assert set(found[0].parties) == {"Norway", "Chad"}
