"""One file read and extracted: what runs in this process or in another."""

from __future__ import annotations

import hashlib
import os
import signal
import threading
import time
import traceback
from collections.abc import Sequence
from multiprocessing import connection, parent_process
from pathlib import Path

import msgspec

from briefing.extract import extract
from briefing.ingest import FileStamp, read_file
from briefing.model import Article, Extraction, Problem
from briefing.store.intake import Entry, Findings, ReadFile, enter, findings_of

MOST = 1_000_000
"""Code points of one article that are looked through: a book of press cuttings in one file is no article."""
_TICK = 2_000_000_000
Found = tuple[Findings, Problem | None]
Entered = tuple[Entry, tuple[Problem, ...]]


class Task(msgspec.Struct, frozen=True):
    """A file to read; ``known`` is the digest of its bytes when it was last read, or empty."""

    stamp: FileStamp
    known: bytes = b""


def start() -> None:
    """Prepare a worker process: the keyboard is the parent's, and it ends when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def read_all(tasks: Sequence[Task]) -> list[ReadFile]:
    """Read and extract files."""
    return [read(task) for task in tasks]


def read(task: Task) -> ReadFile:
    """Read and extract one file, where its bytes are not the same as before. Never raises for what a file holds."""
    digest = digest_of(Path(task.stamp.path))
    if digest and digest == task.known:
        return file_of(task, digest, same=True)
    articles, problems = parse(task.stamp)
    return file_of(task, digest, entered=enter_all(articles), problems=problems)


def file_of(
    task: Task,
    digest: bytes,
    *,
    entered: Sequence[Entered] = (),
    problems: tuple[Problem, ...] = (),
    same: bool = False,
    first: int = 0,
    last: bool = True,
) -> ReadFile:
    """What is kept of a file, or of a part of it."""
    return ReadFile(
        path=task.stamp.path,
        size=task.stamp.size,
        modified=settled(task.stamp.mtime_ns),
        digest=digest,
        entries=tuple(entry for entry, _ in entered),
        problems=(*problems, *(problem for _, told in entered for problem in told)),
        same=same,
        first=first,
        last=last,
    )


def parse(stamp: FileStamp) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of a file and what is wrong with it."""
    try:
        result = read_file(stamp)
    except Exception as error:  # a fault of ours must not hide the other files
        return (), (_fault("unreadable", "could not be read", stamp.path, error),)
    return tuple(result.articles), tuple(result.problems)


def enter_all(articles: Sequence[Article]) -> list[Entered]:
    """Each article with what was found in it, ready to be kept, and what is to be told of it."""
    out: list[Entered] = []
    for article, (found, problem) in zip(articles, extract_all(articles), strict=True):
        out.append((enter(article, found), (*article.problems, *((problem,) if problem else ()))))
    return out


def extract_all(articles: Sequence[Article]) -> list[Found]:
    """What was found in each article; where that failed, nothing found and the reason."""
    return [_extract(article) for article in articles]


def _extract(article: Article) -> Found:
    looked_at, notice = article, None
    if len(article.text) > MOST:
        zones = tuple(zone for zone in article.zones if zone.end <= MOST)
        looked_at = msgspec.structs.replace(article, text=article.text[:MOST], zones=zones)
        message = f"{article.id} is longer than {MOST:,} characters: only those are looked through; split the file"
        notice = Problem(code="long", message=message, path=article.path)
    try:
        return findings_of(article, extract(looked_at)), notice
    except Exception as error:  # a fault of ours must not hide the article
        empty = Extraction(
            article=article.id,
            digest=article.digest,
            published=article.published,
            published_from=article.published_from,
        )
        problem = _fault("not_extracted", f"nothing could be looked for in {article.id}", article.path, error)
        return findings_of(article, empty), problem


def _fault(code: str, what: str, path: str, error: Exception) -> Problem:
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return Problem(
        code=code, message=f"{what}: {type(error).__name__} in {where}: {error}; please report it", path=path
    )


def digest_of(path: Path) -> bytes:
    """Digest of a file's bytes; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).digest()
    except OSError:
        return b""


def settled(modified: int) -> int:
    """``modified``, or -1 where it is so recent that a later change could leave it the same."""
    return modified if time.time_ns() - modified > _TICK else -1
