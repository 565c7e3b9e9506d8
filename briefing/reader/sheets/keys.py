"""Every key by context, searchable; the same list runs what it shows, so it is the palette too."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing.reader.actions.registry import Action, key_name
from briefing.reader.sheets.chooser import Chooser
from briefing.reader.widgets.cells import fit, fold
from briefing.reader.widgets.view import Parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.reader.app import Reader
    from briefing.reader.sheets.base import Sheet

PLACES = {
    "pane": "panes",
    "list": "lists",
    "text": "text",
    "articles": "articles",
    "entities": "entities",
    "rounds": "rounds",
    "sheet": "sheets",
    "any": "everywhere",
    "why": "why",
    "export": "export",
}


class KeysSheet(Chooser[Action]):
    """All actions: those that work where one comes from first."""

    contexts: ClassVar[tuple[str, ...]] = ("keys", "chooser", "sheet")
    prompt: ClassVar[str] = "type to search the keys; enter does it"
    title = "Keys"
    empty = "no action is called that"

    def __init__(self) -> None:
        """Knows no context yet."""
        super().__init__()
        self.here_contexts: Sequence[str] = ()

    def opened(self) -> None:
        """Start with everything, what works here first."""
        below = self.reader.main.sheets[:-1]
        view = below[-1] if below else self.reader.main.panes[self.reader.place.pane]
        self.here_contexts = view.contexts
        self.begin("")

    def search(self, text: str) -> None:
        """Actions whose help, id or key holds every word."""
        keymap = self.reader.keymap
        here = keymap.within(self.here_contexts)
        known = {item.id for item in here}
        rows = [*here, *(item for item in keymap.actions if item.id not in known)]
        words = fold(text).split()
        self.found([item for item in rows if all(word in self._searched(item) for word in words)])

    def _searched(self, item: Action) -> str:
        keys = " ".join(key_name(key) for key in self.reader.keymap.keys(item.id))
        return fold(f"{item.help} {item.id} {item.group} {keys} {' '.join(item.where)}")

    def works(self, item: Action) -> bool:
        """Whether an action works where one comes from."""
        return any(where in self.here_contexts for where in item.where)

    def summary(self) -> str:
        """Where one is."""
        place = PLACES.get(self.here_contexts[0], self.here_contexts[0]) if self.here_contexts else ""
        return f"  {len(self.rows)} actions · bright: works in {place}"

    def parts(self, row: Action, _line: int, width: int) -> Parts:
        """Keys, what it does, where it works."""
        looks = self.looks
        works = self.works(row)
        keys = "  ".join(key_name(key) for key in self.reader.keymap.keys(row.id))
        where = ", ".join(PLACES.get(name, name) for name in row.where)
        side = 24 if width > 70 else 0
        return [
            (fit(keys, min(22, width // 3)), looks.key if works else looks.dim),
            (" " + fit(row.help, max(width - min(22, width // 3) - side - 1, 0)), looks.plain if works else looks.dim),
            (fit(where, side), looks.dim),
        ]

    def open_here(self) -> None:
        """Do what the cursor is on, where one came from."""
        row = self.here
        if row is None:
            return
        if not self.works(row):
            self.reader.say(f"this works in: {', '.join(PLACES.get(name, name) for name in row.where)}")
            return
        self.close()
        row.perform(self.reader, None)


def open_keys(reader: Reader) -> None:
    """Open the list over whatever is there."""
    kind: type[Sheet] = KeysSheet
    reader.open_kept(kind)
