"""``series``, ``met`` and ``changes``: what recurs, who met whom, what changed since a day."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence

from briefing.cli import shapes
from briefing.cli.printing import say, say_json, table
from briefing.cli.session import DONE, NO, opened
from briefing.library import Library, Move
from briefing.library.counting import Counted
from briefing.link.met import Met
from briefing.model import Round, Series


def series(options: argparse.Namespace) -> int:
    """List the rounds that recur: our count, the sources' counts, gaps, missing numbers."""
    with opened(options) as library:
        wanted = " ".join(options.query)
        inside = {one.id for one in library.rounds(wanted)} if wanted else None
        found = [one for one in library.series() if inside is None or inside.intersection(one.rounds)]
        if options.json:
            say_json([shapes.series(one, library.counted(one)) for one in found])
        else:
            for number, one in enumerate(found):
                if number:
                    say()
                say_series(one, library.counted(one))
    return DONE if found else NO


def say_series(one: Series, rounds: Sequence[Counted]) -> None:
    """A series in lines."""
    say(f"{one.title}  {one.id}")
    if one.usual_gap is not None:
        say(f"{'usually ' if len(one.gaps) > 1 else ''}{one.usual_gap} days apart")
    if one.missing:
        say(f"not in the corpus: number {', '.join(map(str, one.missing))}")
    gaps = ["", *(f"{gap:+d} days" for gap in one.gaps)]
    lines = []
    for each in rounds:
        item = each.round
        theirs = "; ".join(f"{told.value} ({', '.join(told.articles)})" for told in each.told)
        gap = gaps[each.number - 1] if each.number <= len(gaps) else ""
        lines.append((str(each.number), gap, item.edtf or "", item.place or "", item.status, theirs, item.id))
    table(("our count", "gap", "when", "place", "status", "their count", "id"), lines, 5)


def met(options: argparse.Namespace) -> int:
    """Tell who met whom; of two that are named, when last, when next, and every occasion."""
    with opened(options) as library:
        if len(options.name) == 2:
            return _two(library, options)
        found = _pairs(library, options)
        if options.json:
            say_json([shapes.met(one) for one in found])
        else:
            lines = [_met_line(one) for one in found]
            table(("met", "last", "next", "usual gap", "who", "whom"), lines, 5)
    return DONE if found else NO


def _met_line(one: Met) -> tuple[str, ...]:
    usual = str(one.usual_gap) if one.usual_gap and one.held > 2 else ""
    last, coming = _span(one.last_since, one.last), _span(one.next, one.next_until)
    return str(one.held), last, coming, usual, one.first, one.second


def _span(first: dt.date | None, last: dt.date | None) -> str:
    """A day, or the days that a vague one may be."""
    return "/".join(dict.fromkeys(day.isoformat() for day in (first, last) if day is not None))


def _pairs(library: Library, options: argparse.Namespace) -> list[Met]:
    """Pairs of parties, or of people where that is asked for or where no party has the name."""
    if not options.name:
        return library.met("people" if options.people else "parties")
    name = options.name[0]
    found = [] if options.people else [one for one in library.met("parties") if _has(one, name)]
    return found or [one for one in library.met("people") if _has(one, name)]


def _has(one: Met, name: str) -> bool:
    return _is(one.first, name) or _is(one.second, name)


def _is(known: str, name: str) -> bool:
    """Whether a party or person is meant by what was typed."""
    from briefing.link.folding import name_parts
    from briefing.link.parties import canonical

    if canonical(known) == canonical(name):
        return True
    (theirs, first), (surname, given) = name_parts(known), name_parts(name)
    return theirs == surname and (not given or not first or given.split()[0] == first.split()[0])


def _two(library: Library, options: argparse.Namespace) -> int:
    one = library.between(*options.name)
    if options.json:
        say_json([shapes.met(one)] if one.rounds else [])
    elif not one.rounds:
        say(f"{one.first} and {one.second} were named at no round together")
    else:
        say(f"{one.first} and {one.second}: met {one.held} times, {len(one.rounds)} rounds told of")
        say(f"last met: {_span(one.last_since, one.last) or 'not yet'}  {one.last_round or ''}".rstrip())
        say(f"next planned: {_span(one.next, one.next_until) or 'nothing'}  {one.next_round or ''}".rstrip())
        if one.usual_gap is not None and one.held > 2:
            say(f"usually {one.usual_gap} days apart")
        rounds = [library.round(key) for key in one.rounds]
        lines = [(item.edtf or "", item.status, item.place or "", item.title, item.id) for item in rounds]
        table(("when", "status", "place", "title", "id"), lines, 3)
    return DONE if one.rounds else NO


def changes(options: argparse.Namespace) -> int:
    """Tell what changed since a day: rounds that are new, told otherwise, or no longer rounds of their own."""
    from briefing.cli.session import day_of
    from briefing.library.since import changes as found_between

    day = day_of(options.since)
    if day is None:
        return NO
    with opened(options) as library:
        then = library.as_of(day)
        try:
            moves = found_between(then.rounds(), library.rounds())
            counts = (len(then.articles()), len(library.articles()))
            today = library.last_day()
        finally:
            then.close()
        if options.json:
            say_json([shapes.move(one, day, today) for one in moves])
        else:
            say(f"{counts[0]} of {counts[1]} articles were published by {day}")
            table(("what", "before", "now", "title", "id"), [_move_line(one) for one in moves], 3)
    return DONE if moves else NO


def _move_line(move: Move) -> tuple[str, ...]:
    one = move.after or move.before
    title = one.title if one is not None else ""
    return shapes.move_kind(move), _short(move.before), _short(move.after), title, move.id


def _short(one: Round | None) -> str:
    return f"{one.edtf or 'undated'}, {one.place or 'no place'}, {one.fate or one.status}" if one is not None else ""
