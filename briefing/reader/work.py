"""Work beside reading: the index brought up to date in a thread, shown batch by batch, and files watched."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from briefing.reader.words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from briefing.library import Changes, Progress
    from briefing.model import Decision
    from briefing.reader.app import Reader

TELL_EVERY = 0.1
PATIENCE = 2.0
LOOK = 1.0
"""Seconds between two looks whether a folder of the corpus is still the same."""


class Work:
    """One refresh at a time; ``ruling`` counts the rulings not yet applied.

    What a thread learns reaches the screen through ``call_later`` only.
    """

    def __init__(self, reader: Reader) -> None:
        """Idle."""
        self.reader = reader
        self.running = False
        self.ruling = 0
        self._stop = threading.Event()
        self._quit = threading.Event()
        self._thread: threading.Thread | None = None
        self._again = False
        self._watching = False
        self._told = 0.0

    def start(self) -> None:
        """Bring the index up to date; while one refresh runs, another is remembered."""
        if self.running:
            self._again = True
            return
        self.running = True
        self._stop.clear()
        self._thread = threading.Thread(target=self._refresh, name="refresh", daemon=True)
        self._thread.start()

    def stop(self) -> bool:
        """End the refresh after its present batch; whether there was one."""
        self._again = False
        self._stop.set()
        return self.running

    def decide(self, decision: Decision) -> None:
        """Write a ruling down and apply it, in a thread: a refresh may hold the index."""
        self._rule(lambda: self.reader.library.decide(decision), "ruled")

    def undo(self, ruling: str | None = None) -> None:
        """Take a ruling back (None: the last), in a thread."""
        self._rule(lambda: self.reader.library.undo(ruling), "taken back")

    def _rule(self, what: Callable[[], Changes], word: str) -> None:
        def run() -> None:
            try:
                changes = what()
                said = (
                    f"{word}: {number(len(changes.rounds), 'round')} changed"
                    if changes.rounds
                    else f"{word}: no round changed"
                )
            except Exception as error:  # the ruling was not made: say why and read on
                said = f"not {word}: {error}"
            self._tell(self._ruled, said)

        self.reader.say("working …", dim=True)
        self.ruling += 1
        threading.Thread(target=run, name="ruling", daemon=True).start()

    def _ruled(self, said: str) -> None:
        from briefing.reader.sheets.page import Page

        self.ruling -= 1
        if isinstance(self.reader.view, Page):
            self.reader.view.rebuild()
        self._catch_up()
        self.reader.say(said)

    def _refresh(self) -> None:
        try:
            changes = self.reader.library.refresh(self._progress, self._stop.is_set)
            fault = ""
        except Exception as error:  # a fault of the corpus or the disk must not end the reading
            changes, fault = None, f"{type(error).__name__}: {error}"
        self._tell(self._ended, changes, fault)

    def _progress(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told >= TELL_EVERY or progress.done == progress.total:
            self._told = now
            self._tell(self._show, progress)

    # files watched

    def watch(self, look: bool = False) -> None:
        """Follow the corpus's folders from now on; with ``look`` take in what changed before that as well."""
        paths = list(getattr(self.reader.library, "paths", ()))
        if any(path.exists() for path in paths) and not self._watching:
            self._watching = True
            threading.Thread(target=self._watch, args=(paths, look), name="watch", daemon=True).start()

    def _watch(self, paths: Sequence[Path], look: bool) -> None:
        """Follow the folders there are; one that goes is waited for, one that comes back is followed again."""
        last = _there(paths)
        while not self._quit.is_set():
            there = _there(paths)
            new, last = there != last, there
            if new:
                self._tell(self.start)
            if not there:
                self._quit.wait(LOOK)
                continue
            try:
                self._follow(paths, there, new or look)
                look = False
            except FileNotFoundError:  # gone between two looks
                continue
            except (OSError, RuntimeError) as error:  # no more watches to be had: reading goes on, ctrl+r looks again
                self._tell(self.reader.say, f"changes on disk are not followed: {error}")
                return

    def _follow(self, paths: Sequence[Path], there: Mapping[Path, tuple[int, int]], new: bool) -> None:
        """Watch until the reader quits or a folder comes or goes; ``new`` ones may have changed meanwhile."""
        from watchfiles import watch

        for changes in watch(
            *there,
            watch_filter=lambda _change, path: not path.rpartition("/")[2].startswith("."),
            debounce=800,
            step=200,
            stop_event=self._quit,
            rust_timeout=int(LOOK * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            if _there(paths) != there:
                return
            if changes or new:
                new = False
                self._tell(self.start)

    def end(self) -> None:
        """The reader quits."""
        self.stop()
        self._quit.set()

    def join(self) -> None:
        """Wait a moment for the refresh to come to its end, so that the index is not closed under it."""
        self.end()
        if self._thread is not None:
            self._thread.join(PATIENCE)

    def _tell(self, what: object, *values: object) -> None:
        import contextlib

        with contextlib.suppress(RuntimeError):  # the reader has quit
            self.reader.call_later(what, *values)  # type: ignore[arg-type]

    def _show(self, progress: Progress) -> None:
        reader = self.reader
        stop = reader.keymap.first("program.stop")
        count = f" {progress.done:,} of {progress.total:,}" if progress.total > 1 else " …"
        reader.progress = f"{progress.stage}{count} · {stop} stops"
        reader.main.status.refresh()
        self._catch_up()

    def _catch_up(self) -> None:
        """Show what has come in, without moving anything that is being read."""
        reader = self.reader
        if reader.text_generation != reader.library.generation:
            place = reader.desk.place
            if place.article is None:
                rows = reader.library.articles()
                if rows:
                    reader.desk.start(rows[0].id)
                    return
            reader.desk.show()

    def _ended(self, changes: Changes | None, fault: str) -> None:
        reader = self.reader
        self.running = False
        reader.progress = ""
        reader.main.status.refresh()
        whole = changes is not None and not changes.stopped
        if whole or reader.library.articles():
            reader.unseen = {}  # the index has taken its place
        self._catch_up()
        if fault:
            reader.say(f"could not bring the index up to date: {fault}")
        elif changes is not None:
            self._report(changes)
        self.watch(look=whole)
        if self._again:
            self._again = False
            self.start()

    def _report(self, changes: Changes) -> None:
        parts = []
        for name in ("added", "changed", "removed"):
            count = len(getattr(changes, name))
            if count:
                parts.append(f"{count:,} {name}")
        if changes.stopped:
            parts.append("stopped before the end")
        if changes.problems:
            key = self.reader.keymap.first("program.problems")
            parts.append(f"{number(len(changes.problems), 'problem')} ({key} lists them)")
        if parts:
            self.reader.say("articles: " + ", ".join(parts), dim=True)


def _there(paths: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """The paths that exist, with what tells a folder from another of the same name."""
    found = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_dev, status.st_ino)
    return found
