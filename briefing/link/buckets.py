"""Clusters by what they are filed under, so that a unit is compared with those of its blocks and no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefing.link.gathered import Cluster
from briefing.link.units import Blocks

_CROWD = 200  # clusters compared in one bucket; a fuller one is asked only where a second key agrees

_Bucket = dict[int, Cluster]  # by the object's own id


class Buckets:
    """A bucket for each key, found by its subject and then by its span: most subjects asked for have none."""

    def __init__(self) -> None:
        """Nothing filed yet."""
        self._of: dict[str, dict[str, _Bucket]] = defaultdict(lambda: defaultdict(dict))

    def file(self, one: Cluster, blocks: Blocks) -> None:
        """File ``one`` under all keys of ``blocks``."""
        one.blocks.append(blocks)
        name = id(one)
        for subject in blocks.subjects:
            buckets = self._of[subject]
            for span in blocks.spans:
                buckets[span][name] = one

    def forget(self, one: Cluster) -> None:
        """Take ``one`` out of every bucket."""
        for blocks in one.blocks:
            for subject in blocks.subjects:
                for span in blocks.spans:
                    self._of[subject][span].pop(id(one), None)

    def ask(self, blocks: Blocks) -> Iterable[Cluster]:
        """The clusters filed under any key of ``blocks``; those of crowded buckets only where two of them agree."""
        found: _Bucket = {}
        crowded: dict[int, int] = defaultdict(int)
        for subject in blocks.subjects:
            buckets = self._of.get(subject)
            if buckets is None:
                continue
            for span in blocks.spans:
                bucket = buckets.get(span)
                if bucket is None:
                    continue
                if len(bucket) <= _CROWD:
                    found.update(bucket)
                else:
                    _meet_again(bucket, crowded, found)
        return found.values()


def _meet_again(bucket: _Bucket, crowded: dict[int, int], found: _Bucket) -> None:
    """Count who is in a crowded bucket; whoever was in another one is found."""
    for name, one in bucket.items():
        crowded[name] += 1
        if crowded[name] == 2:
            found[name] = one
