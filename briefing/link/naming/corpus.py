"""All name uses of a corpus gathered under their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.extract.names.countries import by_code
from briefing.link.naming import bodies, keys
from briefing.link.naming.clusters import Node
from briefing.link.naming.summaries import ArticleNames, NameUse
from briefing.link.naming.tally import Tally

Place = tuple[int, int]  # article number, use number


@dataclass(slots=True)
class Corpus:
    """``node_of``: the node of each use; ``named``: the nodes of each name, by light key; ``described``: roles."""

    articles: Sequence[ArticleNames]
    tallies: dict[Node, Tally] = field(default_factory=dict)
    node_of: dict[Place, Node] = field(default_factory=dict)
    named: dict[str, set[Node]] = field(default_factory=lambda: defaultdict(set))
    described: list[Place] = field(default_factory=list)

    def use(self, place: Place) -> NameUse:
        """The use at ``place``."""
        return self.articles[place[0]].uses[place[1]]

    def nodes(self, key: str, kind: str | None = None, article: str | None = None) -> list[Node]:
        """Nodes that bear the name with this light key, of one kind or of any; of ``article``: as it is meant there."""
        found = sorted(node for node in self.named.get(key, ()) if kind is None or node[0] == kind)
        if article is None:
            return found
        own = [node for node in found if node[1].partition(keys.PARTED)[2] == article]
        return own or [node for node in found if keys.PARTED not in node[1]]


def gather(articles: Sequence[ArticleNames], parted: Mapping[str, Collection[str]] | None = None) -> Corpus:
    """Key every use and add up what is said with each key; ``parted``: as ``rulings.parted`` gives it."""
    parted = parted or {}
    corpus = Corpus(articles)
    for number, article in enumerate(articles):
        countries = _generic_countries(article)
        for index, use in enumerate(article.uses):
            if use.role:
                corpus.described.append((number, index))
                continue
            light, key = keys.light(use.name), _key(use, countries)
            if article.article in parted.get(light, ()):
                key += keys.PARTED + article.article
            node = (use.kind, key)
            tally = corpus.tallies.get(node)
            if tally is None:
                tally = corpus.tallies[node] = Tally(use.kind, node[1])
            tally.add(number, article, use)
            corpus.node_of[number, index] = node
            corpus.named[light].add(node)
            if node[0] == "organization" and "|" in node[1]:
                _compose(corpus, node, use.name, use.country or countries.get(use.name))
    return corpus


def _compose(corpus: Corpus, node: Node, name: str, country: str | None) -> None:
    """A body that every state has is found by the name it is shown with too: "Turkish Foreign Ministry"."""
    party = by_code(country) if country else None
    if party is not None and party.adjective:
        corpus.named[keys.light(f"{party.adjective} {name}")].add(node)


def _key(use: NameUse, countries: dict[str, str | None]) -> str:
    if use.kind == "person":
        return keys.light(use.name)
    if use.kind == "place":
        return f"{keys.plain(use.name)}|{use.country or ''}"
    if bodies.is_generic(use.name):
        return f"{bodies.body_key(use.name)}|{use.country or countries.get(use.name) or ''}"
    return bodies.body_key(use.name)


def _generic_countries(article: ArticleNames) -> dict[str, str | None]:
    """Whose Foreign Ministry it is where the article names one with its country, and only one."""
    found: dict[str, str | None] = {}
    for use in article.uses:
        if use.kind == "organization" and use.country and bodies.is_generic(use.name):
            found[use.name] = use.country if found.get(use.name, use.country) == use.country else None
    return found
