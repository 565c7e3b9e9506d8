"""Pacts told by the body or the town alone, and bodies by the last word of their name."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(1992, 3, 5)


@pytest.mark.parametrize(
    "told",
    [
        "OPEC agreed in Geneva last December to cut output.\n\nPrices rose after the OPEC pact.",
        "Prices rose after the OPEC pact.\n\nOPEC agreed last December to cut output.",
        "OPEC agreed in Geneva last December to cut output.\n\nPrices rose after the Geneva accord but fell in May.",
        "Chile and Peru signed a treaty in Lima last December.\n\nBankers welcomed the Lima treaty.",
    ],
)
def test_a_pact_that_is_known_is_told_again_without_its_day(told: str) -> None:
    found = meetings(told, DAY)
    assert [str(one.when.earliest) for one in found] == ["1991-12-01"] * 2
    assert len({one.group for one in found}) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The OPEC pact is in force.",
        "Chile wants to join the OPEC pact.",
        "OPEC agreed last December to cut output and last June to raise it.\n\nThe Geneva hotel was full.",
    ],
)
def test_other_words_for_pacts_tell_of_none(told: str) -> None:
    assert all(one.trigger != "accord" for one in meetings(told, DAY))


@pytest.mark.parametrize(
    "told",
    [
        "Members of the Asian Development Bank and the World Bank were in Manila.\n\nChile stood alone among the Asian"
        " Development Bank's members as the Bank ended its annual meeting in Manila on Monday.",
        "The Asian Development Bank has more members than the World Bank.\n\nThe Bank ended its annual meeting in"
        " Manila on Monday.",
    ],
)
def test_the_bank_is_the_one_named_before_in_the_sentence_or_first(told: str) -> None:
    (found,) = meetings(told, DAY)
    assert "Asian Development Bank" in found.parties
    assert "World Bank" not in found.parties
