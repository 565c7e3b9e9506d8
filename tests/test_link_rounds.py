"""Joining mentions into rounds: what belongs together, what never does, and that order does not matter."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.link.facts import Fact
from briefing.link.folding import heard_parts, name_parts, short_name
from briefing.link.rounds import Linked, join
from briefing.link.weights import WeightsError, load
from tests.linking import Told, article, day, told


def groups(linked: Linked) -> set[frozenset[tuple[str, int]]]:
    return {frozenset((link.article, link.mention) for link in one.links) for one in linked.rounds}


def together(*articles: list[Fact]) -> Linked:
    return join([fact for facts in articles for fact in facts])


MOSCOW = {"place": "Moscow", "country": "RU"}
ANKARA = {"place": "Ankara", "country": "TR"}


def test_a_plan_and_its_outcome_are_one_round() -> None:
    plan = article(
        "a", "2020-08-30", told("2020-08-31/2020-09-01", people="Sedat Önal*@Turkey", status="planned", **MOSCOW)
    )
    done = article("b", "2020-09-16", told("~2020-09-01/2020-09-10", people="Sedat Önal*@Turkey", **MOSCOW))
    [one] = together(plan, done).rounds
    assert one.edtf == "2020-08-31/2020-09-01" and one.status == "held" and one.accounts == 2
    assert [entry.event for entry in one.ledger] == ["announced for 2020-08-31/2020-09-01", "held"]
    assert one.participants[0].lead and one.place == "Moscow"


def test_trips_months_apart_are_rounds_of_a_series() -> None:
    trips = [
        article(str(n), date, told(date, people="Sedat Önal*@Turkey", **MOSCOW))
        for n, date in enumerate(("2019-12-23", "2020-02-17", "2020-08-31"))
    ]
    linked = together(*trips)
    assert len(linked.rounds) == 3
    [series] = linked.series
    assert series.rounds == tuple(one.id for one in linked.rounds)
    assert series.gaps == (56, 196) and {one.series for one in linked.rounds} == {series.id}


def test_single_days_that_conflict_become_a_set_and_a_disagreement() -> None:
    lead = "Sedat Önal*@Turkey"
    one = article("a", "2020-02-17", told("2020-02-17", people=lead, status="under_way", **MOSCOW))
    two = article("b", "2020-02-18", told("2020-02-18", people=lead, status="under_way", **MOSCOW))
    [found] = together(one, two).rounds
    assert found.edtf == "[2020-02-17,2020-02-18]"
    [item] = found.disagreements
    assert (item.field, item.kind) == ("date", "conflict")
    assert [(account.value, account.articles) for account in item.values] == [
        ("2020-02-17", ("a",)),
        ("2020-02-18", ("b",)),
    ]


APART: list[tuple[Told, Told]] = [
    (told("2020-02-15", **MOSCOW), told("2020-02-15", **ANKARA)),
    (told("2020-02-15", form="call", mode="phone"), told("2020-02-15", form="visit", mode="visit", **MOSCOW)),
    (told("2020-02-15", level="leader"), told("2020-02-15", level="military")),
    (told("2020-02-15", parties="Turkey,Russia", **MOSCOW), told("2020-02-15", parties="Iran,China", **MOSCOW)),
    (
        told("2020-02-15", people="Sedat Önal*@Turkey", **MOSCOW),
        told("2020-03-15", people="Sedat Önal*@Turkey", **MOSCOW),
    ),
    (told("2020-02-15", ordinal=61), told("2020-02-16", ordinal=62)),
    (told("2020-02-15", parties="Turkey,Russia"), told("2020-02-15", parties="Turkey,Libya")),
    (told(None), told("2020-05-15", **MOSCOW)),
    (
        told("2020-02-15", form="call", mode="phone", level="leader", people="Joe Biden@Turkey,Vladimir Putin@Russia"),
        told("2020-02-16", form="call", mode="phone", level="leader", people="Joe Biden@Turkey,Vladimir Putin@Russia"),
    ),
    (
        told("2020-02-08/2020-02-10", form="negotiation", level="official", **ANKARA),
        told("2020-02-17", form="negotiation", level="official"),
    ),
    (  # a third country is a place, and no side of the talks
        told("~2020-02-13/2020-02-19", form="negotiation", level="envoy", place="Vietnam"),
        told("~2020-02-13/2020-02-19", form="negotiation", level="envoy", **MOSCOW),
    ),
    (  # one side in common with three others
        told("2020-02-15", parties="Turkey,Russia,Iran", form="negotiation", **MOSCOW),
        told("2020-02-15", parties="Turkey,Greece", form="negotiation", **MOSCOW),
    ),
    (  # two rounds of many sides in one place, nine days apart
        told("2020-02-15", parties="Turkey,Russia,Iran", form="negotiation", **MOSCOW),
        told("2020-02-24", parties="Turkey,Russia,Iran", form="negotiation", **MOSCOW),
    ),
    (  # namesakes
        told("2020-02-15", level="leader", people="Kim Jong Un@Turkey,Xi Jinping@Russia"),
        told("2020-02-14", level="leader", people="Kim Yong Chol@Turkey,Xi Jinping@Russia"),
    ),
    (
        told("2020-02-15", parties="United States", people="John Kerry,Staffan de Mistura", place="Geneva"),
        told("2020-02-15", parties="United States", people="John Kerry,Adel al-Jubeir", place="Geneva"),
    ),
]


ON_THURSDAY = "On Thursday the leaders of Russia and Turkey meet in Moscow, it was said."
TOGETHER: list[tuple[Told, Told]] = [
    (  # the name of a weekday, read as that of the week before
        told("2020-02-13", basis="relative_to_dct", text=ON_THURSDAY, form="summit", **MOSCOW),
        told("2020-02-20", status="planned", form="summit", **MOSCOW),
    ),
    (  # a body, and its member that the article is about
        told("2020-02-20", parties="ASEAN,China", form="summit", **MOSCOW),
        told("~2020-02-17/2020-02-23", parties="Vietnam,China", form="summit", **MOSCOW),
    ),
    (  # the state where they met taken for a party
        told("2020-02-20", parties="Iran,France", form="summit", place="Cairo"),
        told("2020-02-20", parties="Iran,Egypt", people="Emmanuel Macron", form="summit", place="Cairo"),
    ),
    (  # two days and two towns of one long visit
        told("2020-02-18", form="visit", mode="visit", place="Moscow", country="RU", days=4, people="Hulusi Akar"),
        told("2020-02-20", form="visit", mode="visit", place="Kazan", country="RU", people="Hulusi Akar"),
    ),
    (  # the arrival, and the talks two days later
        told("2020-02-17", form="visit", mode="visit", level="minister", people="Hulusi Akar"),
        told("2020-02-19", level="minister", people="Hulusi Akar,Sergei Shoigu", **MOSCOW),
    ),
    (  # both have just been, and neither says when
        told(None, parties="NATO", level="minister"),
        told(None, parties="NATO,Belgium", level="minister", place="Brussels"),
    ),
    (  # a meeting of last month recalled by its town, in words that speak of a plan
        told("2020-01-15", **MOSCOW),
        told("~2020-01-01/2020-01-31", parties="", status="planned", place="Moscow"),
    ),
    (  # a part of a former state
        told("1999-03-30", parties="Russia,Yugoslavia", place="Belgrade"),
        told("~1999-03-29/1999-04-04", parties="Russia,Serbia", place="Belgrade"),
    ),
    (  # a place that only stands near the sentence
        told("2020-02-20", form="summit", place="Kazan"),
        told("2020-02-20", form="summit", place="Moscow", text="The summit of Russia and Turkey was short."),
    ),
]


@pytest.mark.parametrize(("one", "two"), TOGETHER)
def test_one_meeting_told_in_two_ways_is_joined(one: Told, two: Told) -> None:
    for first, second in ((one, two), (two, one)):
        assert len(together(article("a", "2020-02-17", first), article("b", "2020-02-18", second)).rounds) == 1


def test_a_weekday_takes_the_week_that_a_firm_account_gives() -> None:
    one = article("a", "2020-02-17", told("2020-02-13", basis="relative_to_dct", text=ON_THURSDAY, **MOSCOW))
    two = article("b", "2020-02-21", told("2020-02-20", people="Sedat Önal@Turkey", **MOSCOW))
    [found] = together(one, two).rounds
    assert found.edtf == "2020-02-20" and not found.disagreements


def test_a_summit_told_twice_in_one_article_is_one() -> None:
    facts = article("a", "2020-02-17", told("2020-02-20", form="summit"), told(None, form="summit", status="planned"))
    assert len(join(facts).rounds) == 1


@pytest.mark.parametrize(("one", "two"), APART)
def test_other_meetings_stay_apart(one: Told, two: Told) -> None:
    assert len(together(article("a", "2020-02-16", one), article("b", "2020-02-17", two)).rounds) == 2


def test_what_the_article_contrasts_is_never_joined() -> None:
    facts = article("a", "2020-02-16", told("2020-02-15", apart=(1,), **MOSCOW), told("2020-02-15", **MOSCOW))
    assert len(join(facts).rounds) == 2


def test_what_the_article_groups_is_never_parted() -> None:
    facts = article("a", "2020-02-16", told("2020-02-15", group=4), told(None, parties="", group=4))
    [one] = join(facts).rounds
    assert [link.evidence[0].feature for link in one.links] == ["article", "article"]


def test_a_party_named_once_among_many_accounts_is_no_party_to_agree_with() -> None:
    day = {"form": "summit", "level": "leader"}
    accounts = [article(name, "2020-02-16", told("2020-02-15", **day)) for name in "abcd"]
    odd = article("e", "2020-02-16", told("2020-02-15", parties="Turkey,Russia,Cyprus", **day))
    other = article("f", "2020-02-17", told(None, parties="Cyprus,Turkey", level="leader"))
    assert sorted(len(one.links) for one in together(*accounts, odd, other).rounds) == [1, 5]


def test_a_report_of_one_day_leaves_the_days_that_were_planned() -> None:
    plan = article("a", "2020-02-10", told("2020-02-16/2020-02-20", status="planned", form="visit", **MOSCOW))
    report = article("b", "2020-02-18", told("2020-02-17", form="visit", **MOSCOW))
    [found] = together(plan, report).rounds
    assert found.edtf == "2020-02-16/2020-02-20"


def test_whom_one_account_of_many_names_is_no_participant_of_the_round() -> None:
    day = {"form": "summit", "level": "leader", "people": "Ada Berg@Turkey,Ivo Lind@Russia"}
    accounts = [article(name, "2020-02-16", told("2020-02-15", **day)) for name in "abcd"]
    odd = article("e", "2020-02-16", told("2020-02-15", **{**day, "people": "Ada Berg@Turkey,Max Reiter@Turkey"}))
    [found] = together(*accounts, odd).rounds
    assert [one.name for one in found.participants] == ["Ivo Lind", "Ada Berg"]


def test_a_town_that_most_name_is_the_place_and_a_report_outweighs_a_plan() -> None:
    plan = {"status": "planned", "form": "summit", "level": "leader"}
    text = "The leaders of Russia and Turkey meet."
    ahead = [article(name, "2020-02-10", told("2020-02-15", place="Kazan", **plan)) for name in "ab"]
    odd = article("c", "2020-02-16", told("2020-02-15", **{**plan, "status": "held"}, place="Sochi", text=text))
    [found] = together(*ahead, odd).rounds
    assert found.place == "Sochi"
    more = article("d", "2020-02-10", told("2020-02-15", place="Kazan", **plan))
    [found] = together(*ahead, odd, more).rounds
    assert found.place == "Kazan"


def test_nothing_is_joined_through_a_vague_mention() -> None:
    early = article("a", "2020-02-03", told("2020-02-03", **MOSCOW))
    vague = article("b", "2020-02-20", told("~2020-02-01/2020-02-29"))
    late = article("c", "2020-02-20", told("2020-02-19", **ANKARA))
    linked = together(early, vague, late)
    assert {len(one.links) for one in linked.rounds} == {1} and len(linked.rounds) == 3


def test_a_near_miss_is_a_suggestion() -> None:
    one = article("a", "2020-02-10", told("2020-02-10", **MOSCOW))
    two = article("b", "2020-02-20", told("~2020-02-01/2020-02-28"))
    linked = together(one, two)
    assert len(linked.rounds) == 2
    [asked] = linked.suggestions
    assert {asked.one, asked.two} == {found.id for found in linked.rounds} and asked.evidence


def test_bits_add_up_and_quotes_are_those_of_the_articles() -> None:
    one = article("a", "2020-02-17", told("2020-02-17", people="Sedat Önal*@Turkey", **MOSCOW))
    two = article("b", "2020-02-18", told("2020-02-17", people="Önal*@Turkey", **MOSCOW))
    [found] = together(one, two).rounds
    joined = next(link for link in found.links if link.evidence[0].feature != "article")
    assert joined.bits == pytest.approx(sum(item.bits for item in joined.evidence))
    assert {item.feature for item in joined.evidence} >= {"prior", "date", "place", "people", "parties"}
    texts = {fact.article: fact.meeting.text for fact in (*one, *two)}
    for item in joined.evidence[1:]:
        assert item.here is not None and item.there is not None
        assert item.here.text == texts[item.here.article] and item.there.text == texts[item.there.article]


def test_what_would_flip_it_is_told() -> None:
    one = article("a", "2020-02-17", told("2020-02-17", **MOSCOW))
    two = article("b", "2020-02-18", told("2020-02-17", **MOSCOW))
    [found] = together(one, two).rounds
    flips = [flip for link in found.links for flip in link.flips]
    assert any("date" in flip for flip in flips) and any("place" in flip for flip in flips)


def test_a_copied_paragraph_counts_once() -> None:
    wire = (
        "The two delegations agreed on March 5 at a meeting to halt all military activity in the north of the province."
    )
    one = article("a", "2020-08-31", told("2020-03-05", text=wire))
    two = article("b", "2020-09-16", told("2020-03-05", text=wire.replace("agreed", "had agreed")))
    three = article("c", "2020-09-17", told("2020-03-05", text="On March 5 a meeting of both sides ended with a deal."))
    assert [found.accounts for found in together(one, two).rounds] == [1]
    [found] = together(one, two, three).rounds
    assert found.accounts == 2
    assert [link.copy_of for link in found.links] == [None, 0, None]


def test_as_of_a_day_knows_nothing_later() -> None:
    plan = article("a", "2020-02-10", told("2020-02-17", status="planned", **MOSCOW))
    done = article("b", "2020-02-18", told("2020-02-17", **MOSCOW))
    undated = article("c", None, told("2020-02-17", **MOSCOW))
    [then] = join([*plan, *done, *undated], as_of=day("2020-02-12")).rounds
    [now] = join([*plan, *done, *undated]).rounds
    assert (then.status, now.status) == ("planned", "held")
    assert (len(then.links), len(now.links)) == (1, 3)
    assert then.fate == "announced"


def test_silence_after_the_day_is_told() -> None:
    plan = article("a", "2020-02-10", told("2020-02-17", status="planned"))
    other = article("b", "2020-06-01", told("2020-05-30", parties="Iran,China"))
    fates = {one.status: one.fate for one in together(plan, other).rounds}
    assert fates == {"planned": "never mentioned again", "held": "held"}


def test_a_slipped_plan_keeps_both_days() -> None:
    lead = "Sedat Önal*@Turkey"
    plan = article("a", "2020-02-10", told("2020-02-14", people=lead, status="planned", **MOSCOW))
    done = article("b", "2020-02-18", told("2020-02-17", people=lead, **MOSCOW))
    [found] = together(plan, done).rounds
    assert found.edtf == "2020-02-17" and found.fate == "held; slipped by 3 days"
    assert [(item.field, item.kind) for item in found.disagreements] == [("date", "update")]


def test_ids_lead_on_after_an_earlier_article_and_a_merge() -> None:
    one = article("a", "2020-02-17", told("2020-02-17", **MOSCOW))
    [before] = join(one).rounds
    linked = together(article("b", "2020-02-10", told("2020-02-17", status="planned", **MOSCOW)), one)
    [after] = linked.rounds
    assert before.id != after.id and linked.redirects[before.id] == after.id


def test_ids_stay_when_later_articles_come() -> None:
    one = article("a", "2020-02-17", told("2020-02-17", **MOSCOW))
    two = article("b", "2020-02-19", told("2020-02-17", **MOSCOW))
    assert join(one).rounds[0].id == together(one, two).rounds[0].id


def test_a_corpus_that_says_nothing() -> None:
    assert join([]) == Linked(rounds=())
    [one] = join(article("a", None, told(None, parties=""))).rounds
    assert one.edtf is None and one.title


@pytest.mark.parametrize(
    ("name", "parts", "short"),
    [
        ("Staffan de Mistura", ("mistura", "staffan"), "Mistura"),
        ("Xi Jinping", ("xi", "jinping"), "Xi"),
        ("Ban Ki-moon", ("ban", "ki moon"), "Ban"),
        ("Kim Jong-un", ("kim", "jong un"), "Kim"),
        ("Kim Darroch", ("darroch", "kim"), "Darroch"),
        ("Mevlüt Çavuşoğlu", ("cavusoglu", "mevlut"), "Çavuşoğlu"),
        ("", ("", ""), ""),
    ],
)
def test_family_names(name: str, parts: tuple[str, str], short: str) -> None:
    assert (name_parts(name), short_name(name)) == (parts, short)


def test_weights_are_checked() -> None:
    assert load({"date": {"same_day": 7}})["date.same_day"] == 7.0
    with pytest.raises(WeightsError, match=r"date\.same_day"):
        load({"date.same_dya": 7})
    with pytest.raises(WeightsError, match="number"):
        load({"date": {"same_day": "much"}})


_SOME = st.fixed_dictionaries(
    {
        "date": st.sampled_from([None, "2020-02-15", "2020-02-16", "2020-02-17/2020-02-18", "~2020-02-10/2020-02-16"]),
        "parties": st.sampled_from(["Turkey,Russia", "Turkey", "Turkey,Libya", "Iran,Russia,Turkey", ""]),
        "people": st.sampled_from(["", "Sedat Önal*@Turkey", "Sergei Lavrov@Russia"]),
        "place": st.sampled_from([None, "Moscow", "Ankara"]),
        "form": st.sampled_from(["meeting", "call", "negotiation"]),
        "status": st.sampled_from(["planned", "held", "cancelled", "unclear"]),
        "level": st.sampled_from(["unknown", "minister", "military"]),
        "group": st.integers(0, 2),
    }
)
_ARTICLES = st.lists(
    st.tuples(st.sampled_from(["2020-02-14", "2020-02-17", None]), st.lists(_SOME, max_size=4)), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(articles=_ARTICLES, seed=st.integers(0, 10))
def test_order_never_matters(articles: list[tuple[str | None, list[Told]]], seed: int) -> None:
    facts = [fact for n, (date, all_) in enumerate(articles) for fact in article(f"a{n}", date, *all_)]
    shuffled = facts[:]
    random.Random(seed).shuffle(shuffled)
    one, two = join(facts), join(shuffled)
    assert msgspec.json.encode(one, order="deterministic") == msgspec.json.encode(two, order="deterministic")
    placed = [(link.article, link.mention) for found in one.rounds for link in found.links]
    assert len(placed) == len(set(placed)) == len(facts)
    assert len({found.id for found in one.rounds}) == len(one.rounds)
    for found in one.rounds:
        _check(found, facts)


def _check(found: Any, facts: list[Fact]) -> None:
    known = {(fact.article, fact.mention): fact for fact in facts}
    for link in found.links:
        meeting = known[link.article, link.mention].meeting
        assert (link.start, link.end, link.text) == (meeting.start, meeting.end, meeting.text)
    assert (found.earliest is None) == (found.edtf is None)
    assert found.earliest is None or (isinstance(found.latest, dt.date) and found.earliest <= found.latest)
    assert 1 <= found.accounts <= len({link.article for link in found.links})


def test_envoys_see_one_counterpart_after_another() -> None:
    geneva = {"place": "Geneva", "country": "CH"}
    one = article(
        "a", "2021-03-05", told("2021-03-04", parties="Peru,Chile", people="Ana Rojas@Peru,Luis Vega@Peru", **geneva)
    )
    other = article(
        "b", "2021-03-05", told("2021-03-04", parties="Peru,Bolivia", people="Ana Rojas@Peru,Luis Vega@Peru", **geneva)
    )
    assert len(together(one, other).rounds) == 2


def test_a_body_and_the_member_that_speaks_for_it_are_one_counterpart() -> None:
    people = "Ali Rezai@Iran,John Kerry@United States"
    talks = {"form": "negotiation", "level": "minister"}
    one = article(
        "a", "2015-03-29", told("2015-03-26/2015-03-29", parties="Iran,P5+1", people=people, place="Lausanne", **talks)
    )
    other = article(
        "b", "2015-03-30", told(None, parties="Iran,United States", people=people, basis="publication_date", **talks)
    )
    assert len(together(one, other).rounds) == 1


def test_a_unit_that_came_first_is_compared_again_when_others_stand() -> None:
    alone = article(
        "a",
        "2015-05-18",
        told(
            "2015-05-29",
            parties="Myanmar,Thailand",
            place="Thailand",
            country="TH",
            form="conference",
            status="planned",
        ),
    )
    bare = article("b", "2015-05-29", told("2015-05-29", parties="", people="Ann Day", place="Bangkok", country="TH"))
    between = article(
        "c",
        "2015-05-22",
        told("~2015-05-25/2015-05-31", parties="Myanmar,Thailand", place="Bangkok", country="TH", status="planned"),
    )
    assert len(together(alone, bare).rounds) == 2
    assert len(together(alone, bare, between).rounds) == 1


def test_rounds_of_the_same_days_and_town_may_be_counted_otherwise() -> None:
    lima = {"place": "Lima", "country": "PE", "form": "negotiation"}
    one = article("a", "2021-03-05", told("2021-03-04/2021-03-05", parties="Peru,Chile", ordinal=1, **lima))
    other = article("b", "2021-03-05", told("2021-03-05", parties="Peru,Chile", ordinal=2, **lima))
    later = article("c", "2021-03-12", told("2021-03-11", parties="Peru,Chile", ordinal=3, **lima))
    assert len(together(one, other, later).rounds) == 2


def test_of_two_meetings_of_one_article_the_one_with_just_these_sides_is_meant() -> None:
    geneva = {"place": "Geneva", "country": "CH", "level": "minister", "form": "negotiation"}
    people = "Ann Day@Norway,Moussa Faki@Chad"
    both = article(
        "a",
        "2013-09-13",
        told("2013-09-12", people=people, parties="Norway,Chad,United Nations,Mali", group=0, apart=(1,), **geneva),
        told("2013-09-13", people=people, parties="Norway,Chad", group=1, apart=(0,), **geneva),
    )
    later = article("b", "2013-09-14", told("2013-09-12/2013-09-14", people=people, parties="Norway,Chad", **geneva))
    linked = together(both, later)
    assert len(linked.rounds) == 2
    assert frozenset({("a", 1), ("b", 0)}) in groups(linked)


def test_a_plan_that_was_kept_is_not_put_off() -> None:
    lead = "Sedat Önal*@Turkey"
    plan = article("a", "2020-02-16", told("2020-02-17", people=lead, status="planned", form="negotiation", **MOSCOW))
    done = article("b", "2020-02-17", told("2020-02-17", form="negotiation", **MOSCOW))
    later = article("c", "2020-02-26", told("2020-02-26", people=lead, form="negotiation", **MOSCOW))
    assert sorted(one.edtf or "" for one in together(plan, done, later).rounds) == ["2020-02-17", "2020-02-26"]


def test_a_title_without_two_sides_tells_who_or_about_what() -> None:
    def title(**fields: Any) -> str:
        return join(article("a", "2021-03-02", told("2021-03-01", form="negotiation", **fields))).rounds[0].title

    assert title(parties="Chile", topics=("copper", "trade"), place="Lima") == "Chile talks on copper and trade, Lima"
    assert title(parties="Chile,Peru", topics=("copper",)) == "Chile–Peru talks"
    assert title(parties="", people="Ana Lund", topics=("copper",)) == "Lund talks on copper"
    assert title(parties="", people="Ana Lund", topics=("Ana Lund",)) == "Lund talks"


def test_a_summit_is_of_leaders_though_none_is_named() -> None:
    same = {"parties": "Israel,Palestinians"}
    officers = article("a", "2005-02-05", told("2005-02-04", form="negotiation", level="minister", **same))
    summit = article("b", "2005-02-09", told("2005-02-08", form="summit", level="leader", place="Taba", **same))
    later = article("c", "2005-02-20", told("~2005-02-01/2005-02-10", form="summit", **same))
    rounds = groups(together(officers, summit, later))
    assert frozenset({("b", 0), ("c", 0)}) in rounds


def test_a_town_in_one_account_and_its_land_in_the_other_are_compared() -> None:
    conference = {"country": "TH", "form": "conference"}
    one = article("a", "2015-05-18", told("2015-05-29", parties="Thailand", place="Thailand", **conference))
    other = article("b", "2015-05-29", told("2015-05-29", parties="", place="Bangkok", **conference))
    elsewhere = article("c", "2015-05-29", told("2015-05-29", parties="", place="Oslo", country="NO"))
    assert len(together(one, other).rounds) == 1
    assert len(together(one, elsewhere).rounds) == 2


def test_the_town_that_only_a_vague_account_tells_is_that_of_the_meeting() -> None:
    council = {"parties": "European Union", "form": "meeting", "level": "minister"}
    vague = {"basis": "publication_date", "place": "Knokke", "country": "BE"}
    dated = article("a", "2015-05-18", told("2015-05-18", **council))
    near = article("b", "2015-05-19", told("~2015-05-18/2015-05-19", **vague, **council))
    talks = {"parties": "European Union", "form": "negotiation"}
    there = article("c", "2015-05-19", told("~2015-05-18/2015-05-19", **vague, **talks))
    assert len(together(dated, near).rounds) == 1
    assert len(together(dated, near, there).rounds) == 1


def test_a_small_cluster_is_compared_again_once_all_are_placed() -> None:
    conference = {"place": "Thailand", "country": "TH", "form": "conference", "status": "planned"}
    early = [article(name, "2015-05-18", told("2015-05-29", parties="Myanmar,Thailand", **conference)) for name in "ad"]
    there = told("2015-05-29", parties="", people="Ann Day", place="Bangkok", country="TH")
    bare = [article(name, "2015-05-29", there) for name in "be"]
    between = article(
        "c",
        "2015-05-22",
        told("~2015-05-25/2015-05-31", parties="Myanmar,Thailand", place="Bangkok", country="TH", status="planned"),
    )
    assert len(together(*early, *bare).rounds) == 2
    assert len(together(*early, *bare, between).rounds) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khalifa Haftar@Libyan National Army", "Khalifa Hifter@Libyan National Army"),
        ("Volodymyr Zelenskiy@Ukraine", "Volodymyr Zelenskyy@Ukraine"),
    ],
)
def test_a_person_spelt_in_two_ways_is_one(one: str, other: str) -> None:
    talks = {"form": "meeting", "level": "leader", "parties": "France," + one.partition("@")[2], "place": "Paris"}
    host = "Emmanuel Macron@France,"
    first = article("a", "2020-03-09", told("2020-03-09", people=host + one, **talks))
    second = article("b", "2020-03-10", told("~2020-03-06/2020-03-10", people=host + other, **talks))
    (item,) = together(first, second).rounds
    assert len(item.participants) == 2


@pytest.mark.parametrize(("one", "other"), [("Min Park", "Min Perk"), ("Li Na", "Le Na"), ("Ana Vega", "Ana Vogue")])
def test_short_names_are_told_apart_by_their_letters(one: str, other: str) -> None:
    assert heard_parts(one) != heard_parts(other)


def test_two_accounts_of_one_meeting_of_many_name_other_members() -> None:
    there = {"place": "Managua", "country": "NI"}
    many = article("a", "2015-05-23", told("2015-05-22", parties="Brazil,Honduras,Mexico,Nicaragua,Panama", **there))
    some = article("b", "2015-05-23", told("2015-05-22", parties="Brazil,Colombia", **there))
    pair = article("c", "2015-05-23", told("2015-05-22", parties="Brazil,Honduras", **there))
    assert len(together(many, some).rounds) == 1
    assert len(together(some, pair).rounds) == 2
