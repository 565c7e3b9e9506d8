"""Weekdays of recycled paragraphs: "on Saturday", where the text elsewhere tells of the same doings "last week".

A paragraph taken over from an older report keeps its weekdays, while the article calls its own day "today" and never
by its weekday. Where a sentence of it shares a name and another word with one that says "last week", the last of its
weekdays lies in that week and the earlier ones before it.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.document import Document, Sentence
from briefing.extract.times.meanings import Phrase, Shift, Weekday
from briefing.extract.times.vocabulary import Line

_REACH = 6
_LEAST_LETTERS = 4
_LONG = 80
_MANY = 40


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon.table("en", "tense")["common"]["words"])


def days(phrases: Sequence[Phrase], line: Line, document: Document, dct: dt.date) -> dict[int, dt.date]:
    """The likelier days of stale weekdays, by index in ``phrases``."""
    weeks = [phrase for phrase in phrases if phrase.meaning == Shift("W", -1)][:_MANY]
    weekdays = [number for number, phrase in enumerate(phrases) if _is_bare(phrase)]
    if not weeks or not weekdays or all(phrase.meaning != Shift("D", 0) for phrase in phrases):
        return {}
    if any(phrases[number].meaning == Weekday(dct.isoweekday()) for number in weekdays):
        return {}
    starts = [sentence.start for sentence in document.sentences]
    told = {bisect_right(starts, line.starts[phrase.start]) - 1 for phrase in weeks}
    about = [_content(document, document.sentences[number]) for number in told if number >= 0]
    stale: list[tuple[int, int]] = []
    last = -_REACH - 1
    for number in weekdays[:_MANY]:
        where = bisect_right(starts, line.starts[phrases[number].start]) - 1
        if where < 0 or where in told or document.sentences[where].zone is not None:
            continue
        names, words = _content(document, document.sentences[where])
        tied = any(names & other_names and words & other_words for other_names, other_words in about)
        follows = where - last <= _REACH and any(words & other_words for _, other_words in about)
        meaning = phrases[number].meaning
        if (tied or follows) and isinstance(meaning, Weekday):
            stale.append((number, meaning.day))
            last = where
    return _placed(stale, dct)


def _placed(stale: list[tuple[int, int]], dct: dt.date) -> dict[int, dt.date]:
    """The last weekday in the week before, the earlier ones each no later than the one after it."""
    out: dict[int, dt.date] = {}
    monday = dct - dt.timedelta(dct.isoweekday() + 6)
    bound: dt.date | None = None
    for number, day in reversed(stale):
        if bound is None:
            bound = monday + dt.timedelta(day - 1)
        else:
            bound -= dt.timedelta((bound.isoweekday() - day) % 7)
        out[number] = bound
    return out


def _is_bare(phrase: Phrase) -> bool:
    meaning = phrase.meaning
    return isinstance(meaning, Weekday) and meaning.pick is None and meaning.weeks is None


def _content(document: Document, sentence: Sentence) -> tuple[set[str], set[str]]:
    """Names (capitalised inside the sentence) and other longer words."""
    names: set[str] = set()
    words: set[str] = set()
    for index in range(sentence.first, min(sentence.last, sentence.first + _LONG)):
        word = document.lower[index]
        if len(word) < _LEAST_LETTERS or word in _common():
            continue
        if document.words[index][0].isupper():
            if index > sentence.first:
                names.add(word)
        elif word.isalpha():
            words.add(word)
    return names, words
