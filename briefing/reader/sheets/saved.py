"""Saved views: the queries of config.yaml with how many rounds they have, and what is new since one last looked."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.strip import Strip

from briefing.model import Round
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.words import crumb, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library import Library

SHOWN = 5


@dataclass(frozen=True, slots=True)
class View:
    """One saved query as it stands. ``wrong`` says why it is none."""

    name: str
    query: str
    rounds: Sequence[Round] = ()
    new: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    wrong: str = ""


def digests(rounds: Iterable[Round]) -> dict[str, str]:
    """A digest of what each round says, by id: another date, status or article is a change."""
    return {
        item.id: hashlib.blake2b(
            repr((item.edtf, item.place, item.status, item.parties, len(item.links))).encode(), digest_size=8
        ).hexdigest()
        for item in rounds
    }


def look(library: Library, views: Mapping[str, str]) -> list[View]:
    """Every view with its rounds, and what is new or changed in it."""
    found = []
    for name, query in views.items():
        try:
            rounds = list(library.rounds(query))
        except ValueError as error:
            found.append(View(name, query, wrong=str(error)))
            continue
        new, changed = library.state.news(name, digests(rounds))
        found.append(View(name, query, rounds, frozenset(new), frozenset(changed)))
    return found


class SavedViews(Leaf):
    """The views; ``enter`` shows the rounds of one."""

    contexts: ClassVar[tuple[str, ...]] = ("saved", "leaf", "sheet")
    title = "Saved views"

    def __init__(self) -> None:
        """Not yet looked at."""
        super().__init__()
        self.views: list[View] | None = None

    def opened(self) -> None:
        """Count in a thread."""
        self.run_worker(self._look(), exit_on_error=False)

    async def _look(self) -> None:
        self.views = await asyncio.to_thread(look, self.reader.library, self.reader.settings.views)
        self.rebuild()

    def draw_head(self, _y: int) -> Strip:
        """How many."""
        return self.heading(self.title, "from views: in config.yaml")

    def build(self, width: int) -> Iterable[Item]:
        """A line a view, and what is new in it."""
        looks = self.looks
        if not self.reader.settings.views:
            text = (
                "No view is saved. Name queries under views: in config.yaml, for example: libya: about:libya since:2019"
            )
            yield from flowing(text, width, looks.plain)
            return
        if self.views is None:
            yield Item([("counting …", looks.dim)])
            return
        for view in self.views:
            yield from self._told(view, width)

    def _told(self, view: View, width: int) -> Iterable[Item]:
        looks = self.looks
        news = [f"{len(ids)} {word}" for ids, word in ((view.new, "new"), (view.changed, "changed")) if ids]
        count = (view.wrong and "not a query") or number(len(view.rounds), "round")
        yield Item(
            [(fit(view.name, 22), looks.strong), (fit(count, 14), looks.plain), (", ".join(news), looks.marked)], view
        )
        yield Item([(f"  {visible(view.query)}", looks.dim)])
        if view.wrong:
            yield from flowing(view.wrong, width, looks.warn, "  ")
        for item in [one for one in view.rounds if one.id in view.new | view.changed][:SHOWN]:
            yield Item([("  + " if item.id in view.new else "  ~ ", looks.marked), (visible(crumb(item)), looks.plain)])

    def follow(self, target: object) -> None:
        """Show the rounds of a view, and count it as looked at."""
        if not isinstance(target, View) or target.wrong:
            return
        self.reader.library.state.looked(target.name, digests(target.rounds))
        self.close()
        self.reader.desk.set_filter("rounds", target.query)
        self.reader.desk.activate("rounds")
