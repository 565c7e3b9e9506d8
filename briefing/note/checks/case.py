"""What a check gets (the note read back, the library, the rounds it names) and what it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from briefing.lexicon import lines
from briefing.model import Article, Record, Round
from briefing.note.cited import Paragraphs, Shelf
from briefing.note.escape import plain, unescape
from briefing.note.reading import Written, citations, without_quotes

Outcome = Literal["pass", "fail", "warn", "skip", "human"]

NAMES = {
    0: "reads as a briefing note",
    1: "every sentence is cited",
    2: "every citation is defined",
    3: "every definition is used",
    4: "every quote stands in its article",
    5: "every date lies in its round",
    6: "plans are not told as held, and counts agree",
    7: "every disagreement has its row",
    8: "every inferred date says so",
    9: "corroboration rests on independent accounts",
    10: "likelihood and confidence are kept apart",
    11: "one spelling a name, with a role it had",
    12: "parses as Markdown, no citation left as text",
    13: "the same corpus gives the same note",
    14: "short enough",
    15: "left to a person",
}


class Check(Record, frozen=True, kw_only=True):
    """One finding: the number of the check (docs/note.md), and the line of the note where it does not hold.

    "warn" is drift that spoils nothing the note tells, "skip" what could not be checked, "human" what a person must do.
    """

    number: int
    outcome: Outcome
    message: str = ""
    line: int | None = None

    @property
    def name(self) -> str:
        """What the check asks, in a few words."""
        return NAMES[self.number]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return self.outcome != "fail"


_LAST_WORD = re.compile(r"[\w.]+\Z")
_SENTENCE_END = re.compile(r"[.!?][”’)]?(?:\[\^[^\[\]]{1,200}\])*(?: \[@[^\[\]]{1,1000}\])?(?=\s+[A-Z“(]|\s*$)")


@dataclass
class Case:
    """A note under check. ``rounds`` maps its round numbers to what the library holds for them today."""

    note: Written
    shelf: Shelf
    _articles: dict[str, Article | None] = field(default_factory=dict)
    _paragraphs: dict[str, Paragraphs] = field(default_factory=dict)

    @cached_property
    def rounds(self) -> dict[int, Round | None]:
        """By number; None for one that is no longer known."""
        ids = [part for part in str(self.note.front.get("round_ids", "")).split(" ") if part]
        return {number: self._round(round_id) for number, round_id in enumerate(ids, 1)}

    def _round(self, round_id: str) -> Round | None:
        try:
            return self.shelf.round(round_id)
        except KeyError:
            return None

    def article(self, name: str) -> Article | None:
        """The article of that id, also where the id had to be cleaned for the note."""
        if name not in self._articles:
            try:
                self._articles[name] = self.shelf.article(name)
            except KeyError:
                found = next((row.id for row in self.shelf.articles() if plain(row.id) == name), None)
                self._articles[name] = self.shelf.article(found) if found is not None else None
        return self._articles[name]

    def paragraphs(self, article: Article) -> Paragraphs:
        """Its paragraphs, split once."""
        if article.id not in self._paragraphs:
            self._paragraphs[article.id] = Paragraphs(article)
        return self._paragraphs[article.id]

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """Lines of the body without definitions, headings and quotes, unescaped; offsets are not kept."""
        defined = {item.line for item in self.note.definitions.values()}
        first = self.note.sections.get("bottom_line", (0, 0))[0]
        return [
            (number, unescape(without_quotes(line)))
            for number, line in enumerate(self.note.lines, 1)
            if number > first and number not in defined and not line.startswith("#")
        ]


def sentences(line: str) -> list[str]:
    """The sentences of a line with the citations that follow each; quotes must be blanked before."""
    out, at = [], 0
    short = frozenset(lines("en", "abbreviations"))
    for found in _SENTENCE_END.finditer(line):
        word = _LAST_WORD.search(line, max(at, found.start() - 20), found.start())
        if (
            word
            and line[found.start()] == "."
            and ((len(word[0]) == 1 and word[0].isupper()) or word[0].lower() in short)
        ):
            continue
        out.append(line[at : found.end()].strip())
        at = found.end()
    rest = line[at:].strip()
    return [*out, rest] if rest else out


def cited(text: str) -> set[str]:
    """The keys cited in a stretch of the note."""
    return {key for key, _ in citations(text)}
