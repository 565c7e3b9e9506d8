"""From findings to entities, rounds and series: what the linker makes of all articles, put into the index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefing.model import Decision
from briefing.store.findings import Joined
from briefing.store.index import Index


class Joiner:
    """Joins the articles of an index with the user's aliases, weights and decisions."""

    def __init__(
        self, aliases: Mapping[str, Sequence[str]], weights: Mapping[str, float], decisions: Callable[[], list[Decision]]
    ) -> None:
        """``decisions`` gives those in force."""
        self._aliases = aliases
        self._weights = weights
        self._decisions = decisions

    def join(self, index: Index, numbers: Sequence[int] | None = None) -> Joined:
        """Join the articles in ``numbers`` (all of them where None)."""
        return Joined(entities=(), rounds=())
