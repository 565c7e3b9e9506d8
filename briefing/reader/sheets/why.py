"""Why: each mention of a round with its evidence in bits, the words it rests on and what would flip it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from typing import ClassVar

from rich.style import Style
from textual.strip import Strip

from briefing.library.agreement import Agreement
from briefing.library.joins import by_quotes, waterfall
from briefing.model import Evidence, Link, Quote, Round
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import fit, visible, width_of
from briefing.reader.widgets.wrap import wrap
from briefing.reader.words import crumb, day, number, spoken, valued

BARS = ((90, 24), (60, 12), (0, 4))
"""Cells of a full bar, from a width on."""
NARROW = 64
"""Cells below which two quotes have no room side by side."""

Marked = tuple[Quote, Sequence[tuple[int, int]]]
"""A quote with the stretches of its article that agree with the other."""


class Why(Leaf):
    """The joins of one round as waterfalls: each reason adds to or takes from the sum."""

    contexts: ClassVar[tuple[str, ...]] = ("why", "leaf", "sheet")
    title = "Why"

    def __init__(self, told: Round) -> None:
        """Of a round."""
        super().__init__()
        self.told = told

    @property
    def agreement(self) -> Agreement:
        """What finds the words that agree, for as long as nothing changes."""
        library = self.reader.library
        if self._agreement is None or self._agreement[0] != library.generation:
            self._agreement = (library.generation, Agreement(library))
        return self._agreement[1]

    _agreement: tuple[int, Agreement] | None = None

    def draw_head(self, _y: int) -> Strip:
        """What is explained."""
        count = len(self.told.links)
        joined = f"{number(count, 'mention')} joined" if count > 1 else "one mention, nothing to join"
        return self.heading(f"Why {visible(crumb(self.told))}", joined)

    def build(self, width: int) -> Iterable[Item]:
        """Mention by mention."""
        for link in self.told.links:
            yield from self._link(link, width)
            yield Item()
        for item in self.told.disagreements:
            told = ((valued(item.field, account.value), ", ".join(account.articles)) for account in item.values)
            values = "; ".join(f"{value} ({articles})" for value, articles in told)
            yield from flowing(f"≠ {item.field}, {item.kind}: {values} {item.note}".rstrip(), width, self.looks.warn)

    def _link(self, link: Link, width: int) -> Iterable[Item]:
        looks = self.looks
        facts = [visible(link.article), day(link.published), spoken(link.status)]
        if link.decided:
            facts.append(f"you ruled: {link.decided}")
        if link.copy_of is not None:
            facts.append("a copy")
        compared = any(reason.bits for reason in link.evidence)
        head = f"{link.bits:+.1f} bits  " if compared else "main  " if len(self.told.links) > 1 else "alone  "
        yield Item([(head, looks.key), (" · ".join(facts), looks.strong)], link)
        yield from flowing(f"“{link.text}”", width, looks.plain, "  ")
        if compared:
            yield from self._waterfall(link, width)
        elif len(self.told.links) > 1:
            for reason in link.evidence:
                yield from flowing(reason.note, width, looks.dim, "  ")
        if link.runner_up is not None:
            other = f"next best: {self._named(link.runner_up[0])} with {link.runner_up[1]:+.1f} bits"
            yield from flowing(other, width, looks.dim, "  ")
        for flip in link.flips:
            yield from flowing(f"would change it: {flip}", width, looks.dim, "  ")

    def _named(self, round_id: str) -> str:
        from briefing.library import UnknownIdError

        try:
            return visible(crumb(self.reader.library.round(round_id)))
        except UnknownIdError:
            return round_id

    def _waterfall(self, link: Link, width: int) -> Iterable[Item]:
        """Reason by reason, the sum, then the quotes that they rest on side by side."""
        looks = self.looks
        bits = [reason.bits for reason in link.evidence]
        full = next(cells for least, cells in BARS if width >= least)
        for reason, drawn in zip(link.evidence, waterfall(bits, full), strict=True):
            yield from self._reason(reason, drawn, width)
        total = waterfall([sum(bits)], full)[0]
        yield Item([(f"  {'sum':<14}{sum(bits):+6.1f} ", looks.strong), (total, looks.strong)])
        for (here, there), reasons in by_quotes(link.evidence).items():
            mine, theirs = self.agreement.all(reasons)
            names = ", ".join(spoken(reason.feature) for reason in reasons)
            yield from flowing(f"{names} — what agrees is underlined:", width, looks.dim, "  ")
            yield from self._beside((here, mine), (there, theirs), width - 4)

    def _reason(self, reason: Evidence, drawn: str, width: int) -> Iterable[Item]:
        """A reason with its bar, and what it says on as many lines as that takes."""
        looks = self.looks
        head = f"  {fit(spoken(reason.feature), 14)}{reason.bits:+6.1f} "
        bar: tuple[str, Style] = (drawn, looks.good if reason.bits > 0 else looks.warn)
        empty = " " * (len(head) + len(drawn))
        note = reason.note
        for count, line in enumerate(wrap(note, 0, len(note), max(width - len(empty) - 1, 8))):
            said = (f" {visible(note[line.start : line.end].rstrip())}", looks.dim)
            yield Item([(head, looks.plain), bar, said] if count == 0 else [(empty, looks.plain), said])

    def _beside(self, one: Marked, two: Marked, width: int) -> Iterable[Item]:
        """Two quotes side by side, one below the other where there is no room; what agrees in them is marked."""
        looks = self.looks
        if width < NARROW:
            for quote in (one, two):
                yield from (Item([("    ", looks.plain), *line]) for line, _ in self._column(quote, width))
            return
        cells = (width - 3) // 2
        left, right = self._column(one, cells), self._column(two, cells)
        for (mine, used), (theirs, _) in zip_longest(left, right, fillvalue=([], 0)):
            yield Item([("    ", looks.plain), *mine, (" " * (cells - used) + " │ ", looks.rule), *theirs])

    def _column(self, marked: Marked, width: int) -> list[tuple[list[tuple[str, Style]], int]]:
        """The lines of a quote with the cells they take: its article, then its words."""
        looks, (quote, spans) = self.looks, marked
        name = fit(quote.article, width).rstrip()
        lines: list[tuple[list[tuple[str, Style]], int]] = [([(name, looks.dim)], width_of(name))]
        for line in wrap(quote.text, 0, len(quote.text), max(width, 8)):
            parts = []
            first, last = line.start, line.start + len(quote.text[line.start : line.end].rstrip())
            edges = (_inside(at - quote.start, first, last) for span in spans for at in span)
            cuts = sorted({first, last, *edges})
            for start, end in pairwise(cuts):
                agrees = any(low <= quote.start + start < high for low, high in spans)
                shown = visible(quote.text[start:end])
                parts.append((shown, looks.place if agrees else looks.plain))
            lines.append((parts, sum(width_of(text) for text, _ in parts)))
        return lines

    @property
    def link(self) -> Link:
        """The mention under the cursor, else the first."""
        return self.target if isinstance(self.target, Link) else self.told.links[0]

    def follow(self, target: object) -> None:
        """Read the mention in its article."""
        if isinstance(target, Link):
            self.close()
            self.reader.desk.stand_at(self.told.id, target.article, target.start)


def _inside(at: int, first: int, last: int) -> int:
    """An offset brought between two."""
    return min(max(at, first), last)
