"""All name uses of a corpus gathered under their keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

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

    def nodes(self, key: str, kind: str | None = None) -> list[Node]:
        """Nodes that bear the name with this light key, of one kind or of any."""
        return sorted(node for node in self.named.get(key, ()) if kind is None or node[0] == kind)


def gather(articles: Sequence[ArticleNames]) -> Corpus:
    """Key every use and add up what is said with each key."""
    corpus = Corpus(articles)
    for number, article in enumerate(articles):
        countries = _generic_countries(article)
        for index, use in enumerate(article.uses):
            if use.role:
                corpus.described.append((number, index))
                continue
            node = (use.kind, _key(use, countries))
            tally = corpus.tallies.get(node)
            if tally is None:
                tally = corpus.tallies[node] = Tally(use.kind, node[1])
            tally.add(number, article, use)
            corpus.node_of[number, index] = node
            corpus.named[keys.light(use.name)].add(node)
    return corpus


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
