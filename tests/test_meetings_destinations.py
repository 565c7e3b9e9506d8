"""Where a journey goes to, told before its noun ("the Cuba visit") or behind "a tour of"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2014, 5, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        ("Danish President Ove Holm will make a landmark Peru visit in June.", "Peru", {"Denmark", "Peru"}),
        ("The Peru visit of Danish President Ove Holm began on Monday.", "Peru", {"Denmark", "Peru"}),
        ("The Peru visit by Denmark's president was put off on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Danish President Ove Holm cut short his Peru state visit on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Ahead of her Peru trip on Friday, Danish President Else Holm called for calm.", "Peru", {"Denmark", "Peru"}),
        (
            "Danish President Ove Holm's second U.S. visit ended on Monday.",
            "United States",
            {"Denmark", "United States"},
        ),
        ("The Saudi visit of Danish President Ove Holm began on Monday.", "Saudi Arabia", {"Denmark", "Saudi Arabia"}),
        ("Danish President Ove Holm's Lima stopover on Monday was short.", "Lima", {"Denmark", "Peru"}),
        ("Danish President Ove Holm began a tour of Peru on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Danish President Ove Holm will make a tour of Peru and Chile in June.", None, {"Denmark", "Peru", "Chile"}),
    ],
)
def test_the_land_of_a_journey(text: str, place: str | None, parties: set[str]) -> None:
    one = meetings(text, DAY)[0]
    assert set(one.parties) == parties
    assert place is None or one.place == place


def test_who_is_on_a_journey_to_the_place_before_the_noun() -> None:
    [one] = meetings("Danish President Ove Holm's two-day Lima visit ended on Monday.", DAY)
    assert [who.name for who in one.participants] == ["Ove Holm"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru talks opened in Geneva on Monday between Danish and Thai officials.", "Geneva"),
        ("A U.S. visit to Peru in June will be the first.", "Peru"),
        ("Danish President Ove Holm met Thai officials in Oslo on Monday after a family visit.", "Oslo"),
        ("Danish President Ove Holm met Thai officials in Oslo on Monday for a tour of the plant.", "Oslo"),
    ],
)
def test_what_is_no_land_of_a_journey(text: str, place: str) -> None:
    assert [one.place for one in meetings(text, DAY)] == [place]


@pytest.mark.parametrize(
    ("text", "parties", "level"),
    [
        ("The pope's Peru visit on Monday was a success.", {"Vatican", "Peru"}, "leader"),
        ("The pope's Lima stopover on Monday was short.", {"Vatican", "Peru"}, "leader"),
        ("The Danish president's Peru visit on Monday was discussed in Madrid.", {"Denmark", "Peru"}, "leader"),
        ("The Danish president's Lima visit on Monday was short.", {"Denmark", "Peru"}, "leader"),
        ("The Danish foreign minister's visit to Peru on Monday was a success.", {"Denmark", "Peru"}, "minister"),
    ],
)
def test_whose_journey_it_is_by_an_office_alone(text: str, parties: set[str], level: str) -> None:
    [one] = meetings(text, DAY)
    assert (set(one.parties), one.level) == (parties, level)
    assert one.place in ("Peru", "Lima")


def test_what_the_pope_owns_is_no_meeting() -> None:
    assert (
        meetings("A red carpet was rolled out to meet the pope's airplane, Peruvian officials said on Monday.", DAY)
        == []
    )


@pytest.mark.parametrize(
    ("text", "place", "parties"),
    [
        ("A Danish visit by a delegation to Peru began on Monday.", "Peru", {"Denmark", "Peru"}),
        ("Peru welcomed a U.S. visit by lawmakers in Lima on Monday.", "Lima", {"Peru", "United States"}),
        ("The Thai visit by a Danish delegation ended on Monday.", "Thailand", {"Denmark", "Thailand"}),
    ],
)
def test_an_adjective_tells_where_to_only_if_another_travels(text: str, place: str, parties: set[str]) -> None:
    [one] = meetings(text, DAY)
    assert (one.place, set(one.parties)) == (place, parties)
