"""The evidence of a join as reader and command show it: bars of a waterfall, and the quotes that reasons rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model import Evidence, Quote


def waterfall(bits: Sequence[float], cells: int) -> list[str]:
    """A bar of ``cells`` for each reason, from the sum before it to the sum after: solid adds, hatched takes away."""
    low = high = total = 0.0
    for one in bits:
        total += one
        low, high = min(low, total), max(high, total)
    out, total = [], 0.0
    for one in bits:
        out.append(bar(total, total + one, (low, high), cells))
        total += one
    return out


def bar(start: float, end: float, reach: tuple[float, float], cells: int) -> str:
    """One bar from ``start`` to ``end`` where ``cells`` stand for ``reach``, the lowest and the highest sum."""
    low, high = reach
    span = (high - low) or 1.0
    left, right = sorted((round((start - low) / span * cells), round((end - low) / span * cells)))
    left = min(left, cells - 1)
    sign = "█" if end >= start else "░"
    return (" " * left + sign * max(right - left, 1)).ljust(cells)[:cells]


def by_quotes(reasons: Iterable[Evidence]) -> dict[tuple[Quote, Quote], list[Evidence]]:
    """The reasons by the two quotes they rest on, in the order of the reasons; those that rest on one are left out."""
    out: dict[tuple[Quote, Quote], list[Evidence]] = {}
    for reason in reasons:
        if reason.here is not None and reason.there is not None:
            out.setdefault((reason.here, reason.there), []).append(reason)
    return out
