"""A place where a party meets many says little of one meeting."""

from __future__ import annotations

import pytest

from briefing.link.parties import canonical, seats
from briefing.link.rounds import join
from tests.linking import article, told


@pytest.mark.parametrize(("body", "town"), [("EU", "brussels"), ("International Monetary Fund", "washington")])
def test_bodies_have_seats(body: str, town: str) -> None:
    assert town in seats(canonical(body))


def test_a_state_has_no_seat() -> None:
    assert not seats(canonical("France"))


@pytest.mark.parametrize(("town", "rounds"), [("Washington", 2), ("Seoul", 1)])
def test_a_body_alone_at_its_seat_meets_many_there(town: str, rounds: int) -> None:
    early = article("a", "1993-05-06", told(None, parties="International Monetary Fund", place=town, status="planned"))
    later = article("b", "1993-05-14", told("1993-05-12", parties="International Monetary Fund", place=town))
    assert len(join([*early, *later]).rounds) == rounds


def test_accounts_without_any_day_are_not_joined_by_their_parties() -> None:
    accounts = [article(name, None, told(None, parties="Peru,Chile", form="negotiation")) for name in ("a", "b")]
    assert len(join([fact for one in accounts for fact in one]).rounds) == 2
