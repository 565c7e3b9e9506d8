"""Untrusted text in Markdown: it shows as it is, and nothing in it acts.

``plain`` cleans what no format should carry; ``markdown`` escapes for CommonMark, GFM, Pandoc and Obsidian at once;
``unescape`` takes the backslashes back, so that a quote can be found again in its article.
"""

from __future__ import annotations

import re
import unicodedata

# Joiners that Persian and Indic spelling needs; all other format characters can hide or turn text around.
_KEPT = frozenset("\u200c\u200d")
_SPACE = re.compile(r"\s+")
_ALWAYS = re.compile(r"[\\`*_{}\[\]<>|~^$#@&]")
# A bare address would become a link; "==", "%%" and ":word:" are markup to some readers.
_SOMETIMES = re.compile(r":(?=//|[a-z0-9_+-]+:)|(?<=[Ww]{3})\.|(?<==)=|=(?==)|(?<=%)%|%(?=%)|(?<=:):|:(?=:)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_DOUBLE = str.maketrans({"“": "‘", "”": "’", '"': "'", "„": "‚", "«": "‹", "»": "›"})
_MARKS = str.maketrans(dict.fromkeys('“”„‟«»‘’‚‛‹›`´"', "'"))


def plain(text: str) -> str:
    """``text`` on one line, without control, format and surrogate characters."""
    spaced = _SPACE.sub(" ", text)
    if spaced.isascii() and spaced.isprintable():
        return spaced.strip()
    return _SPACE.sub(" ", "".join(_clean(letter) for letter in spaced)).strip()


def _clean(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cs":
        return "\ufffd"
    if kind in ("Zl", "Zp", "Zs"):
        return " "
    return "" if kind in ("Cc", "Cf") and letter not in _KEPT else letter


def inner(text: str) -> str:
    """``plain`` text for between double quotation marks: its own double marks become single ones."""
    return plain(text).translate(_DOUBLE)


def folded(text: str) -> str:
    """The form in which quotes are compared: cleaned, composed, all quotation marks alike, one space for any."""
    return unicodedata.normalize("NFC", plain(text)).translate(_MARKS)


def markdown(text: str) -> str:
    """``text`` escaped, so that every Markdown reader shows just these characters."""
    return _SOMETIMES.sub(r"\\\g<0>", _ALWAYS.sub(r"\\\g<0>", plain(text)))


def unescape(text: str) -> str:
    """What CommonMark shows for backslash escapes in ``text``."""
    return _ESCAPED.sub(r"\1", text)
