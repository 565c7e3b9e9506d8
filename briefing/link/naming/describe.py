"""An entity's record from all that its articles say: name, aliases, roles with dates, country, reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.extract.names import countries, lexicons
from briefing.link.naming import bodies, keys, rulings
from briefing.link.naming.clusters import Clusters, Node
from briefing.link.naming.corpus import Corpus, Place
from briefing.link.naming.tally import Seen, Tally, best_name
from briefing.model import Entity, EntityKind, Evidence, Quote, Role


def entity_of(
    entity_id: str,
    tally: Tally,
    clusters: Clusters,
    root: Node,
    corpus: Corpus,
    ruled: rulings.Rulings,
    places: Sequence[Place],
) -> Entity:
    """The record of one cluster; ``places`` are all uses that it got, role descriptions included."""
    mine = {keys.light(name) for name in tally.names} | {keys.light(text) for text in tally.surfaces}
    members = clusters.members(root)
    values = {
        field: value
        for one, field, value in ruled.values
        if (one.article is None and one.key in mine and one.kind in (None, tally.kind))
        or set(members).intersection(corpus.nodes(one.key, one.kind, one.article))
    }
    listed = [
        one.text for one, other in ruled.aliases if one.key in mine or (other.key in mine and not corpus.nodes(one.key))
    ]
    kind = _kind(tally, members, corpus)
    name = values.get("name") or (listed[0] if listed else "") or _name(tally)
    told = [corpus.articles[number] for number in sorted({number for number, _ in places})]
    days = [article.published for article in told if article.published is not None]
    return Entity(
        id=entity_id,
        name=name,
        kind=_set_kind(values.get("kind")) or kind,
        aliases=_aliases(tally, name),
        roles=_roles(tally) if kind == "person" else (),
        country=values.get("country") or tally.country,
        mentions=tally.mentions,
        articles=tuple(dict.fromkeys(article.article for article in told)),
        first_seen=min(days, default=None),
        last_seen=max(days, default=None),
        joins=_joins(tally, clusters.reasons(root), corpus, name),
        decided=bool(values) or bool(clusters.decided.intersection(members)),
    )


def _kind(tally: Tally, members: Sequence[Node], corpus: Corpus) -> EntityKind:
    counts: Counter[EntityKind] = Counter()
    for node in members:
        counts[node[0]] += corpus.tallies[node].mentions
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else tally.kind


def _set_kind(value: str | None) -> EntityKind | None:
    return value if value in ("person", "organization", "place") else None  # type: ignore[return-value]


def _name(tally: Tally) -> str:
    full: Counter[str] = Counter({name: count for name, count in tally.names.items() if " " in name})
    name = best_name(full if tally.kind == "person" and full else _spelt_out(tally.names))
    if tally.kind == "organization" and tally.country and bodies.is_generic(name):
        party = countries.by_code(tally.country)
        if party is not None and party.adjective:
            return f"{party.adjective} {name}"
    return name


def _spelt_out(names: Counter[str]) -> Counter[str]:
    """Names that are more than letters, where there are any: "Libyan National Army" before "LNA"."""
    long: Counter[str] = Counter({name: count for name, count in names.items() if " " in name or not name.isupper()})
    return long or names


def _aliases(tally: Tally, name: str) -> tuple[str, ...]:
    counts = tally.surfaces + tally.names
    others = (text for text in counts if text != name)
    return tuple(sorted(others, key=lambda text: (-text.count(" "), -counts[text], text)))


def _roles(tally: Tally) -> tuple[Role, ...]:
    merged: dict[tuple[str, str | None], Seen] = {}
    wording: dict[str, Counter[str]] = {}
    for (title, country), seen in tally.roles.items():
        key = keys.plain(title)
        wording.setdefault(key, Counter())[_headline(title)] += 1
        land = country or tally.country
        span = merged.setdefault((key, land), Seen())
        span.add(seen.first)
        span.add(seen.last)
    out = [
        Role(title=best_name(wording[key]), first=seen.first, last=seen.last, country=country)
        for (key, country), seen in merged.items()
    ]
    return tuple(sorted(out, key=lambda role: (str(role.first or "9999"), role.title, role.country or "")))


def _headline(title: str) -> str:
    known = lexicons.small_words()
    words = [
        word
        if word in known.small_in_titles and index
        else word.upper()
        if word.lower() in known.letters
        else word[:1].upper() + word[1:]
        for index, word in enumerate(title.split())
    ]
    return " ".join(words)


def _joins(tally: Tally, reasons: Sequence[Evidence], corpus: Corpus, name: str) -> tuple[Evidence, ...]:
    """The reasons of the joins, and for each spelling where it was first met."""
    out = list(dict.fromkeys(reasons))
    left = tally.surfaces.keys() - {name}
    for number, use in tally.where:
        if not left:
            break
        for text, _ in use.surfaces:
            if text in left:
                left.remove(text)
                quote = Quote(article=corpus.articles[number].article, start=use.start, end=use.end, text=use.name)
                out.append(_met(text, use.name, quote))
    return tuple(out)


def _met(text: str, name: str, quote: Quote) -> Evidence:
    if text == name:
        return Evidence(feature="spelling", bits=5.0, note=f"met as “{text}”", here=quote)
    return Evidence(feature="within the article", bits=6.0, note=f"“{text}” stands for “{name}”", here=quote)
