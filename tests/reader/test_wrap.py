from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.reader.widgets.cells import fold, visible
from briefing.reader.widgets.prose import Layer, Mark, find_all
from briefing.reader.widgets.wrap import BLOCK, Flow, Spot, blocks, wrap

TEXTS = st.text(st.sampled_from(list("ab  \n\r\tçÖ界\u0301\u200d👩👍🏽ﷺ\x1b")), max_size=300)


@given(TEXTS, st.integers(1, 40))
def test_lines_cover_a_stretch_once_and_in_order(text: str, width: int) -> None:
    lines = wrap(text, 0, len(text), width)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    assert all(one.end == other.start for one, other in pairwise(lines))


@example(" aa👍", 3)
@given(TEXTS.map(lambda text: text.replace("\n", " ").replace("\r", " ")), st.integers(2, 40))
def test_lines_are_no_wider_than_asked_but_for_one_space(text: str, width: int) -> None:
    for line in wrap(text, 0, len(text), width):
        shown = visible(text[line.start : line.end])
        assert cell_len(shown.removesuffix(" ")) <= width


@given(TEXTS, st.integers(1, 20))
def test_every_code_point_is_found_on_its_line(text: str, width: int) -> None:
    flow = Flow(text, width)
    for offset in range(len(text)):
        line = flow.at(flow.spot(offset))
        assert line.start <= offset
        assert offset < line.end or text[offset] in "\r\n"


@given(TEXTS, st.integers(1, 20), st.integers(0, 30))
def test_a_step_forth_and_back_ends_where_it_began(text: str, width: int, count: int) -> None:
    flow = Flow(text, width)
    there = flow.step(Spot(0, 0), count)
    if there != flow.last or flow.step(Spot(0, 0), count - 1) != there:
        assert flow.step(there, -count) == Spot(0, 0)


def test_a_line_without_end_is_cut_into_blocks() -> None:
    text = "word " * 500_000
    starts = blocks(text)
    assert len(starts) > len(text) // BLOCK
    flow = Flow(text, 60)
    assert flow.at(flow.spot(2_000_000)).start <= 2_000_000
    assert len(flow._lines) == 1, "only the block that is looked at is wrapped"


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12), st.integers(0, 70), st.integers(1, 20))
def test_a_layer_finds_what_touches_a_line(spans: list[tuple[int, int]], start: int, length: int) -> None:
    layer = Layer([Mark(at, at + size, "date") for at, size in spans])
    found = layer.touching(start, start + length)
    assert found == [mark for mark in layer.marks if mark.start < start + length and start < mark.end]


@given(st.text(max_size=80))
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_search_sees_through_accents_case_and_line_breaks() -> None:
    text = "Mevlüt\nÇavuşoğlu"
    assert find_all(fold(text), "mevlut cavusoglu") == [(0, len(text))]
    assert find_all(fold(text), "   ") == []


def test_a_space_that_carries_an_accent_is_drawn() -> None:
    text = "aaaa \u0301"
    assert [text[line.start : line.end] for line in wrap(text, 0, len(text), 2)] == ["aa", "aa", " \u0301"]
