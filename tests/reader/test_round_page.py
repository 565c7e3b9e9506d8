"""The page of a round: what it says, and where its lines lead."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from briefing.library.counting import Counted
from briefing.model import Account, Decision, Disagreement, LedgerEntry, Participant, Series
from briefing.reader.pages import of_round
from briefing.reader.pages.told import ToEntity, Told, ToMention, ToRound
from briefing.reader.sheets.round import RoundPage
from tests.reader.fake import FakeLibrary
from tests.reader.test_panes import drive

SECOND = ["4", "enter", "enter"]


def told() -> list[Told]:
    may, june = FakeLibrary().rounds()
    item = msgspec.structs.replace(
        may,
        series="s-1",
        participants=(
            Participant(name="Peter Otieno", party="Kenya"),
            Participant(name="Amara Diallo", role="Foreign Minister", party="Tanzania", lead=True),
        ),
        ledger=(
            LedgerEntry(reported=dt.date(2021, 5, 2), article="a1", status="planned", event="announced for 4 May"),
            LedgerEntry(reported=dt.date(2021, 5, 5), article="a2", status="held", event="held"),
        ),
        fate="held as announced",
        disagreements=(
            Disagreement(
                field="place",
                kind="conflict",
                values=(Account(value="Arusha", articles=("a1",)), Account(value="Moshi", articles=("a2",))),
            ),
        ),
    )
    series = Series(id="s-1", title="Lake talks", rounds=("r-may", "r-june"), gaps=(38,), usual_gap=38, missing=(2,))
    counts = (Account(value="2", articles=("a2",)), Account(value="3", articles=("a1",)))
    ruling = Decision(id="d1", subject="round", verdict="set", anchors=(), field="place", value="Arusha", user="ada")
    return list(
        of_round.page(
            item,
            series=series,
            counted=[Counted(round=item, number=1, told=counts), Counted(round=june, number=2)],
            numbers=counts,
            people={"Amara Diallo": "e-1"},
            rulings=[ruling],
        )
    )


def test_every_part_is_told() -> None:
    text = "\n".join(f"{one.label} {one.text}" for one in told())
    for wanted in (
        "4 May 2021",
        "Amara Diallo  (Foreign Minister · Tanzania · head of delegation)",
        "announced for 4 May",
        "→ held as announced",
        "≠ place: conflict",
        "Moshi  (a2)",
        "Told 2 times in 2 articles",
        "joined with +8.5 bits: date +6.0, place +3.5, status -1.0",
        "place is Arusha · by ada",
        "2 rounds · 38 days apart",
        "number the 2nd by the count of a2",
        " the 3rd by the count of a1",
        "+38 days",
    ):
        assert wanted in text, wanted


def test_lines_lead_to_mentions_people_and_rounds() -> None:
    targets = [one.target for one in told()]
    assert ToEntity("e-1") in targets
    assert ToRound("r-june") in targets
    assert ToRound("r-may") not in targets
    assert {one.article for one in targets if isinstance(one, ToMention)} == {"a1", "a2"}


def test_enter_a_second_time_opens_the_page_and_esc_closes_it() -> None:
    reader = drive(SECOND)
    assert isinstance(reader.main.sheets[-1], RoundPage)
    assert "Told 2 times in 2 articles" in reader.title
    assert not drive([*SECOND, "escape"]).main.sheets


def test_a_line_leads_to_its_sentence() -> None:
    reader = drive([*SECOND, "G", "enter"])
    assert reader.place.article == "a2"
    assert reader.place.pane == "text"
    assert reader.place.round == "r-may"


def test_the_round_of_a_page_is_picked_and_explained() -> None:
    reader = drive([*SECOND, "space", "w"])
    assert list(reader.picked) == ["r-may"]
    assert "Why Arusha, 4 May 2021" in reader.title


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4), (40, 10), (80, 24), (300, 100)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    screen = drive([*SECOND, "j", "ctrl+d", "k"], size).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))
