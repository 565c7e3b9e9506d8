"""The line at the top (where one is) and the line at the bottom (what was said, what keys do here)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from briefing.reader.widgets.cells import cut, visible, width_of
from briefing.reader.widgets.view import paint
from briefing.reader.words import day, number

if TYPE_CHECKING:
    from briefing.reader.app import Reader


# Told before all others: how to open, how to find anything, and where every key is listed.
FIRST = ("open", "help", "lookup")


class Crumb(Widget):
    """The breadcrumb: ``Önal › Moscow, 31 Aug – 1 Sep 2020 › 001``."""

    def render_line(self, _y: int) -> Strip:
        """The trail on the left, the corpus and what was picked on the right."""
        reader = cast("Reader", self.app)
        looks, width = reader.looks, self.size.width
        names = [visible(name) for name in reader.desk.trail()]
        facts = [number(len(reader.picked), "round") + " picked" if reader.picked else "", reader.corpus_name]
        right = "  ".join(fact for fact in facts if fact) + " "
        room = max(width - width_of(right) - 1, 0)
        parts: list[tuple[str, Style]] = [(" ", looks.plain)]
        if reader.as_of is not None:
            parts += [(f" as of {day(reader.as_of.day)} ", looks.current), (" ", looks.plain)]
        for place, name in enumerate(names):
            last = place == len(names) - 1
            parts.append((name, looks.strong if last else looks.plain))
            if not last:
                parts.append((" › ", looks.dim))
        if not names:
            parts.append(("briefing", looks.strong))
        if room < 20:
            return paint(parts, width, looks.plain)
        left = paint(parts, room, looks.plain)
        return Strip.join([left, paint([(right, looks.dim)], width - room, looks.plain)])


class StatusLine(Widget):
    """What was last said, or the keys that matter here; progress on the right."""

    def render_line(self, _y: int) -> Strip:
        """One line."""
        reader = cast("Reader", self.app)
        looks, width = reader.looks, self.size.width
        right = reader.pending or reader.progress
        if not right and reader.as_of is not None:
            right = f"as of {day(reader.as_of.day)}"
        room = max(width - width_of(right) - 2, 0) if right else width
        said, dim = reader.said
        told = [(" " + visible(said), looks.plain if dim else looks.strong)]
        parts = told if said else self._hints(reader, room)
        left = paint(parts, room, looks.plain)
        if not right:
            return left
        return Strip.join([left, paint([(" " + cut(right, width), looks.key)], width - room, looks.plain)])

    def _hints(self, reader: Reader, room: int) -> list[tuple[str, Style]]:
        """The keys that matter here, as many as there is room for; the way to all of them is always among them."""
        looks = reader.looks
        keymap, contexts = reader.keymap, reader.view.contexts
        pairs = [
            (keymap.first(item.id), item.hint)
            for item in sorted(keymap.within(contexts), key=lambda item: item.id not in FIRST)
            if item.hint and keymap.leads(contexts, item)
        ]
        parts: list[tuple[str, Style]] = [(" ", looks.plain)]
        used = 1
        for key, hint in pairs:
            used += len(key) + len(hint) + 4
            if used > room:
                break
            parts += [(key, looks.key), (f" {hint}   ", looks.dim)]
        return parts
