"""Rulings on names that are not in force: those whose names are nowhere, and those that a later one contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.link.naming import keys, rulings
from briefing.link.naming.clusters import Clusters, Node
from briefing.link.naming.corpus import Corpus
from briefing.model import Decision, Problem


def problems(decisions: Sequence[Decision], corpus: Corpus, clusters: Clusters) -> tuple[Problem, ...]:
    """One problem for each ruling that does not hold, oldest first; call it when all rulings were applied."""
    live = rulings.live(decisions)
    found: list[Problem] = []
    for number, one in enumerate(live):
        gone = next((anchor.quote for anchor in one.anchors if not _nodes(corpus, one, anchor.quote)), None)
        if gone is not None:
            found.append(_lost(one, gone))
            continue
        other = next((later for later in live[number + 1 :] if _contradict(one, later)), None)
        other = other or next(_against(one, live, corpus, clusters), None)
        if other is not None:
            found.append(_contradicted(one, other))
    return tuple(found)


def _nodes(corpus: Corpus, decision: Decision, quote: str) -> list[Node]:
    anchor = next(anchor for anchor in decision.anchors if anchor.quote == quote)
    named = rulings.named(anchor)
    return corpus.nodes(named.key, named.kind, named.article)


def _contradict(one: Decision, later: Decision) -> bool:
    if (one.verdict == "set") != (later.verdict == "set") or _names(one) != _names(later):
        return False
    if one.verdict == "set":
        return one.field == later.field and one.value != later.value
    return one.verdict != later.verdict


def _names(decision: Decision) -> frozenset[tuple[str, str | None]]:
    return frozenset((keys.light(anchor.quote), anchor.article) for anchor in decision.anchors)


def _against(one: Decision, live: Sequence[Decision], corpus: Corpus, clusters: Clusters) -> Iterator[Decision]:
    """What keeps apart names that are ruled the same, by way of others ("A is B", "B is C", "A is not C")."""
    if one.verdict != "same":
        return
    mine = _roots(one, corpus, clusters)
    if len(mine) < 2:
        return
    for other in live:
        if other.verdict == "different" and _roots(other, corpus, clusters) <= mine:
            yield other


def _roots(one: Decision, corpus: Corpus, clusters: Clusters) -> set[Node]:
    return {clusters.find(node) for anchor in one.anchors for node in _nodes(corpus, one, anchor.quote)}


def _lost(one: Decision, name: str) -> Problem:
    return Problem(
        code="decision_lost",
        message=f"decision {one.id} ({_what(one)}) is not in force: no article has the name {_quoted(name)}; "
        "bring the article back or undo the decision",
    )


def _contradicted(one: Decision, other: Decision) -> Problem:
    return Problem(
        code="decision_contradicted",
        message=f"decision {one.id} ({_what(one)}) contradicts {other.id} ({_what(other)}) on the name "
        f"{_quoted(one.anchors[0].quote)}; the latter counts: undo one of them",
    )


def _what(one: Decision) -> str:
    return f"{one.field} is {_quoted(one.value or '')}" if one.verdict == "set" else one.verdict


def _quoted(text: str) -> str:
    plain = " ".join(text.split())
    return f"“{plain[:60]}…”" if len(plain) > 60 else f"“{plain}”"
