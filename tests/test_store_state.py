from pathlib import Path

import pytest

from briefing.store import database
from briefing.store.state import State


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state.sqlite")


def test_marks_are_kept_and_taken_back(state: State, tmp_path: Path) -> None:
    state.set_read(["d1", "d2"])
    state.set_read(["d2"], read=False)
    state.set_starred("round", ["r1"])
    state.set_tag("article", ["d1"], "for the minister")
    state.close()
    again = State(tmp_path / "state.sqlite")
    assert again.is_read("d1")
    assert again.read_of(["d1", "d2", "d3"]) == {"d1"}
    assert again.starred("round") == {"r1"}
    assert not again.is_starred("article", "r1")
    assert again.tags("article", "d1") == ["for the minister"]
    assert again.all_tags() == ["for the minister"]
    again.set_tag("article", ["d1"], "for the minister", on=False)
    assert again.tags("article", "d1") == []


def test_notes_on_things_and_stretches(state: State) -> None:
    first = state.add_note("article", "d1", "check this", quote="on Monday", start=3, end=12)
    state.add_note("round", "r1", "ask the embassy")
    (note,) = state.notes("article", "d1")
    assert (note.text, note.quote, note.start, note.end) == ("check this", "on Monday", 3, 12)
    state.change_note(first, "checked")
    assert [one.text for one in state.notes()] == ["checked", "ask the embassy"]
    state.change_note(first, " ")
    assert [one.key for one in state.notes()] == ["r1"]


def test_places_and_whatever_the_reader_keeps(state: State) -> None:
    state.set_scroll({"d1": 40, "d2": 7})
    assert (state.scroll("d1"), state.scroll("d9")) == (40, None)
    state.keep(tour_dismissed=True, panes={"articles": 26})
    assert state.kept("tour_dismissed") is True
    assert state.kept("panes") == {"articles": 26}
    assert state.kept("unheard", "default") == "default"


def test_recent_lookups_are_few_and_last_first(state: State) -> None:
    for n in range(40):
        state.add_lookup(f"query {n}")
    state.add_lookup("query 20")
    state.add_lookup("  ")
    assert state.lookups()[0] == "query 20"
    assert len(state.lookups()) == 30


def test_what_is_new_in_a_view_since_it_was_looked_at(state: State) -> None:
    assert state.news("planned", {"r1": "a"}) == (set(), set())
    state.looked("planned", {"r1": "a", "r2": "b"})
    assert state.news("planned", {"r1": "a", "r2": "c", "r3": "d"}) == ({"r3"}, {"r2"})


def test_two_instances_lose_nothing_to_each_other(tmp_path: Path) -> None:
    one, two = State(tmp_path / "state.sqlite"), State(tmp_path / "state.sqlite")
    for n in range(10):
        one.set_read([f"a{n}"])
        two.set_read([f"b{n}"])
    assert len(one.read_of([f"{letter}{n}" for letter in "ab" for n in range(10)])) == 20


def test_a_damaged_state_is_set_aside_and_never_removed(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(b"something else of the user's" * 100)
    state = State(path)
    state.set_read(["d1"])
    assert "set aside" in state.note
    (aside,) = tmp_path.glob("state.sqlite.damaged-*")
    assert aside.read_bytes().startswith(b"something else")
    state.close()
    assert State(path).is_read("d1")


def test_a_state_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    state = State(tmp_path / "state.sqlite")
    other = State(tmp_path / "state.sqlite")
    with other._database.write():
        state.set_read(["d1"])
    assert "not kept" in state.note


def test_flags_of_queries(state: State) -> None:
    state.set_read(["d1"])
    state.add_note("article", "d2", "hm")
    known = ["d1", "d2", "d3"]
    assert set(state.marked("article", "unread", (), lambda: known)) == {"d2", "d3"}
    assert set(state.marked("article", "noted", (), lambda: known)) == {"d2"}
    assert set(state.marked("article", "tag", ("x",), lambda: known)) == set()
