"""The language of a text, by a vote of its commonest words; enough to choose a lexicon, no more."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon

_SAMPLE = 2000  # code points
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 3  # votes


@cache
def _votes() -> dict[str, tuple[str, ...]]:
    """Every common word with the languages that it speaks for."""
    out: dict[str, tuple[str, ...]] = {}
    for language, entries in lexicon.table("any", "languages")["words"].items():
        for word in entries:
            out[word] = (*out.get(word, ()), language)
    return out


@cache
def _letters() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ranges = lexicon.table("any", "languages")["letters"]
    return tuple((language, re.compile(f"[{first}-{last}]")) for language, (first, last) in ranges.items())


def tell(text: str, default: str = "en") -> str:
    """The ISO 639-1 code of the language of ``text``; ``default`` where too little speaks for any."""
    sample = text[:_SAMPLE]
    votes, count = _votes(), dict.fromkeys((default,), 0)
    words = _WORD.findall(sample.replace("İ", "i").lower())
    for word in words:
        for language in votes.get(word, ()):
            count[language] = count.get(language, 0) + 1
    best = max(count, key=lambda language: (count[language], language == default))
    if count[best] >= max(_FEW, len(words) / (20 if best == default else 8)):
        return best
    if sample.isascii():
        return default
    letters = {language: len(pattern.findall(sample)) for language, pattern in _letters()}
    # Japanese mixes its own letters with those of Chinese, so it is asked first and needs only a few.
    if letters["ja"] * 10 > letters["zh"] and letters["ja"] > 2:
        return "ja"
    most = max(letters, key=lambda language: letters[language])
    return most if letters[most] * 3 > len(sample) / 2 else default
