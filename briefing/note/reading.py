"""A written note read back: front matter, sections, tables, citations, definitions, each with its line.

``verify`` and "Changes since the last note" stand on it. It reads what the renderers of this package write, in both
profiles, and what a person then changed; it never fails on any text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from briefing.lexicon import table
from briefing.note.escape import unescape

ANNEXES = ("joins", "changes", "sources")
BODY_WORDS = 900
# Bounded and never across another bracket, so that a file of brackets is read in one pass.
_CITATION = re.compile(r"(?<!\\)\[\^([^\[\]\s\\]{1,200})\](?!:)|(?<!\\)\[(@[^\[\]\\]{1,1000})\]")
_KEY = re.compile(r"@([\w-]+)")
_DEFINITION = re.compile(r"^\[\^([^\]\s]+)\]: ?(.*)$")
_ITEM = re.compile(r"^- \*\*(s\d+)\*\* (.*)$")
_QUOTE = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_BARS = re.compile(r"(?<!\\)\|")
_HASH = re.compile(r"Text sha256 `([0-9a-f]{64})`")
_ARTICLE = re.compile(r"; article (`{1,9})(.{1,4096}?)(?<!`)\1(?!`), paras?\.? ([\w, ]+?)\.")
_NUMBERED = re.compile(r"\*\*(\d+)\\?\. (.*?)\*\*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted string, unescaped, with the sources cited after it."""

    text: str
    line: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Defined:
    """A source's definition."""

    key: str
    line: int
    text: str
    article: str | None
    sha256: str | None
    paragraphs: tuple[str, ...]


@dataclass
class Written:
    """A note as it stands in a file; lines count from 1. ``rows`` are (line, cells) of the first table of a section."""

    text: str
    lines: list[str]
    front: dict[str, object] = field(default_factory=dict)
    front_error: str = ""
    sections: dict[str, tuple[int, int]] = field(default_factory=dict)
    definitions: dict[str, Defined] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    uses: list[tuple[str, int]] = field(default_factory=list)

    def body(self, section: str) -> list[tuple[int, str]]:
        """The numbered lines of a section, without its heading; empty where the note has none."""
        first, last = self.sections.get(section, (0, 0))
        return [(number, self.lines[number - 1]) for number in range(first + 1, last + 1)] if first else []

    def rows(self, section: str) -> list[tuple[int, list[str]]]:
        """The table of a section, header first, without the rule below it."""
        found = [(number, cells(line)) for number, line in self.body(section) if line.lstrip().startswith("|")]
        return [found[0], *found[2:]] if len(found) > 2 else found[:1]

    def columns(self, section: str) -> list[tuple[int, dict[str, str]]]:
        """The rows of a section's table by column name."""
        rows = self.rows(section)
        return [(line, dict(zip(rows[0][1], row, strict=False))) for line, row in rows[1:]]

    def words(self) -> int:
        """The words from the bottom line on, before the annexes."""
        first = self.sections.get("bottom_line", (0, 0))[0]
        ends = [self.sections[name][0] for name in ANNEXES if name in self.sections]
        return sum(len(line.split()) for line in self.lines[first : min(ends, default=len(self.lines))])

    def numbered(self) -> list[tuple[int, int, str]]:
        """The round paragraphs: (line, number of the round, text)."""
        found = [(number, _NUMBERED.match(line), line) for number, line in self.body("accounts")]
        return [(line, int(match[1]), text) for line, match, text in found if match and len(match[1]) < 7]


def read(text: str) -> Written:
    """Read a note; whatever is not there is left empty."""
    lines = text.split("\n")
    note = Written(text, lines)
    start = _front_matter(note)
    _sections(note, start)
    _citations(note, start)
    return note


def _front_matter(note: Written) -> int:
    """Parse it and give the index of the first line after it."""
    if not note.lines or note.lines[0].strip() != "---":
        return 0
    for index, line in enumerate(note.lines[1:], 1):
        if line.strip() == "---":
            try:
                found = yaml.safe_load("\n".join(note.lines[1:index]))
            except (yaml.YAMLError, ValueError, RecursionError) as error:
                note.front_error = str(error).splitlines()[0]
                found = None
            if isinstance(found, dict):
                note.front = {str(key): _scalar(value) for key, value in found.items()}
            return index + 1
    return 0


def _scalar(value: object) -> object:
    """Nested values stay only as a sign that they are there: aliases could make them endless."""
    return type(value)() if isinstance(value, dict | list | set | tuple) else value


def _sections(note: Written, start: int) -> None:
    names = {title: key for key, title in table("en", "note")["sections"].items()}
    heads: list[tuple[str, int]] = []
    for number, line in enumerate(note.lines[start:], start + 1):
        if line.startswith("**Bottom line.**"):
            heads.append(("bottom_line", number - 1))
        elif line.startswith("**Purpose.**"):
            heads.append(("purpose", number - 1))
        elif line.startswith("## "):
            heads.append((names.get(line[3:].strip(), line[3:].strip()), number))
    ends = [*(number for _, number in heads[1:]), len(note.lines)]
    for (key, number), end in zip(heads, ends, strict=False):
        note.sections.setdefault(key, (number, end - 1 if end < len(note.lines) else end))


def _citations(note: Written, start: int) -> None:
    for number, line in enumerate(note.lines[start:], start + 1):
        found = _DEFINITION.match(line) or _ITEM.match(line)
        if found:
            if found[1] in note.definitions:
                note.repeated.append((found[1], number))
            note.definitions[found[1]] = _defined(found[1], number, found[2])
        else:
            note.uses += [(key, number) for key, _ in citations(line)]


def _defined(key: str, line: int, text: str) -> Defined:
    article, digest = _ARTICLE.search(text), _HASH.search(text)
    names = tuple(article[3].split(", ")) if article else ()
    return Defined(key, line, text, _code(article[2]) if article else None, digest[1] if digest else None, names)


def _code(span: str) -> str:
    """The text of a code span without the padding that its backticks need."""
    return span[1:-1] if span[:1] == " " == span[-1:] and span.strip() else span


def citations(line: str) -> list[tuple[str, int]]:
    """The keys cited in a line and where each citation starts."""
    out: list[tuple[str, int]] = []
    for found in _CITATION.finditer(line):
        if found[1]:
            out.append((found[1], found.start()))
        else:
            out += [(key, found.start()) for key in _KEY.findall(found[2])]
    return out


def quotations(line: str, number: int) -> list[Quotation]:
    """The quoted strings of a line; each belongs to the citations between it and the next quote."""
    found = list(_QUOTE.finditer(line))
    ends = [*(match.start() for match in found[1:]), len(line)]
    cited = citations(line)
    return [
        Quotation(
            unescape(match[1] if match[1] is not None else match[2]),
            number,
            tuple(key for key, at in cited if match.end() <= at < end),
        )
        for match, end in zip(found, ends, strict=False)
    ]


def without_quotes(line: str) -> str:
    """The line with every quoted string blanked, at the same offsets."""
    return _QUOTE.sub(_blank, line)


def _blank(match: re.Match[str]) -> str:
    """The full stop of the quote stays: it may be that of the sentence."""
    inside = match[0][1:-1]
    last = inside[-1:] if inside[-1:] in (".", "!", "?") else "x" * len(inside[-1:])
    return f"“{'x' * len(inside[:-1])}{last}”"


def cells(line: str) -> list[str]:
    """The cells of a table row, stripped."""
    return [cell.strip() for cell in _BARS.split(line.strip())[1:-1]]
