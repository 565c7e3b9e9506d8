"""Whether the sentence around an expression looks ahead or back, told by the nearest cue in its own clause."""

from __future__ import annotations

from functools import cache
from typing import Literal

from briefing import lexicon
from briefing.extract.document import Document

Direction = Literal["past", "future"]
_REACH_LEFT = 18
_REACH_RIGHT = 10


class Cues:
    """The cue words of a language."""

    def __init__(self, language: str) -> None:
        table = lexicon.table(language, "tense")
        self.future = frozenset(table["future"]["words"])
        self.weak_future = frozenset(table["future"].get("to", ()))
        self.past = frozenset(table["past"]["words"])
        self.not_past = frozenset(table["past"].get("not_past", ()))
        self.endings = tuple(table["past"].get("endings", ()))

    def read(self, word: str) -> Direction | None:
        """What one folded word tells."""
        if word in self.future or word.endswith(("'ll", "’ll")):
            return "future"
        if word in self.past:
            return "past"
        if self.endings and len(word) > 3 and word.endswith(self.endings) and word not in self.not_past:
            return "past"
        return None


@cache
def cues(language: str) -> Cues | None:
    """The cues of ``language``; None where its lexicon has none."""
    try:
        return Cues(language)
    except FileNotFoundError:
        return None


def direction(document: Document, start: int, end: int) -> Direction | None:
    """The direction told for the expression at ``start`` to ``end`` (code points); None where nothing tells."""
    known = cues(document.article.language) or cues("en")
    sentence = document.sentence_at(start)
    if known is None or sentence is None:
        return None
    here = document.token_at(start)
    after = document.token_at(end - 1) + 1
    left = range(here - 1, max(sentence.first, here - _REACH_LEFT) - 1, -1)
    right = range(after, min(sentence.last, after + _REACH_RIGHT))
    weak: Direction | None = None
    for index in left:
        word = document.lower[index]
        told = known.read(word)
        if told is not None:
            return told
        if word in known.weak_future and weak is None:
            weak = "future"
    for index in right:
        told = known.read(document.lower[index])
        if told is not None:
            return told
    return weak
