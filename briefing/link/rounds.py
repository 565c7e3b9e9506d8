"""Meeting mentions → rounds: the front door of the linker.

``join`` takes the facts of a corpus (``facts.facts_of`` of each article) and gives its rounds. It depends on what the
facts say and not on their order. To show what was known on a day, hand over the facts published until then.

A store that keeps rounds up to date article by article uses ``joiner.Joiner`` with a ``Shelf`` of its own, which keeps
what ``Linked.filed`` and ``Round.links`` tell: the keys of each round and the facts in it. Series rest on all rounds of
the same parties (``series.sides``): ``series.find`` makes them of those alone.

``Round.id`` is that of its earliest mention; ``Linked.redirects`` leads from every other mention's would-be id to the
round it is in now, so an id that was once shown is found again after a merge, a split or an earlier article.
``Round.fate`` rests on the day of the corpus's last article: ``describe.closed`` brings it up to date when that moves.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.link import rulings
from briefing.link.cluster import Near, cluster
from briefing.link.collecting import uncollected
from briefing.link.describe import closed, describe, mention_round_id, round_id
from briefing.link.evidence import evidence
from briefing.link.facts import Fact
from briefing.link.gathered import Cluster
from briefing.link.series import find as find_series
from briefing.link.units import Group, Unit, build
from briefing.link.weights import Weights, default
from briefing.model import Decision, Evidence, Problem, Record, Round, Series


class Suggestion(Record, frozen=True, kw_only=True):
    """Two rounds that may be one: not sure enough to join, too near to leave unsaid. ``bits`` for joining."""

    one: str
    two: str
    bits: float
    evidence: tuple[Evidence, ...] = ()


class Linked(Record, frozen=True, kw_only=True):
    """Rounds oldest first (undated last), series, ids that lead elsewhere now, and what to ask or tell a person.

    For keeping it up to date: ``filed``, the keys that each round is filed under (``blocks``); ``members``, the ids of
    its facts in the order they were joined; ``placed``, the rulings with what they are about; ``troubles``, by ruling,
    what is to be told of them.
    """

    rounds: tuple[Round, ...]
    series: tuple[Series, ...] = ()
    redirects: Mapping[str, str] = {}
    suggestions: tuple[Suggestion, ...] = ()
    troubles: Mapping[str, Sequence[Problem]] = {}
    filed: Mapping[str, tuple[str, ...]] = {}
    members: Mapping[str, tuple[str, ...]] = {}
    placed: Sequence[rulings.Placed] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be told of rulings."""
        return tuple(problem for mine in self.troubles.values() for problem in mine)


@uncollected()
def join(
    facts: Iterable[Fact],
    weights: Weights | None = None,
    decisions: Sequence[Decision] = (),
    *,
    known_until: dt.date | None = None,
    as_of: dt.date | None = None,
) -> Linked:
    """The rounds that ``facts`` tell of.

    ``decisions`` outrank every weight. ``known_until`` is the day of the corpus's last article (default: of these
    facts). ``as_of`` leaves out articles published later or at an unknown time, and rulings on them.
    """
    known = [fact for fact in facts if as_of is None or (fact.published is not None and fact.published <= as_of)]
    if as_of is not None:
        known_until = min(as_of, known_until) if known_until else as_of
    elif known_until is None:
        known_until = max((fact.published for fact in known if fact.published), default=None)
    placed = rulings.place(decisions, known)
    grown = grow(known, weights, placed)
    rounds = sorted(tell(grown, grown.clusters, known_until), key=by_date)
    numbered, series = find_series(rounds)
    linked = Linked(
        rounds=tuple(numbered),
        series=tuple(series),
        redirects=redirects(grown.clusters),
        suggestions=_suggestions(grown.near, grown.weights),
        troubles=rulings.together(rulings.lost(placed) if as_of is None else {}, grown.ruled.problems),
        filed={round_id(one): tuple(one.keys) for one in grown.clusters},
        members={round_id(one): tuple(fact.id for fact in facts_in(one)) for one in grown.clusters},
        placed=tuple(placed),
    )
    release(grown)
    return linked


class Grown(NamedTuple):
    """Clusters that stand for rounds, before anything is told of them; to be let go with ``release``."""

    clusters: Sequence[Cluster]
    near: Sequence[Near]
    ruled: rulings.Ruled
    weights: Weights


def grow(
    facts: Sequence[Fact],
    weights: Weights | None = None,
    placed: Sequence[rulings.Placed] = (),
    *,
    settled: Mapping[str, str] | None = None,
    made: dict[Group, Unit] | None = None,
) -> Grown:
    """Cluster ``facts``; ``settled`` as for ``cluster``, ``made`` as for ``units.build``."""
    weights = default() if weights is None else weights
    ruled = rulings.read(placed, facts)
    units = build(ruled.facts, ruled.singled, made)
    found = cluster(units, weights, rulings.on_units(ruled, units), settled)
    return Grown(found.clusters, found.near, ruled, weights)


def tell(grown: Grown, clusters: Iterable[Cluster], known_until: dt.date | None) -> list[Round]:
    """The rounds that ``clusters`` of ``grown`` stand for, parallel to them."""
    out = []
    for one in clusters:
        found = describe(one, grown.weights)
        if grown.ruled.edges or grown.ruled.values:
            found = rulings.impose(found, grown.ruled, [*facts_in(one)])
        out.append(closed(found, known_until))
    return out


def facts_in(one: Cluster) -> Iterator[Fact]:
    """The facts of a cluster."""
    return (fact for unit in one.units for fact in unit.facts)


def redirects(clusters: Iterable[Cluster]) -> dict[str, str]:
    """From the would-be id of every mention to the id of its round, where they differ."""
    out: dict[str, str] = {}
    for one in clusters:
        name = round_id(one)
        out.update((other, name) for other in map(mention_round_id, facts_in(one)) if other != name)
    return out


def release(grown: Grown) -> None:
    """Let go of clusters: they name each other as rivals, and else only the collector could free them."""
    for one in grown.clusters:
        one.rivals.clear()


def by_date(one: Round) -> tuple[dt.date, dt.date, str]:
    """Sort key: oldest first, undated last."""
    return one.earliest or dt.date.max, one.latest or dt.date.max, one.id


def _suggestions(near: Iterable[Near], weights: Weights) -> tuple[Suggestion, ...]:
    out: dict[tuple[str, str], Suggestion] = {}
    for item in near:
        home = item.home
        one, two = sorted((round_id(home), round_id(item.cluster)))
        known = out.get((one, two))
        if known is None or known.bits < item.bits:
            notes = tuple(evidence(item.unit, item.reasons, weights))
            out[one, two] = Suggestion(one=one, two=two, bits=round(item.bits, 2), evidence=notes)
    return tuple(sorted(out.values(), key=lambda item: (-item.bits, item.one, item.two)))
