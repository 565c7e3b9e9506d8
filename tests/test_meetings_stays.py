"""Where somebody came from after some days is a visit of its own, and lends its length to no other."""

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_WEDNESDAY = dt.date(2004, 10, 13)


@pytest.mark.parametrize(
    ("told", "stops"),
    [
        (
            "Merkel arrived in Paris on Sunday after three days in London.",
            {"Paris": (10, 10), "London": (8, 10)},
        ),
        (
            "Chilean President Ricardo Lagos flew to Ankara on Monday after two days in Cairo.",
            {"Ankara": (11, 11), "Cairo": (10, 11)},
        ),
        (
            "Kenyan President Mwai Kibaki returned home on Sunday after four days in China.",
            {"China": (7, 10)},
        ),
    ],
)
def test_days_spent_elsewhere_before(told: str, stops: dict[str, tuple[int, int]]) -> None:
    """Each stop with its own days."""
    found = {one.place: one.when for one in meetings(told, _WEDNESDAY)}
    days = {place: (when.earliest, when.latest) for place, when in found.items()}
    assert days == {
        place: (dt.date(2004, 10, first), dt.date(2004, 10, last)) for place, (first, last) in stops.items()
    }
