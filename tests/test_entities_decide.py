"""Rulings on names through an open corpus: kept in the decisions file, applied, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library
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
