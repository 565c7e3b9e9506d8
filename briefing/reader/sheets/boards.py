"""The boards over all rounds: who met whom, what became of what was announced, where the articles differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from briefing.library import UnknownIdError
from briefing.link.met import pairs
from briefing.reader.boards.rows import (
    KINDS,
    OUTCOMES,
    SIGNS,
    DifferenceRow,
    PairRow,
    PlanRow,
    difference_rows,
    pair_rows,
    plan_rows,
)
from briefing.reader.days import today
from briefing.reader.pages import of_pair, of_round
from briefing.reader.pages.told import GAP, Told, ToPair
from briefing.reader.sheets.board import Board
from briefing.reader.sheets.page import clear
from briefing.reader.widgets.cells import fit, visible
from briefing.reader.widgets.view import Parts
from briefing.reader.words import crumb, day, roughly

PREVIEWED = 40


class Pairs(Board[PairRow]):
    """Who met whom: parties, then people of different sides."""

    contexts: ClassVar[tuple[str, ...]] = ("pairs", "board", "chooser", "sheet")
    title = "Who met whom"
    prompt: ClassVar[str] = "letters of one or both names"
    groups: ClassVar[tuple[str, ...]] = ("all", "parties", "people")
    blank: ClassVar[str] = "no two parties or people were named at one round"

    def gather(self) -> Sequence[PairRow]:
        """Pairs of parties, then of people."""
        library = self.reader.library
        rounds = list(library.rounds())
        now = today(library)
        parties = pair_rows(pairs(rounds, now, "parties"), "parties")
        return [*parties, *pair_rows(pairs(rounds, now, "people"), "people")]

    def parts(self, row: PairRow, _line: int, width: int) -> Parts:
        """Count, the two, when last and when next."""
        looks, met = self.looks, row.met
        count = f"{met.held:>4,} "
        last = fit(roughly(met.last_since, met.last, end=True) if met.last else "not met", 13)
        coming = fit(f"next {roughly(met.next, met.next_until)}" if met.next else "", 18) if width >= 70 else ""
        room = max(width - len(count) - 2 - len(last) - len(coming) - 2, 8)
        sign = "@ " if row.group == "people" else "  "
        names = fit(f"{met.first} – {met.second}", room)
        return [
            (count, looks.strong),
            (sign, looks.dim),
            (names, looks.plain),
            (f"  {last}", looks.dim),
            (coming, looks.key),
        ]

    def about(self, row: PairRow) -> Iterable[Told]:
        """The page of the two."""
        rounds = []
        for key in row.met.rounds[-PREVIEWED:]:
            try:
                rounds.append(self.reader.library.round(key))
            except UnknownIdError:
                continue
        return of_pair.page(row.met, rounds, today(self.reader.library))

    def open_here(self) -> None:
        """Narrow the panes to the rounds of the two."""
        row = self.here
        if row is None:
            return
        wanted = " ".join(f'who:"{name.replace(chr(34), " ")}"' for name in (row.met.first, row.met.second))
        clear(self.reader)
        try:
            self.reader.desk.set_filter("rounds", wanted)
        except ValueError as error:
            self.reader.say(str(error))
            return
        self.reader.desk.activate("rounds")
        self.reader.rounds.go_to(0)

    @property
    def pair(self) -> ToPair | None:
        """The two under the cursor."""
        row = self.here
        if row is None:
            return None
        return ToPair(row.met.first, row.met.second, row.met.rounds, "people" if row.group == "people" else "parties")


class Ledger(Board[PlanRow]):
    """Every round that was announced, and its fate."""

    title = "What became of what was announced"
    prompt: ClassVar[str] = "letters of a place, a party, a person, a fate"
    groups: ClassVar[tuple[str, ...]] = OUTCOMES
    blank: ClassVar[str] = "no round was announced"

    def gather(self) -> Sequence[PlanRow]:
        """Announced rounds."""
        return plan_rows(self.reader.library.rounds(), today(self.reader.library))

    def parts(self, row: PlanRow, _line: int, width: int) -> Parts:
        """When it was announced, for when and where, and what became of it."""
        looks = self.looks
        style = looks.warn if row.group in ("called off", "silence") else looks.plain
        announced = fit(day(row.announced), 12) if width >= 84 else ""
        planned = fit(row.planned, min(24, max(width // 3, 8)))
        place = fit(row.where, min(16, max(width // 5, 6)))
        return [
            (announced, looks.dim),
            (f"{planned} ", looks.plain),
            (f"{place} ", looks.dim),
            (visible(row.outcome), style),
        ]

    def about(self, row: PlanRow) -> Iterable[Told]:
        """The page of the round."""
        return of_round.page(self.reader.library.round(row.id))

    def open_here(self) -> None:
        """Go to the round."""
        if self.here is not None:
            self.go_to_round(self.here.id)


class Disagreements(Board[DifferenceRow]):
    """Every field on which the articles of a round differ."""

    title = "Where the articles differ"
    prompt: ClassVar[str] = "letters of a field, a place, a party, an article"
    groups: ClassVar[tuple[str, ...]] = KINDS
    blank: ClassVar[str] = "the articles agree on every round"

    def gather(self) -> Sequence[DifferenceRow]:
        """All disagreements."""
        return difference_rows(self.reader.library.rounds())

    def parts(self, row: DifferenceRow, _line: int, width: int) -> Parts:
        """Kind, field, round, values."""
        looks = self.looks
        style = looks.warn if row.group == "conflict" else looks.dim
        told = fit(row.told, min(34, max(width // 3, 8)))
        return [
            (f"{SIGNS[row.group]} ", style),
            (fit(row.group, 11) if width >= 70 else "", style),
            (f"{fit(row.field, 9)} ", looks.strong),
            (f"{told} ", looks.dim),
            (visible(row.values), looks.plain),
        ]

    def about(self, row: DifferenceRow) -> Iterable[Told]:
        """The disagreement, then the round."""
        item = self.reader.library.round(row.id)
        yield Told(crumb(item), role="strong")
        if row.number < len(item.disagreements):
            yield from of_round.difference(item, item.disagreements[row.number])
        yield GAP
        yield from of_round.page(item)

    def open_here(self) -> None:
        """Go to the round."""
        if self.here is not None:
            self.go_to_round(self.here.id)
