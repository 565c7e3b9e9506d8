"""Which rows each list shows for the entities that were chosen and the filters that were typed."""

from __future__ import annotations

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
    articles = library.articles(filters.get("articles", ""))
    rounds = library.rounds(filters.get("rounds", ""))
    totals = (len(library.articles()), len(library.entities()), len(library.rounds()))
    if entities:
        in_articles = set(entities[0].articles).intersection(*(item.articles for item in entities[1:]))
        in_rounds = set(entities[0].rounds).intersection(*(item.rounds for item in entities[1:]))
        articles = [row for row in articles if row.id in in_articles]
        rounds = [row for row in rounds if row.id in in_rounds]
    return Narrowing(articles, library.entities(filters.get("entities", "")), rounds, totals)


def _entity(library: Library, entity_id: str) -> Entity | None:
    try:
        return library.entity(entity_id)
    except UnknownIdError:
        return None
