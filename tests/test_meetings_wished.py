"""Meetings that are only wished for, judged or meant: no day of saying is theirs."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM, BLANC = "Turkish President Jan Holm", "Japanese Foreign Minister Pierre Blanc"


@pytest.mark.parametrize(
    ("inclined", "status"),
    [("ready", "proposed"), ("reluctant", "proposed"), ("willing", "proposed"), ("unable", "denied")],
)
def test_who_is_ready_to_meet_has_not_met(inclined: str, status: str) -> None:
    (told,) = meetings(f"{HOLM} was {inclined} to meet {BLANC}, his office said on Wednesday.", DAY)
    assert (told.status, told.when.precise) == (status, False)


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} said on Wednesday that direct talks with Japan were essential.",
        f"{HOLM} said on Wednesday that talks with Japan would be pointless.",
        f"{HOLM} said on Wednesday it was too early for talks with Japan.",
        f"{HOLM} said on Wednesday the time was not right for talks with Japan.",
    ],
)
def test_talks_that_are_only_judged_were_not_held(text: str) -> None:
    assert all(one.generic or one.status != "held" for one in meetings(text, DAY))


def test_talks_that_went_well_were_held() -> None:
    (told,) = meetings(f"{HOLM} said on Wednesday that his talks with {BLANC} were useful.", DAY)
    assert (told.status, told.generic) == ("held", False)


@pytest.mark.parametrize(
    "does",
    ["he would raise it", "he planned to raise it", "he hoped to discuss it with Chinese leader Li Wen"],
)
def test_what_is_meant_to_be_done_at_a_summit_lies_ahead(does: str) -> None:
    told = meetings(f"{HOLM} said on Wednesday {does} at a summit in Rome.", DAY)[0]
    assert (told.status, told.place, told.when.precise) == ("planned", "Rome", False)


def test_what_was_said_at_a_summit_was_said_that_day() -> None:
    told = meetings(f"{HOLM} said on Wednesday at a summit in Rome that Turkey was ready.", DAY)[0]
    assert (told.status, told.when.earliest) == ("held", dt.date(2012, 5, 16))
