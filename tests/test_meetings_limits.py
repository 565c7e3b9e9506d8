"""The first or the last day on which a meeting may be: "as early as next week", "no later than Friday"."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

THURSDAY = dt.date(2018, 5, 10)


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("Chad will begin talks with Libya as early as next week.", "2018-05-14", "2018-05-20"),
        ("Chile and Peru will hold talks as soon as Monday.", "2018-05-14", "2018-05-14"),
        ("Chile will begin talks with Peru, possibly as early as Tuesday.", "2018-05-15", "2018-05-15"),
        ("The leaders of Malta and Cyprus could meet as early as June.", "2018-06-01", "2018-06-30"),
        ("Norway and Russia will meet no later than Friday.", "2018-05-11", "2018-05-11"),
        ("Norway said talks with Russia would begin no earlier than May 20.", "2018-05-20", "2018-05-20"),
        ("The presidents of Chad and Libya will meet sometime in June.", "2018-06-01", "2018-06-30"),
        ("Chile and Peru will meet by the end of next week.", "2018-05-10", "2018-05-20"),
    ],
)
def test_the_day_told_as_a_limit_is_that_of_the_meeting(told: str, first: str, last: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (str(found.when.earliest), str(found.when.latest)) == (first, last)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ("Chile and Peru will not meet before Friday.", "2018-05-11"),
        ("Chad and Libya will not hold talks until next month.", "2018-06-01"),
        ("Chad and Libya won't meet until Monday.", "2018-05-14"),
        ("Talks between Chad and Libya will not resume before June.", "2018-06-01"),
        ("A summit between Chad and Libya will not be held before June.", "2018-06-01"),
    ],
)
def test_what_is_not_before_a_day_is_planned_for_it(told: str, first: str) -> None:
    (found,) = meetings(told, THURSDAY)
    assert (found.status, str(found.when.earliest)) == ("planned", first)


def test_what_did_not_come_about_until_a_day_was_held_on_it() -> None:
    (found,) = meetings("Chile and Peru did not meet until Tuesday.", THURSDAY)
    assert (found.status, str(found.when.earliest)) == ("held", "2018-05-08")


def test_as_recently_as_tells_the_day() -> None:
    (found,) = meetings("Chile and Peru met as recently as last week.", THURSDAY)
    assert str(found.when.earliest) == "2018-04-30"


def test_what_is_refused_for_a_day_stays_refused() -> None:
    (found,) = meetings("Norway's foreign minister will not visit Russia on Monday.", THURSDAY)
    assert found.status == "refused"


def test_as_soon_as_opens_a_clause_where_no_day_follows() -> None:
    (found,) = meetings("Chile met Peru on Monday as soon as its team arrived on Sunday.", THURSDAY)
    assert found.when.earliest == dt.date(2018, 5, 7)


def test_who_do_not_meet_before_a_month_have_not_met_in_the_last_one() -> None:
    (found,) = meetings("Chile and Peru do not meet before June, officials said.", THURSDAY)
    assert found.status == "denied"
