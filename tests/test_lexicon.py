"""The word lists: no list names a word twice, and none is left that no module reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import briefing

_HOUSE = Path(briefing.__file__).parent
_LISTS = sorted((_HOUSE / "lexicon").glob("*/*.toml"))


def _word_lists(table: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield from _word_lists(value, f"{name}.{key}")
    elif isinstance(table, list) and all(isinstance(one, str) for one in table):
        yield name, table


@pytest.mark.parametrize("path", _LISTS, ids=[f"{one.parent.name}/{one.stem}" for one in _LISTS])
def test_no_list_names_a_word_twice(path: Path) -> None:
    twice = {
        name: sorted({word for word in words if words.count(word) > 1})
        for name, words in _word_lists(tomllib.loads(path.read_text(encoding="utf-8")))
    }
    assert {name: words for name, words in twice.items() if words} == {}


def test_every_class_of_meeting_words_is_read() -> None:
    code = "".join(one.read_text(encoding="utf-8") for one in (_HOUSE / "extract").rglob("*.py"))
    classes = tomllib.loads((_HOUSE / "lexicon" / "en" / "meeting_words.toml").read_text(encoding="utf-8"))
    whole = {"levels", "ordinals", "numbers"}  # read as tables, not class by class
    unread = [
        f"{section}.{name}"
        for section, body in classes.items()
        if section not in whole
        for name in body
        if f'"{section}.{name}"' not in code and f'"{name}"' not in code
    ]
    assert unread == []
