"""One article's name mentions boiled down to its distinct names: all that joining across articles needs.

An ``ArticleNames`` is small and pure (the same mentions give the same summary), so a store may keep it beside the
article and hand all of them over to ``briefing.link.entities.join_names`` without reading any mention again.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model import EntityKind, EntityMention, Record


class NameUse(Record, frozen=True, kw_only=True):
    """One name in one article.

    ``name`` is the fullest the article gives; ``surfaces`` the spellings met with how often (``count`` in all);
    ``roles`` pairs of title and country; ``lone`` a person named by one word only; ``role`` a description standing for
    a name ("the Turkish foreign minister"). ``start`` and ``end`` are those of the first mention.
    """

    kind: EntityKind
    name: str
    surfaces: tuple[tuple[str, int], ...]
    count: int
    start: int
    end: int
    roles: tuple[tuple[str, str | None], ...] = ()
    country: str | None = None
    lone: bool = False
    role: bool = False
    acronym: bool = False
    certainty: float = 1.0


class ArticleNames(Record, frozen=True, kw_only=True):
    """The names of one article; ``marks[i]`` is the index in ``uses`` of mention ``i``, or -1."""

    article: str
    published: dt.date | None
    uses: tuple[NameUse, ...]
    marks: tuple[int, ...]
    glosses: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Draft:
    first: EntityMention
    surfaces: Counter[str] = field(default_factory=Counter)
    roles: dict[tuple[str, str | None], None] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    certainty: float = 0.0


def summarize(article: str, published: dt.date | None, mentions: Sequence[EntityMention]) -> ArticleNames:
    """The distinct names of ``mentions`` (those of one article, in order)."""
    drafts: dict[tuple[str, str, str], _Draft] = {}
    order: dict[tuple[str, str, str], int] = {}
    marks: list[int] = []
    glosses: dict[tuple[str, str], None] = {}
    for mention in mentions:
        if mention.form == "demonym" or mention.aside:
            marks.append(-1)
            continue
        key = _key(mention)
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = _Draft(mention)
            order[key] = len(order)
        _take(draft, mention)
        marks.append(order[key])
        if mention.form == "acronym" and mention.text != mention.name:
            glosses[mention.text, mention.name] = None
    uses = tuple(_use(draft) for draft in drafts.values())
    return ArticleNames(article=article, published=published, uses=uses, marks=tuple(marks), glosses=tuple(glosses))


def _key(mention: EntityMention) -> tuple[str, str, str]:
    apart = (mention.country or "") if mention.kind != "person" or mention.form == "role" else ""
    return mention.kind, mention.name, f"role {apart}" if mention.form == "role" else apart


def _take(draft: _Draft, mention: EntityMention) -> None:
    draft.surfaces[mention.text] += 1
    draft.certainty = max(draft.certainty, mention.certainty)
    if mention.role:
        for title in mention.role.split(", "):
            draft.roles[title, mention.country] = None
    if mention.country:
        draft.countries[mention.country] += 1


def _use(draft: _Draft) -> NameUse:
    first = draft.first
    country = min(draft.countries, key=lambda code: (-draft.countries[code], code)) if draft.countries else None
    return NameUse(
        kind=first.kind,
        name=first.name,
        surfaces=tuple(sorted(draft.surfaces.items())),
        count=draft.surfaces.total(),
        start=first.start,
        end=first.end,
        roles=tuple(draft.roles),
        country=country,
        lone=first.kind == "person" and first.form != "role" and " " not in first.name.strip(),
        role=first.form == "role",
        acronym=first.kind != "person" and first.name.isupper() and " " not in first.name,
        certainty=draft.certainty,
    )
