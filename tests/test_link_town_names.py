"""A town told by a longer name is the same town, in the same land."""

from __future__ import annotations

import pytest

from briefing.link.rounds import join
from tests.linking import article, told


@pytest.mark.parametrize(
    ("one", "other", "rounds"),
    [
        ({"place": "Rio", "country": "BR"}, {"place": "Rio de Janeiro", "country": "BR"}, 1),
        ({"place": "Rio"}, {"place": "Rio de Janeiro", "country": "BR"}, 1),
        ({"place": "Santiago", "country": "CL"}, {"place": "Santiago de Cuba", "country": "CU"}, 2),
        ({"place": "San Jose", "country": "CR"}, {"place": "San Juan", "country": "PR"}, 2),
        ({"place": "Lima", "country": "PE"}, {"place": "Limassol", "country": "CY"}, 2),
    ],
)
def test_a_longer_name(one: dict[str, str], other: dict[str, str], rounds: int) -> None:
    talks = {"parties": "Mali,Ghana", "form": "negotiation"}
    facts = [
        *article("a", "2021-03-05", told("2021-03-04", **talks, **one)),
        *article("b", "2021-03-06", told("2021-03-04", **talks, **other)),
    ]
    assert len(join(facts).rounds) == rounds
