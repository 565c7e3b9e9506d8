from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.reader.widgets.cells import cut, fit, visible

ANY = st.text(st.characters(), max_size=60)


@given(ANY)
def test_what_is_shown_has_no_control_character_and_the_same_length(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not {*"\u202a\u202e\u2066\u2069"} & set(shown)


@given(ANY, st.integers(0, 30), st.booleans())
def test_fit_is_exactly_as_wide_as_asked(text: str, width: int, right: bool) -> None:
    assert cell_len(fit(text, width, right=right)) == width


@given(ANY, st.integers(0, 30))
def test_cut_is_no_wider_than_asked(text: str, width: int) -> None:
    assert cell_len(cut(visible(text), width)) <= width


def test_escapes_are_told() -> None:
    assert visible("\x1b[31mred\x07") == "␛[31mred␇"
    assert visible("a\tb") == "a b"
