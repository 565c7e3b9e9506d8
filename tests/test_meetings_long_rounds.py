"""Rounds of trade talks that go by a name for years, told beside the meetings that review them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1989, 3, 10)


@pytest.mark.parametrize(
    "told",
    [
        "Norway said the Uruguay Round of the GATT was going well.",
        "Eighty states take part in the Uruguay round of GATT talks launched in Punta del Este three years ago.",
        "Chile wants farm aid cut in the current GATT round, its envoy said.",
        "Peru agreed to hold talks on its rice market in the new GATT round.",
        "Chile wants Peru to discuss sugar at the new round of General Agreement on Tariffs and Trade talks.",
        "Fish is being discussed in the present GATT round.",
        "The minister said the Uruguay multilateral trade round must not fail.",
    ],
)
def test_a_round_by_name_is_one_of_its_body_since_its_launch(told: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.form, found.place, str(found.when.earliest)) == ("negotiation", "Punta del Este", "1986-09-01")
    assert found.parties == ("GATT",)


def test_a_round_is_told_beside_the_meeting_that_reviews_it() -> None:
    review, whole, again = meetings(
        "Trade ministers meeting in Oslo on Monday reviewed the Uruguay round of the General Agreement on Tariffs and"
        " Trade (GATT).\n\nThe round covers farm goods.",
        DAY,
    )
    assert (review.place, str(review.when.earliest)) == ("Oslo", "1989-03-06")
    assert review.group != whole.group == again.group
    assert whole.place == again.place == "Punta del Este"


def test_the_round_meant_is_the_one_of_its_time() -> None:
    (found,) = meetings("Chile's envoy said the present GATT round was too slow.", dt.date(1975, 6, 2))
    assert (found.place, str(found.when.earliest)) == ("Tokyo", "1973-09-01")


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("The next GATT round is due in five years.", 0),
        ("Kennedy won the first round in Uruguay.", 0),
        ("The Tokyo round of talks between Chile and Peru ended on Monday.", 1),
        ("Chile and Peru held a new round of trade talks in Lima on Monday.", 1),
        ("Chile negotiated with Peru on beef in 1978 during the Tokyo round of multilateral trade negotiations.", 1),
    ],
)
def test_other_rounds_are_none(told: str, number: int) -> None:
    found = meetings(told, DAY)
    assert [set(one.parties) for one in found] == [{"Chile", "Peru"}] * number
    assert all(one.place in (None, "Lima") for one in found)


def test_a_round_is_not_told_of_before_its_launch() -> None:
    assert not meetings("Chile's envoy spoke of the Uruguay Round of the GATT.", dt.date(1985, 1, 7))


def test_an_event_of_a_round_has_its_own_day() -> None:
    (found,) = meetings("Ministers opened the Uruguay Round of GATT talks on Monday.", dt.date(1986, 9, 16))
    assert str(found.when.earliest) == "1986-09-15"
