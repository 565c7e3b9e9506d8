"""Summits and conferences of one body, and meetings beside those of many."""

from __future__ import annotations

from briefing.link.facts import Fact
from briefing.link.parties import compare_sides, represented
from briefing.link.rounds import join
from tests.linking import article, told


def _rounds(*articles: list[Fact]) -> int:
    return len(join([fact for facts in articles for fact in facts]).rounds)


def test_a_conference_of_a_body_told_by_its_month_is_that_of_its_days() -> None:
    nato = {"parties": "NATO", "form": "conference", "status": "planned"}
    early = article("a", "1993-02-01", told("~1993-05-01/1993-05-31", **nato))
    late = article("b", "1993-04-01", told("1993-05-06/1993-05-07", **nato))
    assert _rounds(early, late) == 1
    states = [
        article(name, "1993-04-01", told(days, parties="Peru", form="conference", status="planned"))
        for name, days in (("c", "~1993-05-01/1993-05-31"), ("d", "1993-05-06/1993-05-07"))
    ]
    assert _rounds(*states) == 2


def test_two_of_many_on_another_day_put_nothing_off() -> None:
    lima = {"place": "Lima", "country": "PE", "form": "negotiation", "people": "Ana Rojas@Peru,Luis Vega@Peru"}
    plan = article("a", "2021-03-03", told("2021-03-04", parties="Peru,Chile,Bolivia,Brazil", status="planned", **lima))
    later = article("b", "2021-03-13", told("2021-03-12", parties="Peru,Chile", **lima))
    assert _rounds(plan, later) == 2


def test_a_body_of_unknown_members_beside_one_hides_no_members() -> None:
    for unknown in ("african union", "arab league", "apec", "council of europe", "comecon"):
        told_as = frozenset({unknown, "opec"})
        assert compare_sides(told_as, frozenset({"iran", "iraq", "kuwait"})) == "members"
        assert compare_sides(frozenset({"iran", "iraq", "peru"}), told_as) == "bloc"


def test_a_body_stands_for_its_members_among_its_parties() -> None:
    assert represented(frozenset({"sadc", "zambia", "vatican"})) == {"sadc", "vatican"}


def test_a_mediator_stands_for_its_members_among_themselves_only() -> None:
    assert represented(frozenset({"ecowas", "ghana", "nigeria"})) == {"ecowas"}
    beside = frozenset({"ecowas", "liberia", "liberian opposition"})
    assert represented(beside) == beside


def test_talks_and_the_agreement_right_after_are_one_and_a_later_agreement_another() -> None:
    talks = article("a", "2013-05-23", told("2013-05-20/2013-05-22", form="negotiation", place="Vaduz", country="LI"))
    signed = article("b", "2013-05-25", told("2013-05-24", form="agreement", topics=("border",)))
    assert _rounds(talks, signed) == 1
    assert _rounds(talks, article("c", "2013-06-02", told("2013-06-01", form="agreement", topics=("border",)))) == 2
