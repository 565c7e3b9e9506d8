"""Rounds that recur, their numbers and gaps, and who met whom last."""

from __future__ import annotations

import pytest

from briefing.link.met import between, pairs
from briefing.link.rounds import join
from briefing.model import Round
from tests.linking import article, day, told

TALKS = {"form": "negotiation", "parties": "Turkey,Greece"}


def rounds_of(*dates: str, **more: object) -> tuple[Round, ...]:
    facts = [fact for n, date in enumerate(dates) for fact in article(f"a{n}", date, told(date, **more))]  # type: ignore[arg-type]
    return join(facts).rounds


def test_counted_talks_are_a_series_with_its_missing_numbers() -> None:
    facts = [
        fact
        for number, date in ((60, "2016-03-01"), (61, "2021-01-25"), (64, "2022-02-22"))
        for fact in article(str(number), date, told(date, ordinal=number, **TALKS))
    ]
    linked = join(facts)
    [series] = linked.series
    assert [one.ordinal for one in linked.rounds] == [60, 61, 64]
    assert series.missing == (62, 63) and series.usual_gap == 1092 and len(series.gaps) == 2


def test_numbers_that_fall_are_another_count() -> None:
    facts = [
        fact
        for number, date in ((2, "2016-03-01"), (1, "2016-05-01"))
        for fact in article(str(number), date, told(date, ordinal=number, **TALKS))
    ]
    assert join(facts).series == ()


def test_the_same_parties_alone_make_no_series() -> None:
    linked = join([fact for n in (1, 4) for fact in article(str(n), f"2020-0{n}-01", told(f"2020-0{n}-01"))])
    assert linked.series == () and {one.series for one in linked.rounds} == {None}


def test_three_under_one_lead_need_no_common_place() -> None:
    places = ("Moscow", "Ankara", "Sochi")
    facts = [
        fact
        for n, place in enumerate(places, 1)
        for fact in article(str(n), f"2020-0{n}-01", told(f"2020-0{n}-01", people="Sedat Önal*@Turkey", place=place))
    ]
    assert len(join(facts[:2]).series) == 0
    [series] = join(facts).series
    assert len(series.rounds) == 3 and series.title == "Russia–Turkey meeting (Sedat Önal)"


def test_cancelled_rounds_are_not_counted() -> None:
    lead = {"people": "Sedat Önal*@Turkey", "place": "Moscow"}
    facts = [
        *article("a", "2020-01-01", told("2020-01-01", **lead)),
        *article("b", "2020-04-01", told("2020-04-01", status="cancelled", **lead)),
    ]
    assert join(facts).series == ()


def test_series_ids_do_not_rest_on_what_is_in_them() -> None:
    lead = {"people": "Sedat Önal*@Turkey", "place": "Moscow"}
    facts = [fact for n in range(1, 5) for fact in article(str(n), f"2020-0{n}-01", told(f"2020-0{n}-01", **lead))]
    assert {join(facts[:end]).series[0].id for end in (2, 3, 4)} == {join(facts[1:]).series[0].id}


@pytest.fixture
def met() -> tuple[Round, ...]:
    facts = [
        *article("a", "2020-01-02", told("2020-01-01", people="Sedat Önal@Turkey", level="deputy_minister")),
        *article("b", "2020-02-02", told("2020-02-01", people="Mevlüt Çavuşoğlu@Turkey", level="minister")),
        *article("c", "2020-03-02", told("2020-03-01/2020-03-03", status="under_way", people="Önal")),
        *article("d", "2020-03-02", told("2020-04-01", status="planned")),
        *article("e", "2020-03-02", told("2020-03-20", status="cancelled")),
    ]
    return join(facts).rounds


def test_last_met_and_next_planned_of_two_parties(met: tuple[Round, ...]) -> None:
    found = between(met, "Türkiye", "Russian Federation", day("2020-03-10"))
    by_id = {one.id: one for one in met}
    assert found.last_round is not None and by_id[found.last_round].earliest == day("2020-03-01")
    assert found.next_round is not None and by_id[found.next_round].earliest == day("2020-04-01")
    assert (found.last, found.next, found.usual_gap) == (day("2020-03-03"), day("2020-04-01"), 30)
    assert (found.held, found.planned, len(found.rounds)) == (3, 1, 5)


def test_last_met_of_a_person_and_of_one_level(met: tuple[Round, ...]) -> None:
    assert len(between(met, "Sedat Onal", "Russia", day("2020-03-10")).rounds) == 2
    assert len(between(met, "Turkey", "Russia", day("2020-03-10"), "minister").rounds) == 1
    assert between(met, "Turkey", "France", day("2020-03-10")).last is None


def test_nothing_later_than_the_day_counts_as_met(met: tuple[Round, ...]) -> None:
    found = between(met, "Turkey", "Russia", day("2020-01-15"))
    assert found.last_round == met[0].id and found.last == day("2020-01-01") and found.usual_gap is None


def test_a_family_name_alone_is_the_one_person_who_bears_it() -> None:
    full = rounds_of("2020-01-08", "2020-03-05", people="Ana Rojas@Turkey,Luis Vega@Russia")
    short = rounds_of("2020-06-01", people="Rojas@Turkey,Vega@Russia")
    [found] = pairs((*full, *short), day("2020-07-01"), "people")
    assert (found.first, found.second, len(found.rounds)) == ("Ana Rojas", "Luis Vega", 3)
    namesake = rounds_of("2020-06-11", people="Eva Rojas@Turkey,Paul Klein@Germany", parties="Turkey,Germany")
    assert len(pairs((*full, *short, *namesake), day("2020-07-01"), "people")) == 3
