"""A language's grammar of time expressions: lexicon files compiled once, and the matches of an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from briefing import lexicon
from briefing.extract.times import pattern
from briefing.extract.times.vocabulary import Line, Value, Vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One pattern: ``makes`` names the meaning its matches have, ``given`` what the rule file tells besides.

    ``given`` holds ``sign`` (-1 back, 1 ahead), ``month``, ``order`` ("dmy") or, for a day with a name, ``when``.
    """

    name: str
    makes: str
    regex: re.Pattern[str]
    openings: frozenset[tuple[str, ...]]
    given: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[tuple[str, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        names = ((name.rstrip("0123456789"), number) for name, number in self.regex.groupindex.items())
        object.__setattr__(self, "names", tuple(names))


@dataclass(slots=True)
class Caught:
    """What a rule matched: letters ``start`` to ``end`` of the line and the parts it named."""

    rule: Rule
    start: int
    end: int
    line: Line
    vocabulary: Vocabulary
    matched: re.Match[str]
    _parts: dict[str, tuple[int, int]] | None = None

    @property
    def parts(self) -> dict[str, tuple[int, int]]:
        """The letters of each part, by name; looked up for the candidates that are tried, which are few."""
        if self._parts is None:
            self._parts = {
                name: self.matched.span(number) for name, number in self.rule.names if self.matched.start(number) >= 0
            }
        return self._parts

    def has(self, name: str) -> bool:
        """Whether the part was there."""
        return name in self.parts

    def words(self, name: str) -> list[str]:
        """The folded words of a part."""
        start, end = self.parts[name]
        return self.line.words[start:end]

    def value(self, name: str, *classes: str) -> Value:
        """The first value that a word of the part has in ``classes`` (default: the class of that name), or None."""
        if name not in self.parts:
            return None
        for one in classes or (name.upper(),):
            for word in self.words(name):
                try:
                    return self.vocabulary.value(one, word)
                except KeyError:
                    continue
        return None

    @property
    def span(self) -> tuple[int, int]:
        """The letters that are the expression itself."""
        return self.parts.get("span", (self.start, self.end))

    def before(self) -> str:
        """The folded word before the match, "" where it is none the grammar knows."""
        return self.line.words[self.span[0] - 1] if self.span[0] else ""

    def after(self) -> str:
        """The folded word after the match, "" where it is none the grammar knows."""
        return self.line.words[self.end] if self.end < len(self.line.words) else ""

    @property
    def phrase(self) -> list[str]:
        """All folded words matched."""
        return self.line.words[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Modifier:
    """What may stand before (``kind`` date or duration) or after (``kind`` "") an expression, and its TIMEX3 mod."""

    mod: str
    kind: str
    regex: re.Pattern[str]
    letters: frozenset[str]


@dataclass
class Grammar:
    """Rules over the word classes of one language."""

    vocabulary: Vocabulary
    rules: list[Rule]
    modifiers: list[Modifier]
    starts: re.Pattern[str] = field(init=False)
    around: frozenset[str] = field(init=False)
    _by_letter: dict[str, list[tuple[Rule, str | None]]] = field(default_factory=lambda: defaultdict(list))
    _by_pair: dict[str, list[Rule]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for rule in self.rules:
            for first, *following in rule.openings:
                for letter in first:
                    self._by_letter[letter].append((rule, following[0] if following else None))
        self.around = frozenset(letter for modifier in self.modifiers for letter in modifier.letters)
        self.starts = re.compile(f"[{''.join(sorted(self._by_letter))}]")

    def places(self, line: Line) -> Iterator[int]:
        """From left to right, the places where a match may begin; those inside taken ones come too."""
        letters, rules_at = line.letters, self._by_pair
        for opening in self.starts.finditer(letters):
            place = opening.start()
            pair = letters[place : place + 2]
            if rules_at[pair] if pair in rules_at else self.opened_by(pair):
                yield place

    def at(self, line: Line, place: int) -> list[Caught]:
        """What matches at one place, longest first.

        A match that only begins with what must stand before it gives way to a longer one of the expression itself.
        """
        letters = line.letters
        found = []
        for rule in self.opened_by(letters[place : place + 2]):
            matched = rule.regex.match(letters, place)
            if matched:
                found.append(Caught(rule, place, matched.end(), line, self.vocabulary, matched))
        found.sort(key=lambda one: -one.end)
        if found and found[0].span[0] > place:
            inner = self.at(line, found[0].span[0])
            if inner and inner[0].end > found[0].end:
                return inner
        return found

    def opened_by(self, pair: str) -> list[Rule]:
        """The rules of which a match can begin with the letters ``pair`` (one alone at the end of a line)."""
        rules = self._by_pair.get(pair)
        if rules is None:
            first, second = pair[:1], pair[1:]
            found = self._by_letter.get(first, ())
            opened = (rule for rule, following in found if following is None or second in following)
            rules = self._by_pair[pair] = list(dict.fromkeys(opened))
        return rules


@cache
def load(language: str) -> Grammar:
    """The grammar of ``language``; raises ``FileNotFoundError`` where the lexicon has none."""
    classes = dict(lexicon.table(language, "times"))
    only = classes.pop("only", {})
    tables = dict(lexicon.table(language, "time_rules"))
    parts = tables.pop("define", {})
    sides = {**tables.pop("before", {}), "": tables.pop("after", {})}
    drafts = [_draft(makes, name, told, parts) for makes, table in tables.items() for name, told in table.items()]
    for text, when in _holidays(language).items():
        drafts.append(_draft("holiday", text, {"is": _HOLIDAY.format(text), "when": when}, parts))
    around = [(mod, kind, pattern.parse(text, parts)) for kind, table in sides.items() for mod, text in table.items()]
    nodes = [draft.node for draft in drafts] + [node for _, _, node in around]
    literal = {word for node in nodes for word in pattern.words_of(node)}
    literal.update(word for words in only.values() for word in words)
    vocabulary = Vocabulary(classes, literal, {name: frozenset(words) for name, words in only.items()})
    vocabulary.close()
    return Grammar(
        vocabulary,
        [_rule(draft, vocabulary) for draft in drafts],
        [_modifier(mod, kind, node, vocabulary) for mod, kind, node in around],
    )


_HOLIDAY = "[this | WHICH] {} [WHICH year | [,] YEAR]"


@dataclass(frozen=True, slots=True)
class _Draft:
    """A rule whose pattern is read but not compiled."""

    makes: str
    name: str
    node: pattern.Node
    given: Mapping[str, Any]


def _draft(makes: str, name: str, told: str | dict[str, Any], parts: dict[str, str]) -> _Draft:
    given = {} if isinstance(told, str) else {key: value for key, value in told.items() if key != "is"}
    return _Draft(makes, name, pattern.parse(told if isinstance(told, str) else told["is"], parts), given)


def _holidays(language: str) -> dict[str, str]:
    try:
        return lexicon.table(language, "holidays")
    except FileNotFoundError:
        return {}


def _rule(draft: _Draft, vocabulary: Vocabulary) -> Rule:
    regex = re.compile(pattern.to_regex(draft.node, vocabulary.letters))
    openings = frozenset(pattern.openings(draft.node, vocabulary.letters))
    return Rule(f"{draft.makes}: {draft.name}", draft.makes, regex, openings, draft.given)


def _modifier(mod: str, kind: str, node: pattern.Node, vocabulary: Vocabulary) -> Modifier:
    regex = re.compile(pattern.to_regex(node, vocabulary.letters))
    letters = {letter for word in pattern.words_of(node) for letter in vocabulary.letters(word)}
    return Modifier("" if mod == "EXACT" else mod, kind, regex, frozenset(letters))
