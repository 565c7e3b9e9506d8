"""Rounds kept up to date article by article are those that joining everything at once gives."""

from __future__ import annotations

import random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.link.blocks import block_keys
from briefing.link.facts import Fact
from briefing.link.joiner import Joiner, Memory
from briefing.link.rounds import join
from briefing.link.units import Keys
from briefing.model import Round
from tests.linking import article, told


def content(rounds: list[Round]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((link.article, link.mention) for link in one.links) for one in rounds}


def by_article(facts: list[Fact]) -> list[list[Fact]]:
    names = list(dict.fromkeys(fact.article for fact in facts))
    return [[fact for fact in facts if fact.article == name] for name in names]


def made(count: int, seed: int) -> list[Fact]:
    from benchmarks.join import corpus

    return corpus(count, seed)[0]


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 1000))
def test_one_by_one_in_any_order_is_as_all_at_once(seed: int) -> None:
    facts = made(120, seed)
    articles = by_article(facts)
    random.Random(seed).shuffle(articles)
    shelf = Memory()
    joiner = Joiner(shelf)
    for one in articles:
        joiner.add(one)
    assert content(list(shelf.rounds.values())) == content(list(join(facts).rounds))


def test_a_round_is_told_as_it_is_all_at_once() -> None:
    facts = made(300, 7)
    articles = by_article(facts)
    shelf = Memory()
    joiner = Joiner(shelf, known_until=max(fact.published for fact in facts if fact.published))
    for one in articles:
        joiner.add(one)
    whole = {one.id: msgspec.structs.replace(one, series=None) for one in join(facts).rounds}
    assert shelf.rounds == whole


def test_an_article_taken_out_leaves_no_trace() -> None:
    facts = made(120, 3)
    articles = by_article(facts)
    shelf = Memory()
    joiner = Joiner(shelf)
    joiner.fill([fact for one in articles[:-1] for fact in one])
    before = dict(shelf.rounds)
    joiner.add(articles[-1])
    joiner.remove(articles[-1][0].article)
    assert shelf.rounds == before


def test_an_article_replaced_is_not_there_twice() -> None:
    shelf = Memory()
    joiner = Joiner(shelf)
    joiner.add(article("a", "2020-02-17", told("2020-02-17", place="Moscow")))
    joiner.add(article("a", "2020-02-17", told("2020-02-18", place="Ankara")))
    [one] = shelf.rounds.values()
    assert one.place == "Ankara" and len(one.links) == 1


def test_only_the_rounds_of_its_blocks_are_touched() -> None:
    facts = made(600, 5)
    shelf = Memory()
    joiner = Joiner(shelf)
    joiner.fill(facts)
    before = dict(shelf.rounds)
    touched = joiner.add(article("new", "2000-01-03", told("2000-01-02", parties="Turkey,Russia", place="Moscow")))
    kept = {one_id for one_id, one in before.items() if shelf.rounds.get(one_id) is one}
    assert len(before) - len(kept) <= len(touched.rounds) + len(touched.gone) < 0.4 * len(before)


def test_a_mention_finds_the_block_of_one_a_week_away() -> None:
    one, two = (article(name, date, told(date))[0] for name, date in (("a", "2020-02-17"), ("b", "2020-02-21")))
    filed, asked = block_keys([one])[0].filed, block_keys([two])[0].probe
    assert set(filed.names()) & set(asked.names())


def _meet(asking: Keys, filed: Keys) -> bool:
    return not set(asking.probe.names()).isdisjoint(filed.filed.names())


def test_one_party_alone_finds_and_is_found() -> None:
    pair = article("a", "2020-02-17", told("2020-02-17"))
    alone = article("b", "2020-02-17", told("2020-02-17", parties="Turkey"))
    [both], [single] = block_keys(pair), block_keys(alone)
    assert _meet(both, single) and _meet(single, both)
