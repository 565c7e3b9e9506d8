"""What the corpus leaves open about the rounds, found by what the records lack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model import Round, Series, Status
from briefing.note.escape import plain
from briefing.note.model import Entry, Line, Run, Statement
from briefing.note.wording import listed

_AHEAD = frozenset[Status]({"planned", "proposed"})
_DONE = frozenset[Status]({"held", "under_way"})


def not_known(
    entries: Sequence[Entry],
    rounds: Sequence[Round],
    series: Sequence[Series],
    positions: Sequence[Statement],
    as_of: dt.date | None,
) -> tuple[Line, ...]:
    """One sentence a question: who, where, when, whether it took place, what came of it, what else is missing."""
    parties = sorted({party for item in entries for party in item.parties})
    told = [_lead(party, entries) for party in parties]
    told.append(_missing("Place", [item.number for item in entries if not item.place]))
    told.append(_missing("Agenda", [item.number for item in entries if not item.topics]))
    told.append(_missing("Date", [item.number for item in entries if not item.earliest]))
    early = [
        item.number for item in entries if item.status in _DONE and item.earliest and as_of and item.earliest > as_of
    ]
    told.append(f"Date of {_of(early)}: told as past, yet later than the newest article." if early else "")
    fate = [item.number for item in entries if item.status in _AHEAD and _is_past(item, as_of)]
    told.append(f"Whether {_of(fate)} took place: no article tells." if fate else "")
    unsure = [item.number for item in entries if item.status == "unclear"]
    told.append(f"Fate of {_of(unsure)}: the articles are unclear." if unsure else "")
    late = [item.number for item, one in zip(entries, rounds, strict=True) if _is_last(item, one)]
    told.append(f"What came of {_of(late)}: no article of a later day tells." if late else "")
    lone = [item.number for item in entries if item.accounts < 2]
    told.append(f"Confirmation of {_of(lone)}: one independent account only." if lone else "")
    silent = [party for party in parties if party not in {item.heading for item in positions}]
    told.append(f"Position of {listed(silent)}: no statement is quoted near these rounds." if silent else "")
    told += [_gap(item) for item in series if item.missing and {one.id for one in rounds} & set(item.rounds)]
    return tuple((Run(line),) for line in told if line)


def _is_past(item: Entry, as_of: dt.date | None) -> bool:
    return bool(as_of and item.latest and item.latest <= as_of)


def _is_last(item: Entry, round_: Round) -> bool:
    """Whether every dated article appeared before the round was over or on its last day."""
    days = [link.published for link in round_.links if link.published]
    return bool(item.status not in _AHEAD and days and item.latest and max(days) <= item.latest)


def _gap(series: Series) -> str:
    numbers = listed([str(number) for number in series.missing])
    return f"Series {plain(series.title)}: number {numbers} not in the corpus."


def _lead(party: str, entries: Sequence[Entry]) -> str:
    numbers = [
        item.number
        for item in entries
        if party in item.parties and not any(person.party == party for person in item.delegates)
    ]
    return f"Who stood for {party} in {_of(numbers)}." if numbers else ""


def _missing(what: str, numbers: Sequence[int]) -> str:
    return f"{what} of {_of(numbers)}." if numbers else ""


def _of(numbers: Sequence[int]) -> str:
    return f"round{'' if len(numbers) == 1 else 's'} {listed([str(number) for number in numbers])}"
