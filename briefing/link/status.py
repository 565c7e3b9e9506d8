"""What became of a round: its status by what is known last, the ledger of what was said when, and its fate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.lexicon import table
from briefing.link.dates import interval
from briefing.link.parties import is_country
from briefing.link.units import Unit
from briefing.model import LedgerEntry, Round, Status

# Within one article the first of these that it says anywhere is what it says of the meeting.
_RANKING: tuple[Status, ...] = (
    "held",
    "under_way",
    "cancelled",
    "postponed",
    "denied",
    "planned",
    "refused",
    "proposed",
    "unclear",
)
_RANK = {status: rank for rank, status in enumerate(_RANKING)}
_DONE = frozenset({"held", "under_way"})
SILENCE = 14  # days after its date in which an announced meeting is usually reported


def of_unit(unit: Unit) -> Status:
    """What one article says of the meeting."""
    said = {fact.meeting.status for fact in unit.facts}
    return min(said, key=_RANK.__getitem__) if len(said) > 1 else unit.facts[0].meeting.status


def of_round(units: Sequence[Unit]) -> Status:
    """What is known last: once held it stays held; else the last article that says anything counts."""
    said = [(unit.published or 0, of_unit(unit)) for unit in units]
    if any(status == "held" for _, status in said):
        return "held"
    clear = [item for item in said if item[1] != "unclear"]
    if not clear:
        return "unclear"
    last = max(day for day, _ in clear)
    return min((status for day, status in clear if day == last), key=_RANK.__getitem__)


def ledger(units: Sequence[Unit]) -> tuple[LedgerEntry, ...]:
    """One entry an article, in the order they appeared: what it said, and what had changed since the one before."""
    words: dict[str, str] = table("en", "evidence")["events"]
    out: list[LedgerEntry] = []
    before: Unit | None = None
    for unit in sorted(units, key=lambda one: (one.published or 0, one.article, one.id)):
        status = of_unit(unit)
        out.append(
            LedgerEntry(
                reported=dt.date.fromordinal(unit.published) if unit.published else None,
                article=unit.article,
                status=status,
                event=_event(unit, before, status, words),
                earliest=dt.date.fromordinal(unit.first) if unit.first and unit.told else None,
                latest=dt.date.fromordinal(unit.last) if unit.last and unit.told else None,
                place=unit.source["place"].meeting.place if unit.place else None,
                slipped=_slipped(unit, before),
            )
        )
        if unit.precise or before is None:
            before = unit
    return tuple(out)


def fate(found: Round, known_until: dt.date | None) -> str:
    """How the ledger closes as seen on ``known_until``, the day of the last article of the corpus (None: not known)."""
    words: dict[str, str] = table("en", "evidence")["events"]
    if found.status in ("planned", "proposed") and found.latest and known_until:
        reported = max((entry.reported for entry in found.ledger if entry.reported), default=None)
        silent = reported is None or reported <= found.latest
        if silent and (known_until - found.latest).days > SILENCE:
            return words["silent"]
    changes = [change for entry in found.ledger for change in entry.event.split("; ")[1:]]
    return "; ".join([words[found.status], *dict.fromkeys(changes)])


def _event(unit: Unit, before: Unit | None, status: Status, words: dict[str, str]) -> str:
    event = words[status]
    if status == "planned" and unit.told and unit.first and unit.last:
        days = interval(dt.date.fromordinal(unit.first), dt.date.fromordinal(unit.last))
        event = words["announced_for"].format(date=days)
    return "; ".join([event, *_changes(unit, before, words)])


def _slipped(unit: Unit, before: Unit | None) -> int:
    """Days from what was announced last to what is told now, 0 where they overlap or either is vague."""
    if before is None or before.status not in ("planned", "proposed", "postponed"):
        return 0
    if not (before.precise and unit.precise and before.first and before.last and unit.first and unit.last):
        return 0
    return unit.first - before.first if unit.first > before.last or unit.last < before.first else 0


def _changes(unit: Unit, before: Unit | None, words: dict[str, str]) -> list[str]:
    if before is None or (before.status not in ("planned", "proposed", "postponed")):
        return []
    out = []
    days = _slipped(unit, before)
    if days:
        name = ("slipped" if days > 0 else "earlier") + ("_one" if abs(days) == 1 else "")
        out.append(words[name].format(days=abs(days)))
    if before.place and unit.place and before.place != unit.place and not is_country(before.place):
        place = unit.source["place"].meeting.place or ""
        if not is_country(unit.place):
            out.append(words["moved"].format(place=place))
    return out
