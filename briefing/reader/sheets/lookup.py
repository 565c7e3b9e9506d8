"""A few letters → articles, entities, rounds and sentences, best first, with a preview beside the list."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style

from briefing.library import UnknownIdError
from briefing.lookup import SCOPES, Hit, scope
from briefing.reader.previews import preview_of
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.widgets.cells import cut, fit, visible, width_of
from briefing.reader.widgets.view import Parts

if TYPE_CHECKING:
    from textual import events

LIMIT = 200
SIGNS = {kind: letter for letter, kind in SCOPES.items()} | {"recent": "↺"}
NAMES = {"article": "article", "entity": "name", "round": "round", "sentence": "text", "recent": "looked up before"}


@dataclass(frozen=True, slots=True)
class Recent:
    """An earlier lookup."""

    title: str
    kind: str = "recent"
    id: str = ""
    article: str | None = None
    start: int | None = None
    detail: str = ""
    positions: tuple[int, ...] = ()


def sought(text: str) -> list[str]:
    """The folded words that a lookup is after, without the letter that narrows it."""
    return scope(text)[1]


class LookupSheet(Chooser[Hit | Recent]):
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
        if not sought(text):
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
                rows = await asyncio.to_thread(self.reader.find, text, LIMIT)
                if self._wanted is None and sought(self.typed):
                    self.found(rows)
        finally:
            self._busy = False

    def summary(self) -> str:
        """How many there are of which kind, and what the present one is."""
        if not sought(self.typed):
            return "  looked up before" if self.rows else "  type to look up; order and accents do not matter"
        rows = self.rows
        more = "+" if len(rows) >= LIMIT else ""
        here = f" · {NAMES.get(self.here.kind, '')}" if self.here is not None else ""
        return f"  {len(rows)}{more} found{here}"

    def moved(self) -> None:
        """Another preview, another summary."""
        self.refresh()

    # drawing

    def parts(self, row: Hit | Recent, _line: int, width: int) -> Parts:
        """A sign for the kind, the title with the letters that matched."""
        looks = self.looks
        tail = f"  {visible(row.detail)}" if width > 44 and row.detail and row.kind != "sentence" else ""
        room = max(width - 2 - width_of(tail), 0)
        shown = visible(row.title)
        if width_of(shown) > room:
            shown = cut(shown, room - 1) + "…"
        pad = " " * max(room - width_of(shown), 0)
        title = lit(shown, row.positions, looks.plain, looks.marked)
        return [(f"{SIGNS.get(row.kind, ' ')} ", looks.dim), *title, (pad + tail, looks.dim)]

    def preview(self, row: Hit | Recent, width: int) -> list[Parts]:
        """What would be opened."""
        try:
            return preview_of(self.reader, row, width, sought(self.typed))
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
        self.reader.text.mark_terms(sought(query), row.start)

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


def lit(text: str, positions: Collection[int], plain: Style, bright: Style) -> list[tuple[str, Style]]:
    """A text with the code points at some positions in another style."""
    hit = frozenset(positions)
    parts: list[tuple[str, Style]] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or (place in hit) != (start in hit):
            parts.append((text[start:place], bright if start in hit else plain))
            start = place
    return parts
