"""What the corpus knew on a day, and what changed since. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from briefing.library import Move
from briefing.model import Round
from briefing.reader.pages.of_date import move_text
from briefing.reader.pages.told import Target, Told, ToRound, part
from briefing.reader.words import crumb, day, listed, number, spoken

SHOWN = 400


def page(asked: dt.date, articles: tuple[int, int], rounds: tuple[int, int], moves: Sequence[Move]) -> Iterator[Told]:
    """What was known on a day: articles and rounds then and now, and what changed since."""
    yield Told(f"What these articles had told by {day(asked)}", role="strong")
    yield Told(f"{articles[0]:,} of {articles[1]:,}", "articles")
    yield Told(f"{rounds[0]:,}, now {rounds[1]:,}", "rounds")
    yield from part("Told otherwise since", _some(moves, _changed))
    yield from part("New since", _some(moves, lambda move: _new(move, asked)))
    yield from part("No round of its own any more", _some(moves, _gone))
    if not moves:
        yield Told("nothing has changed since", role="dim")


def _some(moves: Sequence[Move], line: Callable[[Move], Told | None]) -> Iterator[Told]:
    told = [one for move in moves if (one := line(move)) is not None]
    yield from told[:SHOWN]
    if len(told) > SHOWN:
        yield Told(f"and {number(len(told) - SHOWN, 'round')} more", role="dim")


def _changed(move: Move) -> Told | None:
    if move.before is None or move.after is None:
        return None
    text = move_text(move)
    if text.endswith("evidence changes"):
        text = f"{crumb(move.after)}: {fate(move.before)} → {fate(move.after)}"
    return Told(text + _who(move.after), target=_to(move.before))


def fate(one: Round) -> str:
    """Status and fate in a few words."""
    return one.fate or spoken(one.status)


def _new(move: Move, asked: dt.date) -> Told | None:
    if move.before is not None or move.after is None:
        return None
    return Told(f"{crumb(move.after)}: {fate(move.after)}, {first_told(move.after, asked)}{_who(move.after)}")


def _who(one: Round) -> str:
    return f"  ({listed(one.parties, 4)})" if one.parties else ""


def first_told(one: Round, asked: dt.date) -> str:
    """The day of the first report; what was told by ``asked`` was taken for another round then."""
    known = [link.published for link in one.links if link.published is not None]
    if not known:
        return "first told on no known day"
    first = min(known)
    return f"told {day(first)}, then taken for another round" if first <= asked else f"first told {day(first)}"


def _gone(move: Move) -> Told | None:
    if move.after is not None or move.before is None:
        return None
    return Told(f"{crumb(move.before)}: {fate(move.before)}", target=_to(move.before))


def _to(one: Round) -> Target:
    return ToRound(one.id)
