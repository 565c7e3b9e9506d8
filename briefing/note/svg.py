"""A timeline of rounds as one SVG file: lanes, bars, a calendar. Nothing in it runs or loads; always the same bytes.

Held is solid, planned hollow, what did not take place struck through or hatched; ends that are not certain are faded
and a day that is known only to lie in a stretch is a mark on a dotted line: all of it holds without colour.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from briefing.note.escape import plain
from briefing.note.lanes import Bar, Lane, bar, lane_of, lanes
from briefing.note.model import Entry, Note

LEFT, TOP, RIGHT, HEAD = 190, 56, 24, 30
ROW, HIGH = 20, 12
WIDTH = 1000
LETTER = 6.1
"""Pixels that a letter of a label takes at most, on average, in the font asked for."""
_OFF = ("cancelled", "refused", "denied")
_STEPS = ((1, 24), (7, 90), (31, 800), (92, 2400), (366, 12000), (3653, 120000))
"""Days between two marks of the calendar, for spans of up to so many days."""

_STYLE = """
text { font: 11px sans-serif; fill: #222 } .lane { font-weight: bold } .axis, .legend { fill: #555 }
.rule { stroke: #ccc } .bar { stroke: #222; stroke-width: 1.2 } .held { fill: #35507a } .open { fill: #fff }
.rough { stroke-dasharray: 3 2 } .within { stroke: #222; stroke-dasharray: 1 3 }
.strike { stroke: #222; stroke-width: 1.4 }
.refused { fill: url(#hatch) } .unclear { fill: #ddd }
"""


def render(note: Note) -> str:
    """The dated rounds of a note, in lanes by their parties."""
    told = {item.id: _said(item) for item in note.rounds}
    bars = [one for item in note.rounds if (one := bar(item, lane_of(item, "parties"))) is not None]
    return draw(lanes(bars), note.title, told, undated=len(note.rounds) - len(bars))


def _said(item: Entry) -> str:
    return f"{item.when}: {item.title} ({item.status.replace('_', ' ')})"


def draw(found: Sequence[Lane], title: str, told: Mapping[str, str], undated: int = 0) -> str:
    """Lanes as an SVG document; ``told`` says in words, by id, what a bar stands for (its tooltip)."""
    days = [day for lane in found for one in lane.bars for day in (one.first, one.last)]
    calendar = _Calendar(min(days, default=719163), max(days, default=719163) + 1)
    body: list[str] = []
    y = TOP + HEAD
    for lane in found:
        placed, rows = _packed(lane, calendar)
        body.append(f'<line class="rule" x1="0" y1="{y - 4}" x2="{LEFT + WIDTH + RIGHT}" y2="{y - 4}"/>')
        body.append(_text(8, y + HIGH - 2, _short(lane.name, 26), "lane", lane.name))
        for one, row in placed:
            body += _bar(one, calendar, y + row * ROW, told.get(one.id, one.name))
        y += rows * ROW + 8
    height = y + 40
    about = f"{sum(len(lane.bars) for lane in found)} dated rounds" + (f", {undated} undated" if undated else "")
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{LEFT + WIDTH + RIGHT}" height="{height}" '
        f'viewBox="0 0 {LEFT + WIDTH + RIGHT} {height}">',
        f"<title>{_clean(title)}</title>",
        f"<desc>{_clean(about)}</desc>",
        f"<style>{_STYLE}</style>",
        '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#222"/></pattern></defs>',
        f'<rect width="{LEFT + WIDTH + RIGHT}" height="{height}" fill="#fff"/>',
        f'<text x="8" y="24" style="font-size:16px">{_clean(title)}</text>',
        _text(8, 42, about, "axis"),
    ]
    return "\n".join([*head, *calendar.draw(y), *body, *_legend(y + 20), "</svg>"]) + "\n"


class _Calendar:
    """Days to pixels, and the marks above the lanes."""

    def __init__(self, first: int, end: int) -> None:
        span = max(end - first, 14)
        edge = max(span // 40, 1)
        self.first, self.end = max(first - edge, 1), end + edge
        self.scale = WIDTH / (self.end - self.first)

    def x(self, day: int) -> float:
        return LEFT + (day - self.first) * self.scale

    def draw(self, bottom: int) -> Iterator[str]:
        last = -1000.0
        for day, name in self._marks():
            x = self.x(day)
            yield f'<line class="rule" x1="{x:.1f}" y1="{TOP + 6}" x2="{x:.1f}" y2="{bottom}"/>'
            if x - last >= (len(name) + 1) * LETTER and x < LEFT + WIDTH - len(name) * LETTER + RIGHT:
                yield _text(x + 3, TOP + 16, name, "axis")
                last = x

    def _marks(self) -> Iterator[tuple[int, str]]:
        step = next((days for days, most in _STEPS if self.end - self.first <= most), 36525)
        top = dt.date.max.toordinal()
        if step < 31:
            for day in range(self.first, min(self.end, top), 1):
                date = dt.date.fromordinal(day)
                if step == 1 or date.weekday() == 0:
                    yield day, f"{date.day} {date:%b} {date.year}"
            return
        date = dt.date.fromordinal(self.first).replace(day=1)
        months = max(round(step / 30.44), 1)
        while date.toordinal() < self.end:
            if (date.year * 12 + date.month - 1) % months == 0 and date.toordinal() >= self.first:
                yield date.toordinal(), str(date.year) if months >= 12 else f"{date:%b} {date.year}"
            if date.year == dt.MAXYEAR and date.month == 12:
                return
            date = date.replace(year=date.year + date.month // 12, month=date.month % 12 + 1)


def _packed(lane: Lane, calendar: _Calendar) -> tuple[list[tuple[Bar, int]], int]:
    """Each bar with its row, such that bars and the labels behind them do not meet, and the number of rows."""
    free: list[tuple[float, int]] = []
    out: list[tuple[Bar, int]] = []
    rows = 0
    for one in lane.bars:
        left, right = _ends(one, calendar)
        row = heapq.heappop(free)[1] if free and free[0][0] < left else rows
        rows = max(rows, row + 1)
        out.append((one, row))
        heapq.heappush(free, (right + 10 + len(_label(one)) * LETTER, row))
    return out, max(rows, 1)


def _ends(one: Bar, calendar: _Calendar) -> tuple[float, float]:
    left, right = calendar.x(one.first), calendar.x(one.last + 1)
    return (left, right) if right - left >= 8 else ((left + right) / 2 - 4, (left + right) / 2 + 4)


def _bar(one: Bar, calendar: _Calendar, y: int, told: str) -> Iterator[str]:
    left, right = _ends(one, calendar)
    middle, centre = (left + right) / 2, y + HIGH / 2
    yield f"<g><title>{_clean(told)}</title>"
    if one.certainty == "within" and right - left > 14:
        yield f'<line class="within" x1="{left:.1f}" y1="{centre:.1f}" x2="{right:.1f}" y2="{centre:.1f}"/>'
        left, right = middle - 5, middle + 5
    kind = _kind(one)
    rough = "" if one.certainty == "exact" else " rough"
    yield (
        f'<rect class="bar {kind}{rough}" x="{left:.1f}" y="{y}" width="{right - left:.1f}" height="{HIGH}" '
        f'rx="{2 if one.certainty == "exact" else 6}"/>'
    )
    if one.status in _OFF:
        yield f'<line class="strike" x1="{left:.1f}" y1="{y}" x2="{right:.1f}" y2="{y + HIGH}"/>'
    if one.status in ("cancelled", "denied"):
        yield f'<line class="strike" x1="{left:.1f}" y1="{y + HIGH}" x2="{right:.1f}" y2="{y}"/>'
    end = max(right, _ends(one, calendar)[1])
    yield _text(end + 4, y + HIGH - 2, _label(one), "")
    yield "</g>"


def _label(one: Bar) -> str:
    """The place, and what became of it where that is not plain from the bar."""
    facts = [one.name, "" if one.status in ("held", "planned") else one.status.replace("_", " ")]
    return _short(", ".join(fact for fact in facts if fact), 28)


def _kind(one: Bar) -> str:
    if one.status in ("held", "under_way"):
        return "held"
    if one.status in ("refused", "denied"):
        return "refused"
    return "unclear" if one.status == "unclear" else "open"


def _legend(y: int) -> Iterator[str]:
    x = 8.0
    for status, sure, words in (
        ("held", "exact", "held"),
        ("planned", "exact", "planned"),
        ("held", "rough", "about these days"),
        ("held", "within", "some day of these"),
        ("cancelled", "exact", "cancelled"),
        ("refused", "exact", "refused"),
        ("unclear", "exact", "not clear"),
    ):
        sample = Bar(0, 0, "", sure, status, "", "")  # type: ignore[arg-type]
        rough = "" if sure == "exact" else " rough"
        wide = 30 if sure == "within" else 18
        if sure == "within":
            yield f'<line class="within" x1="{x:.1f}" y1="{y + 6}" x2="{x + wide:.1f}" y2="{y + 6}"/>'
        left, width = (x + wide / 2 - 5, 10) if sure == "within" else (x, wide)
        place = f'x="{left:.1f}" y="{y}" width="{width}" height="{HIGH}"'
        yield f'<rect class="bar {_kind(sample)}{rough}" {place} rx="2"/>'
        for strike in ((y, y + HIGH), (y + HIGH, y))[: {"cancelled": 2, "refused": 1}.get(status, 0)]:
            yield f'<line class="strike" x1="{x:.1f}" y1="{strike[0]}" x2="{x + wide:.1f}" y2="{strike[1]}"/>'
        yield _text(x + wide + 5, y + HIGH - 2, words, "legend")
        x += wide + 24 + len(words) * LETTER


def _short(text: str, most: int) -> str:
    text = plain(text)
    return text if len(text) <= most else text[: most - 1] + "…"


def _clean(text: str) -> str:
    return escape("".join(char for char in plain(text) if char not in "\ufffe\uffff"))


def _text(x: float, y: float, text: str, kind: str, whole: str = "") -> str:
    if not text:
        return ""
    tip = f"<title>{_clean(whole)}</title>" if whole and plain(whole) != text else ""
    name = f" class={quoteattr(kind)}" if kind else ""
    return f'<text{name} x="{x:.1f}" y="{y:.1f}">{_clean(text)}{tip}</text>'
