"""What the reader keeps between two starts: places in texts, widths of panes, what was read; and its settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

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
    lookups: list[str] = field(default_factory=list)

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

    def looked_up(self, query: str) -> None:
        """Keep a lookup, the latest first."""
        query = query.strip()
        self.lookups[:] = [query, *(old for old in self.lookups if old != query)][:30]

    def save(self) -> None:
        """Write down what is kept."""


THEMES = {"auto": "auto", "dark": "textual-dark", "light": "textual-light", "terminal": "ansi-dark"}


def settings_of(config: Any) -> Settings:
    """The reader's part of a configuration; defaults where there is none."""
    if config is None:
        return Settings()
    keys = config.keys
    return Settings(theme=THEMES.get(config.theme, config.theme), preset=keys.preset, keys=dict(keys.actions))


def open_memory(config: Any) -> Memory:
    """What was kept from the last time."""
    shares = Shares()
    if config is not None:
        panes = config.panes
        shares = Shares(panes.articles / 100, panes.entities / 100, 1 - panes.rounds / 100)
    return Memory(shares=shares)
