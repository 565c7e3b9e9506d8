"""The date inspector: what a time expression says, how that is known, how else it may be read. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.library import Move
from briefing.model import Reading, Round, TimeExpression
from briefing.reader.pages.of_round import BASES
from briefing.reader.pages.told import Told, ToRound, part
from briefing.reader.words import crumb, day, days, spoken, when, where


@dataclass(frozen=True, slots=True)
class Choose:
    """Another reading of the expression, as the value that a ruling sets."""

    value: str


@dataclass(frozen=True, slots=True)
class ToTime:
    """A time expression of an article, by its number in the extraction."""

    article: str
    number: int


def page(
    time: TimeExpression, published: dt.date | None, anchor: str = "", rounds: Iterable[Round] = ()
) -> Iterator[Told]:
    """A time expression; ``anchor`` is the text it was counted from, ``rounds`` are those dated by it."""
    yield Told(f"“{time.text}”", role="strong")
    yield Told(days(time.earliest, time.latest) if time.earliest or time.latest else "no day of the calendar", "means")
    yield Told(f"{time.value}{f' (mod {time.mod})' if time.mod else ''}", "TIMEX3")
    if time.edtf:
        yield Told(time.edtf, "EDTF")
    yield Told(BASES[time.basis], "known by")
    base = f"“{anchor}”" if anchor else f"the article's date, {day(published)}" if _counted(time) else ""
    if base:
        yield Told(base, "counted from")
    if time.rule:
        yield Told(spoken(time.rule), "rule")
    yield from part("Readings: enter takes one, and shows what would move", _readings(time))
    yield from part("Rounds dated by it", (Told(crumb(one), target=ToRound(one.id)) for one in rounds))


def _counted(time: TimeExpression) -> bool:
    return time.basis in ("relative_to_dct", "stated_year_inferred")


def _readings(time: TimeExpression) -> Iterator[Told]:
    for place, one in enumerate(time.readings):
        yield Told(reading_text(one, chosen=place == 0), f"{one.weight:>4.0%}", target=_choice(one, place))


def _choice(one: Reading, place: int) -> Choose | None:
    return None if place == 0 else Choose(one.edtf or one.value)


def reading_text(one: Reading, chosen: bool = False) -> str:
    """A reading in a line."""
    told = days(one.earliest, one.latest) if one.earliest or one.latest else one.value
    facts = [told, one.edtf or one.value, BASES[one.basis], spoken(one.rule)]
    return f"{'●' if chosen else '○'} " + " · ".join(dict.fromkeys(fact for fact in facts if fact))


def of_round(item: Round, times: Sequence[tuple[str, int | None, TimeExpression | None]]) -> Iterator[Told]:
    """How a round is dated: (article, number, time expression) of each of its mentions."""
    yield Told(crumb(item), role="strong")
    yield Told(f"{when(item)}  ({BASES[item.basis]})", "date")
    if item.edtf:
        yield Told(item.edtf, "EDTF")
    yield from part("Told by: enter inspects", _tellers(item, times))


def _tellers(item: Round, times: Sequence[tuple[str, int | None, TimeExpression | None]]) -> Iterator[Told]:
    for link, (article, number, time) in zip(item.links, times, strict=False):
        if time is None or number is None:
            text = f"{days(link.when.earliest, link.when.latest)} · {BASES[link.when.basis]} · {article}"
            yield Told(text, "no date told", "dim")
        else:
            text = f"“{time.text}” → {days(time.earliest, time.latest)} · {BASES[time.basis]} · {article}"
            yield Told(text, target=ToTime(article, number))


def move_text(move: Move) -> str:
    """A round before and after a ruling."""
    if move.before is None:
        return f"new: {crumb(move.after)}" if move.after is not None else move.id
    if move.after is None:
        return f"{crumb(move.before)} → joined to another or gone"
    before, after = move.before, move.after
    changes = []
    if when(before) != when(after):
        changes.append(f"{when(before)} → {when(after)}")
    if where(before) != where(after):
        changes.append(f"{where(before)} → {where(after)}")
    if before.status != after.status:
        changes.append(f"{spoken(before.status)} → {spoken(after.status)}")
    for field in ("level", "ordinal"):
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            changes.append(f"{field} {spoken(str(old))} → {spoken(str(new))}")
    if before.title != after.title and before.place == after.place and before.level == after.level:
        changes.append(f"{before.title} → {after.title}")
    if len(before.links) != len(after.links):
        changes.append(f"{len(before.links)} → {len(after.links)} mentions")
    named = where(after) if where(before) == where(after) else after.title
    if when(before) == when(after):
        named = f"{named}, {when(after)}"
    return f"{named}: {'; '.join(changes) or 'its ledger or evidence changes'}"
