"""What the reader keeps between two starts: places in texts, widths of panes, what was read; and its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from briefing.reader.frame import Shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Settings:
    """The part of config.yaml that the reader goes by."""

    theme: str = "auto"
    preset: str = "vim"
    keys: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    rows: Literal["auto", "one", "two"] = "auto"
    mouse: bool = True
    tour: bool = True


@dataclass(slots=True)
class Memory:
    """Kept in the state file; without one, for this start only."""

    shares: Shares = field(default_factory=Shares)
    offsets: dict[str, int] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    last: str | None = None

    def scrolled(self, article: str | None, offset: int) -> None:
        """Note how far an article was read."""
        if article is not None:
            self.offsets[article] = offset

    def offset(self, article: str | None) -> int | None:
        """Where an article was left."""
        return self.offsets.get(article) if article is not None else None

    def visited(self, article: str | None) -> None:
        """An article was opened."""
        if article is not None:
            self.seen.add(article)
            self.last = article
