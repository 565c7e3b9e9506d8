"""A few letters → articles, entities, rounds and sentences, best first, with a preview beside the list."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from rich.style import Style

from briefing.library import UnknownIdError
from briefing.reader.previews import preview_of
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.widgets.cells import cut, fit, fold, visible, width_of
from briefing.reader.widgets.view import Parts

if TYPE_CHECKING:
    from textual import events

LIMIT = 200
SCOPES = {
    "a": ("article",),
    "p": ("entity",),
    "r": ("round",),
    "t": ("sentence",),
}
SIGNS = {"article": "a", "entity": "p", "round": "r", "sentence": "t", "recent": "↺"}
NAMES = {"article": "article", "entity": "name", "round": "round", "sentence": "text", "recent": "looked up before"}


class Hit(Protocol):
    """What the lookup found."""

    @property
    def kind(self) -> str:
        """``article``, ``entity``, ``round`` or ``sentence``."""

    @property
    def id(self) -> str:
        """Of what was found."""

    @property
    def title(self) -> str:
        """How it is shown."""

    @property
    def article(self) -> str | None:
        """The article to open, where there is one."""

    @property
    def start(self) -> int | None:
        """Where in it."""


@dataclass(frozen=True, slots=True)
class Recent:
    """An earlier lookup."""

    title: str
    kind: str = "recent"
    id: str = ""
    article: str | None = None
    start: int | None = None


def scoped(text: str) -> tuple[str, tuple[str, ...] | None]:
    """The query and the kinds it is limited to: ``r: moscow`` looks among rounds only."""
    head, colon, rest = text.partition(":")
    if colon and head.strip().lower() in SCOPES:
        return rest.strip(), SCOPES[head.strip().lower()]
    return text.strip(), None


class LookupSheet(Chooser[Hit]):
    """The lookup."""

    contexts: ClassVar[tuple[str, ...]] = ("lookup", "chooser", "sheet")
    prompt: ClassVar[str] = "letters of a name, a place, a title, a word …   a: p: r: t: narrow to one kind"
    title = "Look up"
    empty = "nothing found"

    def __init__(self) -> None:
        """Nothing looked up yet."""
        super().__init__()
        self._wanted: str | None = None
        self._busy = False

    def opened(self) -> None:
        """Start with an empty line and what was looked up before."""
        self.begin("")

    @property
    def previews(self) -> bool:
        """Yes."""
        return True

    # finding: one search at a time in a thread, the latest letters win

    def search(self, text: str) -> None:
        """Look for what was typed."""
        if not scoped(text)[0]:
            self._wanted = None
            self.found([Recent(query) for query in self.reader.memory.lookups])
            return
        self._wanted = text
        if not self._busy:
            self._busy = True
            self.run_worker(self._search(), exit_on_error=False)

    async def _search(self) -> None:
        try:
            while self._wanted is not None:
                text, self._wanted = self._wanted, None
                query, kinds = scoped(text)
                rows = await asyncio.to_thread(self.reader.find, query, kinds, LIMIT)
                if self._wanted is None and scoped(self.typed)[0]:
                    self.found(rows)
        finally:
            self._busy = False

    def summary(self) -> str:
        """How many there are of which kind, and what the present one is."""
        if not scoped(self.typed)[0]:
            return "  looked up before" if self.rows else "  type to look up; order and accents do not matter"
        rows: Sequence[Hit] = self.rows
        more = "+" if len(rows) >= LIMIT else ""
        here = f" · {NAMES.get(self.here.kind, '')}" if self.here is not None else ""
        return f"  {len(rows)}{more} found{here}"

    def moved(self) -> None:
        """Another preview, another summary."""
        self.refresh()

    # drawing

    def parts(self, row: Hit, _line: int, width: int) -> Parts:
        """A sign for the kind, the title with the letters that matched."""
        looks = self.looks
        name = NAMES.get(row.kind, row.kind)
        tail = f"  {name}" if width > 50 and row.kind != "recent" else ""
        room = max(width - 2 - width_of(tail), 0)
        shown = visible(row.title)
        if width_of(shown) > room:
            shown = cut(shown, room - 1) + "…"
        pad = " " * max(room - width_of(shown), 0)
        title = lit(shown, scoped(self.typed)[0], looks.plain, looks.marked)
        return [(f"{SIGNS.get(row.kind, ' ')} ", looks.dim), *title, (pad + tail, looks.dim)]

    def preview(self, row: Hit, width: int) -> list[Parts]:
        """What would be opened."""
        try:
            return preview_of(self.reader, row, width, scoped(self.typed)[0])
        except UnknownIdError:
            return [[(fit("gone since the lookup", width), self.looks.dim)]]

    # opening

    def open_here(self) -> None:
        """Go to what was found."""
        row = self.here
        if row is None:
            return
        if row.kind == "recent":
            self.begin(row.title)
            return
        query = self.typed
        self.reader.memory.looked_up(query)
        self.close()
        desk = self.reader.desk
        if row.kind in ("entity", "round"):
            desk.choose(row.kind, row.id)  # type: ignore[arg-type]
            return
        desk.open_article(row.article or row.id, row.start)
        self.reader.text.mark_terms(scoped(query)[0].split(), row.start)

    def on_click(self, event: events.Click) -> None:
        """A click opens."""
        event.stop()
        offset = event.get_content_offset(self)
        if offset is None or offset.y < self.head or offset.x >= self._list_width:
            return
        index = self.top + (offset.y - self.head) // self.tall
        if 0 <= index < len(self.rows):
            self.go_to(index)
            self.open_here()


def lit(text: str, query: str, plain: Style, bright: Style) -> list[tuple[str, Style]]:
    """A text with the words of a query, or else their letters in order, in another style."""
    folded = fold(text)
    hit: set[int] = set()
    for word in fold(query).split():
        at = folded.find(word)
        if at >= 0:
            hit.update(range(at, at + len(word)))
        else:
            hit.update(_scattered(folded, word))
    parts: list[tuple[str, Style]] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or (place in hit) != (start in hit):
            parts.append((text[start:place], bright if start in hit else plain))
            start = place
    return parts


def _scattered(folded: str, word: str) -> list[int]:
    """Where the letters of a word stand one after the other, nothing if one is missing."""
    places, at = [], 0
    for char in word:
        at = folded.find(char, at)
        if at < 0:
            return []
        places.append(at)
        at += 1
    return places
