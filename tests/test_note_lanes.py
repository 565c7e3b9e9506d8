"""Bars, lanes and their picture: pure layout, and an SVG in which no text of a file acts."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from xml.etree import ElementTree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Status
from briefing.note.lanes import Bar, Scale, bar, certainty, lane_of, lanes, pack, titles
from briefing.note.svg import draw
from tests.note_library import DAY3, DAY4, round_

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("edtf", "sure"),
    [
        ("2031-03-03", "exact"),
        ("2031-03-03/2031-03-05", "exact"),
        ("2031-03-03~/2031-03-10~", "rough"),
        ("2031-03?", "rough"),
        ("2031-03", "within"),
        ("203X", "within"),
        ("[2031-03-03,2031-03-05]", "within"),
        (None, "within"),
    ],
)
def test_how_sure_a_date_is(edtf: str | None, sure: str) -> None:
    assert certainty(edtf) == sure


def test_a_stretch_that_nobody_tells_to_the_day_holds_the_round_somewhere() -> None:
    item = round_("r-x", DAY3, DAY4)
    exact, vague = bar(item, "x"), bar(item, "x", precise=False)
    assert exact is not None
    assert vague is not None
    assert (exact.certainty, vague.certainty) == ("exact", "within")
    assert bar(msgspec.structs.replace(item, earliest=None, latest=None), "x") is None


def test_lanes_by_parties_series_and_level() -> None:
    item = round_("r-x", DAY3, DAY4)
    assert lane_of(item, "parties") == " – ".join(sorted(item.parties))
    assert lane_of(item, "series", "Talks") == "Talks"
    assert lane_of(item, "series") == "no series"
    assert "_" not in lane_of(item, "level")
    assert titles([("s1", "Talks"), ("s2", "Talks")]) == {"s1": "Talks", "s2": "Talks (2)"}


def made(first: int, length: int, name: str = "a", lane: str = "x", status: Status = "held") -> Bar:
    return Bar(first, first + length, name, "exact", status, lane, name)


def test_the_fullest_lane_comes_first_and_what_has_none_last() -> None:
    found = lanes([made(1, 0, lane="b"), made(2, 0, lane="c"), made(3, 0, lane="c"), made(4, 0, lane="no series")])
    assert [lane.name for lane in found] == ["c", "b", "no series"]
    assert [lane.name for lane in lanes([made(1, 0, lane="official"), made(1, 0, lane="leader")], "level")] == [
        "leader",
        "official",
    ]


days = st.integers(min_value=700_000, max_value=702_000)
bars = st.lists(st.builds(made, days, st.integers(0, 60)), max_size=60).map(sorted)


@given(bars, st.integers(1, 6), st.integers(1, 40), st.integers(1, 4))
def test_packed_bars_do_not_meet_and_none_is_lost(some: list[Bar], columns: int, per: int, rows: int) -> None:
    scale = Scale(700_000, columns, per)
    found = pack(some, scale, rows, lambda one, cells: cells, lambda count: count)
    assert sorted(one for place in found for one in place.bars) == some
    assert all(place.row < rows for place in found)
    for row in range(rows):
        mine = [place for place in found if place.row == row]
        assert all(two.first > one.last + 1 for one, two in pairwise(mine))


@given(days, st.integers(1, 6), st.integers(1, 40))
def test_a_column_and_its_first_day(day: int, columns: int, per: int) -> None:
    scale = Scale(700_000, columns, per)
    column = scale.at(day)
    assert scale.day(column) <= day
    assert scale.day(column + 1) > day


HOSTILE = '<script>alert("1")</script> & \x1b[31m \x00 \ufffe ]]>'


def test_the_picture_is_well_formed_whatever_the_texts_hold() -> None:
    found = lanes([made(735_000, 3, HOSTILE, HOSTILE), made(735_020, 0, "b", HOSTILE, "refused")])
    text = draw(found, HOSTILE, {HOSTILE: HOSTILE})
    root = ElementTree.fromstring(text)
    assert not list(root.iter(f"{SVG}script"))
    assert "\x1b" not in text
    assert draw(found, HOSTILE, {HOSTILE: HOSTILE}) == text


@pytest.mark.parametrize("last", [0, 5, 80, 700, 5000, 40_000, 400_000])
def test_calendars_of_any_length(last: int) -> None:
    found = lanes([made(735_000, 0), made(735_000 + last, 2)])
    root = ElementTree.fromstring(draw(found, "x", {}))
    assert len([rect for rect in root.iter(f"{SVG}rect") if "bar" in rect.get("class", "")]) == 2 + 7
    axis = [text for text in root.iter(f"{SVG}text") if text.get("class") == "axis"]
    assert 3 <= len(axis) < 60


def test_the_first_and_the_last_day_there_are() -> None:
    ends = [made(1, 0), made(dt.date.max.toordinal() - 1, 1)]
    ElementTree.fromstring(draw(lanes(ends), "x", {}))
    ElementTree.fromstring(draw([], "x", {}))


def test_status_is_told_without_colour() -> None:
    text = draw(lanes([made(735_000, 2, "Oslo", status="postponed"), made(735_000, 2, "Oslo")]), "x", {})
    assert "Oslo, postponed" in text
