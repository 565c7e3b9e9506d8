"""One spelling for comparing: no case, no accents, Latin letters only; and the way back to the text itself."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence

_KEPT = frozenset("\t\n\r\v\f\x85\u2028\u2029")


class _Table(dict[int, str]):
    """Code point → what it folds to; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _KEPT:
        return " "
    if character.isascii():
        return character.lower()
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return ""
    if character in "ıİ":  # Turkish: both are an i to someone without the keyboard
        return "i"
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain)
    return plain.lower().replace("\n", " ")


_TABLE = _Table()
_WORD = re.compile(r"[^\W_]+")  # what str.isalnum holds for, in a row


def fold(text: str) -> str:
    """``text`` folded: "Çavuşoğlu" and "CAVUSOGLU" alike give "cavusoglu", "Лавров" gives "lavrov"."""
    return text.translate(_TABLE)


def fold_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """``text`` folded, and for each character of that the offset of the code point of ``text`` it came from."""
    folded = text.translate(_TABLE)
    if text.isascii() or all(len(_TABLE[ord(character)]) == 1 for character in set(text)):
        return folded, range(len(text))
    offsets = array("I")
    for offset, character in enumerate(text):
        offsets.extend([offset] * len(_TABLE[ord(character)]))
    return folded, offsets


def words(text: str) -> list[str]:
    """The folded words of ``text``: runs of letters and digits."""
    return _WORD.findall(fold(text))


def searchable(names: Iterable[str]) -> str:
    """The folded words of ``names``, a space before each, so that " x" finds words that begin with x."""
    return "".join(f" {' '.join(words(name))} |" for name in names if name)
