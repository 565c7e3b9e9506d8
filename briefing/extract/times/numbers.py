"""Numbers in digits and words."""

from __future__ import annotations

from briefing.extract.times.grammar import Caught

_SKIP = {"and", "-", "a", "of"}


def number(caught: Caught, name: str = "number") -> float | None:
    """The number that the part says ("2", "two and a half", "twenty-four", "1,500"); None where there is none."""
    if not caught.has(name):
        return None
    words = caught.words(name)
    if "dozen" in words:
        return 24 if words[0] == "two" else 12
    total = current = 0.0
    found = False
    for word in words:
        if word == "half":
            current += 0.5
            continue
        if word in _SKIP and not (word == "a" and words[0] == "a" and not found):
            continue
        value, scale = _value(caught, word)
        if scale:
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif value is not None:
            current += value
        found = True
    return total + current if found else None


def _value(caught: Caught, word: str) -> tuple[float | None, int | None]:
    vocabulary = caught.vocabulary
    for name in ("INT", "DEC", "ONES", "TEENS", "TENS"):
        try:
            return float(vocabulary.value(name, word)), None
        except (KeyError, ValueError):
            continue
    try:
        top, bottom = vocabulary.value("FRACTION", word)
        return (top / bottom if bottom else None), None
    except KeyError:
        pass
    try:
        return None, int(vocabulary.value("MANY", word))
    except KeyError:
        return None, None


def year(caught: Caught, name: str = "year") -> int | None:
    """The year that the part says: "1996", "nineteen ninety-six", "two thousand and one", "'96"."""
    if not caught.has(name):
        return None
    written = caught.value(name, "YEAR")
    if written is not None:
        return int(written)
    short = caught.value(name, "YY")
    if short is not None:
        return full_year(int(short))
    words = [word for word in caught.words(name) if word not in ("-", "and", "oh")]
    parts = [_value(caught, word) for word in words]
    if "thousand" in words:
        return 2000 + int(sum(value or 0 for value, _ in parts[2:]))
    century = int(parts[0][0] or 0)
    rest = 0 if "hundred" in words else int(sum(value or 0 for value, _ in parts[1:]))
    return century * 100 + rest


def full_year(short: int) -> int:
    """The year that two digits stand for: from 1930 to 2029."""
    return short + (2000 if short < 30 else 1900)
