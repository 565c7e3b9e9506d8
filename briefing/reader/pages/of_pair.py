"""The page of two who met: how often, when last, when next, and every occasion. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from briefing.link.met import Met
from briefing.model import Round
from briefing.reader.pages.of_entity import round_line
from briefing.reader.pages.told import GAP, Told, ToRound, part
from briefing.reader.words import days, number, when, where

SHOWN = 500


def page(met: Met, rounds: Sequence[Round], today: dt.date) -> Iterator[Told]:
    """What two have to do with one another: ``rounds`` of both, oldest first; ``today`` is what "ago" is counted to."""
    yield Told(f"{met.first} and {met.second}", role="strong")
    yield Told(f"{number(met.held, 'time')}, of {number(len(met.rounds), 'round')} told of", "met")
    if met.last is not None:
        ago = (today - met.last).days
        since = f", {number(ago, 'day')} before the last article" if ago > 0 else ""
        yield Told(f"{days(met.last_since, met.last)}{since}", "last met", target=_to(met.last_round))
    if met.next is not None:
        ahead = next((one for one in rounds if one.id == met.next_round), None)
        told = f"{when(ahead)}  {where(ahead)}" if ahead is not None else days(met.next, met.next_until)
        yield Told(told, "next planned", target=_to(met.next_round))
    if met.usual_gap is not None:
        yield Told(f"{number(met.usual_gap, 'day')} between two", "usually" if met.held > 2 else "apart")
    yield from part("Every occasion, the latest first", (round_line(one) for one in list(reversed(rounds))[:SHOWN]))
    if len(rounds) > SHOWN:
        yield GAP
        yield Told(f"and {len(rounds) - SHOWN} before them", role="dim")


def _to(round_id: str | None) -> ToRound | None:
    return ToRound(round_id) if round_id is not None else None
