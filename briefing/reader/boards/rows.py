"""The rows of the boards: small, so that those of a hundred thousand rounds fit. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.link.fates import Fate, fate_of
from briefing.link.met import Met
from briefing.model import Round
from briefing.reader.widgets.cells import fold
from briefing.reader.words import crumb, days, listed, number, spoken, valued, when, where


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


OUTCOMES = ("all", "ahead", "held as planned", "held another day", "held elsewhere", "called off", "silence")


def plan_rows(rounds: Iterable[Round], today: dt.date) -> list[PlanRow]:
    """The rounds that were ever announced or that are off, by the day of the first report."""
    rows = []
    for item in rounds:
        fate = fate_of(item, today)
        if fate is None:
            continue
        plan = fate.announced
        group, outcome = _told(item, fate)
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


_GROUPS = {
    "as_announced": "held as planned",
    "slipped": "held another day",
    "brought_forward": "held another day",
    "moved": "held elsewhere",
    "called_off": "called off",
    "postponed": "called off",
    "ahead": "ahead",
    "not_told": "silence",
    "silence": "silence",
}


def _told(item: Round, fate: Fate) -> tuple[str, str]:
    """The group of ``OUTCOMES`` a planned round falls in, and what became of it in words."""
    status = spoken(item.status)
    words = {
        "as_announced": f"{status} as announced",
        "slipped": f"{status}, {number(fate.days, 'day')} later",
        "brought_forward": f"{status}, {number(-fate.days, 'day')} earlier",
        "moved": f"{status}, not in {fate.announced.place if fate.announced else ''}",
        "ahead": f"{status}, still ahead" if item.latest else f"{status}, no day told",
        "not_told": "outcome not told",
        "silence": item.fate or "never mentioned again",
    }
    return _GROUPS[fate.outcome], words.get(fate.outcome, status)


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
        for place, one in enumerate(item.disagreements):
            values = " / ".join(valued(one.field, account.value) for account in one.values)
            told = crumb(item)
            sources: Sequence[str] = [article for account in one.values for article in account.articles]
            shown = (spoken(one.field), values, told, one.kind, item.title, *item.parties, *sources)
            rows.append(
                DifferenceRow(
                    id=item.id,
                    number=place,
                    field=spoken(one.field),
                    values=values,
                    told=told,
                    group=one.kind,
                    text=fold(" ".join(shown)),
                )
            )
    return rows
