"""Weekdays of recycled paragraphs: "on Saturday", where the text elsewhere tells of the same doings "last week".

A paragraph taken over from an older report keeps its weekdays, while the article calls its own day "today" and never by its
weekday. Where its sentence shares a name and another word with
one that says "last week", the last of its weekdays lies in that week and the earlier ones before it.
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


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon.table("en", "tense")["common"]["words"])


def days(phrases: Sequence[Phrase], line: Line, document: Document, dct: dt.date) -> dict[int, dt.date]:
    """The likelier days of stale weekdays, by index in ``phrases``."""
    weeks = [number for number, phrase in enumerate(phrases) if phrase.meaning == Shift("W", -1)]
    weekdays = [number for number, phrase in enumerate(phrases) if _is_bare(phrase)]
    if not weeks or not weekdays or all(phrase.meaning != Shift("D", 0) for phrase in phrases):
        return {}
    if any(phrases[number].meaning == Weekday(dct.isoweekday()) for number in weekdays):
        return {}
    told = [_content(document, _sentence(document, line, phrases[number])) for number in weeks]
    stale: list[int] = []
    for number in weekdays:
        sentence = _sentence(document, line, phrases[number])
        if sentence is None or sentence.zone is not None:
            continue
        follows = bool(stale) and _apart(document, line, phrases[stale[-1]], phrases[number]) <= _REACH
        names, words = _content(document, sentence)
        tied = any(names & other_names and (words & other_words) for other_names, other_words in told)
        same = any(_sentence(document, line, phrases[week]) is sentence for week in weeks)
        if not same and (tied or (follows and any(words & other_words for _, other_words in told))):
            stale.append(number)
    return _placed([(number, phrases[number].meaning.day) for number in stale], dct)  # type: ignore[union-attr]


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


def _sentence(document: Document, line: Line, phrase: Phrase) -> Sentence | None:
    return document.sentence_at(line.starts[phrase.start])


def _apart(document: Document, line: Line, one: Phrase, other: Phrase) -> int:
    """How many sentences apart two phrases stand."""
    starts = [sentence.start for sentence in document.sentences]
    return bisect_right(starts, line.starts[other.start]) - bisect_right(starts, line.starts[one.start])


def _content(document: Document, sentence: Sentence | None) -> tuple[set[str], set[str]]:
    """Names (capitalised inside the sentence) and other longer words."""
    if sentence is None:
        return set(), set()
    names: set[str] = set()
    words: set[str] = set()
    for index in range(sentence.first, sentence.last):
        word = document.lower[index]
        if len(word) < _LEAST_LETTERS or word in _common():
            continue
        if document.words[index][0].isupper():
            if index > sentence.first:
                names.add(word)
        elif word.isalpha():
            words.add(word)
    return names, words
