"""The board of series in lines: a heading a series, its rounds, what is missing between them. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.model import Round, Series
from briefing.reader.pages.of_series import apart, gap_before, last_met, leads, missing, next_planned, parties
from briefing.reader.widgets.cells import fold
from briefing.reader.words import day, number, spoken, when, where

GROUPS = ("all", "planned ahead", "numbers missing", "sources differ")


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One line: ``kind`` says of what. ``groups`` are those of ``GROUPS`` its series is in; ``text`` what finds it.

    ``title`` is the series' title, a round's days or the missing numbers; ``round`` is a round's id, ``number`` our
    count of it; ``facts`` are said beside it, the weightiest first.
    """

    series: str
    kind: Literal["series", "round", "missing"]
    title: str
    facts: tuple[str, ...]
    text: str
    groups: frozenset[str]
    round: str | None = None
    number: int = 0
    status: str = ""

    @property
    def group(self) -> str:
        """The first of its groups."""
        return next((one for one in GROUPS if one in self.groups), "")


def series_lines(series: Iterable[Series], rounds: Mapping[str, Round], today: dt.date) -> list[SeriesLine]:
    """The lines of all series, those with most rounds first; ``rounds`` by id, ``today`` as in ``of_series``."""
    ranked = sorted(series, key=lambda one: (-len(one.rounds), fold(one.title), one.id))
    return [line for one in ranked for line in _lines(one, rounds, today)]


def _lines(series: Series, known: Mapping[str, Round], today: dt.date) -> Iterator[SeriesLine]:
    members = [(count, known[key]) for count, key in enumerate(series.rounds, 1) if key in known]
    rounds = [one for _, one in members]
    last, coming = last_met(rounds, today), next_planned(rounds, today)
    groups = frozenset(_groups(series, rounds, coming))
    shared = fold(" ".join((series.title, *parties(rounds), *leads(rounds))))
    facts = [number(len(series.rounds), "round")]
    facts.append(f"last {day(last.latest)}" if last else "not met yet")
    facts += [f"next {when(coming)}"] if coming else []
    facts += [apart(series)] if series.usual_gap is not None else []
    yield SeriesLine(series.id, "series", series.title, tuple(facts), shared, groups)
    absent = {one.after.id: one for one in missing(series, rounds)}
    for count, one in members:
        if one.id in absent:
            gone = absent[one.id]
            text = f"{shared} missing {gone.named}"
            yield SeriesLine(series.id, "missing", gone.named, (f"not in the corpus, {gone.between}",), text, groups)
        told = (where(one), spoken(one.status), gap_before(series, count))
        people = (person.name for person in one.participants)
        text = f"{shared} {fold(' '.join((when(one), *told, one.title, *people)))}"
        yield SeriesLine(series.id, "round", when(one), told, text, groups, one.id, count, one.status)


def _groups(series: Series, rounds: Sequence[Round], coming: Round | None) -> Iterator[str]:
    if coming is not None:
        yield "planned ahead"
    if series.missing:
        yield "numbers missing"
    if any(one.field == "ordinal" for each in rounds for one in each.disagreements):
        yield "sources differ"


def narrowed(lines: Iterable[SeriesLine], words: Sequence[str], group: str | None) -> list[SeriesLine]:
    """The lines that hold every word, each below the heading of its series."""
    out: list[SeriesLine] = []
    heading: SeriesLine | None = None
    for line in lines:
        if group is not None and group not in line.groups:
            continue
        if line.kind == "series":
            heading = line
        if all(word in line.text for word in words):
            if heading is not None and heading is not line:
                out.append(heading)
            out.append(line)
            heading = None
    return out
