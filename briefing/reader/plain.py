"""The reader as lines: for screen readers, dumb terminals and pipes. Reads a command a line, writes plain lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.library import UnknownIdError
from briefing.reader.widgets.cells import visible
from briefing.reader.words import day, number, role, spoken, when, where, who

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.model import Round

PAGE = 20
HELP = (
    "articles [QUERY]    the articles, numbered",
    "rounds [QUERY]      the rounds, numbered",
    "people [QUERY]      people, organizations and places, numbered",
    "find LETTERS        look anything up",
    "open NUMBER         read or list what the last list numbered",
    "why NUMBER          the joins of a round of the last list",
    "more                the next page",
    "quit                leave",
)


class Plain:
    """A dialogue in lines. ``say`` writes one line."""

    def __init__(self, library: Library, say: Callable[[str], None]) -> None:
        """Nothing listed yet."""
        self.library = library
        self.say = say
        self.rows: Sequence[object] = ()
        self.kind = ""
        self.at = 0

    def take(self, line: str) -> bool:
        """Do one command; False ends the dialogue."""
        word, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        if word in ("quit", "q", "exit"):
            return False
        commands: dict[str, Callable[[str], None]] = {
            "articles": lambda query: self._list("article", self.library.articles(query)),
            "rounds": lambda query: self._list("round", self.library.rounds(query)),
            "people": lambda query: self._list("entity", self.library.entities(query)),
            "find": self._find,
            "open": self._open,
            "why": self._why,
            "more": lambda _: self._page(),
            "help": lambda _: self._lines(HELP),
            "": lambda _: self._page(),
        }
        command = commands.get(word)
        if command is None:
            self.say(f"no command is called {visible(word)}; help lists them")
            return True
        try:
            command(rest)
        except (UnknownIdError, ValueError) as error:
            self.say(visible(str(error)))
        return True

    def _lines(self, lines: Sequence[str]) -> None:
        for line in lines:
            self.say(line)

    def _list(self, kind: str, rows: Sequence[object]) -> None:
        self.rows, self.kind, self.at = rows, kind, 0
        self.say(number(len(rows), *{"entity": ("name",), "hit": ("hit",)}.get(kind, (kind,))))
        self._page()

    def _page(self) -> None:
        end = min(self.at + PAGE, len(self.rows))
        for index in range(self.at, end):
            self.say(f"{index + 1}. {self._told(self.rows[index])}")
        self.at = end
        if end < len(self.rows):
            self.say(f"{len(self.rows) - end} more: type more")

    def _told(self, row: object) -> str:
        from briefing.library import ArticleRow
        from briefing.model import Entity, Round

        if isinstance(row, ArticleRow):
            return visible(f"{day(row.published)}, {row.title}{', ' + row.outlet if row.outlet else ''}")
        if isinstance(row, Entity):
            return visible(f"{row.name}{', ' + role(row) if role(row) else ''}, {row.kind}, named {row.mentions} times")
        if isinstance(row, Round):
            return visible(f"{when(row)}, {where(row)}, {who(row)}, {spoken(row.status)}")
        return visible(f"{getattr(row, 'kind', '')}: {getattr(row, 'title', row)}")

    def _find(self, query: str) -> None:
        from briefing.lookup import Lookup

        self._list("hit", Lookup(self.library).find(query, limit=100))

    def _row(self, rest: str) -> object:
        if not rest.isdigit() or not 1 <= int(rest) <= len(self.rows):
            raise ValueError(f"a number from 1 to {len(self.rows)} is needed" if self.rows else "nothing is listed yet")
        return self.rows[int(rest) - 1]

    def _open(self, rest: str) -> None:
        row = self._row(rest)
        kind = getattr(row, "kind", "") if self.kind == "hit" else self.kind
        key = str(getattr(row, "id", ""))
        if kind == "round":
            self._round(self.library.round(key))
        elif kind == "entity":
            self._list("round", [self.library.round(item) for item in self.library.entity(key).rounds])
        else:
            item = self.library.article(getattr(row, "article", None) or key)
            self.say(visible(item.title))
            self.say(f"{day(item.published)}, {visible(item.outlet or 'outlet not told')}, {visible(item.path)}")
            self._lines([visible(line) for line in item.text.split("\n")])

    def _round(self, item: Round) -> None:
        self.say(self._told(item))
        for person in item.participants:
            self.say(visible(f"present: {person.name}{', ' + person.role if person.role else ''}"))
        for link in item.links:
            self.say(visible(f"{link.article}, {day(link.published)}, {spoken(link.status)}: {link.text}"))

    def _why(self, rest: str) -> None:
        row = self._row(rest)
        told = self.library.round(str(getattr(row, "id", "")))
        for link in told.links:
            self.say(visible(f"{link.article}, {link.bits:+.1f} bits: {link.text}"))
            for reason in link.evidence:
                self.say(visible(f"  {spoken(reason.feature)} {reason.bits:+.1f}: {reason.note}"))


def read_lines(library: Library, *, refresh: bool = True) -> int:
    """Hold the dialogue over standard input and output; returns the exit status."""
    if refresh:
        library.refresh()
    output = sys.stdout
    dialogue = Plain(library, lambda line: print(line, file=output))
    dialogue.take("rounds")
    if sys.stdin is None or sys.stdin.closed:
        return 0
    try:
        print("type help for the commands", file=output, flush=True)
        for line in sys.stdin:
            if not dialogue.take(line):
                break
            output.flush()
    except (KeyboardInterrupt, BrokenPipeError):
        return 0
    return 0
