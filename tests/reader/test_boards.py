"""The boards over all rounds: who met whom, the fate of plans, disagreements; rows without a screen, then on one."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from briefing.link.met import pairs
from briefing.model import Account, Disagreement, LedgerEntry, Participant, Round, Status
from briefing.reader.boards.rows import difference_rows, plan_rows
from tests.reader.fake import FakeLibrary
from tests.reader.test_panes import drive

DAY = dt.date(2021, 7, 1)


def round_(key: str, day: dt.date | None, status: Status = "held", **more: object) -> Round:
    may = FakeLibrary().rounds()[0]
    changed = {"id": key, "earliest": day, "latest": day, "status": status, **more}
    return msgspec.structs.replace(may, **changed)


def said(reported: dt.date, status: Status, day: dt.date | None) -> LedgerEntry:
    return LedgerEntry(reported=reported, article="a1", status=status, event=status, earliest=day, latest=day)


def test_two_parties_met_last_and_next() -> None:
    rounds = [
        round_("one", dt.date(2021, 5, 4)),
        round_("two", dt.date(2021, 6, 11)),
        round_("three", dt.date(2021, 8, 2), "planned"),
        round_("off", dt.date(2021, 9, 2), "cancelled"),
        round_("undated", None),
    ]
    (met,) = pairs(rounds, DAY)
    assert {met.first, met.second} == {"Kenya", "Tanzania"}
    assert (met.held, met.planned) == (3, 1)
    assert (met.last, met.last_round) == (dt.date(2021, 6, 11), "two")
    assert (met.next, met.next_round) == (dt.date(2021, 8, 2), "three")
    assert met.usual_gap == 38
    assert met.rounds == ("one", "two", "three", "off", "undated")


def test_people_of_one_side_did_not_meet_one_another() -> None:
    people = (
        Participant(name="Amara Diallo", party="Tanzania"),
        Participant(name="Grace Moshi", party="Tanzania"),
        Participant(name="Peter Otieno", party="Kenya"),
        Participant(name="Somebody Else"),
    )
    found = pairs([round_("one", DAY, participants=people)], DAY, "people")
    assert {(met.first, met.second) for met in found} == {
        ("Amara Diallo", "Peter Otieno"),
        ("Grace Moshi", "Peter Otieno"),
    }
    two = (people[0], people[3])
    assert len(pairs([round_("one", DAY, participants=two)], DAY, "people")) == 1


def test_only_pairs_with_a_name() -> None:
    rounds = [round_("one", DAY, parties=("Kenya", "Tanzania", "Uganda"))]
    assert len(pairs(rounds, DAY)) == 3
    assert len(pairs(rounds, DAY, named="Uganda")) == 2


@pytest.mark.parametrize(
    ("status", "planned", "held", "group"),
    [
        ("held", 4, 4, "held as planned"),
        ("held", 4, 9, "held another day"),
        ("cancelled", 4, 4, "called off"),
        ("planned", 4, 4, "silence"),
    ],
)
def test_the_outcome_of_a_plan(status: Status, planned: int, held: int, group: str) -> None:
    ledger = (said(dt.date(2021, 5, 1), "planned", dt.date(2021, 5, planned)),)
    (row,) = plan_rows([round_("one", dt.date(2021, 5, held), status, ledger=ledger)], DAY)
    assert row.group == group
    if held != planned:
        assert "5 days later" in row.outcome


def test_a_plan_for_a_later_day_is_ahead_and_what_was_never_planned_is_left_out() -> None:
    coming = round_("one", dt.date(2021, 8, 1), "planned")
    assert [row.group for row in plan_rows([coming, round_("two", DAY)], DAY)] == ["ahead"]


def test_every_field_that_differs_is_a_row_found_by_its_words() -> None:
    values = (Account(value="Arusha", articles=("a1",)), Account(value="Moshi", articles=("a2",)))
    item = round_("one", DAY, disagreements=(Disagreement(field="place", kind="conflict", values=values),))
    (row,) = difference_rows([item, round_("two", DAY)])
    assert row.group == "conflict"
    assert row.values == "Arusha / Moshi"
    assert "moshi" in row.text
    assert "a2" in row.text


@pytest.mark.parametrize("key", ["P", "B", "D"])
@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4), (40, 10), (80, 24), (300, 100)])
def test_boards_are_drawn_at_any_size(key: str, size: tuple[int, int]) -> None:
    screen = drive([key, "tab", "a", "down"], size).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))


def test_pairs_are_found_by_letters_and_narrow_the_rounds() -> None:
    assert "Kenya – Tanzania" in drive(["P"]).title
    assert "0 of 1" in drive(["P", "x", "q"]).title
    reader = drive(["P", "k", "e", "n", "enter"])
    assert reader.desk.filters["rounds"] == 'who:"Kenya" who:"Tanzania"'
    assert reader.place.pane == "rounds"


def test_the_page_of_a_pair_tells_every_occasion() -> None:
    screen = drive(["P", "ctrl+o"]).title
    assert "38 days between two" in screen
    assert "11 Jun 2021  Nairobi" in screen
