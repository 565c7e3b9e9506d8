"""The rows of the boards: small, so that those of a hundred thousand rounds fit. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.link.met import OFF, Met
from briefing.model import LedgerEntry, Round
from briefing.reader.widgets.cells import fold
from briefing.reader.words import days, listed, spoken, when, where

PLANS = ("planned", "proposed")
HELD = ("held", "under_way")


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two who were at the same rounds."""

    met: Met
    group: str
    text: str


def pair_rows(found: Iterable[Met], group: str) -> list[PairRow]:
    """A row for each pair, in the order given."""
    return [PairRow(met, group, fold(f"{met.first} {met.second}")) for met in found]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A round that was announced: when it was to be, what became of it. ``group`` is its outcome in a word."""

    id: str
    announced: dt.date | None
    planned: str
    where: str
    outcome: str
    group: str
    text: str


OUTCOMES = ("all", "ahead", "held as planned", "held another day", "called off", "silence")


def plan_rows(rounds: Iterable[Round], today: dt.date) -> list[PlanRow]:
    """The rounds that were ever announced or that are off, by the day of the first report."""
    rows = []
    for item in rounds:
        plan = _plan(item)
        if plan is None and item.status not in (*PLANS, *OFF):
            continue
        group, outcome = outcome_of(item, plan, today)
        planned = days(plan.earliest, plan.latest) if plan and plan.earliest else when(item)
        shown = (planned, where(item), outcome, spoken(item.status), item.title, *item.parties)
        people = (person.name for person in item.participants)
        rows.append(
            PlanRow(
                id=item.id,
                announced=item.ledger[0].reported if item.ledger else None,
                planned=planned,
                where=where(item),
                outcome=f"{outcome} · {listed(item.parties, 3)}" if item.parties else outcome,
                group=group,
                text=fold(" ".join((*shown, *people))),
            )
        )
    return sorted(rows, key=lambda row: (row.announced or dt.date.max, row.id))


def _plan(item: Round) -> LedgerEntry | None:
    """The first announcement, one that gives a day before one that gives none."""
    plans = [entry for entry in item.ledger if entry.status in PLANS]
    return next((entry for entry in plans if entry.earliest), plans[0] if plans else None)


def outcome_of(item: Round, plan: LedgerEntry | None, today: dt.date) -> tuple[str, str]:
    """The group of ``OUTCOMES`` a planned round falls in, and what became of it in words."""
    if item.status in HELD:
        late = _late(item, plan)
        if late:
            return "held another day", f"{spoken(item.status)}, {abs(late)} days {'later' if late > 0 else 'earlier'}"
        return "held as planned", f"{spoken(item.status)} as announced"
    if item.status in OFF:
        return "called off", spoken(item.status)
    if item.latest is None or item.latest >= today:
        return "ahead", f"{spoken(item.status)}, still ahead" if item.latest else f"{spoken(item.status)}, no day told"
    reported = max((entry.reported for entry in item.ledger if entry.reported), default=None)
    if reported is not None and reported > item.latest:
        return "silence", "outcome not told"
    return "silence", item.fate or "never mentioned again"


def _late(item: Round, plan: LedgerEntry | None) -> int:
    """Days from the announced to the real beginning, 0 where they overlap."""
    if plan is None or not (plan.earliest and plan.latest and item.earliest and item.latest):
        return 0
    if plan.earliest <= item.latest and item.earliest <= plan.latest:
        return 0
    return (item.earliest - plan.earliest).days


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One field of one round on which articles differ. ``group`` is its kind."""

    id: str
    number: int
    field: str
    values: str
    told: str
    group: str
    text: str


KINDS = ("all", "conflict", "refinement", "update")
SIGNS = {"conflict": "≠", "refinement": "⊂", "update": "→"}


def difference_rows(rounds: Iterable[Round]) -> list[DifferenceRow]:
    """Every disagreement of every round, in the order of the rounds."""
    rows = []
    for item in rounds:
        for number, one in enumerate(item.disagreements):
            values = " / ".join(spoken(account.value) for account in one.values)
            told = f"{when(item)}, {where(item)}"
            sources: Sequence[str] = [article for account in one.values for article in account.articles]
            shown = (spoken(one.field), values, told, one.kind, item.title, *item.parties, *sources)
            rows.append(
                DifferenceRow(
                    id=item.id,
                    number=number,
                    field=spoken(one.field),
                    values=values,
                    told=told,
                    group=one.kind,
                    text=fold(" ".join(shown)),
                )
            )
    return rows
