"""Keys by which names meet: a light one (case, accents, particles), and one by sound for transliterations.

The sound key drops what transliterations differ in (vowels, q/g/k/kh, dh/d, w/v …) and keeps the class of a vowel that
begins a word. It proposes, it does not decide: country, role and dates must speak for two names that meet only there.
"""

from __future__ import annotations

from functools import lru_cache

from briefing import folding
from briefing.lexicon import table

_KEPT = 1 << 17
_APOSTROPHES = str.maketrans("", "", "'’ʼ`‘")
# Longest first: each is replaced everywhere before the next is looked for.
_DIGRAPHS = (
    ("sch", "s"),
    ("tch", "c"),
    ("kh", "k"),
    ("gh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("ou", "u"),
    ("dj", "j"),
    ("zh", "j"),
    ("ck", "k"),
    ("sh", "s"),
    ("ch", "c"),
    ("ts", "s"),
    ("tz", "s"),
)
PARTED = "\x1f"  # in a key: what follows is the article whose bearer of the name is somebody else
_LETTERS = str.maketrans({"q": "k", "g": "k", "y": "i", "w": "v", "x": "k"})
_VOWELS = {"a": "a", "e": "a", "i": "i", "o": "o", "u": "o"}


@lru_cache(maxsize=_KEPT)
def light(name: str) -> str:
    """Folded words with one space between them, particles left out: "Bashar al-Assad" → "bashar assad"."""
    return " ".join(parts(name))


@lru_cache(maxsize=_KEPT)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a person's name or key, without particles, titles of descent and initials' stops."""
    words = folding.words(name.partition(PARTED)[0].translate(_APOSTROPHES))
    small = _small_words()
    kept = tuple(word for word in words if word not in small)
    return kept or tuple(words)


@lru_cache(maxsize=_KEPT)
def plain(name: str) -> str:
    """Folded words with one space between them, nothing left out: for organizations and places."""
    return " ".join(folding.words(name.translate(_APOSTROPHES)))


@lru_cache(maxsize=_KEPT)
def sound(part: str) -> str:
    """The sound key of one folded word: "gaddafi" and "qadhafi" → "kdf", "erdogan" → "ardkn"."""
    for written, heard in _DIGRAPHS:
        part = part.replace(written, heard)
    part = part.translate(_LETTERS)
    out: list[str] = []
    for position, letter in enumerate(part):
        vowel = _VOWELS.get(letter)
        if vowel is not None:
            if position == 0:
                out.append(vowel)
        elif not out or out[-1] != letter:
            out.append(letter)
    return "".join(out)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    entry = table("en", "titles")
    words = {*entry["particles"], *entry["suffixes"]} | {word.rstrip("-’'") for word in entry["joined_particles"]}
    return frozenset(words) - {"ben", "san", "abu"} | {"abu"}
