"""Two meetings told in one sentence: each with its sides, town and days."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2004, 10, 14)  # a Thursday
MONDAY, TUESDAY = dt.date(2004, 10, 11), dt.date(2004, 10, 12)
JULY = dt.date(2004, 7, 1)
OURS = {"Chile", "Peru"}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Chile and Peru held talks in Geneva on Monday, their first since a summit in Doha in July.",
            (OURS, "Geneva", MONDAY, "held"),
            (OURS, "Doha", JULY, "held"),
        ),
        (
            "The talks between Chile and Peru, held in Geneva on Monday, would be followed by a summit in Doha in "
            "November.",
            (OURS, "Geneva", MONDAY, "held"),
            (OURS, "Doha", dt.date(2004, 11, 1), "planned"),
        ),
        (
            "A second round of talks between Chile and Peru will open in Geneva on Oct. 25, following a first round in "
            "Doha in July.",
            (OURS, "Geneva", dt.date(2004, 10, 25), "planned"),
            (OURS, "Doha", JULY, "held"),
        ),
        (
            "Under an agreement reached at talks between Chile and Peru in Geneva in July, Chile and Peru will open "
            "negotiations in Doha on Oct. 25.",
            (OURS, "Geneva", JULY, "held"),
            (OURS, "Doha", dt.date(2004, 10, 25), "planned"),
        ),
        (
            "While Chilean and Peruvian officials met in Geneva on Monday, Thai and Peruvian envoys held talks in Doha "
            "on Tuesday.",
            (OURS, "Geneva", MONDAY, "held"),
            ({"Thailand", "Peru"}, "Doha", TUESDAY, "held"),
        ),
        (
            "Chilean envoy Ana Rojas discussed the plan with Peruvian officials in Geneva on Monday and with Thai "
            "officials in Doha on Tuesday.",
            (OURS, "Geneva", MONDAY, "held"),
            ({"Chile", "Thailand"}, "Doha", TUESDAY, "held"),
        ),
    ],
)
def test_each_of_two_meetings_of_a_sentence_has_its_own(text: str, first: tuple, second: tuple) -> None:  # type: ignore[type-arg]
    told = [(set(one.parties), one.place, one.when.earliest, one.status) for one in meetings(text, DAY)]
    assert told == [first, second]


def test_who_call_for_an_end_while_meeting_have_met() -> None:
    (one,) = meetings("Chile and Peru, meeting in Geneva on Monday, called for an end to the dispute.", DAY)
    assert (one.status, one.when.earliest) == ("held", MONDAY)


HOLM = "Danish President Ove Holm"


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} arrived in Peru late on Monday for a two-day visit, and met former Peruvian President Luis Soto in "
        "Cusco on Tuesday.",
        f"{HOLM} arrived in Peru on Monday for a visit and was meeting President Ana Rojas in Cusco on Tuesday.",
        f"{HOLM} began a two-day visit to Peru on Monday, meeting President Ana Rojas in Cusco on Tuesday.",
        f"{HOLM} began a two-day visit to Peru on Monday and held talks with Peruvian officials in Cusco on Tuesday.",
        f"{HOLM} arrived in Peru on Monday and on Tuesday met Peruvian officials in Cusco.",
        f"{HOLM} visited Peru on Monday and a day later met Peruvian officials in Cusco.",
    ],
)
def test_a_visit_and_a_meeting_on_a_later_day_of_it(text: str) -> None:
    visit, meeting = meetings(text, DAY)
    assert (visit.form, visit.place, visit.when.earliest) == ("visit", "Peru", MONDAY)
    assert (meeting.place, meeting.when.earliest, meeting.status) == ("Cusco", TUESDAY, "held")
    assert set(visit.parties) == set(meeting.parties) == {"Denmark", "Peru"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{HOLM} visited Peru on Monday and met Chilean President Luis Soto in Santiago on Tuesday.", "Santiago"),
        (f"{HOLM} visited Peru on Monday and later met Chilean President Luis Soto in Santiago.", "Santiago"),
        (f"{HOLM} visited Peru and met Chilean President Luis Soto in Santiago.", "Santiago"),
        (f"{HOLM} flew to Peru on Monday for talks with officials and two days later met Chilean officials.", None),
        (f"{HOLM} met Peruvian officials in Lima on Monday and on Friday will meet Chilean officials.", None),
        (f"{HOLM} met Peruvian officials in Lima and will later visit Chile.", "Chile"),
    ],
)
def test_a_second_meeting_elsewhere(text: str, places: str | None) -> None:
    first, second = meetings(text, DAY)
    assert set(first.parties) == {"Denmark", "Peru"}
    assert (set(second.parties), second.place) == ({"Denmark", "Chile"}, places)


def test_one_day_tells_of_one_meeting() -> None:
    for text in (
        f"{HOLM} arrived in Lima on Monday for a visit and met President Ana Rojas on Monday evening.",
        f"{HOLM} arrived in Peru on Tuesday for a one-day visit and met President Ana Rojas in Lima.",
        f"{HOLM} flew to Lima on Monday to meet President Ana Rojas on Tuesday.",
    ):
        (one,) = meetings(text, DAY)
        assert (one.place, set(one.parties)) == ("Lima", {"Denmark", "Peru"})


@pytest.mark.parametrize(
    "text",
    [
        "After talks with the Peruvian leader in Lima and a meeting with Chilean President Luis Soto in Santiago on "
        f"Monday, {HOLM} left.",
        "Following a meeting with Peruvian President Ana Rojas in Lima and talks with Chilean officials in Santiago on "
        f"Monday, {HOLM} said he was hopeful.",
        "After meeting Peruvian President Ana Rojas in Lima and holding talks with Chilean officials in Santiago on "
        f"Monday, {HOLM} returned home.",
    ],
)
def test_who_was_at_all_meetings_told_ahead_of_him(text: str) -> None:
    first, second = meetings(text, DAY)[:2]
    assert (set(first.parties), first.place) == ({"Denmark", "Peru"}, "Lima")
    assert (set(second.parties), second.place) == ({"Denmark", "Chile"}, "Santiago")


def test_who_only_speaks_after_the_talks_of_others() -> None:
    text = (
        "After talks between Peru and Cuba in Lima on Monday and talks between Chile and Brazil in Quito on Tuesday, "
        f"{HOLM} said he was hopeful."
    )
    assert [set(one.parties) for one in meetings(text, DAY)] == [{"Peru", "Cuba"}, {"Chile", "Brazil"}]


@pytest.mark.parametrize(
    "text",
    [
        f"{HOLM} met Peruvian officials in Lima on Monday and visited Chile on Tuesday.",
        f"{HOLM} visited Peru on Monday, met Chilean President Luis Soto in Santiago on Tuesday and flew home.",
        f"{HOLM} held talks with Peruvian officials in Lima on Monday and the next day flew to Chile.",
    ],
)
def test_a_journey_beside_a_meeting(text: str) -> None:
    first, second = meetings(text, DAY)
    assert (set(first.parties), first.when.earliest) == ({"Denmark", "Peru"}, MONDAY)
    assert (set(second.parties), second.when.earliest) == ({"Denmark", "Chile"}, TUESDAY)


def test_who_came_after_other_talks_goes_on() -> None:
    text = (
        f"{HOLM} arrived in Peru on Monday after talks with Chilean leaders in Santiago and met Peruvian officials in "
        "Lima on Tuesday."
    )
    visit, talks, meeting = meetings(text, DAY)
    assert (visit.place, set(talks.parties), talks.place) == ("Lima", {"Denmark", "Chile"}, "Santiago")
    assert (set(meeting.parties), meeting.place) == ({"Denmark", "Peru"}, "Lima")
