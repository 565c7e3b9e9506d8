"""Why: each mention of a round with its evidence in bits, the words it rests on and what would flip it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.strip import Strip

from briefing.model import Evidence, Link, Round
from briefing.reader.sheets.leaf import Item, Leaf, flowing
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.words import crumb, day, number, spoken

BAR = 24


class Why(Leaf):
    """The joins of one round as waterfalls: each reason adds to or takes from the sum."""

    contexts: ClassVar[tuple[str, ...]] = ("why", "leaf", "sheet")
    title = "Why"

    def __init__(self, told: Round) -> None:
        """Of a round."""
        super().__init__()
        self.told = told

    def draw_head(self, _y: int) -> Strip:
        """What is explained."""
        return self.heading(f"Why {visible(crumb(self.told))}", f"{number(len(self.told.links), 'mention')} joined")

    def build(self, width: int) -> Iterable[Item]:
        """Mention by mention."""
        for link in self.told.links:
            yield from self._link(link, width)
            yield Item()
        for item in self.told.disagreements:
            values = "; ".join(f"{account.value} ({', '.join(account.articles)})" for account in item.values)
            yield from flowing(f"≠ {item.field}, {item.kind}: {values} {item.note}".rstrip(), width, self.looks.warn)

    def _link(self, link: Link, width: int) -> Iterable[Item]:
        looks = self.looks
        facts = [visible(link.article), day(link.published), spoken(link.status)]
        if link.decided:
            facts.append(f"you ruled: {link.decided}")
        if link.copy_of is not None:
            facts.append("a copy")
        head = f"{link.bits:+.1f} bits  " if link.evidence else "alone  "
        yield Item([(head, looks.key), (" · ".join(facts), looks.strong)], link)
        yield from flowing(f"“{link.text}”", width, looks.plain, "  ")
        if link.evidence:
            yield from self._waterfall(link, width)
        if link.runner_up is not None:
            yield Item(
                [(f"  next best: {self._named(link.runner_up[0])} with {link.runner_up[1]:+.1f} bits", looks.dim)]
            )
        for flip in link.flips:
            yield from flowing(f"would change it: {flip}", width, looks.dim, "  ")

    def _named(self, round_id: str) -> str:
        from briefing.library import UnknownIdError

        try:
            return visible(crumb(self.reader.library.round(round_id)))
        except UnknownIdError:
            return round_id

    def _waterfall(self, link: Link, width: int) -> Iterable[Item]:
        """Reason by reason; the words it rests on are shown where they were not shown above."""
        looks = self.looks
        reasons = list(link.evidence)
        told = {link.text}
        reach = _reach(reasons)
        total = 0.0
        for reason in reasons:
            before, total = total, total + reason.bits
            style = looks.good if reason.bits > 0 else looks.warn
            bar = _bar(before, total, reach)
            note = fit(visible(reason.note), max(width - BAR - 28, 8))
            yield Item(
                [
                    (f"  {fit(spoken(reason.feature), 14)}{reason.bits:+6.1f} ", looks.plain),
                    (bar, style),
                    (f" {note}", looks.dim),
                ]
            )
            for quote in (reason.here, reason.there):
                if quote is not None and quote.text and quote.text not in told:
                    told.add(quote.text)
                    text = f"{quote.article}: “{quote.text}”"
                    yield from flowing(text, width, looks.dim, " " * 24)[:3]
        yield Item([(f"  {'sum':<14}{total:+6.1f} ", looks.strong), (_bar(0.0, total, reach), looks.strong)])

    @property
    def link(self) -> Link:
        """The mention under the cursor, else the first."""
        return self.target if isinstance(self.target, Link) else self.told.links[0]

    def follow(self, target: object) -> None:
        """Read the mention in its article."""
        if isinstance(target, Link):
            self.close()
            self.reader.desk.stand_at(self.told.id, target.article, target.start)


def _reach(reasons: list[Evidence]) -> tuple[float, float]:
    """The lowest and the highest the sum comes to on its way."""
    low = high = total = 0.0
    for reason in reasons:
        total += reason.bits
        low, high = min(low, total), max(high, total)
    return low, high


def _bar(start: float, end: float, reach: tuple[float, float]) -> str:
    """A bar of ``BAR`` cells from one sum to the next: solid where it adds, hatched where it takes away."""
    low, high = reach
    span = (high - low) or 1.0
    left, right = sorted((round((start - low) / span * BAR), round((end - low) / span * BAR)))
    sign = "█" if end >= start else "░"
    return (" " * left + sign * max(right - left, 1)).ljust(BAR)[:BAR]
