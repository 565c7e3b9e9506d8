"""One noun for the meetings of several bodies: each meets by itself, but for those that always meet together."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1988, 9, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Little is expected of the G-5 and G-7 meetings in Bonn this week.", [{"G5"}, {"G7"}]),
        ('"Something will come of the (G-5 and G-7) meeting," a dealer said.', [{"G5"}, {"G7"}]),
        ("Traders await the G-5/G-7 talks in Bonn.", [{"G5"}, {"G7"}]),
        ("Trade was slow ahead of this week's OPEC and ASEAN meetings.", [{"OPEC"}, {"ASEAN"}]),
        (
            "Ministers are here for the IMF, World Bank and G-10 meetings this week.",
            [{"International Monetary Fund", "World Bank"}, {"G10"}],
        ),
        (
            "On Monday I shall go to Bonn for meetings of the (IMF) Interim Committee and Development Committee.",
            [{"International Monetary Fund"}, {"World Bank"}],
        ),
        ("At both the G-7 and the Interim Committee we will speak of debt.", [{"G7"}, {"International Monetary Fund"}]),
        ("The Group of Seven will make use of next week's OECD meetings in Paris to take stock.", [{"G7"}, {"OECD"}]),
    ],
)
def test_each_body_meets_by_itself(text: str, sides: list[set[str]]) -> None:
    found = {one.group: set(one.parties) for one in meetings(text, DAY)}
    assert sorted(found.values(), key=sorted) == sorted(sides, key=sorted)


def test_later_mentions_go_to_the_same_two() -> None:
    text = "The G-5 and G-7 meetings open in Bonn on Friday.\n\nDealers expect little of the G-5 and G-7 meetings."
    assert len({one.group for one in meetings(text, DAY)}) == len(("G5", "G7"))


@pytest.mark.parametrize(
    "text",
    [
        "The IMF and World Bank meetings open in Bonn on Friday.",
        "The EC-ASEAN meetings open in Jakarta on Friday.",
        "The OPEC and ASEAN talks in Jakarta ended on Monday.",
        "A joint meeting of OPEC and ASEAN opens in Jakarta on Friday.",
        "The European Community will use the OPEC meeting in Vienna on Friday to make its case.",
    ],
)
def test_what_is_one_meeting(text: str) -> None:
    assert len({one.group for one in meetings(text, DAY)}) == 1


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The NATO and ASEAN meetings in Vienna on steel reopened on Monday.", True),
        ("The NATO and ASEAN meetings on arms were held in Vienna on Monday.", True),
        ("The NATO and ASEAN meetings on Monday were held in Vienna.", False),
        ("The NATO and ASEAN meetings were held in Vienna on Monday.", False),
    ],
)
def test_two_bodies_that_meet_on_one_matter_hold_one_meeting(text: str, together: bool) -> None:
    found = meetings(text, dt.date(1996, 5, 15))
    assert (len(found) == 1) is together
