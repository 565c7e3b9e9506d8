"""Fit the linker's weights to labelled corpora, and tell by cross-validation whether that helps.

    python tools/fit_weights.py CORPUS.jsonl GOLD.json [CORPUS.jsonl GOLD.json …] [--strength 12] [--toml]

GOLD holds ``{"rounds": [{"id", "mentions": [{"article", "start", "end"}], "may_merge": [ids]}]}``; pairs of rounds that
may as well be told as one (``may_merge``) count neither way. A level's weight is log2 of how often it
is seen between two accounts of one round against two accounts of different rounds of one block (Fellegi and Sunter),
drawn towards the shipped weight by ``--strength`` imagined observations. With several corpora each is left out in
turn; with one, its articles are dealt into three parts. Links are pairs of mentions of one round in different articles.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefing.extract import extract
from briefing.ingest import read_file, scan
from briefing.link.blocks import unit_keys
from briefing.link.compare import compare
from briefing.link.entities import join as join_entities
from briefing.link.facts import Fact, facts_of
from briefing.link.gathered import Cluster
from briefing.link.rounds import join
from briefing.link.units import Unit, build
from briefing.link.weights import default

_PARTS = 3
_THRESHOLDS = range(17)  # half bits
_LARGEST = 8.0  # bits either way that a fitted weight may have


class Labelled(NamedTuple):
    """The facts of a corpus, the gold round of each that has just one, and the pairs of rounds that may be one."""

    name: str
    facts: list[Fact]
    round_of: dict[str, str]
    loose: frozenset[frozenset[str]] = frozenset()


class Pair(NamedTuple):
    """Two units of one block: the levels seen between them, and whether they tell of one round."""

    levels: tuple[str, ...]
    same: bool


def read(corpus: Path, gold: Path) -> Labelled:
    """Extract ``corpus`` and label what overlaps exactly one gold round by half of the shorter span."""
    articles = [article for stamp in scan([corpus]) for article in read_file(stamp).articles]
    found = [extract(article) for article in articles]
    entities = join_entities((one.article, one.published, one.names) for one in found)
    facts = [
        fact
        for article, one in zip(articles, found, strict=True)
        for fact in facts_of(one, entities.of_article[one.article], article.text)
    ]
    told: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    loose = set()
    for one in json.loads(gold.read_text(encoding="utf-8"))["rounds"]:
        loose |= {frozenset((one["id"], other)) for other in one.get("may_merge", ())}
        for mention in one["mentions"]:
            told[mention["article"]].append((mention["start"], mention["end"], one["id"]))
    round_of = {}
    for fact in facts:
        start, end = fact.meeting.start, fact.meeting.end
        near = {id_ for low, high, id_ in told[fact.article] if _overlap(start, end, low, high)}
        if len(near) == 1:
            round_of[fact.id] = near.pop()
    return Labelled(corpus.stem, facts, round_of, frozenset(loose))


def _overlap(start: int, end: int, low: int, high: int) -> bool:
    return 2 * (min(end, high) - max(start, low)) >= min(end - start, high - low) > 0


def pairs(sets: Iterable[Labelled]) -> list[Pair]:
    """All pairs of labelled units that a block brings together."""
    out: list[Pair] = []
    weights = default()
    for one in sets:
        units = [(unit, names) for unit in build(one.facts) if (names := _rounds(unit, one.round_of))]
        keys = {unit.id: unit_keys(unit) for unit, _ in units}
        for (here, mine), (there, theirs) in combinations(units, 2):
            if frozenset((mine, theirs)) in one.loose or not set(keys[here.id].probe.names()) & set(
                keys[there.id].filed.names()
            ):
                continue
            cluster = Cluster()
            cluster.add(there)
            found = compare(here, cluster, weights)
            if found is not None:
                out.append(Pair(tuple(level for level, _ in found[1]), mine == theirs))
    return out


def _rounds(unit: Unit, round_of: Mapping[str, str]) -> str | None:
    """The round that the unit's mentions agree on."""
    names = {round_of[fact.id] for fact in unit.facts if fact.id in round_of}
    return names.pop() if len(names) == 1 else None


def fit(seen: Sequence[Pair], strength: float) -> dict[str, float]:
    """Weights in bits by level; those of thresholds and vetoes stay."""
    weights = dict(default())
    counts: Counter[tuple[str, bool]] = Counter((level, pair.same) for pair in seen for level in pair.levels)
    totals: Counter[tuple[str, bool]] = Counter()
    for (level, same), count in counts.items():
        totals[level.partition(".")[0], same] += count
    for level, shipped in default().items():
        feature = level.partition(".")[0]
        count = counts[level, True] + counts[level, False]
        if not count or feature == "decide" or shipped <= -_LARGEST - 1:
            continue
        m = (counts[level, True] + 0.5) / (totals[feature, True] + 1.0)
        u = (counts[level, False] + 0.5) / (totals[feature, False] + 1.0)
        bits = max(-_LARGEST, min(_LARGEST, math.log2(m / u)))
        weights[level] = round((count * bits + strength * shipped) / (count + strength), 1)
    return weights


def with_threshold(weights: Mapping[str, float], sets: Sequence[Labelled]) -> dict[str, float]:
    """The weights with the threshold for joining that does best on ``sets``; of two as good the higher."""
    tried = [{**weights, "decide.join": step / 2} for step in _THRESHOLDS]
    return max(tried, key=lambda one: (f1(links(each, one) for each in sets), one["decide.join"]))


def links(one: Labelled, weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Cross-article links that are right, made, and there to be made, among labelled mentions."""
    made: dict[str, str] = {}
    by_place = {(fact.article, fact.mention): fact for fact in one.facts}
    for found in join(one.facts, weights).rounds:
        for link in found.links:
            made[by_place[link.article, link.mention].id] = found.id
    right = all_made = there = 0
    known = [fact for fact in one.facts if fact.id in one.round_of]
    for here, other in combinations(known, 2):
        rounds = frozenset((one.round_of[here.id], one.round_of[other.id]))
        if here.article == other.article or rounds in one.loose:
            continue
        gold = len(rounds) == 1
        said = made[here.id] == made[other.id]
        right, all_made, there = right + (gold and said), all_made + said, there + gold
    return right, all_made, there


def f1(results: Iterable[tuple[int, int, int]]) -> float:
    """Harmonic mean of precision and recall over all results."""
    right, made, there = (sum(column) for column in zip(*results, strict=True))
    return 2 * right / (made + there) if made + there else 1.0


def report(title: str, results: Sequence[tuple[int, int, int]]) -> None:
    """One line: precision, recall and F1 over all results."""
    right, made, there = (sum(column) for column in zip(*results, strict=True))
    precision, recall = right / made if made else 1.0, right / there if there else 1.0
    shown = f"links P {precision:.3f}  R {recall:.3f}  F1 {f1(results):.3f}"
    print(f"{title:<28} {shown}  ({right} of {made} made, {there} there)")


def split(one: Labelled) -> list[Labelled]:
    """The articles of one corpus dealt into parts."""
    articles = sorted({fact.article for fact in one.facts})
    part_of = {article: index % _PARTS for index, article in enumerate(articles)}
    parts = [[fact for fact in one.facts if part_of[fact.article] == part] for part in range(_PARTS)]
    return [Labelled(f"{one.name}/{index}", part, one.round_of, one.loose) for index, part in enumerate(parts)]


def main() -> int:
    """Print how the shipped and the fitted weights do."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+", metavar="CORPUS GOLD")
    parser.add_argument("--strength", type=float, default=12.0, help="imagined observations at the shipped weight")
    parser.add_argument("--toml", action="store_true", help="print the fitted weights as they go into config.yaml")
    options = parser.parse_args()
    if len(options.files) % 2:
        parser.error("give a gold file for each corpus")
    sets = [read(*options.files[at : at + 2]) for at in range(0, len(options.files), 2)]
    parts = sets if len(sets) > 1 else split(sets[0])
    report("shipped weights", [links(one, default()) for one in parts])
    held_out = []
    for one in parts:
        others = [other for other in parts if other is not one]
        held_out.append(links(one, with_threshold(fit(pairs(others), options.strength), others)))
    report("fitted, each left out once", held_out)
    fitted = with_threshold(fit(pairs(sets), options.strength), sets)
    report("fitted and tried on all", [links(one, fitted) for one in sets])
    if options.toml:
        print("weights:")
        for name, bits in fitted.items():
            if bits != default()[name]:
                print(f"  {name}: {bits}  # shipped: {default()[name]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
