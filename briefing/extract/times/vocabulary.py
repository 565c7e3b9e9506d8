"""The words of a language's time lexicon, and an article as a line of word-class letters.

Each distinct set of classes is one letter, so a grammar rule is a small regex over letters and most of a text is the
filler letter. Numbers are classed by their shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from briefing.extract.document import Document

FILLER = "."
BORDER = "\n"
_CACHE_LIMIT = 100_000
_NUMBERS = 16_384
_INNER = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\d+(?:st|nd|rd|th|s)?\b|\d+|[-‐‑–—]|[’'ʼ]s\b|[’'ʼ]")
_ORDINAL = re.compile(r"(\d{1,2})-?(?:st|nd|rd|th)")
_DECADE = re.compile(r"(\d{2}|\d{4})s")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?")
_DAY_YEAR = re.compile(r"(\d{1,2}),([12]\d{3})")
_DASHES = str.maketrans("‐‑–—’ʼİ", "----''i")

Value = Any


@dataclass
class Line:
    """An article as letters: letter i stands for the text ``starts[i]`` to ``ends[i]`` and the folded ``words[i]``."""

    letters: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def take(self, other: Line, first: int, last: int) -> None:
        """Add the words ``first`` to ``last`` of ``other``, without their letters."""
        self.words += other.words[first:last]
        self.starts += other.starts[first:last]
        self.ends += other.ends[first:last]


@dataclass
class Vocabulary:
    """Word classes with their values.

    ``literal`` words are those that rules name; the ``only`` lists tell when a word counts.
    """

    classes: dict[str, dict[str, Value]]
    literal: set[str] = field(default_factory=set)
    only: dict[str, frozenset[str]] = field(default_factory=dict)
    _letters: dict[frozenset[str], str] = field(default_factory=dict)
    _cache: dict[str, tuple[tuple[str, str, int], ...]] = field(default_factory=dict)
    _known: dict[str, frozenset[str]] = field(default_factory=dict)

    def close(self) -> None:
        """Give every set of classes its letter, once all literal words are known."""
        names: dict[str, set[str]] = {}
        for name, words in self.classes.items():
            for word in words:
                names.setdefault(word, set()).add(name)
        for word in self.literal:
            names.setdefault(word, set()).add(word)
        self._known = {word: frozenset(found) for word, found in names.items()}
        for found in sorted({tuple(sorted(one)) for one in self._known.values()}):
            self._letter(frozenset(found))
        for sample in _SAMPLES:
            self._letter(frozenset(number_classes(sample)))

    def _letter(self, found: frozenset[str]) -> str:
        if found not in self._letters:
            self._letters[found] = chr(0x4E00 + len(self._letters))
        return self._letters[found]

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The words that numbers are made of."""
        return frozenset(word for name in ("ONES", "TEENS", "TENS") for word in self.classes.get(name, ()))

    def letters(self, name: str) -> str:
        """The letters of the word sets that hold the class or literal word ``name``."""
        return "".join(letter for found, letter in self._letters.items() if name in found)

    @cached_property
    def _pairs(self) -> re.Pattern[str]:
        """A fraction beside a month."""
        months = re.escape(self.letters("MONTH") + self.letters("MON")) or FILLER
        fractions = re.escape(self.letters("FRACTION")) or BORDER
        stop = re.escape(self.letters(".")) or BORDER
        return re.compile(f"[{fractions}](?=[{months}])|(?:(?<=[{months}])|(?<=[{months}][{stop}]))[{fractions}]")

    def value(self, name: str, word: str) -> Value:
        """The value of ``word`` in class ``name``; raises ``KeyError`` where it has none."""
        words = self.classes.get(name)
        if words is not None and word in words:
            return words[word]
        return number_classes(word)[name]

    def line(self, document: Document) -> Line:
        """``document`` as letters, with a border before every paragraph."""
        line = Line("", [], [], [])
        letters: list[str] = []
        borders = iter([*(start for start, _ in document.paragraphs), -1])
        border = next(borders)
        cache, words, starts, ends = self._cache, line.words, line.starts, line.ends
        filler_before = False
        for word, start in zip(document.words, document.starts, strict=True):
            if start == border:
                border = next(borders)
                letters.append(BORDER)
                words.append("")
                starts.append(start)
                ends.append(start)
                filler_before = False
            pieces = cache.get(word)
            if pieces is None:
                pieces = self._remember(word)
            if not pieces:
                if filler_before:
                    continue
                filler_before = True
                letters.append(FILLER)
                words.append("")
                starts.append(start)
                ends.append(start)
                continue
            filler_before = False
            for letter, piece, offset in pieces:
                letters.append(letter)
                words.append(piece)
                starts.append(start + offset)
                ends.append(start + offset + len(piece))
        line.letters = "".join(letters)
        return self._with_pairs(line)

    def _with_pairs(self, line: Line) -> Line:
        """``line`` with the "24/25" of "24/25 February", elsewhere a fraction, as two days and what links them."""
        found = [pair.start() for pair in self._pairs.finditer(line.letters)]
        if not found:
            return line
        letters: list[str] = []
        out = Line("", [], [], [])
        done = 0
        for at in found:
            letters.append(line.letters[done:at])
            out.take(line, done, at)
            done = at + 1
            first, _, second = line.words[at].partition("/")
            slash = line.starts[at] + len(first)
            letters += [self.classify(piece) or FILLER for piece in (first, "/", second)]
            out.words += [first, "/", second]
            out.starts += [line.starts[at], slash, slash + 1]
            out.ends += [slash, slash + 1, line.ends[at]]
        out.take(line, done, len(line.words))
        out.letters = "".join([*letters, line.letters[done:]])
        return out

    def _remember(self, word: str) -> tuple[tuple[str, str, int], ...]:
        if len(self._cache) > _CACHE_LIMIT:
            self._cache.clear()
        pieces = self._pieces(word)
        if all(letter == FILLER for letter, _, _ in pieces):
            pieces = ()
        self._cache[word] = pieces
        return pieces

    def _pieces(self, word: str) -> tuple[tuple[str, str, int], ...]:
        whole = self.classify(word)
        if whole is not None:
            return ((whole, fold(word), 0),)
        if len(word) > 40 or word.isalpha() or not any(mark.isalpha() for mark in word):
            return ()
        out: list[tuple[str, str, int]] = []
        for part in _INNER.finditer(word):
            letter = self.classify(part.group()) or FILLER
            out.append((letter, fold(part.group()), part.start()))
        return tuple(out)

    def classify(self, word: str) -> str | None:
        """The letter of a whole word; None where the grammar knows nothing of it."""
        if word[0].isdigit():
            found = number_classes(word)
            return self._letters.get(frozenset(found)) if found else None
        folded = fold(word)
        known = self._known.get(folded)
        if known is None or (folded in self.only.get("capitalised", ()) and not word[0].isupper()):
            return None
        return self._letters[known]


def fold(word: str) -> str:
    """Lower case with plain dashes and apostrophes, of the same length."""
    return word.translate(_DASHES).lower()


@lru_cache(maxsize=_NUMBERS)
def number_classes(word: str) -> Mapping[str, Value]:
    """The classes of a number by its shape, with its values; empty where it can be no part of a time."""
    if len(word) > 10:
        return {}
    if word.isdecimal():
        return _integer(word)
    if matched := _ORDINAL.fullmatch(word):
        number = int(matched[1])
        return {"NUMTH": number, "DAYTH": number} if 1 <= number <= 31 else {"NUMTH": number}
    if matched := _DECADE.fullmatch(word):
        return {"DECADE": matched[1]} if matched[1][-1] == "0" else {}
    return _marked(word)


def _integer(word: str) -> dict[str, Value]:
    number, digits = int(word), len(word)
    found: dict[str, Value] = {"INT": number} if digits < 8 and (digits < 3 or word[0] != "0") else {}
    if digits <= 2:
        if 1 <= number <= 31:
            found["DAY"] = number
        if 1 <= number <= 12:
            found["HOUR"] = number
            found["MNUM"] = number
        if digits == 2:
            found["YY"] = number
            found["TWO"] = number
    elif digits == 4 and 1000 <= number <= 2199:
        found["YEAR"] = number
        if number >= 1700:
            found["NEAR_YEAR"] = number
    if digits == 4 and number // 100 < 24 and number % 100 < 60:
        found["HHMM"] = f"{number // 100:02d}:{number % 100:02d}"
    if digits == 8 and 1600 <= number // 10000 <= 2199 and 1 <= number // 100 % 100 <= 12 and 1 <= number % 100 <= 31:
        found["COMPACT"] = word
    return found


def _marked(word: str) -> dict[str, Value]:
    """A number with separators inside: clock time, slashed or dotted date, thousands, decimals, fraction."""
    if matched := _CLOCK.fullmatch(word):
        hour, minute = int(matched[1]), int(matched[2])
        if hour <= 24 and minute < 60:
            clock = f"{hour:02d}:{minute:02d}" + (f":{matched[3]}" if matched[3] else "")
            return {"CLOCK" if ":" in word else "DOTCLOCK": clock, "DEC": word}
    if word.count("/") == 2 or word.count(".") == 2:
        mark = "/" if "/" in word else "."
        parts = word.split(mark)
        if all(part.isdecimal() for part in parts) and len(parts) == 3:
            return {"SLASHED" if mark == "/" else "DOTTED": tuple(parts)}
    if word.count("/") == 1:
        top, _, bottom = word.partition("/")
        if top.isdecimal() and bottom.isdecimal() and len(word) <= 5:
            return {"FRACTION": (int(top), int(bottom))}
    if matched := _DAY_YEAR.fullmatch(word):
        return {"DAY_YEAR": (int(matched[1]), int(matched[2]))}
    if "," in word or "." in word:
        plain = word.replace(",", "")
        if plain.count(".") <= 1 and plain.replace(".", "").isdecimal():
            return {"DEC": float(plain)}
    return {}


_SAMPLES = [
    "1",
    "01",
    "9",
    "12",
    "13",
    "31",
    "32",
    "59",
    "60",
    "99",
    "0",
    "00",
    "100",
    "999",
    "1000",
    "1200",
    "1290",
    "1699",
    "1700",
    "1990",
    "2030",
    "2060",
    "2199",
    "2200",
    "2300",
    "2359",
    "2360",
    "2400",
    "9999",
    "0001",
    "0735",
    "10000",
    "100000",
    "1000000",
    "19980807",
    "21st",
    "45th",
    "1990s",
    "90s",
    "10:30",
    "10.30",
    "10:30:15",
    "10/30/89",
    "17.02.2020",
    "1/2",
    "1,000",
    "1.5",
    "0.99",
    "13,2014",
]
