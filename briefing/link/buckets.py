"""Clusters by what they are filed under, so that a unit is compared with those of its blocks and no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from briefing.link.gathered import Cluster
from briefing.link.units import Blocks

_CROWD = 200  # clusters compared in one bucket; a fuller one is asked only where a second key agrees

_Bucket = set[Cluster]


class Buckets:
    """A bucket for each key, found by its subject and then by its span: most subjects asked for have none."""

    def __init__(self) -> None:
        """Nothing filed yet."""
        self._of: dict[str, dict[str, _Bucket]] = defaultdict(lambda: defaultdict(set))

    def file(self, one: Cluster, blocks: Blocks) -> None:
        """File ``one`` under all keys of ``blocks``."""
        one.blocks.append(blocks)
        for subject in blocks.subjects:
            buckets = self._of[subject]
            for span in blocks.spans:
                buckets[span].add(one)

    def forget(self, one: Cluster) -> None:
        """Take ``one`` out of every bucket."""
        for blocks in one.blocks:
            for subject in blocks.subjects:
                for span in blocks.spans:
                    self._of[subject][span].discard(one)

    def ask(self, blocks: Blocks) -> Collection[Cluster]:
        """The clusters filed under any key of ``blocks``; those of crowded buckets only where two of them agree."""
        found: _Bucket = set()
        crowded: _Bucket = set()
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
                    found |= bucket & crowded
                    crowded |= bucket
        return found
