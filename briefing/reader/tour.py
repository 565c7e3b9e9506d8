"""The first start: one thing to try at a time in two lines above the bottom line, in nobody's way."""

from __future__ import annotations

from textual.strip import Strip

from briefing.reader.widgets.view import View, paint

# What to try, the actions that are it, and the action whose key is told.
STEPS = (
    ("goes to the rounds: the meetings by date", ("pane.rounds",), "pane.rounds"),
    ("chooses one: its articles are marked", ("open",), "open"),
    ("tells why its mentions are one meeting", ("why",), "why"),
    ("steps back, from choice to choice", ("back", "sheet.close"), "back"),
    ("looks anything up by a few letters", ("lookup",), "lookup"),
    ("picks a round for the note", ("pick",), "pick"),
    ("shows the note before it is written", ("export",), "export"),
    ("lists every key, and searches them", ("help",), "help"),
)
HEIGHT = 2


class Tour(View):
    """Goes on when what it tells was done; dismissed for good by a key, or when it is through."""

    head = 0

    def __init__(self) -> None:
        """At the first step."""
        super().__init__()
        self.step = 0

    def draw(self, y: int) -> Strip:
        """A rule, and one thing to try."""
        looks = self.looks
        keymap = self.reader.keymap
        if y == 0:
            return paint([("─" * self.size.width, looks.rule)], self.size.width, looks.plain)
        text, _, told = STEPS[min(self.step, len(STEPS) - 1)]
        close = f"  {keymap.first('tour.close')} ends the tour "
        room = max(self.size.width - len(close), 0)
        parts = [
            (f" {self.step + 1}/{len(STEPS)}  ", looks.dim),
            (keymap.first(told), looks.key),
            (f" {text}", looks.plain),
        ]
        return Strip.join(
            [paint(parts, room, looks.plain), paint([(close, looks.dim)], self.size.width - room, looks.plain)]
        )

    def did(self, action: str) -> bool:
        """An action was done; whether the tour is through."""
        if action in STEPS[self.step][1]:
            self.step += 1
            if self.step == len(STEPS):
                return True
            self.refresh()
        return False
