"""Entity mentions of all articles joined into the people, organizations and places of the corpus.

``join`` takes mentions; ``join_names`` takes what ``naming.summaries.summarize`` makes of them, one small record an
article that a store can keep, so that a change costs the summaries of the changed articles and one pass over the names.
Both give the same result whatever the order of the articles. Work is near-linear: full names are compared only inside
blocks of two shared parts, a lone surname only with the bearers of that surname.

In order of rank: decisions, the user's aliases, then what is computed. An id is made of kind and key of the shortest
full name, so it stays when articles are added. A mention that two entities fit is left open (None).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.link.collecting import uncollected
from briefing.link.naming import bodies, faults, keys, people, rulings
from briefing.link.naming.clusters import Clusters, Node
from briefing.link.naming.corpus import Corpus, Place, gather
from briefing.link.naming.describe import entity_of
from briefing.link.naming.holders import Offices
from briefing.link.naming.summaries import ArticleNames, NameUse, summarize
from briefing.link.naming.tally import Tally, merged
from briefing.model import Anchor, Decision, Entity, EntityKind, EntityMention, Evidence, Problem

_CERTAIN = 0.8
_DOMINATES = 3
_KNOWN = 3  # mentions of somebody whose surname outweighs a weak reading as a place or body


@dataclass(frozen=True, slots=True)
class EntityIndex:
    """``of_article[article][i]`` is the entity id of mention ``i``; None where it was left open or is no name.

    ``problems`` are the rulings that do not hold.
    """

    entities: tuple[Entity, ...]
    of_article: dict[str, tuple[str | None, ...]]
    problems: tuple[Problem, ...] = ()

    def of(self, article: str, mention: int) -> str | None:
        """Entity id of one mention."""
        return self.of_article[article][mention]


def join(
    articles: Iterable[tuple[str, dt.date | None, Sequence[EntityMention]]],
    aliases: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[Decision] = (),
) -> EntityIndex:
    """Join ``articles`` (id, publication day, mentions in text order). ``aliases``: name → other spellings of it."""
    return join_names((summarize(*article) for article in articles), aliases, decisions)


@uncollected()
def join_names(
    articles: Iterable[ArticleNames],
    aliases: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[Decision] = (),
) -> EntityIndex:
    """The same from summaries."""
    ruled = rulings.read(aliases or {}, decisions)
    corpus = gather(sorted(articles, key=lambda article: article.article), rulings.parted(ruled))
    clusters = Clusters(corpus.tallies)
    _rule(corpus, clusters, ruled)
    _join_kinds(corpus, clusters)
    _join_full_names(corpus, clusters)
    _join_acronyms(corpus, clusters)
    home = _place_lone_names(corpus, clusters)
    index = _index(corpus, clusters, ruled, home)
    return replace(index, problems=faults.problems(decisions, corpus, clusters)) if decisions else index


def name_anchor(name: str, kind: EntityKind, article: str | None = None) -> Anchor:
    """What a decision on an entity rests on: one of its names, with its kind as the mark.

    With ``article`` it is whoever bears the name there: "different" of two articles parts two of the same name.
    """
    digest = hashlib.blake2b(keys.light(name).encode(), digest_size=8).hexdigest()
    return Anchor(quote=name, digest=digest, mark=kind, article=article)


def _rule(corpus: Corpus, clusters: Clusters, ruled: rulings.Rulings) -> None:
    """Decisions first, then aliases that no decision forbids."""
    for one, other in ruled.different:
        for mine in corpus.nodes(one.key, one.kind, one.article):
            for theirs in corpus.nodes(other.key, other.kind, other.article):
                if mine != theirs:
                    clusters.keep_apart(mine, theirs)
    for one, other, decision in ruled.same:
        _join_named(corpus, clusters, one, other, Evidence(feature="decision", bits=99.0, note=decision), decided=True)
    for one, other in ruled.aliases:
        reason = Evidence(feature="alias list", bits=40.0, note=f"{other.text} is {one.text}")
        _join_named(corpus, clusters, one, other, reason, decided=False)


def _join_named(
    corpus: Corpus, clusters: Clusters, one: rulings.Named, other: rulings.Named, reason: Evidence, decided: bool
) -> None:
    ends = [*corpus.nodes(one.key, one.kind, one.article), *corpus.nodes(other.key, other.kind, other.article)]
    for node in ends[1:]:
        clusters.join(ends[0], node, [reason])
    clusters.settled.update(ends)
    if decided:
        clusters.decided.update(ends)


def _join_kinds(corpus: Corpus, clusters: Clusters) -> None:
    """A name taken for another kind here and there, on weak evidence, is what most articles say it is."""
    for nodes in corpus.named.values():
        if len(nodes) < 2:
            continue
        ranked = sorted(nodes, key=lambda node: (-corpus.tallies[node].mentions, node))
        leader = corpus.tallies[ranked[0]]
        for node in ranked[1:]:
            weak = corpus.tallies[node]
            if node[0] == ranked[0][0] or weak.certainty >= _CERTAIN or leader.certainty < _CERTAIN:
                continue
            if leader.mentions >= _DOMINATES * weak.mentions:
                note = f"{leader.mentions} mentions as {leader.kind}, {weak.mentions} as {weak.kind}"
                clusters.join(ranked[0], node, [Evidence(feature="kind", bits=4.0, note=note)])


def _join_full_names(corpus: Corpus, clusters: Clusters) -> None:
    full = [tally for (kind, key), tally in corpus.tallies.items() if kind == "person" and " " in key]

    def agree(one: Node, other: Node) -> bool:
        if one[0] != "person" or other[0] != "person" or " " not in one[1] or " " not in other[1]:
            return True
        return people.compatible(one[1], other[1])

    found = people.pairs(full)
    rivals = _rivals(found)
    for pair in found:
        if not _ambiguous(pair, rivals, clusters):
            notes = [Evidence(feature=feature, bits=bits, note=note) for feature, bits, note in pair.reasons]
            clusters.join(("person", pair.one), ("person", pair.other), notes, agree)


def _rivals(found: Sequence[people.Match]) -> dict[str, list[people.Match]]:
    rivals: dict[str, list[people.Match]] = defaultdict(list)
    for pair in found:
        rivals[pair.one].append(pair)
        rivals[pair.other].append(pair)
    return rivals


def _ambiguous(pair: people.Match, rivals: Mapping[str, Sequence[people.Match]], clusters: Clusters) -> bool:
    """Whether the shorter name fits a third that cannot be the longer one, and no less well ("George Bush")."""
    short, long = sorted((pair.one, pair.other), key=lambda key: (key.count(" "), key))
    if short.count(" ") == long.count(" "):
        return False
    for rival in rivals[short]:
        third = rival.other if rival.one == short else rival.one
        if third not in (long, short) and rival.bits >= pair.bits and third.count(" ") > short.count(" "):
            together = clusters.find(("person", third)) == clusters.find(("person", long))
            if not together and not people.compatible(third, long):
                return True
    return False


def _join_acronyms(corpus: Corpus, clusters: Clusters) -> None:
    """GNA without its gloss is what other articles of the corpus gloss it as."""
    for letters, (name, count) in bodies.glosses(corpus.articles).items():
        nodes = [node for node in corpus.nodes(letters) if node[0] != "person"]
        full = [node for node in corpus.nodes(keys.light(name)) if node[0] != "person"]
        for node in nodes if full else ():
            note = f"{letters.upper()} is {name} in {count} article{'s' if count > 1 else ''}"
            clusters.join(full[0], node, [Evidence(feature="acronym", bits=5.0 if count == 1 else 8.0, note=note)])


def _place_lone_names(corpus: Corpus, clusters: Clusters) -> dict[Place, Node | None]:
    """The cluster of each use; a lone surname goes to its only possible bearer, to nobody where two fit."""
    home: dict[Place, Node | None] = {place: clusters.find(node) for place, node in corpus.node_of.items()}
    whole: dict[Node, Tally] = {}
    of: dict[str, dict[Node, Tally]] = defaultdict(dict)
    for node in corpus.tallies:
        if node[0] == "person" and " " in node[1]:
            root = clusters.find(node)
            if root not in whole:
                whole[root] = merged(corpus.tallies[member] for member in sorted(clusters.members(root)))
            for part in _bearing(node[1]):
                of[part][root] = whole[root]
    for number, article in enumerate(corpus.articles):
        lone = [index for index, use in enumerate(article.uses) if _may_be_lone(use) and (number, index) in home]
        if not lone:
            continue
        roots_here = (home.get((number, index)) for index in range(len(article.uses)))
        here = {root for root in roots_here if root is not None and root in whole}
        for index in lone:
            node = corpus.node_of[number, index]
            if _is_loose(clusters, node):
                use = article.uses[index]
                titles = [title for title, _ in use.roles]
                country = use.country if use.lone else None
                roots = people.bearers(use.name, article.published, country, titles, of, here)
                if not use.lone:
                    roots = [root for root in roots if whole[root].mentions >= _KNOWN] if len(roots) == 1 else []
                if roots:
                    home[number, index] = roots[0] if len(roots) == 1 else None
    return home


def _is_loose(clusters: Clusters, node: Node) -> bool:
    """Whether nothing but readings of the same single word is joined with it, and nobody has ruled on it."""
    return all(" " not in key and (kind, key) not in clusters.settled for kind, key in clusters.members(node))


def _may_be_lone(use: NameUse) -> bool:
    """A person's lone name, or a single word taken for something else on weak evidence."""
    return use.lone or (use.kind != "person" and use.certainty < _CERTAIN and use.name.isalpha() and not use.acronym)


def _bearing(key: str) -> set[str]:
    """Under which lone names somebody may be found: the last part, as spelt and as heard."""
    last = keys.parts(key)[-1]
    return {f"={last}", keys.sound(last)}


def _index(
    corpus: Corpus, clusters: Clusters, ruled: rulings.Rulings, home: Mapping[Place, Node | None]
) -> EntityIndex:
    uses: dict[Node, list[Place]] = defaultdict(list)
    for place in sorted(home):
        root = home[place]
        if root is not None:
            uses[root].append(place)
    tallies = {root: _tally(corpus, clusters, root, places) for root, places in uses.items()}
    ids = {root: _id(clusters.members(root)) for root in uses}
    described = _describe_roles(corpus, tallies, ids, home)
    entities = []
    for root, tally in tallies.items():
        for place in described.get(ids[root], ()):
            tally.mentions += corpus.use(place).count
        entities.append(
            entity_of(ids[root], tally, clusters, root, corpus, ruled, [*uses[root], *described.get(ids[root], ())])
        )
    entities.sort(key=lambda entity: (entity.kind, -entity.mentions, entity.name, entity.id))
    roles = {place: entity for entity, places in described.items() for place in places}
    return EntityIndex(tuple(entities), _per_article(corpus, home, ids, roles))


def _tally(corpus: Corpus, clusters: Clusters, root: Node, places: Sequence[Place]) -> Tally:
    """All that is said with the uses at ``places``; counted anew only where lone names came or went."""
    members = sorted(clusters.members(root))
    if sum(len(corpus.tallies[node].where) for node in members) == len(places):
        return merged([corpus.tallies[node] for node in members])
    tally = Tally(*root)
    for number, index in places:
        tally.add(number, corpus.articles[number], corpus.articles[number].uses[index])
    return tally


def _describe_roles(
    corpus: Corpus, tallies: Mapping[Node, Tally], ids: Mapping[Node, str], home: Mapping[Place, Node | None]
) -> dict[str, list[Place]]:
    """Role descriptions by the entity that held the office when the article was published."""
    offices = Offices((ids[root], tally) for root, tally in sorted(tallies.items()) if tally.kind == "person")
    out: dict[str, list[Place]] = defaultdict(list)
    for number, index in corpus.described:
        article = corpus.articles[number]
        use = article.uses[index]
        for title, country in use.roles:
            here = {ids[root] for at in range(len(article.uses)) if (root := home.get((number, at))) is not None}
            holder = offices.holder(title, country, article.published, here)
            if holder is not None:
                out[holder].append((number, index))
    return out


def _per_article(
    corpus: Corpus, home: Mapping[Place, Node | None], ids: Mapping[Node, str], roles: Mapping[Place, str]
) -> dict[str, tuple[str | None, ...]]:
    out: dict[str, tuple[str | None, ...]] = {}
    for number, article in enumerate(corpus.articles):
        entity: list[str | None] = []
        for index in range(len(article.uses)):
            root = home.get((number, index))
            entity.append(ids[root] if root is not None else roles.get((number, index)))
        out[article.article] = tuple(entity[mark] if mark >= 0 else None for mark in article.marks)
    return out


def _id(nodes: Sequence[Node]) -> str:
    """From kind and key of the shortest full name, so that longer spellings and acronyms found later change nothing."""
    full = [node for node in nodes if " " in node[1]] or nodes
    kind, key = min(full, key=lambda node: (node[1].count(" "), node))
    return "e-" + hashlib.blake2b(f"{kind}|{key}".encode(), digest_size=6).hexdigest()
