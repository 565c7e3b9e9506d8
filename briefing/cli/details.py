"""``show`` and ``why``: one article, entity or round, and the reasons of its joins."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from briefing.cli import shapes
from briefing.cli.printing import one_line, say, say_json, width
from briefing.cli.recurring import say_series
from briefing.cli.session import DONE, opened
from briefing.lexicon import table as lexicon
from briefing.library import Library, UnknownIdError
from briefing.library.joins import by_quotes, waterfall
from briefing.model import Article, Entity, Link, Quote, Round, Series

if TYPE_CHECKING:
    from briefing.library.agreement import Agreement

_BAR = 24
_COLUMN = 54


def show(options: argparse.Namespace) -> int:
    """Show one article, entity, round or series."""
    with opened(options) as library:
        one = _any(library, options.id)
        if isinstance(one, Article):
            shape = shapes.whole_article(library, one.id)
        elif isinstance(one, Series):
            shape = shapes.series(one, library.counted(one))
        else:
            shape = shapes.round_shape(one, library.last_day()) if isinstance(one, Round) else shapes.entity(one)
        if options.json:
            say_json(shape)
        elif isinstance(one, Article):
            _say_article(shape, one)
        elif isinstance(one, Round):
            _say_round(one)
        elif isinstance(one, Series):
            say_series(one, library.counted(one))
        else:
            _say_entity(library, one)
    return DONE


def _any(library: Library, key: str) -> Article | Entity | Round | Series:
    """What has the id; the nearest of all kinds where nothing has."""
    if (recurring := next((one for one in library.series() if one.id == key), None)) is not None:
        return recurring
    for question in (library.article, library.round, library.entity):
        try:
            return question(key)
        except UnknownIdError:
            continue
    index = library.index
    known = [*index.articles.all_ids(), *index.findings.ids("round"), *index.findings.ids("entity")]
    raise UnknownIdError("article, round or entity", key, known, "`briefing find` looks for names")


def _say_article(shape: shapes.Shape, article: Article) -> None:
    known = shape["article"]
    say(article.title)
    basis = f" (from {known['published_from']})" if known["published_from"] else ""
    say("  ".join(filter(None, [known["published"] or "undated", basis.strip(), article.outlet, article.path])))
    say()
    say(article.text)
    for name in ("dates", "entities", "meetings"):
        say()
        say(f"{name}: {len(shape[name])}")
        for one in shape[name]:
            say(f"  {one['start']}-{one['end']}  {_told(article, one, name)}")


def _told(article: Article, one: dict[str, Any], name: str) -> str:
    text = " ".join(article.text[one["start"] : one["end"]].split())
    if name == "dates":
        return f"{text} = {one['edtf'] or one['value']} ({one['basis']})"
    if name == "entities":
        return f"{text} = {one['entity']} ({one['kind']})"
    return f"{one['status']} {one['form']}, {_between(one)}, {one['place'] or 'no place'}: {text}"


def _between(one: dict[str, Any]) -> str:
    first, last = one["earliest"], one["latest"]
    return f"{first} to {last}" if first != last else first or "no date"


def _kind(one: Round) -> list[str]:
    """The form and level in the words of the lexicon, as far as they are told."""
    words = lexicon("en", "evidence")
    return [words["forms"][one.form], *filter(None, [words["levels"].get(one.level, "")])]


def _say_round(one: Round) -> None:
    say(one.title)
    say(f"{one.edtf or 'undated'}  {one.status}  {one.place or 'no place'}  {', '.join(_kind(one))}")
    for name, values in (
        ("parties", one.parties),
        ("people", [f"{person.name}{f' ({person.role})' if person.role else ''}" for person in one.participants]),
        ("topics", one.topics),
    ):
        if values:
            say(f"{name}: {', '.join(values)}")
    if one.fate:
        say(f"fate: {one.fate}")
    for step in one.ledger:
        say(f"  {step.reported or 'undated'}  {step.event}  ({step.article})")
    for name, computed in zip(one.decided, one.computed, strict=False):
        say(f"set by a person: {name}; computed: {computed or 'nothing'}")
    for field in one.disagreements:
        accounts = "; ".join(f"{account.value} ({', '.join(account.articles)})" for account in field.values)
        say(f"{field.kind} on the {field.field}: {accounts}")
    say()
    for link in one.links:
        say(f"{link.article}  {link.status}  {link.bits:+.1f} bits  {_one_line(link.text)}")


def _say_entity(library: Library, one: Entity) -> None:
    say(f"{one.name}  {one.kind}  {one.country or ''}".rstrip())
    if one.aliases:
        say(f"also: {', '.join(one.aliases)}")
    for role in one.roles:
        say(f"{role.title}: {role.first or '?'} to {role.last or '?'}")
    say(f"{one.mentions} mentions in {len(one.articles)} articles, {one.first_seen or '?'} to {one.last_seen or '?'}")
    for key in one.rounds:
        found = library.round(key)
        say(f"  {found.edtf or 'undated'}  {found.status}  {found.title}  {found.id}")


def why(options: argparse.Namespace) -> int:
    """Tell why the mentions of a round were joined."""
    from briefing.library.agreement import Agreement

    with opened(options) as library:
        one = library.round(options.round)
        agreement = Agreement(library)
        if options.json:
            links = [shapes.why(link, agreement) for link in one.links]
            say_json({"id": one.id, "title": one.title, "links": links})
            return DONE
        say(f"{one.title}  {one.edtf or 'undated'}  {one.id}")
        say("What two quotes have in common stands between *asterisks*.")
        for number, link in enumerate(one.links, 1):
            say()
            _say_link(number, link)
            _say_quotes(link, agreement)
            _say_rival(library, link)
    return DONE


def _say_link(number: int, link: Link) -> None:
    ruling = f", a person ruled: {link.decided}" if link.decided else ""
    say(f"{number}. {link.article}  {link.published or 'undated'}  {link.bits:+.1f} bits{ruling}")
    say(f"   “{_one_line(link.text)}”")
    bars = waterfall([reason.bits for reason in link.evidence], _BAR)
    for reason, bar in zip(link.evidence, bars, strict=True):
        say(f"   {reason.bits:+6.1f}  {reason.feature:<10} |{bar}| {reason.note}")


def _say_quotes(link: Link, agreement: Agreement) -> None:
    """Each pair of quotes that reasons rest on, side by side, with the reasons over it."""
    for (here, there), reasons in by_quotes(link.evidence).items():
        mine, theirs = agreement.all(reasons)
        say(f"   {', '.join(reason.feature for reason in reasons)}:")
        left = _wrapped(here, mine, _COLUMN)
        right = _wrapped(there, theirs, _COLUMN)
        for one, two in zip_longest(left, right, fillvalue=""):
            say(f"     {one}{' ' * (_COLUMN - width(one))} | {two}")


def _wrapped(quote: Quote, marked: Sequence[tuple[int, int]], cells: int) -> list[str]:
    text, at = "", 0
    for first, last in marked:
        start, end = first - quote.start, last - quote.start
        text += f"{quote.text[at:start]}*{quote.text[start:end]}*"
        at = end
    text += quote.text[at:]
    return textwrap.wrap(f"{quote.article}: “{one_line(text)}”", cells) or [""]


def _say_rival(library: Library, link: Link) -> None:
    if link.runner_up is not None:
        known, bits = link.runner_up
        try:
            other = library.round(known)
        except UnknownIdError:
            say(f"   next best: {known} with {bits:+.1f} bits")
        else:
            say(f"   next best: {other.title}, {other.edtf or 'undated'} ({other.id}) with {bits:+.1f} bits")
    for flip in link.flips:
        say(f"   would change it: {flip}")


def _one_line(text: str) -> str:
    return " ".join(text.split())
