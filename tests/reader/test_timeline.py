"""The timeline: signs, calendar and cursor without a screen, then on one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Size

from briefing.model import Status
from briefing.note.lanes import Bar, Certainty, lanes
from briefing.reader.sheets.timeline import Timeline
from briefing.reader.timeline.chart import SIGNS, Chart, drawn, nearest, needed
from briefing.reader.timeline.zoom import ZOOMS, Zoom, fitting, ruler, starts, ticks
from tests.reader.test_panes import drive

DAY = dt.date(2020, 8, 31).toordinal()


def made(first: int, length: int = 0, lane: str = "x", status: Status = "held", sure: Certainty = "exact") -> Bar:
    return Bar(first, first + length, f"r-{first}-{lane}", sure, status, lane, "Oslo")


def test_signs_are_told_apart_without_colour() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert drawn(made(DAY, 2), 3) == "■■■"
    assert drawn(made(DAY, 2, status="planned"), 3) == "□□□"
    assert drawn(made(DAY, 4, sure="rough"), 5) == "┄■■■┄"
    assert drawn(made(DAY, 4, sure="within"), 5) == "┄┄■┄┄"
    assert drawn(made(DAY, sure="within"), needed(made(DAY, sure="within"), 1)) == "~■"


@given(st.integers(1, 40), st.sampled_from(["exact", "rough", "within"]), st.sampled_from(sorted(SIGNS)))
def test_a_bar_takes_its_cells(cells: int, sure: Certainty, status: Status) -> None:
    one = made(DAY, status=status, sure=sure)
    assert len(drawn(one, needed(one, cells))) == needed(one, cells)


@given(st.sampled_from(ZOOMS), st.integers(1, dt.date.max.toordinal()), st.integers(-50, 50), st.integers(0, 120))
def test_the_calendar_fills_its_line_at_any_day(zoom: Zoom, origin: int, left: int, width: int) -> None:
    scale = zoom.scale(origin)
    for unit in (zoom.major, zoom.minor):
        assert len(ruler(zoom, unit, scale, left, width)) == width
    assert all(0 <= column < width for column in ticks(zoom, scale, left, width))


def test_the_calendar_names_months_and_mondays() -> None:
    zoom = next(zoom for zoom in ZOOMS if zoom.name == "month")
    scale = zoom.scale(DAY)
    assert "Sep 2020" in ruler(zoom, "month", scale, 0, 40)
    assert ruler(zoom, "week", scale, 0, 40).split() == ["31", "7", "14", "21", "28", "5"]
    assert [name for _, name in starts("day", DAY, DAY + 1)] == ["Mo 31", "Tu 1"]


def test_the_nearest_zoom_that_shows_all() -> None:
    assert ZOOMS[fitting(10, 80)].name == "week"
    assert ZOOMS[fitting(300, 80)].name == "year"
    assert fitting(10**6, 80) == 0


def chart() -> Chart:
    bars = [made(DAY, lane="a"), made(DAY + 40, lane="a"), made(DAY + 400, lane="a"), made(DAY + 38, lane="b")]
    return Chart.fitted(lanes(bars), 80)


def test_the_cursor_goes_along_a_lane_and_across_to_the_nearest() -> None:
    made_ = chart()
    assert made_.here is not None
    assert made_.here.first == DAY + 400
    assert made_.along(-1)
    assert made_.across(1)
    assert made_.here.first == DAY + 38
    assert not made_.across(1)
    assert made_.across(-1)
    assert made_.here.first == DAY + 40
    assert nearest(made_.lanes[0].bars, DAY + 399) == 2


@pytest.mark.parametrize("cells", [1, 7, 80])
def test_every_bar_can_be_brought_into_sight_at_every_zoom(cells: int) -> None:
    made_ = chart()
    for zoom in range(len(ZOOMS)):
        made_.set_zoom(zoom)
        for lane in range(len(made_.lanes)):
            for bar in range(len(made_.lanes[lane].bars)):
                made_.lane, made_.bar = lane, bar
                made_.keep_in_sight(cells, 1)
                place = made_.place()
                assert place is not None
                assert place.last >= made_.left
                assert place.first < made_.left + cells
                assert made_.top <= lane


def test_a_round_is_found_and_crowded_bars_are_counted() -> None:
    crowd = Chart.fitted(lanes([made(DAY + day, lane="a") for day in range(9)]), 80)
    crowd.set_zoom(0)
    assert crowd.stand_at(f"r-{DAY + 8}-a")
    assert crowd.bar == 8
    assert not crowd.stand_at("r-gone")
    assert sorted(len(place.bars) for row in crowd.rows(0) for place in row)[-1] > 1
    assert sum(len(place.bars) for row in crowd.rows(0) for place in row) == 9


def test_it_opens_at_the_chosen_round_and_enter_goes_to_one() -> None:
    screen = drive(["t"]).title
    assert "Kenya – Tanzania" in screen
    assert "4 May 2021  Arusha" in screen
    reader = drive(["t", "l", "enter"])
    assert reader.place.round == "r-june"
    assert not reader.main.sheets


def test_lanes_read_before_there_is_a_width_are_fitted_once_there_is_one() -> None:
    sheet = Timeline([])
    sheet._found, sheet.chart = lanes([made(DAY - 400), made(DAY)], "parties"), Chart([])
    sheet._fit()
    assert sheet.chart.zoom.name == "decades"
    with patch.object(Timeline, "size", Size(100, 30)), patch.object(Timeline, "room", 20):
        sheet.laid_out()
        assert sheet.chart.zoom.name == "year"


def test_lanes_and_zoom_by_keys() -> None:
    assert "lanes by series" in drive(["t", "tab"]).title
    assert "no series" in drive(["t", "tab"]).title
    assert "lanes by level" in drive(["t", "tab", "tab"]).title
    names = [zoom.name for zoom in ZOOMS]
    assert f"· {names[0]}" in drive(["t", *["minus"] * 9]).title
    assert f"· {names[-1]}" in drive(["t", *["plus"] * 9]).title


def test_the_picture_is_written_and_never_over_a_file_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    drive(["t", "e", "enter"])
    written = tmp_path / "timeline.svg"
    first = written.read_text(encoding="utf-8")
    assert first.startswith("<svg")
    assert "Arusha" in first
    written.write_text("mine", encoding="utf-8")
    assert "is there already" in drive(["t", "e", "enter"]).title
    assert written.read_text(encoding="utf-8") == "mine"
    drive(["t", "e", "enter", "enter"])
    assert written.read_text(encoding="utf-8") == first


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 5), (12, 4), (40, 10), (80, 24), (300, 100)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    screen = drive(["t", "l", "plus", "L", "minus", "minus", "H", "j", "tab"], size).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))
