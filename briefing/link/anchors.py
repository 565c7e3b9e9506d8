"""Finds again the mentions that a ruling was made on, by their words, wherever they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing.link.facts import Fact, mark_of
from briefing.link.folding import folded
from briefing.model import Anchor

_SHORTEST = 20  # folded characters that a part of a sentence needs to stand for the whole


class Finder:
    """Facts by the digest of their sentence; built once for all rulings."""

    def __init__(self, facts: Sequence[Fact], *, loose: bool = True) -> None:
        """``loose`` also takes a sentence that holds the quote, or that the quote holds."""
        self._loose = loose
        self._facts = facts
        self._by_digest: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_digest[fact.digest].append(fact)
        self._folded: list[str] | None = None

    def find(self, anchor: Anchor) -> Fact | None:
        """The fact that ``anchor`` was made on: same words, else a sentence that holds them or is held by them."""
        found = self._by_digest.get(anchor.digest) or self._holding(anchor)
        return max(found, key=lambda fact: _likeness(fact, anchor)) if found else None

    def _holding(self, anchor: Anchor) -> list[Fact]:
        quote = folded(anchor.quote)
        if not self._loose or len(quote) < _SHORTEST:
            return []
        if self._folded is None:
            self._folded = [folded(fact.meeting.text) for fact in self._facts]
        texts = zip(self._facts, self._folded, strict=True)
        return [fact for fact, text in texts if quote in text or (len(text) >= _SHORTEST and text in quote)]


def _likeness(fact: Fact, anchor: Anchor) -> tuple[bool, bool, int, str]:
    """Same trigger words, same article, then as much of the words around as agree; the id settles the rest."""
    before, after = folded(fact.prefix), folded(fact.suffix)
    around = common(before[::-1], folded(anchor.prefix)[::-1]) + common(after, folded(anchor.suffix))
    same_mark = bool(anchor.mark) and folded(mark_of(fact.meeting)) == folded(anchor.mark)
    return same_mark, fact.article == anchor.article, around, fact.id


def common(one: str, two: str) -> int:
    """Length of the beginning that both share."""
    count = 0
    for mine, theirs in zip(one, two, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
