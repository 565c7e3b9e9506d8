"""Meetings that somebody says nothing of were held; visits that somebody is on go on; which of several a meeting is."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2012, 5, 17)  # a Thursday
HOLM = "Turkish President Jan Holm"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{HOLM} declined to comment on his talks with Chilean Foreign Minister Ana Vega.", "held"),
        (f"{HOLM} refused to discuss his meeting with Chilean Foreign Minister Ana Vega.", "held"),
        (f"{HOLM} would not comment on the meeting with Chilean Foreign Minister Ana Vega.", "held"),
        (
            f"{HOLM} declined to comment on the talks planned for Friday with Chilean Foreign Minister Ana Vega.",
            "planned",
        ),
        (f"{HOLM} refused to meet Chilean Foreign Minister Ana Vega.", "refused"),
        (f"{HOLM} declined an invitation to talks with Chilean Foreign Minister Ana Vega.", "refused"),
    ],
)
def test_who_says_nothing_of_a_meeting_does_not_refuse_it(text: str, status: str) -> None:
    assert meetings(text, DAY)[0].status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Turkey will hold no talks with Chile in Oslo on Friday.", "refused"),
        ("Turkey would hold no further talks with Chile on Friday.", "refused"),
        ("Turkey will hold talks with Chile in Oslo on Friday.", "planned"),
    ],
)
def test_who_will_hold_none_refuses(text: str, status: str) -> None:
    assert meetings(text, DAY)[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} is in Lima on a four-day visit that ends on Saturday.",
        f"{HOLM} is currently on a four-day visit to Peru which ends on Saturday.",
        f"{HOLM} is in Peru on a four-day visit ending on Saturday.",
    ],
)
def test_a_visit_that_somebody_is_on_goes_on(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.when.earliest, told.when.latest) == (
        "under_way",
        dt.date(2012, 5, 16),
        dt.date(2012, 5, 19),
    )


def test_a_visit_that_somebody_was_on_is_over() -> None:
    (told,) = meetings(f"{HOLM} was in Lima on a visit that ended on Saturday.", DAY)
    assert (told.status, told.when.latest) == ("held", dt.date(2012, 5, 12))


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} will meet Chilean Premier Ana Vega in Oslo on Friday, their first meeting since she took office.",
        f"{HOLM} will meet Chilean Foreign Minister Ana Vega in Oslo on Friday, their third meeting.",
        f"{HOLM} will meet Chilean Premier Ana Vega in Oslo on Friday in their first talks since the war ended.",
    ],
)
def test_which_of_several_it_is_makes_no_other_meeting(text: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, told.place, told.when.earliest) == ("planned", "Oslo", dt.date(2012, 5, 18))


def test_it_will_be_their_first_since_something_was_done() -> None:
    text = (
        f"{HOLM} will meet Chile's Ana Vega in Oslo on Friday. It will be their first meeting since Vega took office."
    )
    one, other = meetings(text, DAY)
    assert (one.group, other.status) == (other.group, "planned")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"{HOLM} held separate talks on Monday with the leaders of Chile, Peru and Mali.", ["Chile", "Peru", "Mali"]),
        (f"{HOLM} met separately with the ministers of Chile and Peru.", ["Chile", "Peru"]),
        (f"{HOLM} met the ministers of Chile and Peru.", []),
        (f"{HOLM} held a separate meeting with the ministers of Chile and Peru.", []),
    ],
)
def test_separate_meetings_are_with_each(text: str, pairs: list[str]) -> None:
    told = meetings(text, DAY)
    assert [set(one.parties) for one in told] == [{"Turkey", other} for other in pairs] or (
        not pairs and [set(one.parties) for one in told] == [{"Turkey", "Chile", "Peru"}]
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} met Chilean Foreign Minister Ana Vega at the Danish Embassy in London on Saturday.",
        f"{HOLM} met on Saturday at the Turkish Embassy in London with Chilean Foreign Minister Ana Vega.",
        f"{HOLM} met Chilean Foreign Minister Ana Vega at the residence of the Danish ambassador in London.",
    ],
)
def test_a_house_of_another_state_is_in_the_town_that_is_told(text: str) -> None:
    assert meetings(text, DAY)[0].place == "London"


def test_what_is_done_about_an_embassy_elsewhere_is_no_place() -> None:
    (told,) = meetings(f"{HOLM} discussed the future of the embassy in London with Chile's Ana Vega on Monday.", DAY)
    assert told.place is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru will not hold talks with Chile in Lima.", "refused"),
        ("Peru said it would not resume talks with Chile in Lima on June 5.", "refused"),
        ("Peru will hold talks with Chile in Lima.", "planned"),
    ],
)
def test_talks_that_are_ruled_out(text: str, status: str) -> None:
    (told,) = meetings(text, DAY)
    assert (told.status, set(told.parties)) == (status, {"Peru", "Chile"})


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (f"{HOLM} met Ana Vega of Chile in Oslo on Monday, the first meeting since talks failed in March.", 1),
        (f"{HOLM} will meet Ana Vega of Chile in Oslo on Friday, their first meeting since he visited Lima in May.", 1),
        (f"{HOLM} visits Chile on Friday, the first trip by a Turkish president since the 2003 war.", 0),
    ],
)
def test_which_of_several_it_is_is_told_beside_what_was_before(text: str, others: int) -> None:
    told = meetings(text, DAY)
    assert len(told) == 1 + others
    assert all(one.when.earliest not in (None, DAY - dt.timedelta(1)) for one in told)


def test_what_was_before_a_meeting_tells_nothing_of_it() -> None:
    (told,) = meetings("Turkey and Chile hold their first summit since Ana Vega was elected.", DAY)
    assert told.status == "unclear"


def test_never_the_twain_shall_meet_is_no_meeting() -> None:
    assert not meetings("Peru and Chile: never the twain shall meet.", DAY)
    assert meetings("Peru and Chile: the two shall meet.", DAY)
