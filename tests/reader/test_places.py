from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.reader.frame import Shares, lay_out, sheet
from briefing.reader.places import PANES, Choice, History, Place

ONE, TWO, ROUND = Choice("entity", "one"), Choice("entity", "two"), Choice("round", "r")


def test_choices_add_up_and_a_round_stands_last() -> None:
    place = Place().choose(ONE).choose(ROUND).choose(TWO)
    assert place.trail == (ONE, TWO)
    assert place.choose(ROUND).round == "r"
    assert place.choose(ONE).trail == (ONE,), "choosing again cuts the trail"


def test_back_and_forward() -> None:
    history = History()
    history.go(Place(article="a"))
    history.go(Place(article="b"))
    assert history.step(-1)
    assert history.now.article == "a"
    assert history.step(1)
    assert not history.step(1)
    history.step(-1)
    history.go(Place(article="c"))
    assert not history.step(1), "going somewhere new drops what lay ahead"


def test_one_step_back_undoes_the_latest_choice() -> None:
    history = History([Place(article="a")])
    history.go(history.now.choose(ONE))
    history.go(Place(article="b", trail=(ONE,)))
    history.go(history.now.choose(ROUND))
    before = history.before_choice()
    assert before == Place(article="b", trail=(ONE,))
    history.go(before)
    assert history.before_choice() == Place(article="a")


@given(
    st.integers(0, 400), st.integers(0, 150), st.sampled_from(PANES), st.booleans(), st.floats(-1, 1), st.floats(-1, 1)
)
def test_a_screen_of_any_size_is_covered(
    width: int, height: int, pane: str, zoom: bool, left: float, upper: float
) -> None:
    shares = Shares().moved("left", left).moved("right", -left).moved("upper", upper)
    frame = lay_out(width, height, shares, pane, "rounds", zoom)  # type: ignore[arg-type]
    assert pane in frame.panes
    area = 0
    for rect in frame.panes.values():
        assert rect.width >= 0
        assert rect.height >= 0
        assert rect.x + rect.width <= width
        assert rect.y + rect.height <= height
        area += rect.width * rect.height
    assert area == frame.body.width * frame.body.height
    for placement in ("page", "box", "bottom", "line"):
        rect = sheet(frame.body, frame.status, placement)
        assert rect.x >= 0
        assert rect.x + rect.width <= width
        assert rect.y + rect.height <= height
