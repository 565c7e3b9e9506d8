"""Which stretches of a text are no running prose: header, headlines, byline, dateline, captions, credits, furniture.

The text itself is never changed. The top of the text is read line by line until the prose begins; below it only
lines that are furniture by themselves count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.ingest import lines, patterns, recognize
from briefing.ingest.lines import Line
from briefing.ingest.patterns import Words
from briefing.model import Zone, ZoneKind

_SPACE = re.compile(r"\s*")
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
CHRONICLE = 4  # lines that open with a date: then the dates belong to what is told
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
    head = _Head(text, patterns.words(language), title)
    head.read()
    head.read_rest()
    return head.layout


class _Head:
    """Reads the lines above the prose, then the furniture in it. ``at`` is the next line to read.

    ``chronicle`` tells that many lines open with a date. ``body`` is the first line of the prose, ``headline_at`` that
    of the headline, where they can be told beforehand.
    """

    def __init__(self, text: str, known: Words, title: str | None) -> None:
        self.known = known
        self.text = text
        self.lines = list(lines.read(text))
        self.at = 0
        self.layout = Layout(prose=len(text))
        self.title = plain(title) if title else ""
        self.body: int | None = None
        self.headline_at: int | None = None
        self.chronicle = sum(recognize.date_header(line.text, known) > 0 for line in self.lines[:HEAD]) >= CHRONICLE

    def read(self) -> None:
        """Read until the prose begins: one step is one line, or the part of it before the prose."""
        while self.at < len(self.lines) and self._glued(self.lines[self.at]):
            pass
        self.body = self._find_body(self.at)
        self.headline_at = self._find_headline()
        while self.at < min(len(self.lines), HEAD) and self._read_line(self.lines[self.at]):
            pass
        if self.at < len(self.lines):
            self.layout.prose = self.lines[self.at].start

    def read_rest(self) -> None:
        """Mark what is furniture by itself below the first line of prose."""
        first, last = self.at, len(self.lines) - 3
        for index in range(self.at, len(self.lines)):
            line = self.lines[index]
            self.at = index
            if self._told_again(line) or self._aside(line) or (index < first + 6 and self._late(line)):
                continue
            if index >= last:
                self._signed(line)

    def _late(self, line: Line) -> bool:
        """A date or byline that stands below an introduction."""
        if self._dated(line):
            return True
        signed = self.known.byline_start.match(line.text) and recognize.is_byline(line.text, self.known)
        return bool(signed) and self._step("byline", line)

    def _read_line(self, line: Line) -> bool:
        """Tell what the next line is; False where the prose begins with it."""
        if self._marked(line) or self._dated(line) or self._labelled(line) or self._told_again(line):
            return True
        if self.at == self.headline_at:
            self._set_headline(line.start, line.end)
            self.at += 1
            return True
        if self._aside(line):
            return True
        if self._opening(line):
            return False
        if self._byline(line):
            return True
        return self.body is not None and self.at < self.body and self._passed(line)

    def _find_body(self, start: int) -> int | None:
        """The first line that is a sentence, or opens one with a dateline; None where no line of the head does."""
        for index in range(start, min(len(self.lines), HEAD)):
            line = self.lines[index]
            told = recognize.dateline(line.text, self.known)
            if told is not None and told.end < len(line.text):
                return index
            if len(line.text) >= 50 and not self._known(line):
                wraps = index + 1 < len(self.lines) and self._wraps(self.lines[index + 1])
                if wraps or recognize.closes(line.text) or len(line.text) > 240:
                    return index
        return None

    def _wraps(self, line: Line) -> bool:
        """Whether the line goes on with the sentence of the one before."""
        return not line.gap and line.text[0].islower()

    def _known(self, line: Line) -> bool:
        """Whether the line is told by itself, so that it is neither prose nor headline."""
        text, known = line.text, self.known
        return (
            aside(text, known) is not None
            or recognize.is_date_line(text, known)
            or recognize.is_crumbs(text)
            or recognize.is_byline(text, known)
            or (len(text) <= recognize.LONG and known.label.fullmatch(text) is not None)
        )

    def _find_headline(self) -> int | None:
        """The line that is the headline: told by what follows it, else the first above the prose that may be one."""
        if self.layout.headline is not None or self.title:
            return None
        end = min(len(self.lines), HEAD) if self.body is None else self.body + 1
        for index in range(self.at, end):
            if self._heads_a_report(index):
                first = self._first_candidate(index)
                if first is None and index == self.body:
                    self.body = self._find_body(index + 1)
                return index if first is None else first
            if self.body is None and not self._known(self.lines[index]):
                return index if self._may_head(self.lines[index]) and self._stands_apart(index) else None
        return self._first_candidate(self.body or 0, few=True)

    def _first_candidate(self, end: int, few: bool = False) -> int | None:
        """The first line before ``end`` that may be a headline and has four words, or (``few``) any number of them."""
        able = [index for index in range(self.at, end) if self._may_head(self.lines[index])]
        long = [index for index in able if len(self.lines[index].text.split()) >= 4]
        return next(iter(long or (able if few else ())), None)

    def _stands_apart(self, index: int) -> bool:
        """Whether an empty line or a much longer one follows."""
        if index + 1 >= len(self.lines):
            return False
        line, follows = self.lines[index], self.lines[index + 1]
        return follows.gap or (len(follows.text) > 1.5 * len(line.text) and follows.text[0].isupper())

    def _may_head(self, line: Line) -> bool:
        told = recognize.dateline(line.text, self.known, titled=False)
        return recognize.is_headline(line.text) and told is None and not self._known(line)

    def _pictured(self, index: int) -> bool:
        """Whether a line tells of a picture, which the credit below it shows."""
        if not recognize.ends_in_year(self.lines[index].text) or index + 1 >= len(self.lines):
            return False
        return recognize.is_credit(self.lines[index + 1].text, self.known)

    def _heads_a_report(self, index: int) -> bool:
        """Whether a line is told again, or followed by what a report begins with."""
        line = self.lines[index]
        if len(line.text) > 240 or " " not in line.text or self._known(line) or self._pictured(index):
            return False
        beyond = self.lines[index + 1 : index + 6]
        after = [line for line in beyond if aside(line.text, self.known) is None][:2]
        if not after:
            return False
        if plain(after[0].text) == plain(line.text):
            return True
        signed = len(after) > 1 and recognize.is_name(after[0].text, self.known) and self._begins_report(after[1])
        if not signed and not self._begins_report(after[0]):
            return False
        return not line.text.endswith((",", ":", ";")) and self._may_stand_first(line)

    def _may_stand_first(self, line: Line) -> bool:
        """No dateline, and where it closes like a sentence no longer than headlines of wires are."""
        if recognize.paper(line.text, self.known) or recognize.dateline(line.text, self.known, titled=False):
            return False
        return len(line.text) <= 120 or not recognize.closes(line.text)

    def _begins_report(self, line: Line) -> bool:
        known, text = self.known, line.text
        if recognize.dateline(text, known) is not None or recognize.is_byline(text, known):
            return True
        return recognize.is_date_line(text, known)

    def _passed(self, line: Line) -> bool:
        """A line above the prose that nothing tells: a section or paper before the headline, else left as prose."""
        name = recognize.paper(line.text, self.known)
        if name and (self.headline_at is None or self.at != self.headline_at):
            self.layout.outlet = self.layout.outlet or name
            return self._step("furniture", line)
        if self.headline_at is not None and self.at < self.headline_at and len(line.text.split()) <= 6:
            return self._step("furniture", line)
        self.at += 1
        return True

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

    def _glued(self, line: Line) -> bool:
        """At the very top: the marks of a heading, and a date glued before what follows."""
        if self._marked(line):
            return True
        length = recognize.date_header(line.text, self.known)
        if not length or self.chronicle or any(zone.kind == "header" for zone in self.layout.zones):
            return False
        self._cut("header", line, length)
        if line.start and len(self.layout.zones) == 1:  # the white space before belongs to the header
            self.layout.zones[0] = Zone(kind="header", start=0, end=self.layout.zones[0].end)
        return True

    def _dated(self, line: Line) -> bool:
        """A line that holds a date and nothing else."""
        return not self.chronicle and recognize.is_date_line(line.text, self.known) and self._step("header", line)

    def _labelled(self, line: Line) -> bool:
        """A "Label: value" line, where the labels are known."""
        if len(line.text) > recognize.LONG:
            return False
        found = self.known.label.fullmatch(line.text)
        if not found:
            return False
        kind = self.known.label_kinds.get(found["label"].lower(), "other")
        value = line.start + (found.start("value") if found["value"] else len(line.text))
        if kind == "title" and found["value"] and self.layout.headline is None:
            self.layout.add("header", line.start, value)
            self._set_headline(value, line.end)
            self.headline_at = self.at
            self.at += 1
            return True
        if kind == "outlet" and found["value"]:
            self.layout.outlet = " ".join(found["value"].partition("|")[0].split())[:80]
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
        self._without_site(line)
        return self._step("headline", line, repeat=True)

    def _without_site(self, line: Line) -> None:
        """Where the headline came with its site's name first and without it now, the title is the shorter one."""
        told = plain(line.text)
        if self.layout.headline and len(told) < len(self.title):
            site = self.title.removeprefix(told).strip(" |-:·/")
            end = self.layout.headline[1]
            self.layout.outlet = self.layout.outlet or self.text[end - len(site) : end]
            self.layout.headline, self.title = (line.start, line.end), told

    def _is_title(self, text: str) -> bool:
        """The title itself, or one of the two with the site's name behind a mark."""
        told = plain(text)
        if told == self.title:
            return True
        short, long = sorted((told, self.title), key=len)
        tail = long.removeprefix(short)
        named = tail.lstrip()[:1] in ("|", "-", ":", "·", "/") and tail[:1] == " "
        return named and len(short) > 20 and tail != long and len(tail) <= 40

    def _aside(self, line: Line) -> bool:
        """A caption, a credit or page furniture."""
        kind = aside(line.text, self.known)
        if kind is None and self._pictured(self.at):
            kind = "caption"
        return kind is not None and self._step(kind, line)

    def _opening(self, line: Line) -> bool:
        """A dateline, after which the prose begins."""
        told = recognize.dateline(line.text, self.known, titled=self.layout.headline is not None)
        if told is None:
            return False
        self.layout.outlet = self.layout.outlet or told.outlet
        whole = told.end >= len(line.text)
        self._cut("dateline", line, told.end)
        # Below a dateline stands the report, at most with a date or a picture before it.
        while whole and self.at < len(self.lines) and self._below_dateline(self.lines[self.at]):
            pass
        return True

    def _below_dateline(self, line: Line) -> bool:
        return self._dated(line) or self._told_again(line) or self._aside(line)

    def _byline(self, line: Line) -> bool:
        known, text = self.known, line.text
        above = self.body is None or self.at < self.body
        if above and recognize.is_byline(text, known):
            return self._step("byline", line)
        if self.layout.headline is None or self.headline_at is None:
            return False
        after = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else None
        if recognize.is_name(text, known) and after and self._begins_report(after):
            return self._step("byline", line)
        if self.body is None or self.at >= self.body or not recognize.is_signature(text, known):
            return False
        self.layout.outlet = self.layout.outlet or recognize.paper(text.partition(",")[0], known)
        return self._step("byline", line)

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
    return "furniture" if recognize.is_furniture(text, known) or recognize.is_crumbs(text) else None


def plain(text: str) -> str:
    """A headline as it is compared: quotes, dashes, case and white space made even."""
    return " ".join(patterns.fold(text.translate(_MARKS)).split())


def outside(text: str, zones: Iterable[Zone]) -> Iterable[tuple[int, int]]:
    """The stretches of ``text`` that lie in no zone, in order."""
    at = 0
    for zone in zones:
        if at < zone.start:
            yield at, zone.start
        at = zone.end
    if at < len(text):
        yield at, len(text)
