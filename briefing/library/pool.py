"""Files read and extracted here or by several processes, batch by batch."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from briefing.library import worker
from briefing.library.worker import Entered, Task
from briefing.model import Article, Problem
from briefing.store.intake import ReadFile

ALONE_BYTES = 1_000_000
"""Below this, starting processes costs more than they save."""
BATCH_BYTES = 96_000
BATCH_FILES = 32
LARGE_BYTES = 400_000
"""A file above this is read here, and its articles are dealt out."""

Stop = Callable[[], bool]
Extract = Callable[[Sequence[Article]], Future[list[Entered]]]
Batch = list[ReadFile]


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

    def extract(self, articles: Sequence[Article]) -> Future[list[Entered]]:
        return self._executor.submit(worker.enter_all, articles)

    def renew(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._make()

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)


def read_tasks(tasks: Sequence[Task], jobs: int | None, stop: Stop) -> Iterator[Batch]:
    """What was read of ``tasks``, batch by batch in any order; ends early where ``stop`` says so."""
    jobs = jobs or len(os.sched_getaffinity(0))
    if jobs == 1 or sum(task.stamp.size for task in tasks) < ALONE_BYTES:
        for task in tasks:
            if stop():
                return
            yield from _read_here(task, stop)
        return
    pool = _Pool(jobs)
    try:
        yield from _read_small(pool, [task for task in tasks if task.stamp.size <= LARGE_BYTES], stop)
        for task in tasks:
            if task.stamp.size > LARGE_BYTES:
                yield from _read_large(task, pool.extract, pool.renew, stop, pool.jobs * 3)
    finally:
        pool.close()


def _read_here(task: Task, stop: Stop) -> Iterator[Batch]:
    if task.stamp.size <= LARGE_BYTES:
        yield [worker.read(task)]
        return

    def extract(articles: Sequence[Article]) -> Future[list[Entered]]:
        done: Future[list[Entered]] = Future()
        done.set_result(worker.enter_all(articles))
        return done

    yield from _read_large(task, extract, _nothing, stop, 1)


def _nothing() -> None:
    pass


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


def _read_small(pool: _Pool, tasks: Sequence[Task], stop: Stop) -> Iterator[Batch]:
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
                del waiting[future]
                yield result
        except BrokenProcessPool:
            suspects = [task for batch in waiting.values() for task in batch]
            waiting.clear()
            pool.renew()
            for task in suspects:
                yield [_read_suspect(pool, task)]


def _read_suspect(pool: _Pool, task: Task) -> ReadFile:
    """Read alone a file that was under way when a worker died; say so where it dies again."""
    try:
        return pool.read([task]).result()[0]
    except BrokenProcessPool:
        pool.renew()
        return worker.file_of(task, b"", problems=(_died(task.stamp.path),))


def _died(path: str) -> Problem:
    message = "reading it ended the process that did so; it is tried again when the file changes"
    return Problem(code="worker_died", message=message, path=path)


def _read_large(task: Task, extract: Extract, renew: Callable[[], None], stop: Stop, ahead: int) -> Iterator[Batch]:
    """Read a file here, deal out its articles, and hand on each part when those before it are done."""
    digest = worker.digest_of(Path(task.stamp.path))
    if digest and digest == task.known:
        yield [worker.file_of(task, digest, same=True)]
        return
    articles, problems = worker.parse(task.stamp)
    starts = range(0, max(1, len(articles)), BATCH_FILES)
    waiting: deque[tuple[int, Future[list[Entered]]]] = deque()
    for start in starts:
        waiting.append((start, extract(articles[start : start + BATCH_FILES])))
        while waiting and (len(waiting) >= ahead or start == starts[-1]):
            first, future = waiting.popleft()
            if not _done(future, stop):
                return
            told = problems if first == 0 else ()
            try:
                entered = future.result()
            except BrokenProcessPool:
                renew()
                entered, told = [], (*told, _died(task.stamp.path))
            last = first == starts[-1]
            yield [worker.file_of(task, digest, entered=entered, problems=told, first=first, last=last)]


def _done(future: Future[list[Entered]], stop: Stop) -> bool:
    """Wait for a part; False where a stop comes first."""
    while not stop():
        if wait([future], timeout=0.1).done:
            return True
    return False
