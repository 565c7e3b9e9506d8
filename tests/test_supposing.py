"""What a ruling on a day would change is what it then changes, and finding that out writes nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from briefing.library import Library
from briefing.link.corrections import article_anchor, time_anchors
from briefing.link.entities import name_anchor
from briefing.model import Decision
from tests.libraries import open_corpus, write_corpus

TEXTS = {
    "a1": (
        "2021-03-10",
        "Ministers met in Vienna",
        "Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in Vienna on Tuesday.",
    ),
    "a2": (
        "2021-06-01",
        "Envoys to meet in Graz",
        "Austrian Foreign Minister Jürgen Öztan will meet Hungarian Foreign Minister Pál Kerekes in Graz on June 9.",
    ),
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    found = open_corpus(write_corpus(tmp_path / "corpus", TEXTS), tmp_path)
    found.refresh()
    return found


def days(library: Library) -> list[dt.date | None]:
    return [one.earliest for one in library.rounds()]


def test_another_day_of_publication_moves_what_is_counted_from_it(library: Library) -> None:
    before = days(library)
    anchors = (article_anchor(library.article("a1")),)
    ruling = Decision(id="", subject="article", verdict="set", anchors=anchors, field="published", value="2021-03-18")
    moved = library.suppose(ruling).rounds
    assert days(library) == before
    (after,) = [move.after for move in moved if move.after is not None]
    assert after.earliest == dt.date(2021, 3, 16)
    changed = library.decide(ruling)
    assert set(changed.rounds) == {move.id for move in moved}
    assert dt.date(2021, 3, 16) in days(library)
    library.undo()
    assert days(library) == before


def test_another_reading_of_a_time_moves_the_rounds_dated_by_it(library: Library) -> None:
    found = library.extraction("a2")
    time = next(time for time in found.times if time.text == "June 9")
    anchors = time_anchors(library.article("a2"), time)
    ruling = Decision(id="", subject="time", verdict="set", anchors=anchors, field="value", value="2021-06-11")
    (move,) = library.suppose(ruling).rounds
    assert move.before is not None
    assert move.after is not None
    assert (move.before.earliest, move.after.earliest) == (dt.date(2021, 6, 9), dt.date(2021, 6, 11))
    assert library.preview(ruling).rounds == (move.id,)
    assert msgspec.structs.replace(library.round(move.id), links=()) == msgspec.structs.replace(move.before, links=())


def test_a_name_that_is_set_changes_that_name_and_nothing_else(library: Library) -> None:
    anchors = (name_anchor("Pál Kerekes", "person"),)
    ruling = Decision(id="", subject="entity", verdict="set", anchors=anchors, field="name", value="Pal K. Kerekes")
    (move,) = library.suppose(ruling).names
    assert move.before is not None
    assert move.after is not None
    assert (move.before.name, move.after.name) == ("Pál Kerekes", "Pal K. Kerekes")
