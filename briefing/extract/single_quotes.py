"""Single quotation marks, as British papers have them, told from apostrophes: they read as double ones."""

from __future__ import annotations

from typing import Protocol

_MARKS = frozenset("'‘’")
_STOPS = frozenset(",.!?…")


class Tokens(Protocol):
    """Parallel arrays of tokens: as written, folded, and where they start and end."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def mark_single_quotes(tokens: Tokens, first: int) -> None:
    """Fold the single quotation marks among the tokens from ``first`` on, one paragraph, into “ and ”.

    One opens before a word and behind a space; of those behind a word it is closed by the first that has a stop before
    it, else by the first that is no plural owner ("the ministers' talks").
    """
    opening, closing = -1, -1
    for at in range(first, len(tokens.words)):
        if tokens.words[at] not in _MARKS:
            continue
        if _opens(tokens, at, first):
            if opening >= 0 and closing >= 0:
                _fold(tokens, opening, closing)
            if opening < 0 or closing >= 0:
                opening, closing = at, -1
        elif opening >= 0 and _closes(tokens, at):
            if tokens.words[at - 1] in _STOPS:
                _fold(tokens, opening, at)
                opening, closing = -1, -1
            elif closing < 0 and not tokens.lower[at - 1].endswith("s"):
                closing = at
    if opening >= 0 and closing >= 0:
        _fold(tokens, opening, closing)


def _fold(tokens: Tokens, opening: int, closing: int) -> None:
    tokens.lower[opening], tokens.lower[closing] = "“", "”"


def _opens(tokens: Tokens, at: int, first: int) -> bool:
    apart = at == first or tokens.ends[at - 1] < tokens.starts[at] or tokens.words[at - 1] in "([—–-"
    glued = at + 1 < len(tokens.words) and tokens.starts[at + 1] == tokens.ends[at]
    return apart and glued and tokens.words[at + 1][:1].isalpha()


def _closes(tokens: Tokens, at: int) -> bool:
    glued = tokens.ends[at - 1] == tokens.starts[at]
    apart = at + 1 >= len(tokens.words) or tokens.starts[at + 1] > tokens.ends[at] or not tokens.words[at + 1].isalnum()
    return glued and apart
