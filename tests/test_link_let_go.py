"""Accounts that were joined when little was known, and that what is known now speaks against, stand alone again."""

from __future__ import annotations

from briefing.link.blocks import unit_keys
from briefing.link.cluster import Rulings, _State  # the last step of ``cluster`` by itself
from briefing.link.units import Unit, build
from briefing.link.weights import default
from tests.linking import article, told


def _unit(name: str, published: str, days: str, parties: str) -> Unit:
    (one,) = build(article(name, published, told(days, parties=parties, place="Paris", country="FR")))
    return one


def _state(bits: float) -> _State:
    """A state with one cluster, whose last unit came in with so many bits."""
    state = _State(default(), Rulings(), {})
    firm = [_unit(name, "2015-02-23", "2015-02-22", "France,Japan,Peru") for name in "ab"]
    other = _unit("c", "2015-03-09", "~2015-03-02/2015-03-08", "Chad,Mali")
    one = state._open(firm[0], unit_keys(firm[0]).filed)
    for unit, told_bits in ((firm[1], 12.0), (other, bits)):
        state._join(one, unit, unit_keys(unit).filed, told_bits, [])
    return state


def test_what_speaks_against_a_doubtful_join_undoes_it() -> None:
    state = _state(3.5)
    state.look_again()
    assert [[unit.article for unit in one.units] for one in state.clusters] == [["a", "b"], ["c"]]


def test_a_firm_join_stays() -> None:
    state = _state(9.0)
    state.look_again()
    assert [len(one.units) for one in state.clusters] == [3]
