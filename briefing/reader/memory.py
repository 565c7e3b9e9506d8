"""What the reader keeps between two starts, on top of the reading state; and its part of config.yaml."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from briefing.reader.frame import Shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing.reader.places import Place
    from briefing.store.state import State, Thing

THEMES = {"auto": "auto", "dark": "textual-dark", "light": "textual-light", "terminal": "ansi-dark"}
RECENT = 30


@dataclass(frozen=True, slots=True)
class Settings:
    """The part of config.yaml that the reader goes by.

    ``note`` are options of the exported note, ``folder`` the place it is written to (None: the working folder).
    """

    theme: str = "auto"
    preset: str = "vim"
    keys: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    rows: Literal["auto", "one", "two"] = "auto"
    mouse: bool = True
    shares: Shares = field(default_factory=Shares)
    views: Mapping[str, str] = field(default_factory=dict)
    watch: Sequence[str] = ()
    config: Any = None
    tour: bool = True


def settings_of(config: Any) -> Settings:
    """The reader's part of a configuration; defaults where there is none."""
    if config is None:
        return Settings()
    panes = config.panes
    return Settings(
        theme=THEMES.get(config.theme, config.theme),
        preset=config.keys.preset,
        keys=dict(config.keys.actions),
        shares=Shares(panes.articles / 100, panes.entities / 100, 1 - panes.rounds / 100),
        views=dict(config.views),
        watch=tuple(config.watch),
        config=config,
    )


class Memory:
    """Sizes of panes, the last place, places in texts, what was read and looked up.

    Small things are held here and written when an article is left and at the end, so that no key waits for a disk.
    Without a state nothing outlasts the reader.
    """

    def __init__(self, state: State | None = None, corpus: str = "", shares: Shares | None = None) -> None:
        """``corpus`` is the name that places are kept under; ``shares`` are used until panes are resized."""
        self._state = state
        self._corpus = corpus
        self._usual = shares or Shares()
        self._offsets: dict[str, int] = {}
        self._read: dict[str, bool] = {}
        self._starred: dict[tuple[str, str], bool] = {}
        self.tour_seen = bool(self._kept("tour_dismissed", False))
        self.shares = self._kept_shares()
        self.theme: str | None = self._kept("theme", None)
        self.lookups: list[str] = state.lookups() if state is not None else []
        self.picked: list[str] = [str(item) for item in self._kept(f"picked:{corpus}", []) or []]

    def _kept(self, key: str, default: Any) -> Any:
        return self._state.kept(key, default) if self._state is not None else default

    def keep(self, **values: Any) -> None:
        """Keep something under a name."""
        if self._state is not None:
            self._state.keep(**values)

    def _kept_shares(self) -> Shares:
        kept = self._kept("panes", None)
        try:
            return Shares(**{name: float(value) for name, value in kept.items()}) if kept else self._usual
        except (TypeError, ValueError, AttributeError):
            return self._usual

    def usual_shares(self) -> None:
        """Panes as configured."""
        self.shares = self._usual

    # places

    @property
    def last(self) -> tuple[str | None, str]:
        """The article that was open at the end, and the pane that was active."""
        kept = self._kept(f"place:{self._corpus}", None)
        if not isinstance(kept, dict):
            return None, "articles"
        return kept.get("article"), str(kept.get("pane", "articles"))

    def scrolled(self, digest: str, offset: int) -> None:
        """Note how far an article was read."""
        self._offsets[digest] = offset

    def offset(self, digest: str) -> int | None:
        """Where an article was left."""
        if digest not in self._offsets and self._state is not None:
            known = self._state.scroll(digest)
            if known is None:
                return None
            self._offsets[digest] = known
        return self._offsets.get(digest)

    # reading

    def is_read(self, digest: str) -> bool:
        """Whether an article was opened before."""
        known = self._read.get(digest)
        if known is None:
            known = self._read[digest] = self._state.is_read(digest) if self._state is not None else False
        return known

    def read(self, digest: str, read: bool = True) -> None:
        """An article was opened (or is to count as new again)."""
        if self.is_read(digest) != read:
            self._read[digest] = read
            if self._state is not None:
                self._state.set_read([digest], read)

    def is_starred(self, thing: Thing, key: str) -> bool:
        """Whether something has a star."""
        known = self._starred.get((thing, key))
        if known is None:
            known = self._state.is_starred(thing, key) if self._state is not None else False
            self._starred[thing, key] = known
        return known

    def star(self, thing: Thing, key: str) -> bool:
        """Give a star, or take it away; whether it has one now."""
        starred = self._starred[thing, key] = not self.is_starred(thing, key)
        if self._state is not None:
            self._state.set_starred(thing, [key], starred)
        return starred

    def looked_up(self, query: str) -> None:
        """Keep a lookup, the latest first."""
        query = query.strip()
        self.lookups[:] = [query, *(old for old in self.lookups if old != query)][:RECENT]
        if self._state is not None:
            self._state.add_lookup(query)

    def save(self, place: Place | None = None, theme: str | None = None) -> None:
        """Write down what is held here."""
        if self._state is None:
            return
        if self._offsets:
            self._state.set_scroll(self._offsets)
        self.keep(**{"panes": asdict(self.shares), f"picked:{self._corpus}": self.picked})
        if theme is not None:
            self.keep(theme=theme)
        if place is not None:
            self.keep(**{f"place:{self._corpus}": {"article": place.article, "pane": place.pane}})


def open_memory(library: Any, settings: Settings) -> Memory:
    """What was kept from the last time with this corpus."""
    corpus = " ".join(str(path) for path in getattr(library, "paths", ()))
    return Memory(getattr(library, "state", None), corpus, settings.shares)
