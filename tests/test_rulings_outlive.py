"""Ten rulings on a corpus on disk: files shuffled, renamed, edited, the index deleted; all hold or are told."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.library.rulings.days import published
from briefing.library.rulings.names import on_entities, set_field
from briefing.library.rulings.rounds import apart, correction, correction_of_mention, on_rounds
from briefing.model import Entity, Round
from tests.libraries import open_corpus

TOWNS = ("Sofia", "Tallinn", "Lisbon", "Prague", "Warsaw", "Athens")
BODIES = {
    f"{number}-{town.lower()}": (
        f"2021-0{number}-12",
        f"Ministers met in {town}",
        f"Austrian Foreign Minister Jürgen Öztan met Hungarian Foreign Minister Pál Kerekes in {town} on "
        f"{month} 9. They spoke of trade for an hour.\n\n"
        f"Danish Defense Minister Jens Holmgaard is to visit {town} on {month} 23, his office said.",
    )
    for number, (town, month) in enumerate(
        zip(TOWNS, ("January", "February", "March", "April", "May", "June"), strict=True), 1
    )
}
AGAIN = (
    "2021-03-20",
    "Another look at Lisbon",
    "The Austrian and Hungarian foreign ministers, Jürgen Öztan and Pál Kerekes, met in Lisbon on March 9, "
    "a diplomat recalled on Saturday.",
)


def written(folder: Path, texts: dict[str, tuple[str, str, str]]) -> Path:
    folder.mkdir(parents=True)
    for name, (day, title, body) in texts.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: {title}\ndate: {day}\n---\n\n{body}\n", encoding="utf-8")
    return folder


def told_in(library: Library, town: str, day: str) -> Round:
    """The round that a sentence on this town and day tells of, whatever its fields were set to."""
    return next(one for one in library.rounds() if any(town in link.text and day in link.text for link in one.links))


def person(library: Library, name: str) -> Entity:
    return next(one for one in library.entities() if name in one.aliases or one.name == name)


@pytest.fixture
def ruled(tmp_path: Path) -> Library:
    """Ten rulings of every kind, each made on what the library shows then."""
    library = open_corpus(written(tmp_path / "corpus", {**BODIES, "9-again": AGAIN}), tmp_path)
    library.refresh()
    sofia, tallinn = told_in(library, "Sofia", "January 9"), told_in(library, "Tallinn", "February 9")
    library.decide(on_rounds(library, (sofia, tallinn), "same", note="one tour"))
    lisbon = told_in(library, "Lisbon", "March 9")
    recalled = next(link for link in lisbon.links if "recalled" in link.text)
    library.decide(apart(library, lisbon, recalled, note="the diplomat is wrong"))
    visits = told_in(library, "Prague", "April 23"), told_in(library, "Warsaw", "May 23")
    library.decide(on_rounds(library, visits, "unsure"))
    library.decide(correction(library, told_in(library, "Prague", "April 9"), "date", "2021-04-10/2021-04-11"))
    library.decide(correction(library, told_in(library, "Warsaw", "May 9"), "place", "Krakow"))
    library.decide(correction(library, told_in(library, "Athens", "June 23"), "status", "cancelled"))
    library.decide(correction(library, told_in(library, "Athens", "June 9"), "title", "The long lunch"))
    visit = told_in(library, "Tallinn", "February 23")
    library.decide(correction_of_mention(library, visit.links[0], "place", "Salzburg"))
    library.decide(set_field(library, person(library, "Pál Kerekes"), "name", "Pál Kerekes the Elder"))
    library.decide(published(library.article("4-prague"), "2021-04-13"))
    assert [one.state for one in library.rulings()] == ["in force"] * 10
    return library


def holds(library: Library) -> None:
    """What the rulings say is what the library shows."""
    assert told_in(library, "Sofia", "January 9").id == told_in(library, "Tallinn", "February 9").id
    lisbon = [one for one in library.rounds() if any("Lisbon on March 9" in link.text for link in one.links)]
    assert [len(one.links) for one in lisbon] == [1, 1]
    assert told_in(library, "Prague", "April 23").id != told_in(library, "Warsaw", "May 23").id
    prague = told_in(library, "Prague", "April 9")
    assert (prague.edtf, prague.decided, prague.computed) == ("2021-04-10/2021-04-11", ("date",), ("2021-04-09",))
    warsaw = told_in(library, "Warsaw", "May 9")
    assert (warsaw.place, warsaw.computed) == ("Krakow", ("Warsaw",)) and warsaw.title.endswith("Krakow")
    assert told_in(library, "Athens", "June 23").status == "cancelled"
    assert told_in(library, "Athens", "June 9").title == "The long lunch"
    assert told_in(library, "Tallinn", "February 23").place == "Salzburg"
    assert person(library, "Pál Kerekes").name == "Pál Kerekes the Elder"


def reopened(library: Library, corpus: Path, home: Path) -> Library:
    """The same user's library of another folder, with the index deleted."""
    library.close()
    shutil.rmtree(home / "cache")
    found = open_corpus(corpus, home)
    found.refresh()
    return found


def test_they_hold_where_files_are_renamed_shuffled_and_added_to(ruled: Library, tmp_path: Path) -> None:
    holds(ruled)
    names = [f"moved/{number}" for number in range(len(BODIES) + 1)]
    random.Random(5).shuffle(names)
    texts = dict(zip(names, [*BODIES.values(), AGAIN], strict=True))
    texts = {
        name: (day, title, body + "\n\nFarmers near Graz brought in the first asparagus.")
        for name, (day, title, body) in texts.items()
    }
    library = reopened(ruled, written(tmp_path / "other", texts), tmp_path)
    assert [one.state for one in library.rulings()] == ["in force"] * 10
    holds(library)


def test_they_hold_in_one_file_of_lines(ruled: Library, tmp_path: Path) -> None:
    lines = [
        json.dumps({"title": title, "published": day, "text": body}) for day, title, body in [*BODIES.values(), AGAIN]
    ]
    random.Random(3).shuffle(lines)
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    library = reopened(ruled, tmp_path / "news.jsonl", tmp_path)
    assert [one.state for one in library.rulings()] == ["in force"] * 10
    holds(library)


def test_those_whose_words_are_gone_are_told_and_come_back_with_them(ruled: Library, tmp_path: Path) -> None:
    without = {name: text for name, text in BODIES.items() if "athens" not in name}
    library = reopened(ruled, written(tmp_path / "other", {**without, "9-again": AGAIN}), tmp_path)
    states = {one.decision.value or one.decision.verdict: one for one in library.rulings()}
    lost = {what for what, one in states.items() if one.state == "lost"}
    assert lost == {"cancelled", "The long lunch"}
    assert all(one.decision.id in one.problem for one in states.values() if one.state == "lost")
    told = [problem for problem in library.problems() if problem.code == "decision_lost"]
    assert len(told) == 2
    written(tmp_path / "whole", {**BODIES, "9-again": AGAIN})
    library = reopened(library, tmp_path / "whole", tmp_path)
    assert {one.state for one in library.rulings()} == {"in force"}
    holds(library)


def test_one_that_is_named_is_taken_back(ruled: Library) -> None:
    second = ruled.rulings()[4]
    assert second.decision.value == "Krakow" and len(second.rounds) == 1
    ruled.undo(second.decision.id)
    assert [one.state for one in ruled.rulings()].count("taken back") == 1
    assert told_in(ruled, "Warsaw", "May 9").place == "Warsaw"


def test_contradictions_are_named_with_both_whatever_they_are_about(ruled: Library) -> None:
    article, first = ruled.article("4-prague"), ruled.rulings()[-1].decision
    ruled.decide(published(article, "2021-04-14"))
    older = ruled.rulings()[8].decision
    ruled.decide(set_field(ruled, person(ruled, "Pál Kerekes"), "name", "Pál Kerekes the Younger"))
    one, two = person(ruled, "Jürgen Öztan"), person(ruled, "Jens Holmgaard")
    ruled.decide(on_entities(ruled, one, two, "different"))
    ruled.decide(on_entities(ruled, person(ruled, "Jürgen Öztan"), person(ruled, "Jens Holmgaard"), "same"))
    told = {one.decision.id: one for one in ruled.rulings() if one.state == "overruled"}
    apart_ = ruled.rulings()[-2].decision
    assert told.keys() == {first.id, older.id, apart_.id}
    later = {first.id: -4, older.id: -3, apart_.id: -1}
    assert all(ruled.rulings()[place].decision.id in told[key].problem for key, place in later.items())


def test_a_ruling_on_a_name_that_is_gone_is_told(ruled: Library, tmp_path: Path) -> None:
    empty = {"a": ("2021-01-01", "A harvest festival", "Farmers near Graz brought in the first asparagus.")}
    library = reopened(ruled, written(tmp_path / "other", empty), tmp_path)
    assert [one.state for one in library.rulings()] == ["lost"] * 10


def test_an_entry_that_cannot_be_read_and_a_merge_left_open_are_told(ruled: Library, tmp_path: Path) -> None:
    file = tmp_path / "decisions.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}<<<<<<< mine\n- id: d-9\n  ruling: perhaps\n=======\n>>>>>>> theirs\n", encoding="utf-8")
    codes = [problem.code for problem in ruled.refresh().problems]
    assert codes == ["decision_broken", "decision_conflict"]
    holds(ruled)
    file.write_text(text, encoding="utf-8")
    assert ruled.refresh().problems == ()
