"""The page of rounds that recur: our count beside each source's own, gaps, what is missing. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.library.counting import Counted
from briefing.link.met import MET, OFF
from briefing.model import Account, Round, Series
from briefing.reader.pages.told import Told, ToMention, ToRound, part
from briefing.reader.words import day, nth, number, spoken, when, where


@dataclass(frozen=True, slots=True)
class Missing:
    """Numbers between those of two rounds that no article of the corpus tells of."""

    numbers: tuple[int, ...]
    before: Round
    after: Round

    @property
    def named(self) -> str:
        """``62nd and 63rd``, ``62nd to 65th``."""
        first, last = nth(self.numbers[0]), nth(self.numbers[-1])
        if len(self.numbers) < 3:
            return " and ".join(dict.fromkeys((first, last)))
        return f"{first} to {last}"

    @property
    def between(self) -> str:
        """The days the missing ones should lie between."""
        return f"between {day(self.before.latest)} and {day(self.after.earliest)}"


def missing(series: Series, rounds: Sequence[Round]) -> list[Missing]:
    """The missing numbers of a series, those that lie between the same two rounds together."""
    known = {one.ordinal: one for one in reversed(rounds) if one.ordinal is not None}
    found: dict[tuple[int, int], list[int]] = {}
    for wanted in series.missing:
        below = max((have for have in known if have < wanted), default=None)
        above = min((have for have in known if have > wanted), default=None)
        if below is not None and above is not None:
            found.setdefault((below, above), []).append(wanted)
    return [Missing(tuple(numbers), known[low], known[high]) for (low, high), numbers in found.items()]


def parties(rounds: Sequence[Round]) -> tuple[str, ...]:
    """The parties of a series, as its last round names them."""
    return rounds[-1].parties if rounds else ()


def leads(rounds: Sequence[Round]) -> list[str]:
    """Those who were at every round, in the order the first names them."""
    if not rounds:
        return []
    there = set.intersection(*({person.name for person in one.participants} for one in rounds))
    return [person.name for person in rounds[0].participants if person.name in there]


def last_met(rounds: Iterable[Round], today: dt.date) -> Round | None:
    """The last round that took place by ``today``."""
    held = [one for one in rounds if one.status in MET and one.earliest is not None and one.earliest <= today]
    return max(held, key=lambda one: (one.latest or today, one.id), default=None)


def next_planned(rounds: Iterable[Round], today: dt.date) -> Round | None:
    """The next round that is ahead at ``today``."""
    ahead = [one for one in rounds if one.status not in MET | OFF and one.latest is not None and one.latest >= today]
    return min(ahead, key=lambda one: (one.earliest or today, one.id), default=None)


def page(series: Series, counted: Sequence[Counted], today: dt.date) -> Iterator[Told]:
    """A series; ``today`` is what "last" and "next" are seen from."""
    rounds = [one.round for one in counted]
    yield Told(series.title, role="strong")
    for label, names in (("parties", parties(rounds)), ("led by", leads(rounds))):
        if names:
            yield Told(", ".join(names), label)
    yield Told(number(len(series.rounds), "round"), "told of")
    if series.usual_gap is not None:
        spread = f", {min(series.gaps):,} to {max(series.gaps):,}" if len(set(series.gaps)) > 1 else ""
        yield Told(f"{number(series.usual_gap, 'day')} apart{spread}", "usually" if len(series.gaps) > 1 else "held")
    last, coming = last_met(rounds, today), next_planned(rounds, today)
    if last is not None:
        ago = (today - (last.latest or today)).days
        since = f", {number(ago, 'day')} before the last article" if ago > 0 else ""
        yield Told(f"{when(last)}  {where(last)}{since}", "last met", target=ToRound(last.id))
    if coming is not None:
        yield Told(f"{when(coming)}  {where(coming)}", "next planned", target=ToRound(coming.id))
    else:
        yield Told("nothing is told", "next planned", "dim")
    for one in missing(series, rounds):
        yield Told(f"the {one.named}, {one.between}: no article tells of it", "missing", "warn")
    yield from part("Rounds by our count, and the number each source gives", members(series, counted))


def members(series: Series, counted: Sequence[Counted], here: str | None = None) -> Iterator[Told]:
    """A line a round with our number in the margin, what each source counts below it; ``here`` is the round at hand."""
    absent = {one.after.id: one for one in missing(series, [each.round for each in counted])}
    for each in counted:
        one = each.round
        if one.id in absent:
            yield Told(f"the {absent[one.id].named}: not in the corpus, {absent[one.id].between}", "", "warn")
        at = "  ← this one" if one.id == here else ""
        gap = gap_before(series, each.number)
        text = f"{when(one)}  {where(one)}  {spoken(one.status)}{f'  {gap}' if gap else ''}{at}"
        yield Told(text, f"{each.number}", "strong" if at else "plain", None if at else ToRound(one.id))
        yield from counts(one, each.told)


def apart(series: Series) -> str:
    """How far its rounds lie apart: ``every 40 days``; one gap is no rule yet, so ``40 days apart``."""
    gap = number(series.usual_gap or 0, "day")
    return f"every {gap}" if len(series.gaps) > 1 else f"{gap} apart"


def gap_before(series: Series, count: int) -> str:
    """``+38 days`` from the round before the one with our number ``count``."""
    known = len(series.gaps) == len(series.rounds) - 1 and count > 1
    return f"{series.gaps[count - 2]:+,} days" if known else ""


def counts(one: Round, told: Iterable[Account], label: str = "") -> Iterator[Told]:
    """The numbers that sources give a round, each with its articles and leading to the first of them."""
    for account in told:
        first = next((link for link in one.links if link.article in account.articles), None)
        target = ToMention(one.id, first.article, first.start, first.end) if first is not None else None
        named = nth(int(account.value)) if account.value.isdecimal() else account.value
        yield Told(f"the {named} by the count of {', '.join(account.articles)}", label, "dim", target)
        label = ""
