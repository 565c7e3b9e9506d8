import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest

from briefing.model import Article, Extraction
from briefing.store import codec, database, versions
from briefing.store.index import Index, index_path
from briefing.store.intake import ReadFile, enter, findings_of
from briefing.store.lease import Lease

CORPUS = [Path("/nowhere/in/particular")]


def read_file(name: str, *texts: str) -> ReadFile:
    articles = tuple(
        Article(id=f"{name}-{n}", path=name, text=text, title=text[:10], digest=f"{name}{n}")
        for n, text in enumerate(texts)
    )
    entries = tuple(
        enter(one, findings_of(one, Extraction(article=one.id, digest=one.digest, published=None, published_from=None)))
        for one in articles
    )
    return ReadFile(path=name, size=1, modified=1, digest=b"x", entries=entries)


def fill(index: Index, *names: str) -> None:
    index.articles.put([read_file(name, f"Text of {name}") for name in names], {})
    index.articles.settle()


def test_what_is_put_is_there_at_the_next_start(tmp_path: Path) -> None:
    index = Index.open(CORPUS, tmp_path)
    fill(index, "one", "two")
    index.close()
    index = Index.open(CORPUS, tmp_path)
    assert not index.database.private
    assert index.articles.all_ids() == ["one-0", "two-0"]
    index.close()


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    path = index_path(CORPUS, tmp_path)
    path.write_bytes(damage)
    index = Index.open(CORPUS, tmp_path)
    assert not index.database.private
    fill(index, "one")
    assert index.articles.all_ids() == ["one-0"]
    index.close()


def test_a_database_of_something_else_is_made_anew(tmp_path: Path) -> None:
    other = sqlite3.connect(index_path(CORPUS, tmp_path))
    other.execute("CREATE TABLE articles (x)")
    other.close()
    index = Index.open(CORPUS, tmp_path)
    assert not index.database.private
    index.close()


def test_a_folder_in_place_of_the_index_stops_nothing(tmp_path: Path) -> None:
    index_path(CORPUS, tmp_path).mkdir()
    index = Index.open(CORPUS, tmp_path)
    assert index.database.private
    fill(index, "one")
    assert index.articles.all_ids() == ["one-0"]
    index.close()


def test_an_index_of_another_version_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = Index.open(CORPUS, tmp_path)
    fill(index, "one")
    index.close()
    monkeypatch.setattr(versions, "shape", lambda: "newer")
    index = Index.open(CORPUS, tmp_path)
    assert index.articles.all_ids() == []
    assert not index.database.private
    index.close()


def test_a_locked_index_is_read_and_gone_on_with_in_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    index = Index.open(CORPUS, tmp_path)
    fill(index, "one")
    index.close()
    other = sqlite3.connect(index_path(CORPUS, tmp_path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    index = Index.open(CORPUS, tmp_path)
    assert index.database.private
    assert "locked" in index.database.note
    assert index.articles.all_ids() == ["one-0"]
    fill(index, "two")
    folder = index.database.path.parent
    index.close()
    assert not folder.exists()
    other.close()
    index = Index.open(CORPUS, tmp_path)
    assert index.articles.all_ids() == ["one-0"]
    index.close()


def test_a_cache_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    index = Index.open(CORPUS, tmp_path / "file")
    assert index.database.private
    fill(index, "one")
    assert index.articles.all_ids() == ["one-0"]
    index.close()


def test_many_threads_read_while_one_writes(tmp_path: Path) -> None:
    index = Index.open(CORPUS, tmp_path)
    faults: list[BaseException] = []
    done = threading.Event()

    def look() -> None:
        try:
            while not done.is_set():
                listed = index.articles.listing("articles")
                assert len(index.articles.shown(listed)) == len(listed)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for n in range(20):
        fill(index, f"file{n}")
        index.articles.forget([f"file{n - 3}"])
    done.set()
    for thread in threads:
        thread.join()
    index.close()
    assert faults == []


KILLED = """
import sys
from pathlib import Path
from briefing.store.index import Index
from tests.test_store import fill
index = Index.open([Path("/nowhere/in/particular")], Path(sys.argv[1]))
n = 0
while True:
    fill(index, f"file{n}")
    n += 1
    print(n, flush=True)
"""


def test_killed_while_writing_the_next_start_has_what_was_whole(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE, cwd=root, text=True)
    assert child.stdout is not None
    written = 0
    for line in child.stdout:
        written = int(line)
        if written == 25:
            os.kill(child.pid, signal.SIGKILL)
            break
    child.wait()
    index = Index.open(CORPUS, tmp_path)
    assert not index.database.private
    assert len(index.articles.all_ids()) >= written
    assert index.database.rows("PRAGMA integrity_check") == [("ok",)]
    index.close()


def test_the_lease_is_one_at_a_time(tmp_path: Path) -> None:
    one, two = Lease(tmp_path / "lock"), Lease(tmp_path / "lock")
    assert one.take()
    assert not two.take()
    one.give()
    assert two.take()
    two.give()


def test_files_that_change_leave_no_trace_after_the_next_start(tmp_path: Path) -> None:
    index = Index.open(CORPUS, tmp_path)
    fill(index, "one", "two")
    fill(index, "one")
    assert sorted(index.articles.all_ids()) == ["one-0", "two-0"]
    assert len(index.articles.with_words("text", 10)) == 2
    index.articles.sweep()
    assert index.database.row("SELECT count(*) FROM article") == (2,)
    assert index.database.row("SELECT count(*) FROM content") == (2,)
    assert len(index.articles.with_words("text", 10)) == 2
    index.close()


def test_numbers_and_texts_come_back() -> None:
    article = Article(id="x", path="p", text="Önal \U0001f600 met", title="t", digest="d")
    assert codec.inflate(Article, codec.deflate(article)) == article
    assert list(codec.unpack_numbers(codec.pack_numbers([3, 1, 2_000_000]))) == [3, 1, 2_000_000]


def test_a_large_file_comes_in_parts_and_is_read_again_until_it_is_whole(tmp_path: Path) -> None:
    whole = read_file("big", "one", "two", "three")
    parts = [msgspec.structs.replace(whole, entries=(whole.entries[n],), first=n, last=n == 2) for n in range(3)]
    index = Index.open(CORPUS, tmp_path)
    index.articles.put(parts[:2], {})
    index.articles.settle()
    assert index.articles.all_ids() == ["big-0", "big-1"]
    assert index.articles.files()["big"].size == -1
    index.articles.put(parts[2:], {})
    index.articles.settle()
    assert index.articles.files()["big"].size == 1
    assert [facts[1] for facts in index.articles.facts()] == ["big-0", "big-1", "big-2"]
    index.close()


def test_what_joining_needs_can_be_made_anew(tmp_path: Path) -> None:
    index = Index.open(CORPUS, tmp_path)
    fill(index, "one", "two")
    before = list(index.articles.names()), list(index.articles.facts())
    index.articles.boil_down()
    assert (list(index.articles.names()), list(index.articles.facts())) == before
    index.close()
