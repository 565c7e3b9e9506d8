from __future__ import annotations

from typing import Any

import pytest

from briefing.reader.actions import Action, actions
from briefing.reader.actions.registry import PRESETS, key_name, key_of
from briefing.reader.keys import Keymap

LIST = ("articles", "list", "pane", "any")
TEXT = ("text", "pane", "any")


def test_every_action_has_help_and_the_presets_have_no_clash() -> None:
    for preset in PRESETS:
        keymap = Keymap(actions(), preset)
        assert keymap.problems == []
    assert all(item.help and item.where for item in actions())


def test_a_count_goes_before_a_key() -> None:
    keymap = Keymap(actions())
    assert keymap.press(LIST, "5").pending == "5"
    assert keymap.press(LIST, "0").pending == "50"
    pressed = keymap.press(LIST, "j")
    assert (pressed.action and pressed.action.id, pressed.count) == ("move.down", 50)
    assert keymap.press(LIST, "j").count is None


def test_one_to_four_choose_a_pane_and_a_zero_makes_them_a_count() -> None:
    keymap = Keymap(actions())
    pressed = keymap.press(LIST, "3")
    assert pressed.action is not None
    assert pressed.action.id == "pane.entities"
    keymap.press(LIST, "0")
    keymap.press(LIST, "3")
    assert keymap.press(LIST, "j").count == 3


def test_keys_are_typed_one_after_the_other() -> None:
    keymap = Keymap(actions())
    assert keymap.press(LIST, "g").pending == "g"
    pressed = keymap.press(LIST, "g")
    assert pressed.action is not None
    assert pressed.action.id == "move.start"
    keymap.press(LIST, "g")
    assert keymap.press(LIST, "q").action is None, "a wrong second key does nothing"
    assert not keymap.waiting


def test_the_nearest_context_wins() -> None:
    keymap = Keymap(actions())
    in_list, in_text = keymap.press(LIST, "f").action, keymap.press(TEXT, "f").action
    assert in_list is not None
    assert in_text is not None
    assert (in_list.id, in_text.id) == ("filter", "find")


def test_a_huge_count_is_bounded() -> None:
    keymap = Keymap(actions())
    for _ in range(50):
        keymap.press(LIST, "9")
    pressed = keymap.press(LIST, "j")
    assert pressed.count is not None
    assert pressed.count <= 1_000_000


def test_own_keys_replace_the_usual_ones_and_clashes_are_told() -> None:
    keymap = Keymap(actions(), overrides={"why": "j", "pick": ["x", "gp"], "quti": "q"})
    pressed = keymap.press(LIST, "j")
    assert pressed.action is not None
    assert pressed.action.id == "move.down", "a list is nearer than a pane"
    assert keymap.keys("pick") == ("x", "g p")
    text = "\n".join(keymap.problems)
    assert "quti" in text
    assert "x is pick now; program.stop has no key left" in text


def test_an_empty_list_takes_the_keys_away() -> None:
    keymap = Keymap(actions(), overrides={"export": []})
    assert keymap.keys("export") == ()
    assert keymap.press(LIST, "e").action is None


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        ("gg", "g g"),
        ("ctrl+o", "ctrl+o"),
        ("]", "right_square_bracket"),
        ("f5", "f5"),
        ("up", "up"),
    ],
)
def test_keys_as_people_write_them(written: str, key: str) -> None:
    assert key_of(written) == key
    assert key_of(key_name(key)) == key


def test_the_table_needs_no_screen() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from briefing.reader.actions.registry import table; rows = list(table());"
        "assert len(rows) > 30; assert 'textual' not in sys.modules and 'rich' not in sys.modules, 'drawn'"
    )
    done: Any = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_actions_are_the_same_objects_each_time() -> None:
    assert actions() == actions()
    assert isinstance(actions()[0], Action)
