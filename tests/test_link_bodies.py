"""Two bodies, of which neither is a mediator, do not hold one meeting."""

from __future__ import annotations

import pytest

from briefing.link.parties import compare_sides


@pytest.mark.parametrize(
    ("mine", "theirs", "level"),
    [
        ({"g5"}, {"g7"}, "disjoint"),
        ({"g7"}, {"international monetary fund", "world bank"}, "disjoint"),
        ({"opec"}, {"european union"}, "disjoint"),
        ({"united nations"}, {"opec"}, "bloc"),
        ({"opec"}, {"peru"}, "bloc"),
        ({"world bank"}, {"international monetary fund", "world bank"}, "subset"),
    ],
)
def test_bodies_compared(mine: set[str], theirs: set[str], level: str) -> None:
    assert compare_sides(frozenset(mine), frozenset(theirs)) == level
