"""Meeting mentions → rounds: the front door of the linker.

``join`` takes the facts of a corpus (``facts.facts_of`` of each article) and gives its rounds. It depends on what the
facts say and not on their order. To show what was known on a day, hand over the facts published until then.

A store that keeps rounds up to date article by article uses ``joiner.Joiner`` with a ``Shelf`` of its own: for each
fact it keeps the keys that ``blocks.block_keys`` files it under and the round it is in. Series rest on all rounds:
``series.find`` makes them, in well under the time of reading the rounds.

``Round.id`` is that of its earliest mention; ``Linked.redirects`` leads from every other mention's would-be id to the
round it is in now, so an id that was once shown is found again after a merge, a split or an earlier article.
``Round.fate`` rests on the day of the corpus's last article: ``describe.closed`` brings it up to date when that moves.
"""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from briefing.link import rulings
from briefing.link.cluster import Near, cluster
from briefing.link.describe import closed, describe, mention_round_id, round_id
from briefing.link.evidence import evidence
from briefing.link.facts import Fact
from briefing.link.series import find as find_series
from briefing.link.units import build
from briefing.link.weights import Weights, default
from briefing.model import Decision, Evidence, Problem, Record, Round, Series


class Suggestion(Record, frozen=True, kw_only=True):
    """Two rounds that may be one: not sure enough to join, too near to leave unsaid. ``bits`` for joining."""

    one: str
    two: str
    bits: float
    evidence: tuple[Evidence, ...] = ()


class Linked(Record, frozen=True, kw_only=True):
    """Rounds oldest first (undated last), series, ids that lead elsewhere now, and what to ask or tell a person."""

    rounds: tuple[Round, ...]
    series: tuple[Series, ...] = ()
    redirects: Mapping[str, str] = {}
    suggestions: tuple[Suggestion, ...] = ()
    problems: tuple[Problem, ...] = ()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for cyclic garbage: joining makes none, and looking would cost a third of the time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_uncollected()
def join(
    facts: Iterable[Fact],
    weights: Weights | None = None,
    decisions: Sequence[Decision] = (),
    *,
    known_until: dt.date | None = None,
    as_of: dt.date | None = None,
    whole: bool = True,
) -> Linked:
    """The rounds that ``facts`` tell of.

    ``decisions`` outrank every weight. ``known_until`` is the day of the corpus's last article (default: of these
    facts). ``as_of`` leaves out articles published later or at an unknown time, and rulings on them. ``whole`` is
    false for a part of a corpus: no series then, and rulings are looked for by their exact words alone.
    """
    weights = default() if weights is None else weights
    known = [fact for fact in facts if as_of is None or (fact.published is not None and fact.published <= as_of)]
    if as_of is not None:
        known_until = min(as_of, known_until) if known_until else as_of
    elif known_until is None:
        known_until = max((fact.published for fact in known if fact.published), default=None)
    ruled = rulings.read(decisions, known, loose=whole)
    units = build(ruled.facts, ruled.singled)
    found = cluster(units, weights, rulings.on_units(ruled, units))
    rounds = [describe(one, weights) for one in found.clusters]
    if ruled.edges or ruled.values:
        ids = ([fact.id for unit in one.units for fact in unit.facts] for one in found.clusters)
        rounds = [rulings.impose(one, ruled, mine) for one, mine in zip(rounds, ids, strict=True)]
    names = [one.id for one in rounds]
    rounds = [closed(one, known_until) for one in rounds]
    rounds.sort(key=by_date)
    numbered, series = find_series(rounds) if whole else (rounds, [])
    redirects = {
        mention_round_id(fact): name
        for name, one in zip(names, found.clusters, strict=True)
        for unit in one.units
        for fact in unit.facts
        if mention_round_id(fact) != name
    }
    suggestions = _suggestions(found.near, weights)
    for one in found.clusters:  # clusters name each other as rivals: without this only the collector could free them
        one.rivals.clear()
    return Linked(
        rounds=tuple(numbered),
        series=tuple(series),
        redirects=redirects,
        suggestions=suggestions,
        problems=tuple(one for one in ruled.problems if as_of is None or one.code != "decision_lost"),
    )


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
