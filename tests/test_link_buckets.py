"""Clusters found by what they are filed under."""

from __future__ import annotations

from briefing.link.buckets import Buckets
from briefing.link.gathered import Cluster
from briefing.link.units import Blocks


def _filed(buckets: Buckets, *blocks: Blocks) -> Cluster:
    one = Cluster()
    for each in blocks:
        buckets.file(one, each)
    return one


def test_a_cluster_is_found_by_subject_and_span_together() -> None:
    buckets = Buckets()
    one = _filed(buckets, Blocks(("l:lima", "o:peru"), ("w1", "w2")))
    other = _filed(buckets, Blocks(("l:lima",), ("w9",)))
    assert set(buckets.ask(Blocks(("l:lima", "p:chile+peru"), ("w2", "w3")))) == {one}
    assert set(buckets.ask(Blocks(("l:lima",), ("w2", "w9")))) == {one, other}
    assert not buckets.ask(Blocks(("o:peru",), ("w9",)))


def test_what_is_forgotten_is_found_no_more() -> None:
    buckets = Buckets()
    one = _filed(buckets, Blocks(("l:lima",), ("w1",)), Blocks(("l:lima", "o:peru"), ("w1", "w2")))
    buckets.forget(one)
    assert not buckets.ask(Blocks(("l:lima", "o:peru"), ("w1", "w2")))


def test_a_crowded_bucket_gives_only_those_that_another_one_gives_as_well() -> None:
    buckets = Buckets()
    crowd = [_filed(buckets, Blocks(("l:lima",), ("w1",))) for _ in range(300)]
    for one in crowd[:250]:
        buckets.file(one, Blocks(("o:peru",), ("w1",)))
    buckets.file(crowd[299], Blocks(("n:rojas",), ("w1",)))
    assert not buckets.ask(Blocks(("l:lima",), ("w1",)))
    assert set(buckets.ask(Blocks(("l:lima", "o:peru"), ("w1",)))) == set(crowd[:250])
    assert set(buckets.ask(Blocks(("l:lima", "n:rojas"), ("w1",)))) == {crowd[299]}


def test_keys_as_words_are_those_of_every_subject_in_every_span() -> None:
    assert [*Blocks(("a", "b"), ("w1", "y2")).names()] == ["a|w1", "a|y2", "b|w1", "b|y2"]
