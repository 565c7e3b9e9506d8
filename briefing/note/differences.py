"""The fields of the rounds on which articles differ, with every account."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Disagreement, Link, Round
from briefing.note.cited import Sources
from briefing.note.entries import clearest, day_told, focus
from briefing.note.escape import plain
from briefing.note.model import Difference, Line, Options, Run
from briefing.note.wording import words

_TOLD = frozenset({"place", "level", "form", "mode", "ordinal"})
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
    told = [link for link in round_.links if link.article in articles and _tells(link, field, value, sources)]
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


def _tells(link: Link, field: str, value: str, sources: Sources) -> bool:
    """Whether this link is the one that gives the value."""
    if field == "status":
        return link.status == value
    if field == "date":
        return link.when.edtf == value
    mention = sources.mention(link)
    if mention is None:
        return False
    if field == "lead":
        return value in [person.name for person in mention.participants if person.lead]
    return field in _TOLD and str(getattr(mention, field)) == value
