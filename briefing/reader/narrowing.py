"""Which rows each list shows for the entities that were chosen and the filters that were typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.library import ArticleRow, UnknownIdError
from briefing.model import Entity, Round

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.reader.places import Pane


class Narrowing(NamedTuple):
    """The rows of the three lists, and how many there are of each without choice and filter."""

    articles: Sequence[ArticleRow]
    entities: Sequence[Entity]
    rounds: Sequence[Round]
    totals: tuple[int, int, int]


def narrow(library: Library, chosen: Iterable[str], filters: Mapping[Pane, str]) -> Narrowing:
    """Rows that have to do with every chosen entity and match the filters.

    Entities are not narrowed by a choice, so that a second one can be made.
    Raises ``QueryError`` for a filter that is none.
    """
    entities = [item for item in (_entity(library, entity_id) for entity_id in chosen) if item is not None]
    totals = (len(library.articles()), len(library.entities()), len(library.rounds()))
    asked, wanted = filters.get("articles", ""), filters.get("rounds", "")
    named = library.entities(filters.get("entities", ""))
    if not entities:
        return Narrowing(library.articles(asked), named, library.rounds(wanted), totals)
    in_articles = set(entities[0].articles).intersection(*(item.articles for item in entities[1:]))
    in_rounds = set(entities[0].rounds).intersection(*(item.rounds for item in entities[1:]))
    return Narrowing(library.articles(asked, in_articles), named, _rounds(library, wanted, in_rounds), totals)


def _rounds(library: Library, query: str, among: set[str]) -> Sequence[Round]:
    """The rounds with these ids in the order of the list; read one by one, since they are few beside all rounds."""
    if query:
        return [item for item in library.rounds(query) if item.id in among]
    return sorted((library.round(key) for key in among), key=_by_date)


def _by_date(item: Round) -> tuple[dt.date, dt.date, str]:
    first, last = item.earliest or item.latest, item.latest or item.earliest
    return first or dt.date.max, last or dt.date.max, item.id


def _entity(library: Library, entity_id: str) -> Entity | None:
    try:
        return library.entity(entity_id)
    except UnknownIdError:
        return None
