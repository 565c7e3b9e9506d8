"""What was settled at a meeting shows that it was held, whatever lies ahead of what was settled."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1996, 5, 15)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The loan, agreed during a visit to Lima this week by Chile's minister Luis Mora, will be repaid.", "held"),
        ("The loan, agreed during talks in Lima this week between Chile and Peru, will be repaid in August.", "held"),
        ("An accord signed at a two-day meeting in Lima this week between Chile and Peru will help.", "held"),
        ("An accord will be signed during a visit to Lima by Chile's minister Luis Mora on Friday.", "planned"),
        ("An accord to be signed at a meeting in Lima between Chile and Peru on Friday is ready.", "planned"),
    ],
)
def test_what_was_settled_there(told: str, status: str) -> None:
    assert meetings(told, DAY)[0].status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("The conference decided to set up a panel.", "held"),
        ("The talks also produced a plan to open the border.", "held"),
        ("The conference will decide to set up a panel.", "planned"),
    ],
)
def test_what_a_conference_decided_was_decided_there(told: str, status: str) -> None:
    before = "Ministers of Chile and Peru gathered for a conference in Lima. "
    assert meetings(before + told, DAY)[-1].status == status


def test_a_communique_tells_of_the_conference_at_hand_and_of_the_next() -> None:
    text = (
        "These are extracts from the communique issued at the end of the OPEC conference in Vienna.\n\n"
        "The conference noted that prices were firm. The conference agreed to report to its next meeting.\n\n"
        "The next ordinary meeting of the conference will be convened in Vienna on December 9."
    )
    *held, following = meetings(text, DAY)
    assert len(held) == 3
    assert {(one.group, one.status, one.place, one.parties) for one in held} == {
        (held[0].group, "held", "Vienna", ("OPEC",))
    }
    assert (following.status, following.when.earliest) == ("planned", dt.date(1996, 12, 9))
    assert following.group != held[0].group
