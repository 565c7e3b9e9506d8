"""Bringing an index up to date with the files: only what changed is read, each batch is visible at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.ingest import FileStamp, scan
from briefing.library import pool
from briefing.library.records import Changes, Progress
from briefing.library.worker import Task
from briefing.model import Problem
from briefing.store import versions
from briefing.store.articles import FileRow
from briefing.store.codec import pack
from briefing.store.index import Index

PATIENCE = 15.0
"""Seconds to wait for another instance that shows no progress."""
_SHOW_EVERY = 0.25
_SHARE = 16  # of the time, what is shown in between may cost one part


@dataclass
class _Plan:
    """What a look at the files says: what to read, what went, where each file stands in corpus order."""

    tasks: list[Task] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    positions: dict[str, int] = field(default_factory=dict)
    known: dict[str, FileRow] = field(default_factory=dict)


class Refresh:
    """One refresh of one index."""

    def __init__(
        self,
        index: Index,
        paths: Sequence[Path],
        *,
        jobs: int | None,
        first: bool,
        progress: Callable[[Progress], None],
        stop: Callable[[], bool],
        visible: Callable[[], None],
    ) -> None:
        """``first`` of a start: no list is open yet; ``visible`` joins what there is and shows it."""
        self._index = index
        self._paths = paths
        self._jobs = jobs
        self._first = first
        self._progress = progress
        self._stop = stop
        self._visible = visible
        self._added: list[int] = []
        self._changed: list[int] = []
        self._removed: list[str] = []

    def run(self) -> Changes:
        """Take in what changed on disk; what was taken in before a stop is kept."""
        self._wait()
        try:
            if self._first:
                self._index.check()
                self._index.articles.sweep()
                self._index.findings.sweep()
            self._check_versions()
            plan = self._plan()
            if not self._stop():
                self._take(plan)
            self._visible()
        finally:
            self._index.lease.give()
        return self._changes()

    def _wait(self) -> None:
        """Wait while another instance brings this index up to date; go on with a private copy if it does not get on."""
        version, since = self._index.version(), time.monotonic()
        while not self._index.lease.take() and not self._stop():
            self._progress(Progress("waiting", 0, 0))
            time.sleep(0.1)
            if self._index.version() != version:
                version, since = self._index.version(), time.monotonic()
                self._progress(Progress("waiting", 1, 0))
            elif time.monotonic() - since > PATIENCE:
                self._index.leave("another instance holds the index and does not get on")

    def _check_versions(self) -> None:
        stamp = versions.stamp()
        if self._index.get("stamp") == stamp:
            return
        extraction = versions.extraction()
        if self._index.get("extraction") not in (None, extraction):
            self._index.articles.make_stale()
        elif self._index.get("joining") not in (None, versions.joining()):
            self._index.articles.boil_down()
        self._index.set(stamp=stamp, extraction=extraction, joining=versions.joining())

    def _plan(self) -> _Plan:
        plan = _Plan(known=self._index.articles.files())
        self._progress(Progress("reading", 0, 0))
        problems: list[Problem] = []
        for position, stamp in enumerate(scan(self._paths)):
            if stamp.problem is not None:
                problems.append(stamp.problem)
                continue
            plan.positions[stamp.path] = position
            known = plan.known.get(stamp.path)
            if known is None or not _same(known, stamp):
                plan.tasks.append(Task(stamp, known.digest if known else b""))
        plan.gone = [path for path in plan.known if path not in plan.positions]
        self._index.set(folders=pack(problems))
        return plan

    def _take(self, plan: _Plan) -> None:
        articles = self._index.articles
        if plan.gone:
            self._removed += articles.forget(plan.gone)
        if any(row.position != plan.positions.get(path) for path, row in plan.known.items()):
            articles.place(plan.positions)
            articles.settle()
        meter = _Meter(self._progress, plan.tasks)
        shown, cost = time.monotonic(), 0.0
        for batch in pool.read_tasks(plan.tasks, self._jobs, self._stop):
            self._keep(plan, batch)
            meter.count(batch)
            begun = time.monotonic()
            if not meter.over and begun - shown > max(_SHOW_EVERY, _SHARE * cost):
                articles.settle()
                self._visible()
                shown = time.monotonic()
                cost = shown - begun
        if plan.gone or plan.tasks:
            articles.settle()

    def _keep(self, plan: _Plan, batch: pool.Batch) -> None:
        same = [(file.path, file.size, file.modified) for file in batch if file.same]
        if same:
            self._index.articles.touch(same)
        new = [file for file in batch if not file.same and file.path not in plan.known]
        changed = [file for file in batch if not file.same and file.path in plan.known]
        self._added += self._index.articles.put(new, plan.positions) if new else []
        self._changed += self._index.articles.put(changed, plan.positions) if changed else []

    def _changes(self) -> Changes:
        articles = self._index.articles
        added, changed = articles.ids(self._added), articles.ids(self._changed)
        return Changes(
            added=tuple(added[n] for n in self._added if n in added),
            changed=tuple(changed[n] for n in self._changed if n in changed),
            removed=tuple(self._removed),
            stopped=self._stop(),
        )


class _Meter:
    """Tells how far the reading is: in files, and in articles of files that hold many."""

    def __init__(self, tell: Callable[[Progress], None], tasks: Sequence[Task]) -> None:
        self._tell = tell
        self._total = len(tasks)
        self._done = 0
        self._tell(Progress("extracting", 0, self._total))

    @property
    def over(self) -> bool:
        """Whether all is done."""
        return self._done >= self._total

    def count(self, batch: pool.Batch) -> None:
        """Take a batch into account: a large file counts article by article until it is whole."""
        for file in batch:
            if file.last and file.first == 0:
                self._done += 1
            else:
                self._done += len(file.entries)
                self._total += len(file.entries) - file.last
        self._tell(Progress("extracting", self._done, self._total))


def _same(known: FileRow, stamp: FileStamp) -> bool:
    return known.size == stamp.size and known.modified == stamp.mtime_ns
