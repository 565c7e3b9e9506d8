"""Rulings on names through an open corpus: kept in the decisions file, applied, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.library.rulings import RulingError
from briefing.library.rulings.names import alias_apart, set_field
from briefing.link.entities import name_anchor
from briefing.model import Decision, Entity, Verdict

TEXTS = {
    "a": "ATHENS, May 1, 2020 - Greek Foreign Minister Nikos Vallas met Eleni Pappa in Oslo. Vallas left.",
    "b": "ATHENS, May 2, 2020 - The singer Nikos Vallas sang for Helena Papas. “Yes,” said Vallas.",
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Library([folder], jobs=1, cache=tmp_path / "cache", decisions=tmp_path / "decisions.yaml")
    opened.refresh()
    return opened


def ruling(verdict: Verdict, *names: tuple[str, str | None], **more: str) -> Decision:
    anchors = tuple(name_anchor(name, "person", article) for name, article in names)
    return Decision(id="", subject="entity", verdict=verdict, anchors=anchors, **more)  # type: ignore[arg-type]


def people(library: Library) -> dict[str, Entity]:
    return {one.name: one for one in library.entities() if one.kind == "person"}


def test_merge_rename_kind_and_their_undoing(library: Library) -> None:
    before = list(library.entities())
    library.decide(ruling("same", ("Eleni Pappa", None), ("Helena Papas", None)))
    assert len(people(library)) == 2
    library.decide(ruling("set", ("Helena Papas", None), field="name", value="Eleni N. Pappa"))
    assert "Eleni N. Pappa" in people(library)
    library.decide(ruling("set", ("Nikos Vallas", None), field="kind", value="organization"))
    assert list(people(library)) == ["Eleni N. Pappa"]
    for _ in range(3):
        library.undo()
    assert list(library.entities()) == before


def test_two_of_one_name_are_parted_and_put_together_again(library: Library) -> None:
    before = list(library.entities())
    library.decide(ruling("different", ("Nikos Vallas", "a"), ("Nikos Vallas", "b")))
    both = [one for one in library.entities() if one.name == "Nikos Vallas"]
    assert sorted(one.articles for one in both) == [("a",), ("b",)]
    library.undo()
    assert list(library.entities()) == before


MINISTRIES = {
    "a": "VIENNA, May 1, 2020 - The Austrian Foreign Ministry invited Jan Novak. The Foreign Ministry was pleased.",
    "b": "PRAGUE, May 2, 2020 - The Czech Foreign Ministry sent J. Novak and Jan Nowak. Novak smiled.",
}


@pytest.fixture
def shown(tmp_path: Path) -> Library:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in MINISTRIES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Library([folder], jobs=1, cache=tmp_path / "cache", decisions=tmp_path / "decisions.yaml")
    opened.refresh()
    return opened


def named(library: Library, name: str) -> Entity:
    return next(one for one in library.entities() if one.name == name)


def test_what_is_shown_can_be_ruled_on_whatever_it_is_called_by_now(shown: Library) -> None:
    ministry = named(shown, "Austrian Foreign Ministry")
    shown.decide(set_field(shown, ministry, "name", "Minoritenplatz"))
    assert named(shown, "Minoritenplatz").id == ministry.id
    assert named(shown, "Czech Foreign Ministry").decided is False
    for name in ("Jan N. Novak", "Jan Novak the Elder"):
        novak = next(one for one in shown.entities() if "Novak" in one.name and one.kind == "person")
        shown.decide(set_field(shown, novak, "name", name))
        assert named(shown, name).id == novak.id
    with pytest.raises(RulingError):
        set_field(shown, named(shown, "Minoritenplatz"), "name", "Ballhausplatz")
    assert all(one.state != "lost" for one in shown.rulings())


def test_a_spelling_of_its_own_is_split_off_and_one_that_is_short_for_another_is_not(shown: Library) -> None:
    novak = next(one for one in shown.entities() if "Novak" in one.name and one.kind == "person")
    with pytest.raises(RulingError, match="short"):
        alias_apart(shown, novak, "Novak")
    other = next((alias for alias in novak.aliases if alias in ("J. Novak", "Jan Nowak")), None)
    assert other is not None
    shown.decide(alias_apart(shown, novak, other))
    assert other not in shown.entity(novak.id).aliases
    assert [one.state for one in shown.rulings()] == ["in force"]
