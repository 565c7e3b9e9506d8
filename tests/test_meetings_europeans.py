"""The Europeans as one side, and "its talks" as those of who speaks."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2013, 5, 8)  # a Wednesday


@pytest.mark.parametrize(
    "text",
    [
        "Iran and the Europeans will meet in Vienna on Friday.",
        "Talks between Iran and Europe resume in Vienna on Friday.",
        "Iranian President Hassan Rouhani will meet European leaders in Vienna on Friday.",
        "The European powers canceled further talks with Iran set for Friday.",
        "An Iranian-European conference opens in Vienna on Friday.",
        "Iran said its talks with the Europeans would resume in Vienna on Friday.",
    ],
)
def test_who_faces_one_state_elsewhere(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert set(found.parties) == {"Iran", "European Union"}
    assert found.when.earliest == dt.date(2013, 5, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Iranian President Hassan Rouhani met Iraqi leaders in Basra on Monday before a tour of European capitals.",
        "Iranian President Hassan Rouhani held talks with Iraqi leaders on Monday and spoke of a conflict with Europe.",
        "Iran held talks with Iraq on Monday, European newspapers said.",
    ],
)
def test_europe_told_of_beside_a_meeting(text: str) -> None:
    assert all("European Union" not in one.parties for one in meetings(text, _DAY))


def test_its_talks_are_those_of_who_speaks() -> None:
    (found,) = meetings("Chile said on Monday its talks with Peru would resume in Lima on Friday.", _DAY)
    assert set(found.parties) == {"Chile", "Peru"}


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Foreign Minister Alfredo Moreno met Danish envoy Jens Holm, who held talks with Peru in Lima on"
        " Monday.",
        "Chilean Foreign Minister Alfredo Moreno took a call from Danish envoy Jens Holm, who is holding talks with"
        " Peru"
        " in Lima.",
    ],
)
def test_who_held_other_talks(text: str) -> None:
    first, second = meetings(text, _DAY)
    assert set(first.parties) == {"Chile", "Denmark"}
    assert (set(second.parties), second.place) == ({"Denmark", "Peru"}, "Lima")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iranian and European officials met in Vienna on Tuesday.", {"Iran", "European Union"}),
        ("European and Iranian negotiators held talks in Vienna on Tuesday.", {"Iran", "European Union"}),
        ("U.S., European and Iranian officials met in Vienna on Tuesday.", {"United States", "European Union", "Iran"}),
        ("European and Italian officials met Kenyan ministers in Vienna on Tuesday.", {"Italy", "Kenya"}),
    ],
)
def test_europeans_beside_one_state(text: str, parties: set[str]) -> None:
    (told,) = meetings(text, _DAY)
    assert set(told.parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "European foreign ministers will meet in Vienna on Friday.",
        "The 27 European foreign ministers will meet again Friday in Vienna.",
        "All European leaders will hold a summit in Vienna on Friday.",
        "A meeting of European heads of government in Vienna on Friday will discuss trade.",
        "Europe's justice and interior ministers will gather in Vienna on Friday.",
        "At a meeting in Vienna on Friday, European leaders will discuss trade.",
    ],
)
def test_europeans_among_themselves_are_the_union(text: str) -> None:
    (found,) = meetings(text, _DAY)
    assert (list(found.parties), found.place) == (["European Union"], "Vienna")


@pytest.mark.parametrize(
    "text",
    [
        "Three European foreign ministers will meet in Vienna on Friday.",
        "Eastern European leaders will meet in Vienna on Friday.",
        "A group of European leaders will meet in Vienna on Friday.",
        "European and African leaders will meet in Vienna on Friday.",
        "European church leaders will meet in Vienna on Friday.",
    ],
)
def test_some_of_the_europeans_are_not_the_union(text: str) -> None:
    assert all("European Union" not in one.parties for one in meetings(text, _DAY))
