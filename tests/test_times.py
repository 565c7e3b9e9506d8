"""What expressions mean: value, kind and the ways to say it, on Wednesday 16 June 2021."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.time_texts import times, values

PAST = "The envoys met {} and left."
AHEAD = "The envoys will meet {}."

SAID = {
    "2021-06-16": [
        "today",
        "Wednesday",
        "June 16",
        "16 June",
        "June 16, 2021",
        "2021-06-16",
        "16.06.2021",
        "6/16/2021",
        "on June 16th",
        "the 16th of June",
    ],
    "2021-06-15": ["yesterday", "Tuesday", "on Tuesday, June 15", "June 15", "last Tuesday"],
    "2021-06-14": ["the day before yesterday", "two days ago", "Monday"],
    "2021-06-10": ["Thursday", "last Thursday", "June 10", "Thursday last week"],
    "2020-12-23": ["on Dec. 23", "on December 23", "Dec.23", "on the twenty-third of December", "on 23-Dec-2020"],
    "2021-W23": ["last week", "a week ago"],
    "2021-05": ["last month", "in May", "in May this year", "a month ago", "May 2021", "in May 2021"],
    "2019-09": ["in September 2019", "Sept. 2019", "in Sept. 2019"],
    "2020-09": ["last September", "in September last year"],
    "2020": ["last year", "in 2020", "in fiscal 2020", "in the year 2020"],
    "2016": ["five years ago", "5 years ago"],
    "2011": ["a decade ago", "ten years ago"],
    "2021-Q1": ["in the first quarter", "in the first quarter of 2021"],
    "2020-H2": ["in the second half of 2020", "in the second half of last year"],
    "2020-WI": ["in the winter of 2020", "last winter"],
    "2021-W23-WE": ["over the weekend", "last weekend", "this weekend"],
    "199": ["in the 1990s", "in the '90s", "in the nineties"],
    "19": ["in the 20th century", "in the twentieth century"],
    "2020-12-25": ["on Christmas Day", "last Christmas"],
    "2021-04-04": ["on Easter Sunday"],
    "2020-11-03": ["on Election Day"],
    "1996": ["in nineteen ninety-six"],
}
TOLD_AHEAD = {
    "2021-06-25": ["on Friday week"],
    "2021-06-28": ["on Monday week"],
    "2021-W27-WE": ["on the weekend of July 10-11", "over the weekend of 10 and 11 July", "the weekend of July 9"],
    "2021-06-16": ["today", "Wednesday"],
    "2021-06-17": ["tomorrow", "Thursday", "on June 17", "on Thursday, June 17"],
    "2021-06-22": ["Tuesday", "next Tuesday"],
    "2021-W25": ["next week"],
    "2021-W26": ["in about two weeks' time", "in roughly two weeks' time"],
    "2021-07": ["next month", "in July", "in around a month's time"],
    "2022-01-08": ["on Jan. 8", "on 8 January"],
    "2022": ["next year"],
    "2021-SU": ["this summer"],
    "2021-W24-WE": ["at the weekend", "this weekend"],
    "2021-12-24": ["on Christmas Eve"],
}
LENGTHS = {
    "P2D": ["two days", "two-day", "a couple of days", "2 days"],
    "P3W": ["three weeks", "nearly three weeks"],
    "P1Y6M": ["a year and a half", "one and a half years"],
    "PT90M": ["90 minutes"],
    "P20Y": ["two decades", "more than 20 years"],
    "PXM": ["several months", "a few months"],
    "PXE": ["decades"],
    "P24M": ["twenty-four months"],
}
SETS = {
    "P1D": ["daily", "every day"],
    "P1W": ["every week", "each week"],
    "P2Y": ["every two years", "every other year"],
    "XXXX-WXX-1": ["every Monday", "Mondays"],
}


@pytest.mark.parametrize(("value", "said"), [(value, one) for value, ways in SAID.items() for one in ways])
def test_what_is_past(value: str, said: str) -> None:
    assert [found for _, found in values(PAST.format(said))] == [value]


@pytest.mark.parametrize(("value", "said"), [(value, one) for value, ways in TOLD_AHEAD.items() for one in ways])
def test_what_is_ahead(value: str, said: str) -> None:
    assert [found for _, found in values(AHEAD.format(said))] == [value]


@pytest.mark.parametrize(("value", "said"), [(value, one) for value, ways in LENGTHS.items() for one in ways])
def test_lengths(value: str, said: str) -> None:
    [found] = times(f"They talked for {said} behind closed doors.")
    assert (found.kind, found.value, found.earliest) == ("duration", value, None)


@pytest.mark.parametrize(("value", "said"), [(value, one) for value, ways in SETS.items() for one in ways])
def test_sets(value: str, said: str) -> None:
    [found] = times(f"The committee meets {said} in the old town.")
    assert (found.kind, found.value) == ("set", value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday night.", [("Friday night", "2021-06-11TNI")]),
        ("They met at 10 a.m. on Tuesday.", [("10 a.m. on Tuesday", "2021-06-15T10:00")]),
        ("They met on Tuesday at 14:30.", [("Tuesday at 14:30", "2021-06-15T14:30")]),
        ("They spoke last night.", [("last night", "2021-06-15TNI")]),
        ("The talks began at noon.", [("noon", "2021-06-16T12:00")]),
    ],
)
def test_times_of_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = times(text)
    assert [(one.text, one.value) for one in found] == expected
    assert all(one.kind == "time" for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on May 4 and 5 in Graz.", ["2021-05-04", "2021-05-05"]),
        ("They met on May 4-5 in Graz.", ["2021-05-04", "2021-05-05"]),
        ("They will meet on Aug. 31 and Sept. 1 in Graz.", ["2021-08-31", "2021-09-01"]),
        ("They met on Sept.15-16, 2020.", ["2020-09-15", "2020-09-16"]),
        ("They met on 4/5 May in Graz.", ["2021-05-04", "2021-05-05"]),
        ("They met on May 4/5, 2020 in Graz.", ["2020-05-04", "2020-05-05"]),
        ("They met on Sept. 4/5 in Graz.", ["2020-09-04", "2020-09-05"]),
        ("They met on 4-5 May in Graz.", ["2021-05-04", "2021-05-05"]),
        ("They met between 4 and 6 May 2020.", ["2020-05-04", "2020-05-06"]),
    ],
)
def test_pairs_and_ranges_are_days_of_their_own(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("said", "mod", "edtf"),
    [
        ("in early September 2020", "START", "2020-09-01~/2020-09-10~"),
        ("in mid-September 2020", "MID", "2020-09-11~/2020-09-20~"),
        ("in late September 2020", "END", "2020-09-21~/2020-09-30~"),
        ("at the end of September 2020", "END", "2020-09-21~/2020-09-30~"),
        ("around June 3", "APPROX", "2021-06-03~"),
    ],
)
def test_modifiers_narrow_the_edtf_but_not_the_value(said: str, mod: str, edtf: str) -> None:
    [found] = times(PAST.format(said))
    assert (found.mod, found.edtf) == (mod, edtf)
    assert found.earliest is not None and found.latest is not None and found.earliest <= found.latest


@pytest.mark.parametrize(
    "text",
    [
        "You may march on the second floor.",
        "Jan Novak and April Jones sat down with May Brown.",
        "The sun set; prices fall as they spring back.",
        "He scored 21:15 against Sun Microsystems and paid $1990.",
        "Some 2000 troops were sent, 1800 people said.",
        "A 44-year-old man of 52 came second.",
        "“Good evening,” she said.",
        "They live on the 2nd floor, far from the 5th Fleet.",
        "He works for the Sun with Theresa May.",
        "The guard is up 24 hours a day.",
        "It was seen on “60 Minutes” and is a matter of days.",
        "What does today's world want with Agenda 2030, at high noon?",
        "The station Russia Today and the paper USA Today were quoted.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert times(text) == []


def test_the_present_has_no_days() -> None:
    [found] = times("Both sides are now closer.")
    assert (found.value, found.earliest, found.latest, found.edtf) == ("PRESENT_REF", None, None, None)


def test_one_day_is_a_length_or_the_future() -> None:
    assert values("The border will one day be open.") == [("one day", "FUTURE_REF")]
    assert values("The talks went on for one day.") == [("one day", "P1D")]


def test_without_a_publication_date_the_year_stays_open() -> None:
    [found] = times("They met on Feb. 17 in Graz.", dct=None)
    assert (found.value, found.edtf, found.earliest, found.basis) == ("XXXX-02-17", "XXXX-02-17", None, "none")


def test_offsets_are_those_of_the_article() -> None:
    text = "  Ünal’s visit,\n\nplanned for Feb. 17, 2020, was put off."
    [found] = times(text, dt.date(2020, 2, 1))
    assert text[found.start : found.end] == found.text == "Feb. 17, 2020"
