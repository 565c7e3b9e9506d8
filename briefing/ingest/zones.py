"""Which stretches of a text are no running prose: header, headlines, byline, dateline, captions, credits, furniture.

The text itself is never changed. The top of the text is read line by line until the prose begins; below it only
lines that are furniture by themselves count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.ingest import lines, recognize
from briefing.ingest.lines import Line
from briefing.ingest.recognize import Words
from briefing.model import Zone, ZoneKind

_SPACE = re.compile(r"\s*")
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
HEAD = 40  # lines: no article has more than that above its prose


@dataclass(slots=True)
class Layout:
    """The zones of a text in order, the headline's span, the outlet it names, and where its prose begins."""

    zones: list[Zone] = field(default_factory=list)
    headline: tuple[int, int] | None = None
    outlet: str | None = None
    prose: int = 0

    def add(self, kind: ZoneKind, start: int, end: int, *, repeat: bool = False) -> None:
        """Append a zone; the caller goes through the text from its beginning."""
        if end > start:
            self.zones.append(Zone(kind=kind, start=start, end=end, repeat=repeat))


def find(text: str, title: str | None = None, language: str = "en") -> Layout:
    """The layout of ``text``; ``title`` is the article's title where its file tells it."""
    head = _Head(text, recognize.words(language), title)
    head.read()
    head.read_rest()
    return head.layout


class _Head:
    """Reads the lines above the prose, then the furniture in it. ``at`` is the next line to read."""

    def __init__(self, text: str, known: Words, title: str | None) -> None:
        self.known = known
        self.text = text
        self.lines = list(lines.read(text))
        self.at = 0
        self.layout = Layout(prose=len(text))
        self.title = plain(title) if title else ""

    def read(self) -> None:
        """Read until the prose begins: one step is one line, or the part of it before the prose."""
        while self.at < min(len(self.lines), HEAD):
            line = self.lines[self.at]
            if (
                self._marked(line)
                or self._dated(line)
                or self._labelled(line)
                or self._told_again(line)
                or self._aside(line)
            ):
                continue
            if self._opening(line):
                return
            if self._headline(line) or self._byline(line):
                continue
            break
        if self.at < len(self.lines):
            self.layout.prose = self.lines[self.at].start

    def read_rest(self) -> None:
        """Mark what is furniture by itself below the first line of prose."""
        last = len(self.lines) - 3
        for index in range(self.at, len(self.lines)):
            line = self.lines[index]
            self.at = index
            if self._told_again(line) or self._aside(line):
                continue
            if index >= last:
                self._signed(line)

    def _step(self, kind: ZoneKind, line: Line, *, repeat: bool = False) -> bool:
        self.layout.add(kind, line.start, line.end, repeat=repeat)
        self.at += 1
        return True

    def _cut(self, kind: ZoneKind, line: Line, length: int) -> bool:
        """Give the first ``length`` code points of ``line`` (and the space after them) to a zone, keep the rest."""
        if length >= len(line.text):
            return self._step(kind, line)
        end = line.start + _SPACE.match(line.text, length).end()  # type: ignore[union-attr]  # matches anything
        self.layout.add(kind, line.start, end)
        self.lines[self.at] = Line(end, line.end, self.text[end : line.end], False)
        return True

    def _marked(self, line: Line) -> bool:
        """The number signs of a Markdown heading."""
        found = _HEADING.match(line.text)
        return found is not None and self._cut("furniture", line, found.end())

    def _dated(self, line: Line) -> bool:
        """A date line, or a date glued before what follows; before it only at the very top of the text."""
        glued = self.at == 0 and self.layout.headline is None and not self.layout.zones
        length = recognize.date_header(line.text, self.known)
        if not length or (length < len(line.text) and not glued):
            return False
        self._cut("header", line, length)
        if glued and line.start:  # the white space before belongs to the header
            first = self.layout.zones[-1]
            self.layout.zones[-1] = Zone(kind="header", start=0, end=first.end)
        return True

    def _labelled(self, line: Line) -> bool:
        """A "Label: value" line, where the labels are known."""
        if len(line.text) > recognize.LONG:
            return False
        found = self.known.label.fullmatch(line.text)
        if not found or (self.layout.headline is not None and not self.layout.zones):
            return False
        kind = self.known.label_kinds.get(found["label"].lower(), "other")
        value = line.start + (found.start("value") if found["value"] else len(line.text))
        if kind == "title" and found["value"] and self.layout.headline is None:
            self.layout.add("header", line.start, value)
            self._set_headline(value, line.end)
            self.at += 1
            return True
        if kind == "outlet" and found["value"]:
            self.layout.outlet = " ".join(found["value"].split())[:80]
        return self._step("byline" if kind == "byline" else "header", line)

    def _set_headline(self, start: int, end: int) -> None:
        self.layout.headline = (start, end)
        self.layout.add("headline", start, end)
        self.title = plain(self.text[start:end])

    def _told_again(self, line: Line) -> bool:
        """A line that holds the title: the first time it is the headline, after that a repetition."""
        if not self.title or len(line.text) > 2 * len(self.title) + 60 or not self._is_title(line.text):
            return False
        if self.layout.headline is None:
            self._set_headline(line.start, line.end)
            self.at += 1
            return True
        return self._step("headline", line, repeat=True)

    def _is_title(self, text: str) -> bool:
        """The title itself, or the title with the site's name behind a mark."""
        told = plain(text)
        if told == self.title:
            return True
        tail = told.removeprefix(self.title)
        named = tail.lstrip()[:1] in ("|", "-", ":", "·", "/")
        return named and len(self.title) > 20 and tail != told and len(tail) <= 40

    def _aside(self, line: Line) -> bool:
        """A caption, a credit or page furniture."""
        kind = aside(line.text, self.known)
        if kind is None and recognize.ends_in_year(line.text) and self.at + 1 < len(self.lines):
            follows = self.lines[self.at + 1].text
            kind = "caption" if recognize.is_credit(follows, self.known) else None
        return kind is not None and self._step(kind, line)

    def _opening(self, line: Line) -> bool:
        """A dateline; True where prose follows it on the same line."""
        told = recognize.dateline(line.text, self.known, titled=self.layout.headline is not None)
        if told is None:
            return False
        self.layout.outlet = self.layout.outlet or told.outlet
        self._cut("dateline", line, told.end)
        if self.at < len(self.lines):
            self.layout.prose = self.lines[self.at].start
        return True

    def _headline(self, line: Line) -> bool:
        if self.layout.headline is not None or not self._heads(line):
            return False
        self._set_headline(line.start, line.end)
        self.at += 1
        return True

    def _heads(self, line: Line) -> bool:
        """Whether ``line`` is a headline, told by itself and by what follows it."""
        beyond = self.lines[self.at + 1 : self.at + 6]
        after = [line for line in beyond if aside(line.text, self.known) is None][:2]
        if not after or len(line.text) > 240:
            return False
        follows = after[0]
        if plain(follows.text) == plain(line.text):
            return True
        signed = len(after) > 1 and recognize.is_name(follows.text) and self._begins_report(after[1])
        if signed or self._begins_report(follows):
            return " " in line.text and not line.text.endswith((",", ":", ";"))
        if not recognize.is_headline(line.text):
            return False
        return follows.gap or (len(follows.text) > 1.5 * len(line.text) and follows.text[0].isupper())

    def _begins_report(self, line: Line) -> bool:
        known, text = self.known, line.text
        if recognize.dateline(text, known) is not None or recognize.is_byline(text, known):
            return True
        return recognize.date_header(text, known) >= len(text)

    def _byline(self, line: Line) -> bool:
        if recognize.is_byline(line.text, self.known):
            return self._step("byline", line)
        after = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if self.layout.headline and after and recognize.is_name(line.text) and self._begins_report(after):
            return self._step("byline", line)
        return False

    def _signed(self, line: Line) -> None:
        """Who reported and edited, at the end of the text."""
        if recognize.is_desk(line.text):
            self.layout.add("credit", line.start, line.end)
            return
        for found in self.known.reporting.finditer(line.text, max(0, len(line.text) - 1500)):
            self.layout.add("credit", line.start + found.start(), line.start + found.end())


def aside(text: str, known: Words) -> ZoneKind | None:
    """What a line is that is furniture wherever it stands."""
    if recognize.is_credit(text, known):
        return "credit"
    if recognize.is_caption(text, known):
        return "caption"
    if text[0] in "([" and known.reporting.fullmatch(text):
        return "credit"
    return "furniture" if recognize.is_furniture(text, known) else None


def plain(text: str) -> str:
    """A headline as it is compared: quotes, dashes, case and white space made even."""
    return " ".join(text.translate(_MARKS).casefold().split())


def outside(text: str, zones: Iterable[Zone]) -> Iterable[tuple[int, int]]:
    """The stretches of ``text`` that lie in no zone, in order."""
    at = 0
    for zone in zones:
        if at < zone.start:
            yield at, zone.start
        at = zone.end
    if at < len(text):
        yield at, len(text)
