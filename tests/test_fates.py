"""Announced against happened: slipped, brought forward, moved, called off, ahead, silence."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.link.fates import fate_of
from briefing.link.rounds import join
from tests.linking import article, day, told

PEOPLE: dict[str, Any] = {"people": "Sedat Önal*@Turkey"}
PLAN: dict[str, Any] = {"status": "planned", "place": "Moscow", "country": "RU", **PEOPLE}


@pytest.mark.parametrize(
    ("outcome", "later", "days"),
    [
        ("as_announced", told("2020-02-17", place="Moscow", country="RU", **PEOPLE), 0),
        ("as_announced", told("2020-02-17", place="Russia", country="RU", **PEOPLE), 0),
        ("slipped", told("2020-02-19", place="Moscow", country="RU", ordinal=2, **PEOPLE), 2),
        ("brought_forward", told("2020-02-16", place="Moscow", country="RU", ordinal=2, **PEOPLE), -1),
        ("moved", told("2020-02-17", place="Sochi", country="RU", ordinal=2, **PEOPLE), 0),
        ("called_off", told("2020-02-17", place="Moscow", country="RU", status="cancelled", **PEOPLE), 0),
        ("postponed", told("2020-02-17", place="Moscow", country="RU", status="postponed", **PEOPLE), 0),
    ],
)
def test_what_became_of_an_announcement(outcome: str, later: Any, days: int) -> None:
    plan = told("2020-02-17", **PLAN) | ({"ordinal": 2} if "ordinal" in later else {})
    facts = [*article("a", "2020-02-10", plan), *article("b", "2020-02-20", later)]
    (one,) = join(facts).rounds
    fate = fate_of(one, day("2020-06-01"))
    assert fate is not None and fate.announced is not None
    assert (fate.outcome, fate.days, fate.announced.article) == (outcome, days, "a")
    assert fate.announced.place == "Moscow" and one.ledger[-1].slipped == days


@pytest.mark.parametrize(("today", "outcome"), [("2020-02-17", "ahead"), ("2020-02-18", "silence")])
def test_a_plan_without_report_is_ahead_until_its_day_has_passed(today: str, outcome: str) -> None:
    (one,) = join(article("a", "2020-02-10", told("2020-02-17", **PLAN))).rounds
    fate = fate_of(one, day(today))
    assert fate is not None and fate.outcome == outcome


def test_what_was_told_of_later_without_an_outcome_is_no_silence() -> None:
    facts = [
        *article("a", "2020-02-10", told("2020-02-17", **PLAN)),
        *article("b", "2020-02-20", told("2020-02-17", **{**PLAN, "status": "unclear"})),
    ]
    (one,) = join(facts).rounds
    fate = fate_of(one, day("2020-06-01"))
    assert fate is not None and fate.outcome == "not_told"


def test_what_nobody_announced_has_no_fate() -> None:
    (one,) = join(article("a", "2020-02-20", told("2020-02-17"))).rounds
    assert fate_of(one, day("2020-06-01")) is None
