"""Which word of a person's name is the family name, for those that begin with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.folding import fold
from briefing.lexicon import lines

_WORDS_OF_NAME = 3  # of one that begins with the family name


@cache
def family_first() -> dict[str, int]:
    """Family names that come before the given name, folded, with how many words the whole name has at least."""
    return {fold(entry.rstrip("?")): 3 if entry.endswith("?") else 2 for entry in lines("en", "family_first")}


def begins_with_family(words: Sequence[str]) -> bool:
    """Whether the words of a name begin with the family name: "Ban Ki-moon" (a hyphen parts two words)."""
    parts = sum(1 + word.count("-") for word in words)
    return bool(words) and family_first().get(fold(words[0]), _WORDS_OF_NAME + 1) <= parts <= _WORDS_OF_NAME
