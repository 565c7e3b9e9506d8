"""Whether a meeting lies ahead or is over, where its sentence tells of both."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2014, 9, 10)  # a Wednesday


@pytest.mark.parametrize(
    "text",
    [
        "Lithuania and Serbia plan to meet in Riga in two weeks, for their first talks since the election of Tomas last"
        " year.",
        "Lithuania and Serbia plan to meet in two weeks for their first talks since Tomas was elected last year.",
        "Lithuania and Serbia intend to meet in two weeks for the first time since last year's election for direct"
        " talks.",
    ],
)
def test_what_is_planned_for_the_first_time_since(text: str) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.status, told.when.earliest) == ("planned", dt.date(2014, 9, 22))


def test_what_was_held_for_the_first_time_since() -> None:
    (told,) = meetings("Lithuania and Serbia met on Monday for their first talks since the election last year.", _DAY)
    assert (told.status, told.when.earliest) == ("held", dt.date(2014, 9, 8))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Serbian President Petar Ilic told reporters he is going to seek loans during his trip to Latvia.", "planned"),
        ("Serbian President Petar Ilic hopes to speak of loans during his visit to Latvia.", "planned"),
        ("Serbian President Petar Ilic says he will push for loans in his visit to Latvia.", "planned"),
        ("During his visit to Latvia, Serbian President Petar Ilic will ask for loans.", "planned"),
        ("During his visit to Latvia, Serbian President Petar Ilic is expected to raise fishing.", "planned"),
        ("During his visit to Latvia, Serbian President Petar Ilic said taxes will rise.", "held"),
        ("Serbian President Petar Ilic pushed for loans in his visit to Latvia.", "held"),
        ("Serbian President Petar Ilic, who hopes to win again, toured a port during a visit to Latvia.", "held"),
    ],
)
def test_what_is_meant_to_be_done_on_a_visit(text: str, status: str) -> None:
    (told,) = meetings(text, _DAY)
    assert told.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ilic's chief aim at the talks with Latvian President Janis Ozols was to win a loan.", "held"),
        ("The aim of Serbian President Petar Ilic's visit to Latvia was to discuss fishing.", "held"),
        ("The objective of the meeting between Serbia and Latvia on Monday was to end the strike.", "held"),
        ("The aim of the talks between Serbia and Latvia is to end the strike.", "planned"),
        ("Officials said the aim of the talks between Serbia and Latvia was to end the strike.", "planned"),
        ("The talks between Serbia and Latvia were to begin on Friday.", "planned"),
    ],
)
def test_what_was_wanted_at_a_meeting_makes_it_no_plan(text: str, status: str) -> None:
    (told,) = meetings(text, _DAY)
    assert told.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "President Ilic of Serbia leaves on Tuesday. He had been scheduled to meet President Ozols of Latvia on"
            " Wednesday but the hall was changed.",
            "planned",
        ),
        (
            "The fair opens on Friday. President Ilic of Serbia had been expected to meet President Ozols of Latvia on"
            " Wednesday.",
            "cancelled",
        ),
        (
            "President Ilic of Serbia had been scheduled to meet President Ozols of Latvia on Wednesday, but fell ill.",
            "cancelled",
        ),
    ],
)
def test_a_plan_told_from_behind_it_is_of_this_week(text: str, status: str) -> None:
    told = meetings(text, _DAY)[-1]
    assert (told.status, told.when.earliest) == (status, _DAY)


def test_a_plan_behind_a_day_of_next_week_is_of_next_week() -> None:
    text = "President Ilic of Serbia leaves on Tuesday. He will meet President Ozols of Latvia in Riga on Wednesday."
    assert meetings(text, _DAY)[-1].when.earliest == dt.date(2014, 9, 17)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels said on Monday they would keep the men until U.N. Secretary-General Ivo Olsen visits Riga.",
        "Latvia said on Monday it will not open the port before Serbian Foreign Minister Vesna Ilic visits Riga.",
        "Latvia said on Monday nothing would be done until European Union foreign policy chief Eva Lind visits Riga.",
        "Once Serbian Foreign Minister Vesna Ilic visits Riga, the port will be opened, Latvia said on Monday.",
    ],
)
def test_what_others_wait_for_is_not_on_the_day_of_saying_so(text: str) -> None:
    (told,) = meetings(text, _DAY)
    assert told.status == "planned"
    assert told.when.earliest is None or told.when.earliest >= _DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The port will be shut on Thursday until Serbian President Petar Ilic arrives in Riga on Friday.", 12),
        ("The port was shut on Monday before Serbian President Petar Ilic arrived in Riga.", 8),
    ],
)
def test_the_day_of_what_others_wait_for(text: str, day: int) -> None:
    (told,) = meetings(text, _DAY)
    assert told.when.earliest == dt.date(2014, 9, day)
