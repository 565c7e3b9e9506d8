"""Files read and extracted here or by several processes, in batches, each handed on when it is done."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from briefing.library import worker
from briefing.library.worker import Task
from briefing.model import Article, Extraction, Problem
from briefing.store.articles import ReadFile

ALONE_BYTES = 1_000_000
"""Below this, starting processes costs more than they save."""
BATCH_BYTES = 96_000
BATCH_FILES = 32
LARGE_BYTES = 400_000
"""A file above this is read here, and its articles are dealt out."""

Stop = Callable[[], bool]
Batch = list[ReadFile | None]
Found = list[tuple[Extraction, Problem | None]]


class _Pool:
    """Worker processes; ``renew`` replaces them when one has died."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._executor = self._make()

    def _make(self) -> ProcessPoolExecutor:
        # forkserver: this process has threads by now, and a fork of those may hang
        context = multiprocessing.get_context("forkserver")
        return ProcessPoolExecutor(self.jobs, mp_context=context, initializer=worker.start)

    def read(self, tasks: Sequence[Task]) -> Future[Batch]:
        return self._executor.submit(worker.read_all, tasks)

    def extract(self, articles: Sequence[Article]) -> Future[Found]:
        return self._executor.submit(worker.extract_all, articles)

    def renew(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._make()

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)


def read_tasks(tasks: Sequence[Task], jobs: int | None, stop: Stop) -> Iterator[tuple[Sequence[Task], Batch]]:
    """Tasks with what was read of each, batch by batch in any order; ends early where ``stop`` says so."""
    jobs = jobs or len(os.sched_getaffinity(0))
    if jobs == 1 or sum(task.stamp.size for task in tasks) < ALONE_BYTES:
        for batch in batches(tasks, BATCH_BYTES // 8):
            if stop():
                return
            yield batch, worker.read_all(batch)
        return
    pool = _Pool(jobs)
    try:
        yield from _read_small(pool, [task for task in tasks if task.stamp.size <= LARGE_BYTES], stop)
        for task in tasks:
            if task.stamp.size > LARGE_BYTES:
                read = _read_large(pool, task, stop)
                if stop():
                    return
                yield [task], [read]
    finally:
        pool.close()


def batches(tasks: Iterable[Task], most_bytes: int = BATCH_BYTES) -> Iterator[list[Task]]:
    """Tasks in groups of about ``most_bytes``, so that a screenful is there at once and none keeps others waiting."""
    batch: list[Task] = []
    size = 0
    for task in tasks:
        if batch and (size + task.stamp.size > most_bytes or len(batch) >= BATCH_FILES):
            yield batch
            batch, size = [], 0
        batch.append(task)
        size += task.stamp.size
    if batch:
        yield batch


def _read_small(pool: _Pool, tasks: Sequence[Task], stop: Stop) -> Iterator[tuple[Sequence[Task], Batch]]:
    waiting: dict[Future[Batch], list[Task]] = {}
    source = batches(tasks)
    more = True
    while not stop():
        while more and len(waiting) < pool.jobs * 3:
            batch = next(source, None)
            more = batch is not None
            if batch is not None:
                waiting[pool.read(batch)] = batch
        if not waiting:
            return
        done, _ = wait(waiting, timeout=0.1, return_when=FIRST_COMPLETED)
        try:
            for future in done:
                result = future.result()
                yield waiting.pop(future), result
        except BrokenProcessPool:
            suspects = [task for batch in waiting.values() for task in batch]
            waiting.clear()
            pool.renew()
            for task in suspects:
                yield [task], [_read_suspect(pool, task)]


def _read_suspect(pool: _Pool, task: Task) -> ReadFile | None:
    """Read alone a file that was under way when a worker died; say so where it dies again."""
    try:
        return pool.read([task]).result()[0]
    except BrokenProcessPool:
        pool.renew()
        return _read_file(task, b"", (), [], (_died(task.stamp.path),))


def _died(path: str) -> Problem:
    message = "reading it ended the process that did so; it is tried again when the file changes"
    return Problem(code="worker_died", message=message, path=path)


def _read_large(pool: _Pool, task: Task, stop: Stop) -> ReadFile | None:
    """Read a file here and deal out its articles; what it returns after a stop is not whole."""
    digest = worker.digest_of(Path(task.stamp.path))
    if digest and digest == task.known:
        return None
    articles, problems = worker.parse(task.stamp)
    found: Found = []
    shards = [articles[at : at + BATCH_FILES] for at in range(0, len(articles), BATCH_FILES)]
    futures = [pool.extract(shard) for shard in shards]
    try:
        for future in futures:
            while not future.done():
                if stop():
                    return None
                wait([future], timeout=0.1)
            found += future.result()
    except BrokenProcessPool:
        pool.renew()
        return _read_file(task, digest, (), [], (*problems, _died(task.stamp.path)))
    return _read_file(task, digest, articles, found, problems)


def _read_file(
    task: Task, digest: bytes, articles: tuple[Article, ...], found: Found, problems: tuple[Problem, ...]
) -> ReadFile:
    return ReadFile(
        path=task.stamp.path,
        size=task.stamp.size,
        modified=worker.settled(task.stamp.mtime_ns),
        digest=digest,
        articles=articles,
        extractions=tuple(one for one, _ in found),
        problems=problems + tuple(problem for _, problem in found if problem is not None),
    )
