"""Where articles differ: a conflict, a refinement, or a later update."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.link.facts import anchor_of
from briefing.link.rounds import join
from briefing.model import Decision, Disagreement, Round
from tests.linking import Told, article, told

BASE: Told = told("2020-02-17", people="Sedat Önal@Turkey", place="Moscow", country="RU", form="negotiation")


def joined(*mentions: tuple[str, Told]) -> Round:
    """The mentions as articles of these days, ruled to be one round."""
    articles = [article(f"a{n}", published, one) for n, (published, one) in enumerate(mentions)]
    facts = [fact for facts in articles for fact in facts]
    same = Decision(id="d", subject="round", verdict="same", anchors=tuple(map(anchor_of, facts)))
    [found] = join(facts, decisions=[same]).rounds
    return found


def found(field: str, *mentions: tuple[str, Told]) -> Disagreement | None:
    return next((item for item in joined(*mentions).disagreements if item.field == field), None)


def but(**changes: Any) -> Told:
    return {**BASE, **changes}


def test_no_difference_is_no_disagreement() -> None:
    assert joined(("2020-02-17", BASE), ("2020-02-18", BASE)).disagreements == ()


@pytest.mark.parametrize(
    ("field", "one", "two", "kind"),
    [
        ("date", BASE, but(date="2020-02-18"), "conflict"),
        ("date", BASE, but(date="2020-02-17/2020-02-18"), "refinement"),
        ("date", BASE, but(date="~2020-02-01/2020-02-29"), "refinement"),
        ("date", but(status="planned"), but(date="2020-02-19"), "update"),
        ("place", BASE, but(place="Sochi"), "conflict"),
        ("place", BASE, but(place="Russia"), "refinement"),
        ("place", but(status="planned"), but(place="Sochi"), "update"),
        ("level", but(level="minister"), but(level="deputy_minister"), "conflict"),
        ("ordinal", but(ordinal=2), but(ordinal=3), "conflict"),
        ("status", BASE, but(status="denied"), "update"),
        ("status", but(status="cancelled"), BASE, "update"),
        ("lead", but(people="Sedat Önal*@Turkey"), but(people="Faruk Kaymakcı*@Turkey"), "conflict"),
    ],
)
def test_kinds(field: str, one: Told, two: Told, kind: str) -> None:
    item = found(field, ("2020-02-16", one), ("2020-02-20", two))
    assert item is not None and item.kind == kind
    assert [account.articles for account in item.values] == [("a0",), ("a1",)]


def test_on_one_day_a_denial_is_a_conflict() -> None:
    item = found("status", ("2020-02-18", BASE), ("2020-02-18", but(status="denied")))
    assert item is not None and item.kind == "conflict"


def test_a_plan_and_its_outcome_are_none() -> None:
    assert found("status", ("2020-02-16", but(status="planned")), ("2020-02-18", BASE)) is None


def test_sides_with_a_lead_each_are_none() -> None:
    both = but(people="Sedat Önal*@Turkey"), but(people="Sergey Vershinin*@Russia")
    assert found("lead", ("2020-02-16", both[0]), ("2020-02-18", both[1])) is None


def test_articles_that_agree_are_named_together() -> None:
    item = found("place", ("2020-02-18", BASE), ("2020-02-19", but(place="Sochi")), ("2020-02-20", BASE))
    assert item is not None
    assert {account.value: account.articles for account in item.values} == {"Moscow": ("a0", "a2"), "Sochi": ("a1",)}
