"""How many were there: "attended by 17 countries", "a delegation of 12 officials"."""

from __future__ import annotations

from briefing.extract.meetings.syntax import View

UNITS = ("countries", "delegations", "delegates", "leaders", "ministers", "envoys")
_FEWEST, _MOST = 3, 500
_BETWEEN = 2  # words between the number and what is counted


def number_present(seen: View, first: int, last: int) -> str | None:
    """The number with what it counts ("17 countries") in the tokens from ``first`` to ``last`` (exclusive)."""
    if not any(seen.has(at, "present.cues") for at in range(seen.first, seen.last)):
        return None
    for at in range(first, last):
        count = _number(seen, at)
        if count is None or not (at == seen.first or seen.has(at - 1, "present.before")):
            continue
        unit = _unit(seen, at, last)
        if unit is not None:
            return f"{count} {unit}"
    return None


def _number(seen: View, at: int) -> int | None:
    word = seen.word(at)
    count = int(word) if word.isascii() and word.isdigit() and len(word) < 4 else seen.known.numbers.get(word, 0)
    return count if _FEWEST <= count <= _MOST else None


def _unit(seen: View, at: int, last: int) -> str | None:
    for place in range(at + 1, min(at + 2 + _BETWEEN, last)):
        for unit in UNITS:
            if seen.has(place, f"present.{unit}"):
                return unit
        if not seen.word(place).replace("-", "").isalpha() or seen.has(place, "syntax.prepositions"):
            return None
    return None
