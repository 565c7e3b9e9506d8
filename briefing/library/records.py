"""What the library tells about itself: progress, changes, errors."""

from __future__ import annotations

import difflib
import sqlite3
import zlib
from collections.abc import Iterable

import msgspec

from briefing.model import Entity, Problem, Round


class UnknownIdError(KeyError):
    """No article, entity or round has this id; the message names the nearest one."""

    def __init__(self, kind: str, key: str, known: Iterable[str], otherwise: str = "") -> None:
        """``known`` are the ids there are; ``otherwise`` is what to do where none of them is near."""
        near = difflib.get_close_matches(key, list(known), 1)
        hint = f"; did you mean {near[0]!r}?" if near else f": {otherwise}" if otherwise else ""
        super().__init__(f"no {kind} has the id {key!r}{hint}")

    def __str__(self) -> str:
        return str(self.args[0])


# What SQLite says of a file that others hold or that cannot be written.
_HELD = ("locked", "busy", "readonly", "full", "unable to open", "disk I/O")


def is_damage(error: Exception) -> bool:
    """Whether the index holds what cannot be read: it is a cache, so it may be made anew."""
    if isinstance(error, sqlite3.OperationalError):
        return not any(word in str(error) for word in _HELD)
    if isinstance(error, sqlite3.DatabaseError):
        return True
    return isinstance(error, (zlib.error, msgspec.DecodeError, UnicodeDecodeError))


class Progress(msgspec.Struct, frozen=True):
    """How far a refresh is: ``done`` of ``total`` files or articles, and what it does now.

    ``stage`` is "reading", "extracting", "joining", or "waiting" while another instance brings the same index
    up to date (``done`` is 1 when it has got further).
    """

    stage: str
    done: int
    total: int


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What a refresh or a decision changed, by id; ``stopped`` where a person ended it early."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    stopped: bool = False


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """A round as it is and as a ruling would leave it; None where there is none before, or none any more."""

    id: str
    before: Round | None
    after: Round | None


class NameMove(msgspec.Struct, frozen=True, kw_only=True):
    """An entity as it is and as a ruling would leave it; None where there is none before, or none any more."""

    id: str
    before: Entity | None
    after: Entity | None


class Supposed(msgspec.Struct, frozen=True, kw_only=True):
    """What a ruling would change: rounds, and names whose own words differ (not just the rounds they were at)."""

    rounds: tuple[Move, ...] = ()
    names: tuple[NameMove, ...] = ()
