"""``show`` and ``why``: one article, entity or round, and the reasons of its joins."""

from __future__ import annotations

import argparse
from typing import Any

from briefing.cli import shapes
from briefing.cli.printing import say, say_json
from briefing.cli.session import DONE, opened
from briefing.library import Library, UnknownIdError
from briefing.model import Article, Entity, Link, Quote, Round


def show(options: argparse.Namespace) -> int:
    """Show one article, entity or round."""
    with opened(options) as library:
        one = _any(library, options.id)
        if isinstance(one, Article):
            shape = shapes.whole_article(library, one.id)
        else:
            shape = shapes.round_shape(one) if isinstance(one, Round) else shapes.entity(one)
        if options.json:
            say_json(shape)
        elif isinstance(one, Article):
            _say_article(shape, one)
        elif isinstance(one, Round):
            _say_round(one)
        else:
            _say_entity(library, one)
    return DONE


def _any(library: Library, key: str) -> Article | Entity | Round:
    """What has the id; the nearest of all kinds where nothing has."""
    for question in (library.article, library.round, library.entity):
        try:
            return question(key)
        except UnknownIdError:
            continue
    index = library.index
    known = [*index.articles.all_ids(), *index.findings.ids("round"), *index.findings.ids("entity")]
    raise UnknownIdError("article, round or entity", key, known)


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


def _say_round(one: Round) -> None:
    say(one.title)
    say(f"{one.edtf or 'undated'}  {one.status}  {one.place or 'no place'}  {one.form}, {one.level}")
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
    with opened(options) as library:
        one = library.round(options.round)
        if options.json:
            say_json({"id": one.id, "title": one.title, "links": [shapes.why(link) for link in one.links]})
            return DONE
        say(f"{one.title}  {one.edtf or 'undated'}  {one.id}")
        for number, link in enumerate(one.links, 1):
            say()
            _say_link(number, link)
    return DONE


def _say_link(number: int, link: Link) -> None:
    ruling = f", a person ruled: {link.decided}" if link.decided else ""
    say(f"{number}. {link.article}  {link.published or 'undated'}  {link.bits:+.1f} bits{ruling}")
    say(f"   “{_one_line(link.text)}”")
    for reason in link.evidence:
        bar = ("+" if reason.bits >= 0 else "-") * min(20, max(1, round(abs(reason.bits))))
        say(f"   {reason.bits:+6.1f}  {reason.feature:<14} {bar:<12} {reason.note}")
        for label, quote in (("here", reason.here), ("there", reason.there)):
            if quote is not None:
                say(f"           {label}: {_quoted(quote)}")
    if link.runner_up is not None:
        say(f"   next best: {link.runner_up[0]} with {link.runner_up[1]:+.1f} bits")
    for flip in link.flips:
        say(f"   would change it: {flip}")


def _quoted(quote: Quote) -> str:
    return f"“{_one_line(quote.text)}” ({quote.article})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
