"""Articles that clash: the same id twice, the same text twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.ingest.articles import digest
from briefing.ingest.formats import ending_of
from briefing.model import Problem

_NO_TEXT = digest("")


class Key(NamedTuple):
    """What tells one article from another: its id, path, line in the file, and the digest of its text."""

    id: str
    path: str
    line: int
    digest: str


class Settled(NamedTuple):
    """The final ids, in the order of the keys, and what clashed."""

    ids: tuple[str, ...]
    problems: tuple[Problem, ...]


def settle(keys: Iterable[Key]) -> Settled:
    """Give every article of a corpus an id of its own, and tell of clashes and of texts that come twice.

    The first in corpus order keeps its id; a later one gets its ending, its file or its line added, whichever is
    enough. The same keys in the same order give the same ids.
    """
    ids: dict[str, Key] = {}
    texts: dict[str, str] = {}
    out: list[str] = []
    problems: list[Problem] = []
    for key in keys:
        chosen = next(name for name in _names(key) if name not in ids)
        if chosen != key.id:
            message = f"id {key.id!r} is taken by {ids[key.id].path}: called {chosen!r} here"
            problems.append(Problem(code="same_id", message=message, path=key.path, line=key.line))
        ids[chosen] = key
        out.append(chosen)
        first = texts.setdefault(key.digest, chosen)
        if first != chosen and key.digest != _NO_TEXT:
            message = f"same text as article {first!r}"
            problems.append(Problem(code="same_text", message=message, path=key.path, line=key.line))
    return Settled(tuple(out), tuple(problems))


def _names(key: Key) -> Iterable[str]:
    """Ids to try, from the plainest on; the last ones count on until one is free."""
    yield key.id
    yield key.id + ending_of(key.path)
    yield f"{key.id}@{key.path}"
    number = key.line
    while True:
        yield f"{key.id}@{key.path}:{number}"
        number += 1
