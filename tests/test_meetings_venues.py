"""Towns that the words around them tie to a meeting, or untie from it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad's President Deby met Mali's President Toure at his Fadabarka home on Tuesday.", "Fadabarka"),
        ("Chad's President Deby met Mali's President Toure on Tuesday at the Velmarin ranch.", "Velmarin"),
        ("Mali's President Toure met Chad's President Deby at his seaside Lomas de Tul estate.", "Lomas de Tul"),
        ("Mali's President Toure met Chad's President Deby at the United Nations compound.", None),
        ("Chad's President Deby met Mali's President Toure on Tuesday at the Velmarin palace.", None),
        ("Chad's President Deby met Mali's President Toure on Tuesday at his Victorian villa.", None),
        ("Chad's President Deby met Mali's President Toure on Tuesday at his Christmas retreat.", None),
    ],
)
def test_towns_before_private_houses(text: str, place: str | None) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chad and Sudan hope to agree before a summit set for Lusaka in May.", "Lusaka"),
        ("The talks between Chad and Sudan, scheduled for Lusaka on Monday, were called off.", "Lusaka"),
        ("Chad's and Sudan's ministers met on Tuesday to discuss a force planned for Zambia.", None),
    ],
)
def test_towns_that_a_meeting_is_set_for(text: str, place: str | None) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The talks between Chad and Sudan will be held in Lusaka rather than in Accra.", "Lusaka"),
        ("Egypt's and Israel's ministers will meet in Gaza and not in Jericho as planned.", "Gaza Strip"),
        ("The talks between Chad and Sudan will take place not in Accra but in Lusaka.", "Lusaka"),
        ("The venue of the talks between Chad and Sudan was changed to Lusaka.", "Lusaka"),
        ("The talks between Chad and Sudan have been moved from Accra to Lusaka.", "Lusaka"),
    ],
)
def test_towns_where_they_do_not_meet(text: str, place: str) -> None:
    assert {(one.place, one.status) for one in meetings(text, DAY)} == {(place, "planned")}


def test_talks_that_move_go_on_there() -> None:
    found = meetings("The talks between Chad and Sudan moved to Lusaka on Tuesday.", DAY)
    assert [(one.place, one.status) for one in found] == [("Lusaka", "held")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Mali's President Toure left Bamako on Monday for the hill town of Huye to meet Paul Kagame.", "Huye"),
        ("Mali's President Toure left Bamako on Monday for the resort of Saly to meet Abdoulaye Wade.", "Saly"),
    ],
)
def test_towns_that_somebody_leaves_for(text: str, place: str) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Mali's envoy held talks on Tuesday with the Chadian president about an appeal for all rebels to leave Zambia.",
        "Chad's President Deby met Mali's President Toure and demanded that his soldiers leave Gao.",
        "Mali's and Chad's ministers signed an accord for their forces to return to Lusaka.",
    ],
)
def test_where_troops_are_to_go_is_no_place_of_the_talks(text: str) -> None:
    assert {(one.place, one.trigger in ("leave", "go")) for one in meetings(text, DAY)} == {(None, False)}


@pytest.mark.parametrize(
    ("text", "place", "land"),
    [
        (
            "Russia and Georgia hold talks in the settlement of Verkhny Log, 3 km from Tbilisi.",
            "Verkhny Log",
            "GE",
        ),
        ("Serb and Croat officers met in the township of Zitnik, near Tirana, on Tuesday.", "Zitnik", "AL"),
        ("Chad's and Mali's ministers met on Tuesday in the settlement of Oum Tarra.", "Oum Tarra", None),
    ],
)
def test_settlements_that_no_list_holds(text: str, place: str, land: str | None) -> None:
    assert {(one.place, one.country) for one in meetings(text, DAY)} == {(place, land)}


@pytest.mark.parametrize(
    ("text", "place", "land"),
    [
        ("Kenya's and Chad's ministers met in the Croatian village of Batina on Tuesday.", "Batina", "HR"),
        ("Kenya's and Chad's ministers met in the Lebanese port of Tripoli on Tuesday.", "Tripoli", "LB"),
        ("Kenya's and Chad's ministers met in the French town of Nancy on Tuesday.", "Nancy", "FR"),
    ],
)
def test_towns_whose_namesake_lists_know_elsewhere(text: str, place: str, land: str) -> None:
    assert {(one.place, one.country) for one in meetings(text, DAY)} == {(place, land)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chadian and Malian ministers held talks on Tuesday overshadowed by the killing of a nurse in Niger.", None),
        (
            "Chad's President Deby and Mali's President Toure met for talks dominated by the arrest of a pilot on "
            "Cyprus.",
            None,
        ),
        ("Chadian and Malian ministers held talks dominated by trade in Geneva on Tuesday.", "Geneva"),
    ],
)
def test_where_that_was_which_clouds_the_talks(text: str, place: str | None) -> None:
    assert {one.place for one in meetings(text, DAY)} == {place}
