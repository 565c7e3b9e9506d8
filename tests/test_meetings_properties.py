"""Whatever a text holds: no failure, spans that lie in it, time that grows with it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract import extract
from briefing.extract.meetings import fits, groups
from tests.meeting_texts import article, meetings

WORDS = [
    *("Turkish", "Russian", "delegations", "talks", "met", "meeting", "visit", "will", "in", "Moscow", "Ankara", "on"),
    *("Monday", "after", "before", "and", "with", "between", "the", "a", "his", "who", "said", "“", "”", ",", ".", ";"),
    *(
        "called",
        "off",
        "two-day",
        "second",
        "round",
        "of",
        "phone",
        "call",
        "President",
        "Putin",
        "their",
        "presidents",
    ),
    *("not", "been", "U.N.", "six-party", "opposition", "government", "EU", "summit", "leaders", "agreed", "signed"),
    *("accord", "Sept.", "15-16", "from", "to", "28", "October", "he", "they", "its"),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_order_of_words_gives_sound_mentions(words: list[str]) -> None:
    text = " ".join(words)
    for one in extract(article(text, dt.date(2020, 9, 16))).meetings:
        assert one.text == text[one.start : one.end]
        assert one.start <= one.trigger_start < one.trigger_end <= one.end
        assert one.group not in one.apart
        assert len(set(one.parties)) == len(one.parties)
        if one.when.earliest is not None and one.when.latest is not None:
            assert one.when.earliest <= one.when.latest


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = extract(article(text))
    assert all(one.text == text[one.start : one.end] for one in found.meetings)


def test_the_same_text_gives_the_same_mentions() -> None:
    text = "Omani and Yemeni envoys met in Muscat on Monday. The talks will go on."
    assert meetings(text, dt.date(2015, 5, 27)) == meetings(text, dt.date(2015, 5, 27))


def test_long_sentences_are_read_once() -> None:
    for part in ("talks and ", "met Putin and ", "“said ", "Turkey, ", "the meeting after ", "said on Monday that "):
        assert isinstance(extract(article(part * 400, dt.date(2020, 9, 16))).meetings, tuple)


def test_a_group_of_any_size_is_compared_in_bounded_time(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    whole = fits.fit

    def counted(*given: Any) -> int | None:
        nonlocal calls
        assert len(given[1].near) <= 60
        calls += 1
        return whole(*given)

    monkeypatch.setattr(groups, "fit", counted)
    seen = []
    for times in (100, 200):
        calls = 0
        text = "Greek and Turkish officials held talks in Athens on Tuesday. " + "The talks went on for hours. " * times
        assert len({one.group for one in meetings(text, dt.date(2016, 3, 2))}) == 1
        seen.append(calls)
    assert seen[1] <= 2 * seen[0] + 2
