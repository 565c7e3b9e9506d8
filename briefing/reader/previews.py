"""A few lines about an article, an entity or a round, for the preview beside a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from briefing.model import Article, Entity, Round
from briefing.reader.widgets.cells import fold, visible
from briefing.reader.widgets.prose import find_all
from briefing.reader.widgets.view import Parts
from briefing.reader.widgets.wrap import wrap
from briefing.reader.words import day, days, listed, number, spoken, when, where, who

if TYPE_CHECKING:
    from rich.style import Style

    from briefing.reader.app import Reader

CONTEXT = 400
LINES = 60


class Found(Protocol):
    """What is previewed."""

    @property
    def kind(self) -> str:
        """``article``, ``entity``, ``round``, ``sentence``; anything else has no preview."""

    @property
    def id(self) -> str:
        """Of it."""

    @property
    def article(self) -> str | None:
        """The article it stands in."""

    @property
    def start(self) -> int | None:
        """Where in it."""


def preview_of(reader: Reader, row: Found, width: int, words: Sequence[str] = ()) -> list[Parts]:
    """Lines of at most ``width`` cells; raises ``UnknownIdError``."""
    library = reader.library
    if width < 8:
        return []
    if row.kind == "entity":
        return of_entity(reader, library.entity(row.id), width)
    if row.kind == "round":
        return of_round(reader, library.round(row.id), width)
    if row.kind in ("article", "sentence"):
        return of_article(reader, library.article(row.article or row.id), width, row.start or 0, words)
    return []


def _paragraph(text: str, width: int, style: Style) -> list[Parts]:
    lines = wrap(text, 0, len(text), width)
    return [[(visible(text[line.start : line.end].rstrip("\n")), style)] for line in lines]


def of_article(reader: Reader, item: Article, width: int, start: int = 0, words: Sequence[str] = ()) -> list[Parts]:
    """Title, date, and the text around a place with the query's words lit."""
    looks = reader.looks
    out = _paragraph(item.title, width, looks.strong)
    out.append(
        [(" · ".join(filter(None, (day(item.published), visible(item.outlet or ""), visible(item.id)))), looks.dim)]
    )
    out.append([])
    begin = max(start - CONTEXT, 0)
    begin = item.text.rfind("\n", 0, begin) + 1 if begin else 0
    for paragraph in item.text[begin : begin + 6 * CONTEXT].split("\n"):
        for line in wrap(paragraph, 0, len(paragraph), width):
            out.append(lit_words(visible(paragraph[line.start : line.end]), words, looks.plain, looks.marked))
        if len(out) > LINES:
            break
    return out


def lit_words(text: str, words: Sequence[str], plain: Style, bright: Style) -> list[tuple[str, Style]]:
    """A text with the places where folded words stand in another style."""
    from briefing.reader.sheets.lookup import lit

    spans = [span for word in words for span in find_all(fold(text), word)]
    return lit(text, {place for start, end in spans for place in range(start, end)}, plain, bright)


def of_entity(reader: Reader, item: Entity, width: int) -> list[Parts]:
    """Name, titles with the days they were seen, other spellings, the latest rounds."""
    looks = reader.looks
    out: list[Parts] = [*_paragraph(item.name, width, looks.strong)]
    seen = f", {days(item.first_seen, item.last_seen)}" if item.first_seen or item.last_seen else ""
    out.append([(f"{item.kind}, named {number(item.mentions, 'time')}{seen}", looks.dim)])
    for role in item.roles[-4:]:
        out += _paragraph(
            f"{role.title} ({days(role.first, role.last)})" if role.first else role.title, width, looks.plain
        )
    others = [alias for alias in item.aliases if alias != item.name]
    if others:
        out += _paragraph("also: " + listed(others, 6), width, looks.dim)
    out += [[], [(number(len(item.rounds), "round"), looks.dim)]]
    for round_id in item.rounds[-12:]:
        told = reader.library.round(round_id)
        out.append([(visible(f"{when(told)}  {where(told)}  {who(told)}"), looks.plain)])
    return out


def of_round(reader: Reader, item: Round, width: int) -> list[Parts]:
    """Date, place, who met, and what each article says of it."""
    looks = reader.looks
    out = _paragraph(f"{when(item)}  {where(item)}", width, looks.strong)
    facts = [spoken(item.status), listed(item.parties), spoken(item.level), listed(item.topics)]
    out += _paragraph(" · ".join(fact for fact in facts if fact), width, looks.dim)
    for person in item.participants[:6]:
        out += _paragraph(f"{person.name}{', ' + person.role if person.role else ''}", width, looks.plain)
    for link in item.links[:8]:
        out += [[], [(f"{visible(link.article)} · {day(link.published)} · {spoken(link.status)}", looks.dim)]]
        out += _paragraph(link.text, width, looks.plain)
    return out[:LINES]
