"""A meeting that prepares another, and two at one time: each is told for itself."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)  # a Thursday


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Malian and Chadian officials met on Tuesday to make final arrangements for the summit in Niamey.",
            ("meeting", "2004-10-12", None, "held"),
            ("summit", "2004-10-14", "Niamey", "planned"),
        ),
        (
            "Diplomats met on Tuesday to plan details of the summit between Mali and Chad in Niamey.",
            ("meeting", "2004-10-12", None, "held"),
            ("summit", "2004-10-14", "Niamey", "planned"),
        ),
        (
            "Envoys of Mali and Chad met in Accra on Tuesday to draw up the programme of a visit to Mali by Paul Biya.",
            ("meeting", "2004-10-12", "Accra", "held"),
            ("visit", "2004-10-14", "Mali", "planned"),
        ),
    ],
)
def test_what_a_meeting_prepares(
    text: str, first: tuple[str, str, str | None, str], second: tuple[str, str, str | None, str]
) -> None:
    found = meetings(text, DAY)
    assert [(one.form, str(one.when.earliest), one.place, one.status) for one in found] == [first, second]
    assert found[0].group != found[1].group


def test_the_sides_that_prepare_are_those_of_what_they_prepare() -> None:
    found = meetings("Diplomats met on Tuesday to plan details of the summit between Mali and Chad.", DAY)
    assert {one.parties for one in found} == {("Mali", "Chad")}


def test_details_of_talks_are_of_those_talks() -> None:
    found = meetings(
        "Mali's President Toure met Chad's President Deby on Tuesday.\n\nDetails of the summit are secret.", DAY
    )
    assert {one.status for one in found} <= {"held", "unclear"}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Talks between Mali and Chad in Accra on Tuesday coincided with a visit to Lusaka by Mwai Kibaki.",
            "Accra",
            "Lusaka",
        ),
        (
            "President Mwai Kibaki arrived in Lusaka on Tuesday, coinciding with talks between Mali and Chad in Accra.",
            "Lusaka",
            "Accra",
        ),
    ],
)
def test_meetings_at_one_time(text: str, first: str, second: str) -> None:
    one, other = meetings(text, DAY)
    assert (one.place, other.place) == (first, second)
    assert {str(each.when.earliest) for each in (one, other)} == {"2004-10-12"}


def test_talks_while_others_prepare_a_summit() -> None:
    text = "Kenya and Uganda hold talks on Thursday as Norway prepares to host a Mali-Chad summit."
    one, other = meetings(text, DAY)
    assert (set(one.parties), set(other.parties)) == ({"Kenya", "Uganda"}, {"Norway", "Mali", "Chad"})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mali and Chad announced plans for a joint commission meeting in May to review ties.", "2005-05-01"),
        ("They announced plans for a joint committee meeting in May on ties between Mali and Chad.", "2005-05-01"),
        ("Ministers agreed on a joint commission meeting in May on ties between Mali and Chad.", "2005-05-01"),
    ],
)
def test_meetings_of_a_joint_commission(text: str, day: str) -> None:
    (one,) = meetings(text, DAY)
    assert (set(one.parties), one.status, str(one.when.earliest)) == ({"Mali", "Chad"}, "planned", day)


def test_a_joint_board_or_statement_is_no_joint_commission() -> None:
    text = "Officials announced plans for a joint board meeting in May to review links between Mali and Chad."
    assert meetings(text, DAY) == []
    assert meetings("A joint statement said talks were held on Tuesday over the war between Mali and Chad.", DAY) == []


@pytest.mark.parametrize("where", ["the region", "Chad and the Sudan"])
def test_a_visit_that_coincides(where: str) -> None:
    lead = "Mali's President Toure and Chad's President Deby will hold a summit in Lusaka on Monday."
    text = f"The summit will coincide with a visit to {where} by Kenya's President Kibaki."
    _, summit, visit = meetings(f"{lead}\n\n{text}", DAY)
    assert (summit.form, visit.form) == ("summit", "visit")
    assert "Kenya" in visit.parties
    assert [one.name for one in visit.participants] == ["Kibaki"]
