"""What people ruled holds, whatever happens to the files; what can not hold is said."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import msgspec
import pytest

from briefing.link.facts import Fact, anchor_of
from briefing.link.joiner import Joiner, Memory
from briefing.link.rounds import Linked, join
from briefing.link.rulings import place
from briefing.model import Anchor, Decision, Verdict
from tests.linking import Told, article, day, told

MOSCOW = {"place": "Moscow", "country": "RU"}
ANKARA = {"place": "Ankara", "country": "TR"}


def rule(verdict: Verdict, *facts: Fact, number: int = 1, **more: Any) -> Decision:
    return Decision(
        id=f"d-{number}",
        subject=more.pop("subject", "round"),
        verdict=verdict,
        anchors=tuple(map(anchor_of, facts)),
        made=dt.datetime(2021, 1, 1, 0, number, tzinfo=dt.UTC),
        **more,
    )


def round_of(linked: Linked, fact: Fact) -> str:
    return next(
        one.id
        for one in linked.rounds
        for link in one.links
        if (link.article, link.mention) == (fact.article, fact.mention)
    )


@pytest.fixture
def facts() -> list[Fact]:
    """Two rounds: 0 and 1 in Moscow on one day, 2 in Ankara a month later, with a second sentence 3."""
    return [
        *article("a", "2020-02-17", told("2020-02-17", **MOSCOW)),
        *article("b", "2020-02-18", told("2020-02-17", **MOSCOW)),
        *article("c", "2020-03-18", told("2020-03-17", group=7, **ANKARA), told(None, group=7)),
    ]


def test_same_joins_what_nothing_else_would(facts: list[Fact]) -> None:
    linked = join(facts, decisions=[rule("same", facts[0], facts[2])])
    assert len(linked.rounds) == 1
    decided = {(link.article, link.mention) for link in linked.rounds[0].links if link.decided == "same"}
    assert decided == {("a", 0), ("c", 0)}
    assert linked.problems == ()


def test_different_parts_what_would_be_joined(facts: list[Fact]) -> None:
    linked = join(facts, decisions=[rule("different", facts[0], facts[1])])
    assert len(linked.rounds) == 3
    assert {link.decided for one in linked.rounds for link in one.links} == {"different", None}


def test_different_takes_a_mention_out_of_its_article(facts: list[Fact]) -> None:
    linked = join(facts, decisions=[rule("different", facts[3], facts[2])])
    assert round_of(linked, facts[3]) != round_of(linked, facts[2])


def test_unsure_keeps_the_program_from_joining(facts: list[Fact]) -> None:
    assert len(join(facts, decisions=[rule("unsure", facts[0], facts[1])]).rounds) == 3


def test_what_was_taken_back_does_not_count(facts: list[Fact]) -> None:
    undone = msgspec.structs.replace(rule("same", facts[0], facts[2]), undone=dt.datetime.now(dt.UTC))
    assert len(join(facts, decisions=[undone]).rounds) == 2


def test_values_set_on_a_round(facts: list[Fact]) -> None:
    values = {"date": "2020-02-16/2020-02-17", "place": "Sochi", "status": "cancelled", "title": "The Sochi talks"}
    decisions = [
        rule("set", facts[1], number=n, field=field, value=value) for n, (field, value) in enumerate(values.items())
    ]
    linked = join(facts, decisions=decisions)
    found = next(one for one in linked.rounds if one.id == round_of(linked, facts[0]))
    assert (found.edtf, found.earliest, found.latest) == ("2020-02-16/2020-02-17", day("2020-02-16"), day("2020-02-17"))
    assert (found.place, found.status, found.title) == ("Sochi", "cancelled", "The Sochi talks")
    assert found.decided == ("date", "place", "status", "title") and found.basis == "decision"


def test_a_date_set_on_a_mention_moves_it(facts: list[Fact]) -> None:
    decision = rule("set", facts[1], subject="mention", field="date", value="2020-05-04")
    linked = join(facts, decisions=[decision])
    assert round_of(linked, facts[0]) != round_of(linked, facts[1])


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("date", "soon", "EDTF"),
        ("date", "2020-05-02/2020-05-01", "ends before"),
        ("status", "over", "choose one of"),
        ("colour", "red", "fields are"),
        ("ordinal", "x", "d-1"),
    ],
)
def test_a_value_that_can_not_be_is_said(facts: list[Fact], field: str, value: str, word: str) -> None:
    linked = join(facts, decisions=[rule("set", facts[0], field=field, value=value)])
    [problem] = linked.problems
    assert problem.code == "decision_unusable" and word in problem.message
    assert join(facts).rounds == linked.rounds


def test_contradictions_are_named_and_the_later_counts(facts: list[Fact]) -> None:
    same = [rule("same", facts[0], facts[1], number=1), rule("same", facts[1], facts[2], number=2)]
    different = rule("different", facts[0], facts[2], number=3)
    linked = join(facts, decisions=[*same, different])
    assert round_of(linked, facts[0]) != round_of(linked, facts[2])
    [problem] = linked.problems
    assert problem.code == "decision_contradicted" and "d-1" in problem.message and "d-3" in problem.message
    later = join(facts, decisions=[msgspec.structs.replace(different, made=None), *same])
    assert len(later.rounds) == 1 and "d-3" in later.problems[0].message


def test_two_values_of_one_field_are_named(facts: list[Fact]) -> None:
    decisions = [rule("set", facts[n], number=n, field="place", value=f"Town {n}") for n in (0, 1)]
    linked = join(facts, decisions=decisions)
    assert {one.place for one in linked.rounds} == {"Town 1", "Ankara"}
    assert ["d-0" in problem.message for problem in linked.problems] == [True]


def test_a_ruling_whose_text_is_gone_is_reported(facts: list[Fact]) -> None:
    decision = rule("same", facts[0], facts[2])
    linked = join(facts[:2], decisions=[decision])
    [problem] = linked.problems
    assert problem.code == "decision_lost" and "d-1" in problem.message
    assert "\n" not in problem.message


def test_a_ruling_on_a_later_article_is_not_lost_as_of_an_earlier_day(facts: list[Fact]) -> None:
    linked = join(facts, decisions=[rule("same", facts[0], facts[2])], as_of=day("2020-02-20"))
    assert len(linked.rounds) == 1 and linked.problems == ()


def test_the_meetings_of_one_sentence_are_told_apart_by_their_triggers() -> None:
    text = "After a meeting in Oslo last week they agreed on another meeting in Rome."
    facts = article(
        "a", "2020-02-17", told("2020-02-10", text=text, place="Oslo"), told("2020-03-10", text=text, place="Rome")
    )
    second = facts[1].meeting
    at = second.start + text.rindex("meeting")
    facts[1] = msgspec.structs.replace(
        facts[1], meeting=msgspec.structs.replace(second, trigger_start=at, trigger_end=at + 7)
    )
    linked = join(facts, decisions=[rule("set", facts[1], field="title", value="Rome it is")])
    assert [one.title for one in linked.rounds if one.place == "Rome"] == ["Rome it is"]
    assert len({one.title for one in linked.rounds}) == 2


def _corpus(names: list[str], edited: bool) -> dict[str, list[Fact]]:
    """Six articles under ``names``; ``edited`` puts new sentences before the old ones and changes one of them."""
    out = {}
    for number, name in enumerate(names):
        mentions: list[Told] = [
            told(
                f"2020-0{1 + number}-1{k}",
                text=f"Article {number}: meeting {k} of the two sides took place there.",
                **MOSCOW,
            )
            for k in range(3)
        ]
        if edited:
            mentions.insert(0, told(None, text=f"An editor added this meeting to article {number}.", parties="Iran"))
            if number == 5:
                mentions[3]["text"] = "This sentence about a meeting was written anew."
        out[name] = article(name, f"2020-0{1 + number}-20", *mentions)
    return out


def test_ten_rulings_survive_shuffled_renamed_and_edited_files() -> None:
    before = _corpus([f"a{n}" for n in range(6)], edited=False)
    at = list(before.values())
    decisions = [
        rule("same", at[0][0], at[1][0], number=1),
        rule("same", at[1][1], at[2][1], number=2),
        rule("different", at[0][1], at[0][2], number=3),
        rule("unsure", at[2][0], at[2][2], number=4),
        rule("set", at[3][0], number=5, field="date", value="2020-04-30"),
        rule("set", at[3][1], number=6, field="place", value="Sochi"),
        rule("set", at[3][2], number=7, field="status", value="cancelled"),
        rule("set", at[4][0], number=8, field="title", value="The long night"),
        rule("set", at[4][1], number=9, subject="mention", field="place", value="Perm"),
        rule("same", at[5][2], at[4][2], number=10),
    ]
    names = [f"moved/{n}" for n in range(6)]
    after = _corpus(names, edited=True)
    facts = [fact for all_ in after.values() for fact in all_]
    random.Random(7).shuffle(facts)
    linked = join(facts, decisions=decisions)
    now = [after[name] for name in names]
    assert round_of(linked, now[0][1]) == round_of(linked, now[1][1])
    assert round_of(linked, now[1][2]) == round_of(linked, now[2][2])
    assert round_of(linked, now[0][2]) != round_of(linked, now[0][3])
    assert round_of(linked, now[2][1]) != round_of(linked, now[2][3])
    by_id = {one.id: one for one in linked.rounds}
    third = [by_id[round_of(linked, now[3][k])] for k in (1, 2, 3)]
    assert third[0].edtf == "2020-04-30" and third[1].place == "Sochi" and third[2].status == "cancelled"
    assert by_id[round_of(linked, now[4][1])].title == "The long night"
    assert by_id[round_of(linked, now[4][2])].place == "Perm"
    assert [problem.code for problem in linked.problems] == ["decision_lost"]
    assert "d-10" in linked.problems[0].message


def test_a_part_of_the_corpus_obeys_as_the_whole_does(facts: list[Fact]) -> None:
    placed = place([rule("same", facts[0], facts[2])], facts)
    shelf = Memory()
    joiner = Joiner(shelf, placed=placed)
    joiner.fill(facts[:2])
    joiner.add(facts[2:])
    assert [len(one.links) for one in shelf.rounds.values()] == [4]
    joiner.remove("c")
    assert [len(one.links) for one in shelf.rounds.values()] == [2]


def test_an_anchor_finds_a_sentence_that_was_cut_otherwise() -> None:
    long = "The ministers of both countries met in Oslo on Monday at a meeting; they will see each other again."
    facts = article("a", "2020-02-17", told("2020-02-17", text=long))
    quote = long.split(";")[0]
    anchor = Anchor(quote=quote, digest="elsewhere")
    decision = Decision(id="d-1", subject="round", verdict="set", anchors=(anchor,), field="title", value="Oslo")
    linked = join(facts, decisions=[decision])
    assert [one.title for one in linked.rounds] == ["Oslo"] and linked.problems == ()
