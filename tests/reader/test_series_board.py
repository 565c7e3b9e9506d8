"""The board of series, their page, and the counts on a round's page; lines without a screen, then on one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
import pytest

from briefing.library.counting import Counted, counted, numbers_told
from briefing.model import Account, Disagreement, Extraction, Participant, Round, Series, Status
from briefing.reader.boards.recurring import SeriesLine, narrowed, series_lines
from briefing.reader.pages import of_series
from briefing.reader.pages.told import ToMention, ToRound
from briefing.reader.sheets.round import RoundPage
from briefing.reader.sheets.series import SeriesPage
from briefing.reader.words import nth
from tests.reader.fake import FakeLibrary
from tests.reader.test_panes import SIZES, drive

TODAY = dt.date(2021, 7, 1)
LAKE = Series(id="s-1", title="Lake talks", rounds=("one", "two", "next"), gaps=(38, 60), usual_gap=49, missing=(4, 5))


def round_(key: str, day: dt.date, status: Status = "held", ordinal: int | None = None, **more: object) -> Round:
    may = FakeLibrary().rounds()[0]
    changed = {"id": key, "earliest": day, "latest": day, "status": status, "ordinal": ordinal, "series": "s-1", **more}
    return msgspec.structs.replace(may, **changed)


def lake() -> dict[str, Round]:
    both = (Participant(name="Amara Diallo"), Participant(name="Peter Otieno"))
    values = (Account(value="3", articles=("a1",)), Account(value="2", articles=("a2",)))
    differ = Disagreement(field="ordinal", kind="conflict", values=values)
    rounds = [
        round_("one", dt.date(2021, 5, 4), ordinal=3, participants=both, disagreements=(differ,)),
        round_("two", dt.date(2021, 6, 11), ordinal=6, participants=both[:1], place="Nairobi"),
        round_("next", dt.date(2021, 8, 10), "planned", participants=both),
    ]
    return {one.id: one for one in rounds}


def lines() -> list[SeriesLine]:
    return series_lines([LAKE], lake(), TODAY)


def test_a_series_is_a_heading_its_rounds_and_what_is_missing_between_them() -> None:
    found = lines()
    assert [one.kind for one in found] == ["series", "round", "missing", "round", "round"]
    assert found[0].facts == ("3 rounds", "last 11 Jun 2021", "next 10 Aug 2021", "every 49 days")
    assert (found[2].title, found[2].facts) == (
        "4th and 5th",
        ("not in the corpus, between 4 May 2021 and 11 Jun 2021",),
    )
    assert [(one.number, one.facts[2]) for one in found if one.kind == "round"] == [
        (1, ""),
        (2, "+38 days"),
        (3, "+60 days"),
    ]
    assert found[0].groups == {"planned ahead", "numbers missing", "sources differ"}


def test_letters_leave_the_rounds_that_have_them_below_their_heading() -> None:
    assert [one.kind for one in narrowed(lines(), ["nairobi"], None)] == ["series", "round"]
    assert len(narrowed(lines(), ["lake"], "planned ahead")) == 5
    assert narrowed(lines(), ["lake"], "none such") == narrowed(lines(), ["xq"], None) == []


def test_the_page_of_a_series_has_our_count_and_each_sources() -> None:
    told = {"one": (Account(value="2", articles=("a2",)), Account(value="3", articles=("a1",)))}
    members = [
        Counted(round=one, number=number, told=told.get(one.id, ())) for number, one in enumerate(lake().values(), 1)
    ]
    page = list(of_series.page(LAKE, members, TODAY))
    text = "\n".join(f"{one.label} {one.text}" for one in page)
    for wanted in (
        "parties Kenya, Tanzania",
        "led by Amara Diallo",
        "usually 49 days apart, 38 to 60",
        "last met 11 Jun 2021  Nairobi, 20 days before the last article",
        "next planned 10 Aug 2021",
        "missing the 4th and 5th, between 4 May 2021 and 11 Jun 2021",
        "2 11 Jun 2021  Nairobi  held  +38 days",
        "the 2nd by the count of a2",
        "the 3rd by the count of a1",
    ):
        assert wanted in text, wanted
    targets = [one.target for one in page]
    assert ToRound("two") in targets
    assert {one.article for one in targets if isinstance(one, ToMention)} == {"a1", "a2"}


@pytest.mark.parametrize(
    ("count", "word"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (62, "62nd"), (112, "112th"), (1003, "1,003rd")],
)
def test_ordinals(count: int, word: str) -> None:
    assert nth(count) == word


class Recurring(FakeLibrary):
    """The two rounds are a series; the first is counted by both of its articles, differently."""

    def _extract(self, item: object) -> Extraction:
        found = super()._extract(item)  # type: ignore[arg-type]
        number = {"a1": 2, "a2": 3, "a3": 6}.get(found.article)
        meetings = tuple(msgspec.structs.replace(one, ordinal=number) for one in found.meetings)
        return msgspec.structs.replace(found, meetings=meetings)

    def _join(self) -> list[Round]:
        first, second = super()._join()
        return [
            msgspec.structs.replace(first, series="s-1", ordinal=3),
            msgspec.structs.replace(second, series="s-1", ordinal=6),
        ]

    def series(self) -> Sequence[Series]:
        gaps = {"gaps": (38,), "usual_gap": 38, "missing": (4, 5)}
        return [Series(id="s-1", title="Lake talks", rounds=("r-may", "r-june"), **gaps)]  # type: ignore[arg-type]

    def counted(self, series: Series, most: int | None = None) -> list[Counted]:
        return counted(self, series, most)  # type: ignore[arg-type]


def test_the_numbers_of_sources_are_read_with_their_articles() -> None:
    library = Recurring()
    told = numbers_told(library, library.round("r-may"))  # type: ignore[arg-type]
    assert [(one.value, one.articles) for one in told] == [("2", ("a1",)), ("3", ("a2",))]


@pytest.mark.parametrize("size", SIZES)
def test_the_board_shows_both_counts_and_what_is_missing(size: tuple[int, int]) -> None:
    screen = drive(["S"], size, Recurring()).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))
    for wanted in (
        "Rounds that recur  1",
        "Lake talks",
        "their 2nd, 3rd",
        "4th and 5th: not in the corpus",
        "+38 days",
    ):
        assert wanted in screen, wanted


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (12, 4), (40, 10), (300, 100)])
def test_it_is_drawn_at_any_size(size: tuple[int, int]) -> None:
    screen = drive(["S", "down", "down", "tab", "a"], size, Recurring()).title
    assert all(len(line) <= size[0] for line in screen.split("\n"))


@pytest.mark.parametrize("size", SIZES)
def test_enter_on_a_round_goes_there_and_on_a_heading_opens_its_page(size: tuple[int, int]) -> None:
    reader = drive(["S", "down", "enter"], size, Recurring())
    assert reader.place.round == "r-may" and not reader.main.sheets
    reader = drive(["S", "enter"], size, Recurring())
    assert isinstance(reader.main.sheets[-1], SeriesPage)
    assert "next planned" in reader.title and "the 2nd by the count of a1" in reader.title


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_a_round_has_every_number_and_leads_to_its_series(size: tuple[int, int]) -> None:
    reader = drive(["4", "enter", "enter"], size, Recurring())
    assert isinstance(reader.main.sheets[-1], RoundPage)
    assert "the 2nd by the count of a1" in reader.title and "the 3rd by the count of a2" in reader.title


def test_an_empty_board_tells_why() -> None:
    assert "no rounds recur" in drive(["S"]).title
    assert "nothing here has these letters" in drive(["S", "x", "q"], library=Recurring()).title
