"""Weekdays of articles whose own day is not known."""

from __future__ import annotations

from briefing.extract import document, times
from tests.meeting_texts import article


def _placed(text: str) -> dict[str, str | None]:
    found = times.find(document.read(article(text, None)), None)
    return {one.text: one.earliest.isoformat() if one.earliest else None for one in found}


def test_weekdays_of_news_are_not_those_of_a_date_in_the_past() -> None:
    text = (
        "The president saw aides on Monday. It was their first talk since the attacks of September 11, 2001. "
        "He speaks again on Tuesday and leaves on Friday."
    )
    placed = _placed(text)
    assert placed["September 11, 2001"] == "2001-09-11"
    assert placed["Tuesday"] is None
    assert placed["Friday"] is None


def test_weekdays_of_a_chronicle_follow_its_dates() -> None:
    placed = _placed("On May 3, 2006, the talks opened in Lima. On Monday they met again.")
    assert placed["Monday"] == "2006-05-08"
