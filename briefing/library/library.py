"""The library: a shelf that is kept up to date and that takes a person's rulings."""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.library.records import Changes, Progress, Supposed, is_damage
from briefing.library.shelf import Shelf
from briefing.model import Decision, Problem
from briefing.store.codec import pack
from briefing.store.index import Index

if TYPE_CHECKING:
    from briefing.library.joining import Joiner, Task
    from briefing.library.rulings.known import Ruled

APART = 3000
"""Articles from which on joining is done in a process apart, so that it holds up nobody who reads."""


class Library(Shelf):
    """One open corpus. Opening reads no article; ``refresh`` does, and may be stopped and called again.

    Safe to read from one thread while another refreshes. ``generation`` rises with every change of what is shown.
    """

    generation: int
    few: float = 0.01
    """Share of changed articles (and rulings) up to which only the rounds they concern are joined anew."""
    _day: dt.date | None = None

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        jobs: int | None = None,
        aliases: Mapping[str, Sequence[str]] | None = None,
        weights: Mapping[str, object] | None = None,
        decisions: Path | None = None,
        cache: Path | None = None,
        state: Path | None = None,
    ) -> None:
        """Open the index of ``paths``, in the order given.

        ``jobs`` is the number of processes that extract (None: one a core); ``aliases`` maps a name to other
        spellings; ``weights`` override those of the linker (``WeightsError``); ``decisions`` is the file of rulings;
        ``cache`` is the folder of the index, ``state`` the file of the reading state (None: those of the user).
        """
        self.paths = tuple(path.absolute() for path in paths)
        self.generation = 0
        self.decisions = decisions
        self.state_file = state
        self._jobs = jobs
        self._aliases = aliases or {}
        self._weights = weights or {}
        self._working = threading.RLock()
        self._version = 0
        self.index = Index.open(self.paths, cache)

    def refresh(
        self, progress: Callable[[Progress], None] | None = None, stop: Callable[[], bool] | None = None
    ) -> Changes:
        """Take in what was added, changed or removed on disk, batch by batch, each batch visible at once."""
        from briefing.library.refresh import Refresh

        def tell(now: Progress) -> None:
            self.generation += now.stage == "waiting" and now.done  # what another instance has taken in can be shown
            (progress or _quiet)(now)

        rounds: list[str] = []

        def once() -> Changes:
            return Refresh(
                self.index,
                self.paths,
                jobs=self._jobs,
                first=self.generation == 0,
                progress=tell,
                stop=stop or _never,
                visible=lambda: rounds.extend(self._join(tell)),
            ).run()

        with self._working:
            changes = self._undeterred(once)
            return msgspec.structs.replace(
                changes, rounds=tuple(dict.fromkeys(rounds)), problems=tuple(self.problems())
            )

    def _undeterred(self, once: Callable[[], Changes]) -> Changes:
        """Refresh; make a damaged index anew, and go on without one that others hold or that cannot be written."""
        try:
            return once()
        except Exception as error:
            if is_damage(error):
                self.index.rebuild()
            elif isinstance(error, sqlite3.OperationalError):
                self.index.leave(str(error))
            else:
                raise
        self.generation += 1
        return once()

    def _join(self, tell: Callable[[Progress], None]) -> tuple[str, ...]:
        """Join again where anything that joins rest on has changed; the ids of rounds that are new or changed."""
        decisions = self._in_force(told=True)
        key = self._joiner().key(self.index, decisions)
        version = self.index.version()
        if self.index.get("joined") == key:
            self.generation += version != self._version  # another instance may have joined them
            self._version = version
            return ()
        tell(Progress("joining", 0, 1))
        changed = self._stepped(decisions)
        if changed is None:
            self.index.set(joined="", basis="")
            changed = self._joined(decisions)
        self.index.set(joined=key, basis=self._joiner().basis(self.index))
        tell(Progress("joining", 1, 1))
        self.generation += 1
        return changed

    def _joined(self, decisions: list[Decision]) -> tuple[str, ...]:
        """Correct and join, in a process apart where it takes long; the ids of rounds that are new or changed."""
        from briefing.library.correcting import correct
        from briefing.library.joining import whole

        correct(self.index, decisions)
        return self._done(whole, decisions) or ()

    def _stepped(self, decisions: list[Decision]) -> tuple[str, ...] | None:
        """Join what a few articles and rulings concern: rounds, shown at once, then names. None where all must be.

        The ids of rounds that are new or changed.
        """
        from briefing.library import stepping

        joiner = self._joiner()
        change = stepping.change(self.index, joiner, decisions, self.few)
        if change is None:
            return None
        self.index.set(joined="")
        rounds = stepping.step(self.index, joiner, change)
        if not change.names:
            return rounds
        self.generation += 1
        renamed = self._done(stepping.name, decisions)
        return None if renamed is None else tuple(dict.fromkeys((*rounds, *renamed)))

    def _done(self, task: Task, decisions: list[Decision]) -> tuple[str, ...] | None:
        """Do a task of joining, in a process apart where there is much to join."""
        if len(self.index.articles.listing("corpus")) >= APART and self._jobs != 1:
            from concurrent.futures.process import BrokenProcessPool

            from briefing.library.joining import apart

            with contextlib.suppress(BrokenProcessPool):
                return apart(task, self.index.database.path, self._aliases, self._weights, decisions)
        return task(self.index, self._joiner(), decisions)

    def _joiner(self) -> Joiner:
        from briefing.library.joining import Joiner

        return Joiner(self._aliases, self._weights)

    def _in_force(self, told: bool = False) -> list[Decision]:
        """The rulings in force; ``told`` keeps what is wrong with their file among the problems."""
        found: list[Decision] = []
        problems: list[Problem] = []
        if self.decisions is not None and self.decisions.exists():
            from briefing.store.decisions import Decisions

            file = Decisions(self.decisions)
            found, problems = file.in_force(), file.problems()
        if told:
            packed = pack(problems)
            if (self.index.get("decisions") or pack([])) != packed:
                self.index.set(decisions=packed)
        return found

    def decide(self, decision: Decision) -> Changes:
        """Write a ruling down (before anything else), then apply it; raises ``DecisionsError``."""
        from briefing.store.decisions import Decisions

        with self._working:
            Decisions(self._decisions_file()).add(decision)
            return Changes(rounds=self._join(_quiet), problems=tuple(self.problems()))

    def preview(self, decision: Decision) -> Changes:
        """What ``decide`` would change, without writing anything."""
        return Changes(rounds=tuple(move.id for move in self.suppose(decision).rounds))

    def suppose(self, decision: Decision) -> Supposed:
        """Every round and name that ``decide`` would change, as it is and as it would be; nothing is written."""
        from briefing.library.supposing import rehearsed, worked_out

        with self._working:
            decisions, joiner = [*self._in_force(), decision], self._joiner()
            found = rehearsed(self.index, joiner, decisions, self.few) if self._day is None else None
            return worked_out(self.index, joiner, decisions, self._day) if found is None else found

    def undo(self, decision_id: str | None = None) -> Changes:
        """Take a ruling back (None: the last); it stays in the file as undone. Changes nothing where there is none."""
        from briefing.store.decisions import Decisions

        with self._working:
            if Decisions(self._decisions_file()).undo(decision_id) is None:
                return Changes()
            return Changes(rounds=self._join(_quiet), problems=tuple(self.problems()))

    def _decisions_file(self) -> Path:
        if self.decisions is None:
            raise ValueError("this library was opened without a decisions file")
        return self.decisions

    def rulings(self) -> list[Ruled]:
        """Every ruling of the file, oldest first, with what became of it; raises ``DecisionsError``."""
        if self.decisions is None or not self.decisions.exists():
            return []
        from briefing.library.rulings.known import known
        from briefing.store.decisions import Decisions

        return known(self, Decisions(self.decisions).all())

    def as_of(self, day: dt.date) -> Library:
        """A view of the same corpus as it was known on ``day`` (articles published until then)."""
        return _View(self, day)

    def rebuild(self) -> None:
        """Begin with an empty index; the next ``refresh`` reads everything."""
        with self._working:
            self.index.rebuild()
            self.generation += 1

    def close(self) -> None:
        """Let go of the index and the reading state."""
        if self._state is not None:
            self._state.close()
        self.index.close()


class _View(Library):
    """A library as it was known on a day: refreshing takes nothing in, rulings are made in the library itself."""

    def __init__(self, library: Library, day: dt.date) -> None:
        self.paths = library.paths
        self.generation = 0
        self.state_file = library.state_file
        self._state = library._state
        self.decisions = library.decisions
        self._jobs = 1
        self._aliases = library._aliases
        self._weights = library._weights
        self._working = threading.RLock()
        self._version = 0
        self._whole = library
        self._until = day
        self._day = day
        self.index = library.index.until(day)
        self.index.articles.arrange()
        self._joined(self._in_force())

    def _stepped(self, _decisions: list[Decision]) -> None:
        return None

    def as_of(self, day: dt.date) -> Library:
        return self._whole.as_of(min(day, self._until))

    def _joined(self, decisions: list[Decision]) -> tuple[str, ...]:
        return self.index.findings.replace(self._joiner().join(self.index, decisions, until=self._day))

    def refresh(
        self,
        _progress: Callable[[Progress], None] | None = None,
        _stop: Callable[[], bool] | None = None,
    ) -> Changes:
        return Changes()

    def close(self) -> None:
        self.index.close()


def _never() -> bool:
    return False


def _quiet(_: Progress) -> None:
    pass
