"""What only looks like a journey or a meeting: ships, conditions, leave to fly over a land, those who come back."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    "text",
    [
        "The carrier Charles de Gaulle arrived in Piraeus on Tuesday.",
        "The Dwight D. Eisenhower will go to Bahrain in May, the U.S. Navy said.",
        "Mali's Foreign Minister Maiga asked Chad for permission to fly over its territory to Lusaka.",
        "Many Cubans, among them Senator Luis Vega of Chile, came ashore on Tuesday, some returning to Havana.",
        "Mali's President Toure said he would visit Lusaka only once the war has ended.",
        "Mali's President Toure will only meet Chad's President Deby if the rebels are disarmed.",
        "The accord of Mali and Chad provides for a smaller than agreed force in Lusaka.",
        "A Kenyan court ruled that Malian envoy Modibo Sidibe should go to Chad.",
        "Mali will help Chad prepare to meet future disasters.",
    ],
)
def test_no_journey_and_no_meeting(text: str) -> None:
    assert meetings(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The late John F. Kennedy visited Berlin in June 1963.", "Berlin"),
        ("Mali's President Toure will visit Lusaka only on Monday.", "Lusaka"),
        ("Mali's President Toure will fly over the desert to Lusaka on Monday.", "Lusaka"),
    ],
)
def test_journeys(text: str, place: str) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}
