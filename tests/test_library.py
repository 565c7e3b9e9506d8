import datetime as dt
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library import Library, Progress, UnknownIdError
from briefing.library import worker as workers
from briefing.link.corrections import article_anchor
from briefing.link.facts import anchor_of, facts_of
from briefing.model import Decision
from briefing.query import QueryError
from briefing.store.intake import ReadFile
from tests.libraries import TEXTS, open_corpus, write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def library(corpus: Path, tmp_path: Path) -> Iterator[Library]:
    library = open_corpus(corpus, tmp_path)
    library.refresh()
    yield library
    library.close()


def test_opening_reads_nothing_and_refreshing_everything(corpus: Path, tmp_path: Path) -> None:
    library = open_corpus(corpus, tmp_path)
    assert len(library.articles()) == 0
    changes = library.refresh()
    assert changes.added == ("a1", "a2", "a3")
    assert [row.id for row in library.articles()] == ["a1", "a2", "a3"]
    assert library.articles()[-1].title == "A harvest festival"
    library.close()


def test_what_is_read_back_is_what_the_file_holds(library: Library) -> None:
    article = library.article("a2")
    found = library.extraction("a2")
    assert TEXTS["a2"][2] in article.text
    assert all(article.text[name.start : name.end] == name.text for name in found.names)
    assert len(library.entity_ids("a2")) == len(found.names)
    assert len(library.rounds_of("a2")) == len(found.meetings)


def test_a_second_start_reads_only_what_changed(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in corpus.iterdir():  # long enough ago that a later change would show
        os.utime(path, (1_600_000_000, 1_600_000_000))
    first = open_corpus(corpus, tmp_path)
    first.refresh()
    first.close()
    read: list[str] = []
    plain = workers.read

    def noted(task: workers.Task) -> ReadFile:
        read.append(Path(task.stamp.path).name)
        return plain(task)

    monkeypatch.setattr(workers, "read", noted)
    second = open_corpus(corpus, tmp_path)
    assert second.refresh().rounds == ()
    assert read == []
    (corpus / "a3.md").write_text("---\ndate: 2021-04-02\n---\nIt rained.\n", encoding="utf-8")
    os.utime(corpus / "a1.md")
    (corpus / "a2.md").unlink()
    changes = second.refresh()
    assert sorted(read) == ["a1.md", "a3.md"]
    assert (changes.changed, changes.removed, changes.added) == (("a3",), ("a2",), ())
    assert [row.id for row in second.articles()] == ["a1", "a3"]
    second.close()


def test_a_list_in_hand_stays_as_it_was(library: Library, corpus: Path) -> None:
    before = library.articles()
    (corpus / "a1.md").unlink()
    library.refresh()
    assert [row.id for row in before] == ["a1", "a2", "a3"]
    assert [row.id for row in library.articles()] == ["a2", "a3"]


def test_ids_that_clash_are_told_apart_and_told(tmp_path: Path) -> None:
    write_corpus(tmp_path / "one")
    write_corpus(tmp_path / "two", {"a1": ("2021-05-05", "Another", "Something else altogether.")})
    library = Library([tmp_path / "one", tmp_path / "two"], jobs=1, cache=tmp_path / "cache")
    library.refresh()
    ids = [row.id for row in library.corpus()]
    assert len(set(ids)) == 4
    assert ids[0] == "a1"
    assert [problem.code for problem in library.problems()] == ["same_id"]
    assert library.article(ids[3]).title == "Another"
    library.close()


def test_a_stop_keeps_what_was_read(tmp_path: Path) -> None:
    many = {f"b{n:03}": ("2021-01-01", f"Title {n}", "word " * 4000) for n in range(12)}
    corpus = write_corpus(tmp_path / "corpus", many)
    library = open_corpus(corpus, tmp_path)
    seen: list[Progress] = []
    changes = library.refresh(seen.append, lambda: any(p.stage == "extracting" and p.done for p in seen))
    assert changes.stopped
    assert 0 < len(library.articles()) < 12
    assert len(library.refresh().added) == 12 - len(changes.added)
    assert len(library.articles()) == 12
    library.close()


def test_an_extractor_that_fails_hides_nothing(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(article: object) -> None:
        raise ZeroDivisionError("not by zero")

    monkeypatch.setattr(workers, "extract", broken)
    library = open_corpus(corpus, tmp_path)
    changes = library.refresh()
    assert len(library.articles()) == 3
    assert {problem.code for problem in changes.problems} == {"not_extracted"}
    assert library.article("a1").text
    library.close()


def test_several_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.library import pool

    many = {f"{key}-{n}": value for n in range(6) for key, value in TEXTS.items()}
    corpus = write_corpus(tmp_path / "corpus", many)
    lines = "\n".join(f'{{"id": "j{n}", "text": "The ministers met in Graz on May {n + 1}."}}' for n in range(20))
    (corpus / "more.jsonl").write_text(lines, encoding="utf-8")
    one = open_corpus(corpus, tmp_path / "one")
    one.refresh()
    monkeypatch.setattr(pool, "ALONE_BYTES", 0)
    monkeypatch.setattr(pool, "LARGE_BYTES", 500)
    two = Library([corpus], jobs=2, cache=tmp_path / "two")
    two.refresh()
    ids = [row.id for row in one.corpus()]
    assert [row.id for row in two.corpus()] == ids
    assert len(ids) == 38
    assert all(one.extraction(key) == two.extraction(key) for key in ids)
    assert list(one.rounds()) == list(two.rounds())
    one.close()
    two.close()


def test_a_worker_that_dies_costs_its_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.library import pool

    corpus = write_corpus(tmp_path / "corpus")
    library = open_corpus(corpus, tmp_path)
    library.refresh()
    died = pool._died("x.txt")
    assert died.code == "worker_died"
    assert "tried again" in died.message
    library.close()


def test_joining_in_a_process_apart_gives_the_same(
    corpus: Path, tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.library import library as module

    monkeypatch.setattr(module, "APART", 1)
    other = Library([corpus], jobs=2, cache=tmp_path / "apart")
    assert set(other.refresh().rounds) == {one.id for one in library.rounds()}
    assert list(other.rounds()) == list(library.rounds())
    assert list(other.entities()) == list(library.entities())
    other.close()


def test_the_order_of_reading_changes_nothing(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    names = list(TEXTS)
    random.Random(7).shuffle(names)
    library = open_corpus(write_corpus(corpus, {}), tmp_path / "one")
    for name in names:
        write_corpus(corpus, {name: TEXTS[name]})
        library.refresh()
    whole = open_corpus(corpus, tmp_path / "two")
    whole.refresh()
    assert list(library.rounds()) == list(whole.rounds())
    assert list(library.entities()) == list(whole.entities())
    assert list(library.articles()) == list(whole.articles())
    library.close()
    whole.close()


def test_as_of_a_day_only_what_was_published_is_known(library: Library) -> None:
    then = library.as_of(dt.date(2021, 3, 5))
    assert [row.id for row in then.articles()] == ["a1"]
    assert all(link.article == "a1" for one in then.rounds() for link in one.links)
    assert len(library.articles()) == 3
    with pytest.raises(UnknownIdError):
        then.article("a2")
    then.close()


def test_unknown_ids_name_the_nearest(library: Library) -> None:
    with pytest.raises(UnknownIdError) as raised:
        library.article("a11")
    assert "did you mean 'a1'" in str(raised.value)


def test_queries_narrow_every_list(library: Library) -> None:
    assert [row.id for row in library.articles("asparagus")] == ["a3"]
    assert [row.id for row in library.articles("since:2021-03-05 until:2021-03")] == ["a2"]
    assert [row.id for row in library.articles("-asparagus")] == ["a1", "a2"]
    assert {row.id for row in library.articles("who:oztan")} == {"a1", "a2"}
    assert [one.name for one in library.entities("who:kerekes")] == ["Pál Kerekes"]
    assert len(library.rounds("where:vienna")) >= 1
    assert len(library.rounds("where:lisbon")) == 0
    assert len(library.rounds(since=dt.date(2022, 1, 1))) == 0
    with pytest.raises(QueryError):
        library.rounds("wher:vienna")


def test_queries_know_what_was_read(library: Library) -> None:
    digest = library.article("a1").digest
    library.state.set_read([digest])
    library.state.set_tag("article", [digest], "later")
    assert [row.id for row in library.articles("unread")] == ["a2", "a3"]
    assert [row.id for row in library.articles("tag:later")] == ["a1"]
    assert [row.id for row in library.articles("-tag:later since:2021-04")] == ["a3"]


def test_a_query_finds_what_needs_a_date(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    (corpus / "a4.txt").write_text("A word of thanks\n\nThe ministers of Norway and Sweden met in Oslo.\n")
    library = open_corpus(corpus, tmp_path)
    library.refresh()
    assert [row.id for row in library.articles("undated")] == ["a4"]
    assert [row.id for row in library.articles("-undated")] == ["a1", "a2", "a3"]
    assert all(one.earliest is None for one in library.rounds("undated"))
    assert all(one.earliest is not None for one in library.rounds("-undated"))
    library.close()


def test_a_ruling_is_written_applied_and_taken_back(library: Library) -> None:
    rounds = {one.id for one in library.rounds()}
    facts = [
        fact
        for key in ("a1", "a2")
        for fact in facts_of(library.extraction(key), library.entity_ids(key), library.article(key).text)
    ]
    homes = {(link.article, link.mention): one.id for one in library.rounds() for link in one.links}
    pair = next((a, b) for a in facts for b in facts if a.article < b.article)
    same = homes[pair[0].article, pair[0].mention] == homes[pair[1].article, pair[1].mention]
    ruling = Decision(
        id="",
        subject="mention",
        verdict="different" if same else "same",
        anchors=(anchor_of(pair[0]), anchor_of(pair[1])),
    )
    assert library.preview(ruling).rounds
    assert {one.id for one in library.rounds()} == rounds
    before = library.generation
    assert library.decide(ruling).rounds
    assert library.generation > before
    homes = {(link.article, link.mention): one.id for one in library.rounds() for link in one.links}
    assert (homes[pair[0].article, pair[0].mention] == homes[pair[1].article, pair[1].mention]) is not same
    library.undo()
    assert {one.id for one in library.rounds()} == rounds
    assert library.undo() == library.undo()


def test_two_libraries_of_one_corpus_see_each_others_work(corpus: Path, tmp_path: Path) -> None:
    one, two = open_corpus(corpus, tmp_path), open_corpus(corpus, tmp_path)
    assert len(one.refresh().added) == 3
    changes = two.refresh()
    assert changes.added == ()
    assert [row.id for row in two.articles()] == ["a1", "a2", "a3"]
    assert two.generation == 1
    one.close()
    two.close()


def test_who_met_whom(library: Library) -> None:
    (pair,) = [pair for pair in library.met() if {pair.first, pair.second} == {"Austria", "Hungary"}]
    assert pair.held >= 1
    assert pair.last_round in pair.rounds
    assert library.between("Austria", "Hungary").last_round == pair.last_round
    assert set(library.between("oztan", "Hungary").rounds) <= set(pair.rounds)
    assert any({"Jürgen Öztan", "Pál Kerekes"} == {pair.first, pair.second} for pair in library.met("people"))


def test_a_corrected_day_of_publication_dates_everything_anew(library: Library, corpus: Path) -> None:
    ruling = Decision(
        id="",
        subject="article",
        verdict="set",
        field="published",
        value="2019-03-02",
        anchors=(article_anchor(library.article("a1")),),
    )
    library.decide(ruling)
    (row,) = [row for row in library.articles() if row.id == "a1"]
    assert (row.published, row.published_from) == (dt.date(2019, 3, 2), "decision")
    assert library.articles()[0].id == "a1"
    assert any(time.earliest and time.earliest.year == 2019 for time in library.extraction("a1").times)
    library.undo()
    assert {row.id: row.published for row in library.articles()}["a1"] == dt.date(2021, 3, 2)
    library.decide(ruling)
    (corpus / "a1.md").unlink()
    assert "decision_lost" in {problem.code for problem in library.refresh().problems}
