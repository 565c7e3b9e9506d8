"""Meetings without a day, told far down in an article: those just held are of these days, others of no day at all."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

DAY = dt.date(2015, 3, 18)
_BEFORE = (
    "Traffic was heavy in the capital on Wednesday.\n\nShops stayed open.\n\nPrices of bread rose again.\n\n"
    "The harbour was closed by a storm.\n\n"
)


@pytest.mark.parametrize(
    "told",
    [
        "Norwegian Foreign Minister Borge Brende also met his Chilean counterpart Heraldo Munoz in Oslo.",
        "After his talks with Danish Prime Minister Helle Thorning-Schmidt, President Dalia Grybauskaite of Lithuania "
        "repeated her call for more ships.",
        "Kenyan President Uhuru Kenyatta discussed fishing with Ugandan President Yoweri Museveni.",
    ],
)
def test_what_was_held_without_a_day_is_of_these_days(told: str) -> None:
    (found,) = meetings(f"{_BEFORE}{told}", DAY)
    assert (found.status, found.when.basis) == ("held", "publication_date")
    assert found.when.earliest == dt.date(2015, 3, 17)


@pytest.mark.parametrize(
    "told",
    [
        "Norwegian Foreign Minister Borge Brende recently met his Chilean counterpart Heraldo Munoz in Oslo.",
        "Under his predecessor, envoys of Norway met Chilean Foreign Minister Heraldo Munoz in Oslo.",
        "Kenya and Uganda signed an accord on fishing that neither has kept.",
    ],
)
def test_what_is_told_as_longer_ago_has_no_day(told: str) -> None:
    assert all(one.when.earliest is None for one in meetings(f"{_BEFORE}{told}", DAY))


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Critics attack the deal that Chile struck with Peru.", False),
        ("Critics attack the accord signed by Chile and Peru.", False),
        ("Chile and Peru signed an accord, officials said.", True),
    ],
)
def test_an_accord_told_as_known_is_not_of_these_days(text: str, dated: bool) -> None:
    (found,) = meetings("Ministers spoke of fish.\n\n" + text, dt.date(2013, 5, 8))
    assert (found.when.earliest is not None) == dated


@pytest.mark.parametrize("behind", [", who won the 1998 election", " before the 1998 war"])
def test_what_stands_beside_a_year_is_not_dated_to_these_days(behind: str) -> None:
    before = "Prices rose.\n\nOil fell.\n\nRain fell.\n\nWheat rose.\n\nBoats sank.\n\nCoal rose.\n\n"
    (told,) = meetings(f"{before}Norwegian Foreign Minister Espen Eide met Chad's President Idriss Deby{behind}.", DAY)
    assert told.when.earliest is None
