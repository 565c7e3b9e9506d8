"""Days that are counted from what is told beside a meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.meeting_texts import meetings

_DAY = dt.date(2009, 10, 14)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The envoy spoke on Monday, one day before Kenya and Ghana hold talks in Lagos.", 13, 13),
        ("The siege ended on Monday, three days after Kenyan and Ghanaian officials met in Lagos.", 9, 9),
        ("The warning comes two days before Kenyan and Ghanaian officials meet in Lagos.", 16, 16),
        ("The warning came two days before Kenyan and Ghanaian officials were to meet in Lagos.", 15, 16),
        ("The raid came a day after Kenyan and Ghanaian officials met in Lagos.", 12, 13),
        ("A day after Kenyan and Ghanaian officials met in Lagos, the port reopened on Tuesday.", 12, 12),
    ],
)
def test_counted_from_the_other_clause_or_from_publication(text: str, first: int, last: int) -> None:
    (told,) = meetings(text, _DAY)
    assert (told.when.earliest, told.when.latest) == (dt.date(2009, 10, first), dt.date(2009, 10, last))
    assert told.when.days is None


def test_what_lies_before_a_deadline_is_not_counted_to_it() -> None:
    (told,) = meetings("Kenya and Ghana met in Lagos two days before the deadline for a pact.", _DAY)
    assert (told.when.basis, told.when.days) == ("publication_date", None)
