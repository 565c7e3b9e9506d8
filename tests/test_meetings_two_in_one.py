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
