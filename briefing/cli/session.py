"""What every command begins with: configuration, corpus, an index that is up to date."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.cli.faults import UsageError
from briefing.cli.printing import complain
from briefing.config import Config, load, one_of
from briefing.ingest import lost
from briefing.library import Changes, Library, Progress
from briefing.model import Problem

DONE, NO = 0, 1
"""Exit status: done; the answer is no."""

_SHOW_AFTER = 1.0


def configuration(options: argparse.Namespace) -> Config:
    """The configuration in force; raises ``ConfigError``."""
    return load(
        options.config, Path.cwd(), {"views": _check_view, "weights": _check_weight, "keys.actions": _check_key}
    )


def _check_view(_name: str, value: Any) -> None:
    from briefing.query import parse

    parse(value)


def _check_weight(name: str, value: Any) -> None:
    from briefing.link.weights import load as weights

    weights({name: value})


def _check_key(name: str, value: Any) -> None:
    from briefing.reader.actions.registry import actions

    one_of("action", lambda: [action.id for action in actions()])(name, value)


def corpora(options: argparse.Namespace, config: Config) -> tuple[Path, ...]:
    """The corpus named, else the configured one, else the sample that comes with the program."""
    named = tuple(options.corpus or ()) or config.corpora
    paths = named or _sample()
    if not paths:
        raise UsageError("no corpus: name one with --corpus PATH, or set `corpora` in config.yaml")
    missing = [path for path in paths if not path.exists()]
    if len(missing) == len(paths):
        raise UsageError(f"{missing[0]}: no such file or folder: name another with --corpus PATH")
    return paths


def _sample() -> tuple[Path, ...]:
    import briefing

    for path in (Path("corpus"), Path(briefing.__file__).parent.parent / "corpus"):
        if path.is_dir():
            return (path,)
    return ()


@contextlib.contextmanager
def opened(options: argparse.Namespace, config: Config | None = None) -> Iterator[Library]:
    """The library of the corpus, brought up to date, with progress and problems on standard error."""
    library = open_library(options, config or configuration(options))
    try:
        refresh(library)
        tell_problems(library)
        with as_known(library, options) as known:
            yield known
    finally:
        library.close()


def open_library(options: argparse.Namespace, config: Config) -> Library:
    """The library of the corpus as it is in the index."""
    library = Library(
        corpora(options, config),
        jobs=options.jobs or config.jobs,
        aliases=config.aliases,
        weights=config.weights,
        decisions=config.decisions_file,
        cache=config.index,
    )
    if options.anew:
        library.rebuild()
    return library


@contextlib.contextmanager
def as_known(library: Library, options: argparse.Namespace) -> Iterator[Library]:
    """The library, as it was known on the day of ``--as-of`` where one is given."""
    day = day_of(options.as_of)
    if day is None:
        yield library
        return
    view = library.as_of(day)
    try:
        yield view
    finally:
        view.close()


def day_of(text: str | None) -> dt.date | None:
    """The last day of a date of the command line; raises ``QueryError``."""
    if text is None:
        return None
    from briefing.query import day_span

    return day_span(text)[1]


def refresh(library: Library) -> Changes:
    """Bring the index up to date; the first Ctrl-C stops, keeping what was read."""
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        if stopping:
            raise KeyboardInterrupt
        stopping = True

    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # not the main thread
        return library.refresh(Meter(), lambda: stopping)
    try:
        changes = library.refresh(Meter(), lambda: stopping)
    finally:
        signal.signal(signal.SIGINT, before)
    if stopping:
        raise KeyboardInterrupt
    return changes


class Meter:
    """Progress on standard error: on a terminal, once it takes long enough to wonder."""

    def __init__(self) -> None:
        """Begin now."""
        self._begun = time.monotonic()
        self._shown = 0.0
        self._on = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        """Show how far it is, at most ten times a second."""
        now = time.monotonic()
        if not self._on or now - self._begun < _SHOW_AFTER or now - self._shown < 0.1:
            return
        self._shown = now
        count = f" {progress.done} of {progress.total}" if progress.total > 1 else ""
        sys.stderr.write(f"\r\x1b[K{progress.stage}{count} …")
        if progress.done and progress.done == progress.total:
            sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def status(library: Library, found: object) -> int:
    """1 where nothing was found or some file could not be read, whatever else was printed."""
    return DONE if found and not any(map(_not_read, library.problems())) else NO


def _not_read(problem: Problem) -> bool:
    return lost(problem) or problem.code == "worker_died"


def tell_problems(library: Library, most: int = 8) -> None:
    """Problems on standard error, the rest of many as a count."""
    problems = library.problems()
    for problem in problems[:most]:
        where = f"{problem.path}:{problem.line}: " if problem.path and problem.line else f"{problem.path}: "
        complain(f"{where if problem.path else ''}{problem.message}")
    if len(problems) > most:
        complain(f"and {len(problems) - most} more: see `briefing check`")
