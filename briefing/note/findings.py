"""What else the records of the rounds hold: disagreements and related meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model import Disagreement, Link, Round
from briefing.note.cited import Shelf, Sources
from briefing.note.entries import cites, clearest, day_told, days, focus
from briefing.note.escape import plain
from briefing.note.model import Difference, Line, Options, Run
from briefing.note.wording import capital, count, listed, when, words

_NEAR = dt.timedelta(days=14)
_SHORT = 18  # words of a quote in a table


def differences(rounds: Sequence[Round], sources: Sources, options: Options) -> list[Difference]:
    """One row for each field on which the articles of a round differ, conflicts first."""
    order = ("conflict", "update", "refinement")
    found = [(number, item, round_) for number, round_ in enumerate(rounds, 1) for item in round_.disagreements]
    found.sort(key=lambda row: (order.index(row[1].kind), row[0]))
    return [_difference(number, item, round_, sources, options) for number, item, round_ in found]


def _difference(number: int, item: Disagreement, round_: Round, sources: Sources, options: Options) -> Difference:
    fields, readings = words(options.language, "field"), words(options.language, "disagreement")
    decided = item.field in round_.decided
    accounts = tuple(_account(value.value, value.articles, item.field, round_, sources) for value in item.values)
    reading: str = readings["decided" if decided else item.kind]
    return Difference(
        round=number,
        field=fields.get(item.field, item.field.capitalize()),
        accounts=accounts,
        reading=f"{reading} ({plain(item.note)})" if item.note else reading,
    )


def _account(value: str, articles: Sequence[str], field: str, round_: Round, sources: Sources) -> Line:
    told = [link for link in round_.links if link.article in articles and _tells(link, field, value)]
    links = clearest(told, sources)
    missing = [link for link in clearest(round_.links, sources) if link.article in articles]
    links += [link for link in missing if link.article not in {known.article for known in links}]
    spoken = f"{value.replace('_', ' ')}: " if links else value
    runs = [Run(spoken)]
    for index, link in enumerate(links):
        at = (day_told(link, sources) if field == "date" else None) or focus(link, sources)
        quote = sources.quote(link.article, link.start, link.end, at, _SHORT)
        runs.append(Run("; ") if index else Run(""))
        runs.append(quote)
    return tuple(run for run in runs if run.text)


def _tells(link: Link, field: str, value: str) -> bool:
    """Whether this link is the one that gives the value, as far as the link itself shows."""
    if field == "status":
        return link.status == value
    if field == "date":
        return link.when.edtf == value
    return True


def related(
    rounds: Sequence[Round], shelf: Shelf, sources: Sources, options: Options, articles: frozenset[str]
) -> list[Line]:
    """Other rounds told in the cited articles, or of the same parties within two weeks of one of the note's."""
    chosen = {round_.id for round_ in rounds}
    first = min((item.earliest for item in rounds if item.earliest), default=None)
    last = max((item.latest for item in rounds if item.latest), default=None)
    if first is None or last is None:
        return []
    near = [
        (_nearness(other, rounds, articles), other)
        for other in shelf.rounds("", first - _NEAR, last + _NEAR)
        if other.id not in chosen
    ]
    kept = [other for score, other in sorted(near, key=lambda pair: (pair[0], pair[1].id)) if score < 3]
    shown = sorted(kept[: options.related], key=lambda item: (item.earliest or dt.date.max, item.id))
    lines = [_related(other, sources, options) for other in shown]
    more = len(kept) - len(shown)
    return [*lines, (Run(f"And {count(more, options.language)} more in the corpus."),)] if more else lines


def _nearness(other: Round, rounds: Sequence[Round], articles: frozenset[str]) -> int:
    """0 told in a cited article by the same parties, 1 told there, 2 the same parties within two weeks, 3 neither."""
    here = any(link.article in articles for link in other.links)
    same = [item for item in rounds if len(set(item.parties) & set(other.parties)) >= min(2, len(item.parties)) > 0]
    if here:
        return 0 if same else 1
    return 2 if any(_apart(item, other) <= _NEAR for item in same) else 3


def _apart(one: Round, other: Round) -> dt.timedelta:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return dt.timedelta.max
    return max(other.earliest - one.latest, one.earliest - other.latest, dt.timedelta(0))


def _related(other: Round, sources: Sources, options: Options) -> Line:
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
