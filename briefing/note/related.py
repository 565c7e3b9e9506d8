"""Other rounds that bear on those of the note: told in the same articles, or of the same parties at about that time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.model import Round
from briefing.note.cited import Shelf, Sources
from briefing.note.entries import cites, days
from briefing.note.model import Line, Options, Run
from briefing.note.wording import capital, count, listed, when, words

_NEAR = dt.timedelta(days=14)
_Key = tuple[str, ...]
Neighbours = dict[tuple[_Key, int], list[Round]]


def related(
    rounds: Sequence[Round], shelf: Shelf, sources: Sources, options: Options, articles: frozenset[str]
) -> list[Line]:
    """Those told in a cited article by the same parties first; ``options.related`` of them, oldest first."""
    chosen = {round_.id for round_ in rounds}
    first = min((item.earliest for item in rounds if item.earliest), default=None)
    last = max((item.latest for item in rounds if item.latest), default=None)
    if first is None or last is None:
        return []
    parties = {key for item in rounds for key in _keys(item.parties)}
    near = _neighbours(rounds)
    ranked = [
        (_rank(other, parties, near, articles), other)
        for other in shelf.rounds("", _back(first), _ahead(last))
        if other.id not in chosen
    ]
    kept = [other for rank, other in sorted(ranked, key=lambda pair: (pair[0], pair[1].id)) if rank < 3]
    shown = sorted(kept[: options.related], key=lambda item: (item.earliest or dt.date.max, item.id))
    lines = [_line(other, sources, options) for other in shown]
    more = len(kept) - len(shown)
    return [*lines, (Run(f"And {count(more, options.language)} more in the corpus."),)] if more else lines


def _back(day: dt.date) -> dt.date:
    return day - _NEAR if day - dt.date.min > _NEAR else dt.date.min


def _ahead(day: dt.date) -> dt.date:
    return day + _NEAR if dt.date.max - day > _NEAR else dt.date.max


def _keys(parties: Sequence[str]) -> list[_Key]:
    """The pairs of parties, or the one party there is."""
    return list(combinations(sorted(parties), 2)) if len(parties) > 1 else [(party,) for party in parties]


def _neighbours(rounds: Sequence[Round]) -> Neighbours:
    """The rounds by parties and fortnight, so that each other round is compared with few."""
    out: Neighbours = defaultdict(list)
    for item in rounds:
        for key in _keys(item.parties):
            for fortnight in _fortnights(item):
                out[key, fortnight].append(item)
    return out


def _fortnights(item: Round) -> Iterator[int]:
    if item.earliest and item.latest:
        yield from range(item.earliest.toordinal() // 14, item.latest.toordinal() // 14 + 1)


def _rank(other: Round, parties: set[_Key], near: Neighbours, articles: frozenset[str]) -> int:
    """0 told in a cited article by the same parties, 1 told there, 2 the same parties within two weeks, 3 neither."""
    keys = [*_keys(other.parties), *((party,) for party in other.parties)]
    if any(link.article in articles for link in other.links):
        return 0 if parties.intersection(keys) else 1
    around = {fortnight + step for fortnight in _fortnights(other) for step in (-1, 0, 1)}
    found = (item for key in keys for fortnight in around for item in near.get((key, fortnight), ()))
    return 2 if any(_apart(item, other) <= _NEAR for item in found) else 3


def _apart(one: Round, other: Round) -> dt.timedelta:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return dt.timedelta.max
    return max(other.earliest - one.latest, one.earliest - other.latest, dt.timedelta(0))


def _line(other: Round, sources: Sources, options: Options) -> Line:
    status: str = words(options.language, "gloss")[other.status]
    forms: dict[str, list[str]] = words(options.language, "form")
    joint = " between " if len(other.parties) > 1 else " with "
    who = joint + listed(other.parties) if other.parties else ""
    place = f", {other.place}" if other.place else ""
    about = f", on {listed(other.topics[:3])}" if other.topics else ""
    head = f"{capital(when(*days(other), other.edtf, options.language))}{place}: "
    level = "" if other.level == "unknown" else f" ({words(options.language, 'level')[other.level]})"
    tail = f"{forms[other.form][0]}{who}{level}{about}: {status}."
    return (Run(head + tail, cites=cites(other, sources)),)
