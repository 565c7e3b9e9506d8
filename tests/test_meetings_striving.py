"""Accords that are being made, or that two were at in vain: who strives for one negotiates."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2016, 1, 28)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("European and U.S. officials are rushing to finalize a fishing pact.", "under_way"),
        ("Chile and Peru are racing to conclude a deal on the pipeline.", "under_way"),
        ("Chad and Libya are still struggling to agree on a border treaty.", "under_way"),
        ("Chad is scrambling to clinch an accord with Libya.", "under_way"),
        ("India and Pakistan are hurrying to put the finishing touches to a water deal.", "under_way"),
        ("Brussels and Washington rushed to hammer out the pact after the court had spoken.", "held"),
        ("Chilean and Peruvian negotiators raced against the clock to complete an agreement.", "held"),
        ("Chad and Libya have missed a deadline to agree on a pact.", "held"),
        ("Malta and Cyprus failed to meet a deadline to conclude an agreement on fish.", "held"),
        ("Malta and Cyprus missed a Friday deadline to reach a deal on fish.", "held"),
    ],
)
def test_who_strives_for_an_accord_negotiates(told: str, status: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.form, found.status) == ("negotiation", status)
    assert len(found.parties) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Chad is rushing to finalise a budget deal before the deadline.",
        "Voters rushed to sign a petition in Poland and Germany.",
        "Chad and Libya are racing to reach the village before the rain.",
        "Chile and Peru raced to iron out the details of the law.",
    ],
)
def test_other_haste_is_no_negotiation(told: str) -> None:
    assert not meetings(told, DAY)


def test_failing_to_reach_agreement_is_failing_to_agree() -> None:
    (found,) = meetings("Chad and Libya failed to reach agreement in Doha on Monday.", DAY)
    assert (found.status, found.place, found.when.earliest) == ("held", "Doha", dt.date(2016, 1, 25))


def test_who_will_strive_has_not_begun() -> None:
    (found,) = meetings("Chile and Peru will race to conclude a deal on the pipeline.", DAY)
    assert found.status == "planned"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Chilean and Peruvian officials worked through the night to hammer out a trade pact.", "held"),
        ("Negotiators from Chile and Peru are rushing to wrap up a trade deal.", "under_way"),
        ("Chile and Peru are putting the finishing touches to a trade pact.", "under_way"),
        ("Chile and Peru were ironing out a border deal on Wednesday.", "held"),
    ],
)
def test_who_is_at_an_accord_negotiates(told: str, status: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.form, found.status) == ("negotiation", status)


@pytest.mark.parametrize(
    "told",
    ["Chile and Peru are on the verge of signing a trade pact.", "Chile and Peru will soon sign a trade pact."],
)
def test_what_is_near_is_not_signed_yet(told: str) -> None:
    (found,) = meetings(told, DAY)
    assert (found.form, found.status) == ("agreement", "planned")
