"""The second meeting of a sentence or text: of the same sides, ahead, with a day or town of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2004, 10, 14)
_MET = "Polish and Chilean negotiators met in Geneva on Monday"


@pytest.mark.parametrize(
    "text",
    [
        f"{_MET} and will meet again in Vienna on Nov. 3.",
        f"{_MET} and will be back in Vienna on Nov. 3.",
        f"{_MET} and will reconvene in Vienna on Nov. 3.",
        f"{_MET} and agreed to reconvene in Vienna on Nov. 3.",
        f"{_MET} and agreed to see each other again in Vienna on Nov. 3.",
        f"{_MET} and pledged to talk again in Vienna on Nov. 3.",
        f"{_MET}; a third meeting was set for Nov. 3 in Vienna.",
        f"{_MET}. A second round would follow in Vienna on Nov. 3.",
        f"{_MET}. The two sides are to try again in Vienna on Nov. 3.",
        "Poland and Chile held talks in Geneva on Monday and will talk again in Vienna on Nov. 3.",
        "Poland and Chile wound up talks in Geneva on Monday and will resume them in Vienna on Nov. 3.",
        "Polish and Chilean envoys agreed in Geneva on Monday to trade more and to meet again in Vienna on Nov. 3.",
    ],
)
def test_the_same_two_meet_once_more(text: str) -> None:
    found = sorted(meetings(text, _DAY), key=lambda one: str(one.when.earliest))
    assert len({one.group for one in found}) == len(found) == 2, text
    assert all(set(one.parties) == {"Poland", "Chile"} for one in found)
    assert [str(one.when.earliest) for one in found] == ["2004-10-11", "2004-11-03"]
    assert found[1].status == "planned"
    assert (found[0].place, found[1].place) == ("Geneva", "Vienna")


def test_a_meeting_that_is_pledged_needs_no_day() -> None:
    text = f"{_MET}, pledged to trade more and to see each other again in Vienna soon."
    assert [(set(one.parties), one.place) for one in meetings(text, _DAY)] == [
        ({"Poland", "Chile"}, "Geneva"),
        ({"Poland", "Chile"}, "Vienna"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Polish envoy Marek Nowak met his Chilean counterpart in Geneva on Monday and will be back at his desk soon.",
        "The council of the European Union met in Brussels on Monday. It reconvenes tomorrow.",
    ],
)
def test_what_only_goes_on_is_no_second_meeting(text: str) -> None:
    assert len({one.group for one in meetings(text, _DAY)}) == 1


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("They last met in Lusaka after clashes in May.", "Lusaka", "2004-05-01"),
        ("They last met in Lusaka in May.", "Lusaka", "2004-05-01"),
        ("The two last met in Lusaka following an earthquake in May.", "Lusaka", "2004-05-01"),
        ("They last met in Lusaka before the elections in May.", "Lusaka", "None"),
    ],
)
def test_when_they_last_met(text: str, place: str, day: str) -> None:
    lead = "Mali's President Toure and Chad's President Deby will meet on Monday.\n\n"
    one, other = meetings(lead + text, dt.date(2004, 10, 14))
    assert one.group != other.group
    assert (other.place, str(other.when.earliest), other.status) == (place, day, "held")
    assert set(other.parties) == {"Mali", "Chad"}


def test_those_who_last_met_are_the_two_persons_told_of() -> None:
    lead = "Mali's President Toure met Chad's President Deby on Monday.\n\n"
    _, other = meetings(f"{lead}They last met in Lusaka in May.", dt.date(2004, 10, 14))
    assert {one.name for one in other.participants} == {"Toure", "Deby"}
