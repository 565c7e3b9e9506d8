"""Text as terminal cells: what may be shown of an untrusted text, how wide it is, and how it is cut to a width.

``visible`` maps code point to code point, so offsets into a text hold for what is shown of it.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rich.cells import cell_len, split_graphemes


def _symbols() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table[0x09] = " "
    table[0x7F] = "␡"
    table.update(dict.fromkeys(range(0x80, 0xA0), "�"))
    # Bidirectional overrides and isolates can make a line read as what it is not; lone surrogates cannot be written.
    table.update(dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "¬"))
    table.update({0x2028: "␤", 0x2029: "␤", 0xFEFF: "·", 0x2060: "·", 0x200B: "·", 0xAD: "-"})
    # Tags spell out text that no one sees, and terminals differ on their width.
    table.update(dict.fromkeys(range(0xE0000, 0xE0080), "·"))
    table.update(dict.fromkeys(range(0xD800, 0xE000), "�"))
    return table


_SYMBOLS = _symbols()


def visible(text: str) -> str:
    """``text`` with every control character as a symbol of one code point: nothing in it can steer a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_SYMBOLS)


def width_of(text: str) -> int:
    """Cells that ``text`` takes (of visible text)."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, width: int, *, right: bool = False) -> str:
    """``text`` made exactly ``width`` cells: cut with an ellipsis, or padded (on the left with ``right``)."""
    if width <= 0:
        return ""
    text = visible(text)
    if text.isascii():
        if len(text) > width:
            return text[: width - 1] + "…"
        return text.rjust(width) if right else text.ljust(width)
    have = cell_len(text)
    if have > width:
        text = cut(text, width - 1) + "…"
        have = cell_len(text)
    pad = " " * (width - have)
    return pad + text if right else text + pad


def cut(text: str, width: int) -> str:
    """As many whole graphemes of visible ``text`` as fit in ``width`` cells."""
    if text.isascii():
        return text[: max(width, 0)]
    used = 0
    # A cell holds at least one code point of its own; the rest joins on to it.
    spans, _ = split_graphemes(text[: max(width, 0) * 8 + 8])
    for start, _end, cells in spans:
        if used + cells > width:
            return text[:start]
        used += cells
    return text[: spans[-1][1]] if spans else ""


def fold(text: str) -> str:
    """``text`` without case and accents, code point for code point, for matching only."""
    if text.isascii():
        return text.lower()
    return text.translate({ord(char): _fold_char(char) for char in set(text)})


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "ıİ":
        return "i"
    base = unicodedata.normalize("NFKD", char)[:1].lower()
    return base if len(base) == 1 else char
