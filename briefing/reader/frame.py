"""Where each pane lies: pure geometry, for a terminal of any size from one cell up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from briefing.reader.places import Pane

WIDE, NARROW = 120, 80
Placement = Literal["page", "box", "bottom", "line"]


class Rect(NamedTuple):
    """A stretch of the screen in cells; ``ruled`` where a rule belongs on its left."""

    x: int
    y: int
    width: int
    height: int
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts of the whole: the left and the right column of the width, the upper right pane of the height."""

    left: float = 0.27
    right: float = 0.3
    upper: float = 0.42

    def moved(self, edge: Literal["left", "right", "upper"], by: float) -> Shares:
        """One edge moved; each column keeps a tenth at least and the text a quarter."""
        value = min(max(getattr(self, edge) + by, 0.1), 0.8)
        if edge == "left":
            return replace(self, left=min(value, 0.75 - self.right))
        if edge == "right":
            return replace(self, right=min(value, 0.75 - self.left))
        return replace(self, upper=value)


class Frame(NamedTuple):
    """A screen laid out: the panes that are seen, the line at the top, the line at the bottom, what lies between."""

    panes: dict[Pane, Rect]
    crumb: Rect | None
    status: Rect
    body: Rect


def lay_out(width: int, height: int, shares: Shares, pane: Pane, beside: Pane, zoom: bool) -> Frame:
    """Lay out the screen: three columns from ``WIDE`` cells, two from ``NARROW``, else the active pane alone.

    ``beside`` is the list that stands beside the text where there is room for two.
    """
    top = 1 if height >= 6 else 0
    bottom = 1 if height >= 3 else 0
    body = Rect(0, top, width, max(height - top - bottom, 0))
    crumb = Rect(0, 0, width, 1) if top else None
    status = Rect(0, height - bottom, width, bottom)
    if zoom or width < NARROW:
        return Frame({pane: body}, crumb, status, body)
    if width < WIDE:
        return Frame(_two(body, shares, beside if pane == "text" else pane), crumb, status, body)
    return Frame(_four(body, shares), crumb, status, body)


def _two(body: Rect, shares: Shares, beside: Pane) -> dict[Pane, Rect]:
    left = round(body.width * min(shares.left + 0.12, 0.6))
    return {
        beside: Rect(0, body.y, left, body.height),
        "text": Rect(left, body.y, body.width - left, body.height, ruled=True),
    }


def _four(body: Rect, shares: Shares) -> dict[Pane, Rect]:
    left = round(body.width * shares.left)
    right = round(body.width * shares.right)
    upper = min(max(round(body.height * shares.upper), 1), max(body.height - 1, 0))
    at = body.width - right
    return {
        "articles": Rect(0, body.y, left, body.height),
        "text": Rect(left, body.y, at - left, body.height, ruled=True),
        "entities": Rect(at, body.y, right, upper, ruled=True),
        "rounds": Rect(at, body.y + upper, right, body.height - upper, ruled=True),
    }


def sheet(body: Rect, status: Rect, placement: Placement) -> Rect:
    """Where a sheet lies: the whole body, a box in its middle, its lower part, or the bottom line."""
    if placement == "line" and status.height:
        return status
    if placement == "page" or body.width < NARROW or body.height < 16:
        return body
    if placement == "bottom":
        height = max(body.height * 2 // 5, 10)
        return Rect(0, body.y + body.height - height, body.width, height)
    width = min(max(body.width * 9 // 10, NARROW - 4), 150)
    height = max(body.height * 9 // 10, 14)
    return Rect((body.width - width) // 2, body.y + (body.height - height) // 2, width, height)
