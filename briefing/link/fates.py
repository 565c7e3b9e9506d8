"""Announced against happened: what became of a round that was announced, in a word that a program can count."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from briefing.link.folding import fold
from briefing.link.parties import is_country
from briefing.model import LedgerEntry, Record, Round, Status

Outcome = Literal[
    "as_announced", "slipped", "brought_forward", "moved", "called_off", "postponed", "ahead", "not_told", "silence"
]
PLANS: frozenset[Status] = frozenset({"planned", "proposed"})
HELD: frozenset[Status] = frozenset({"held", "under_way"})
OFF: frozenset[Status] = frozenset({"cancelled", "refused", "denied", "postponed"})


class Fate(Record, frozen=True, kw_only=True):
    """What became of an announcement. ``days`` from the announced to the real beginning, negative where it was earlier.

    ``announced`` is the first announcement, one that gives a day before one that gives none; None where only its end
    was told. "not_told": reported later, without an outcome; "silence": never mentioned again.
    """

    outcome: Outcome
    days: int = 0
    announced: LedgerEntry | None = None


def fate_of(item: Round, today: dt.date | None) -> Fate | None:
    """The fate of a round as seen on ``today``; None where it was neither announced nor called off."""
    plan = announcement(item)
    if plan is None and item.status not in PLANS | OFF:
        return None
    if item.status in HELD:
        return _held(item, plan)
    if item.status in OFF:
        return Fate(outcome="postponed" if item.status == "postponed" else "called_off", announced=plan)
    if item.latest is None or today is None or item.latest >= today:
        return Fate(outcome="ahead", announced=plan)
    reported = max((entry.reported for entry in item.ledger if entry.reported), default=None)
    later = reported is not None and reported > item.latest
    return Fate(outcome="not_told" if later else "silence", announced=plan)


def announcement(item: Round) -> LedgerEntry | None:
    """The first announcement, one that gives a day before one that gives none."""
    plans = [entry for entry in item.ledger if entry.status in PLANS]
    return next((entry for entry in plans if entry.earliest), plans[0] if plans else None)


def _held(item: Round, plan: LedgerEntry | None) -> Fate:
    days = _late(item, plan)
    if days:
        return Fate(outcome="slipped" if days > 0 else "brought_forward", days=days, announced=plan)
    if plan is not None and _elsewhere(plan.place, item.place):
        return Fate(outcome="moved", announced=plan)
    return Fate(outcome="as_announced", announced=plan)


def _late(item: Round, plan: LedgerEntry | None) -> int:
    """Days from the announced to the real beginning, 0 where they overlap."""
    if plan is None or not (plan.earliest and plan.latest and item.earliest and item.latest):
        return 0
    if plan.earliest <= item.latest and item.earliest <= plan.latest:
        return 0
    return (item.earliest - plan.earliest).days


def _elsewhere(planned: str | None, real: str | None) -> bool:
    """Whether two towns are told; a country and its town are one place told more exactly."""
    if not planned or not real or is_country(planned) or is_country(real):
        return False
    return fold(planned) != fold(real)
