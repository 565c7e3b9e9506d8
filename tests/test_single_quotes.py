"""Single quotation marks read as double ones; apostrophes stay."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.document import read
from tests.meeting_texts import article, meetings

DAY = dt.date(2004, 10, 14)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("'We met,' he said.", "“ we met , ” he said ."),
        ("He called it a ‘very good’ day.", "he called it a “ very good ” day ."),
        ("'The ministers' talks went well,' he said.", "“ the ministers ' talks went well , ” he said ."),
        ("The ministers' talks and O'Neill's visit.", "the ministers ' talks and o'neill's visit ."),
        ("In the '90s the envoys' talks failed.", "in the ' 90s the envoys ' talks failed ."),
        ("'He never came back", "' he never came back"),
    ],
)
def test_marks_around_speech_are_told_from_apostrophes(text: str, folded: str) -> None:
    assert " ".join(read(article(text, DAY)).lower) == folded


@given(st.text(alphabet=" ab,.'‘’S\n", max_size=60))
def test_marks_come_in_pairs_and_words_stay(text: str) -> None:
    document = read(article(text, DAY))
    assert document.lower.count("“") == document.lower.count("”")
    spans = zip(document.starts, document.ends, strict=True)
    assert [text[start:end] for start, end in spans] == document.words


def test_who_is_named_in_single_quotes_is_no_side() -> None:
    text = (
        "'It is a great chance for Northern Ireland and for France,' Jack Straw said following talks with US Secretary "
        "of State Colin Powell in Washington on Wednesday."
    )
    assert set(meetings(text, DAY)[0].parties) == {"United Kingdom", "United States"}


@pytest.mark.parametrize("mark", ["'", '"'])
def test_what_somebody_calls_an_accord_does_not_part_who_makes_it(mark: str) -> None:
    (told,) = meetings(f"The Vatican sealed a historic {mark}provisional{mark} agreement with Beijing on Tuesday.", DAY)
    assert set(told.parties) == {"Vatican", "China"}
