"""An article as paragraphs, sentences and tokens: what every extractor reads.

All offsets are those of ``Article.text``. Zones that are no prose (repeated headlines, credits, furniture) give no
tokens, so nothing is found in them; a headline, a dateline and a caption are sentences of their own. Bylines and
credits are a document by themselves (``read_asides``): they name people, and tell nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from briefing.extract.single_quotes import mark_single_quotes
from briefing.lexicon import FOLDER, lines
from briefing.model import Article, ZoneKind

# A word keeps inner apostrophes, hyphens and dots (U.N.-led, Hay’at, Sept.); a number its separators.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.N., U.S.-led
    r"|\d+(?:[.,:/]\d+)*(?:-?(?:st|nd|rd|th|s)\b)?"
    r"|[^\W\d_]\w*(?:[’'ʼ\-‐‑](?:(?:[^\W\d_]\.){2,}|[^\W_]\w*))*"  # Korea-U.S. too
    r"|[^\w\s]",
)
_LINE = re.compile(r"[^\n]+")
_WIDEST = 110  # columns; a longer line is a paragraph, not a wrapped one
_FULL = 0.66  # of the usual width: a shorter line ends its paragraph
_CLOSERS = frozenset("\"'”’)]»")
_OPENERS = frozenset("\"'“‘([«")


@dataclass(slots=True)
class Sentence:
    """Tokens ``first`` to ``last`` (exclusive) of the document; ``zone`` is None in running prose."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    zone: ZoneKind | None = None


@dataclass
class Document:
    """The token arrays are parallel: token i is ``words[i]``, at ``starts[i]`` to ``ends[i]``, ``lower[i]`` folded.

    ``width`` is that to which the text is wrapped, in columns; 0 where a line is a paragraph.
    """

    article: Article
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)
    width: int = 0

    @property
    def text(self) -> str:
        """The article's text, which all offsets count."""
        return self.article.text

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def token_at(self, offset: int) -> int:
        """Index of the last token that starts at or before ``offset`` (-1 where there is none)."""
        return bisect_right(self.starts, offset) - 1

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and offset < self.sentences[index].end:
            return self.sentences[index]
        return None


def tokens(text: str) -> list[str]:
    """The tokens of ``text``, cut as in a document."""
    return _TOKEN.findall(text)


def read(article: Article) -> Document:
    """Split ``article`` into paragraphs, sentences and tokens, in time linear in its text."""
    document = Document(article, width=_wrapped_to(article.text))
    for start, end, zone in _stretches(article):
        _read_stretch(document, start, end, zone)
    return document


def read_asides(article: Article) -> Document:
    """The bylines and credits of ``article``, split likewise."""
    document = Document(article)
    for zone in article.zones:
        if zone.kind in ("byline", "credit") and not zone.repeat:
            _read_stretch(document, zone.start, zone.end, zone.kind)
    return document


def _stretches(article: Article) -> list[tuple[int, int, ZoneKind | None]]:
    """The readable stretches in order: prose between zones, and the zones that hold sentences."""
    out: list[tuple[int, int, ZoneKind | None]] = []
    at = 0
    for zone in article.zones:
        if at < zone.start:
            out.append((at, zone.start, None))
        if zone.kind in ("headline", "caption", "dateline") and not zone.repeat:
            out.append((zone.start, zone.end, zone.kind))
        at = zone.end
    if at < len(article.text):
        out.append((at, len(article.text), None))
    return out


def _read_stretch(document: Document, start: int, end: int, zone: ZoneKind | None) -> None:
    for begin, stop in _paragraphs(document.text, start, end, document.width):
        first = len(document.words)
        for token in _TOKEN.finditer(document.text, begin, stop):
            _add_token(document, token.group(), token.start())
        if len(document.words) > first:
            number = len(document.paragraphs)
            document.paragraphs.append((begin, stop))
            mark_single_quotes(document, first)
            _split_sentences(document, first, number, zone)


def _wrapped_to(text: str) -> int:
    """The width to which ``text`` is hard-wrapped, or 0: wrapped lines mostly go on with a small letter."""
    goes_on = breaks = widest = 0
    before = ""
    for line in text.split("\n"):
        line = line.strip()
        if before and line:
            breaks += 1
            goes_on += line[0].islower() and not before.endswith((".", "!", "?"))
            widest = max(widest, len(before))
        before = line
    return widest if widest <= _WIDEST and goes_on * 3 > breaks else 0


def _paragraphs(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Lines put together where one goes on in the next: in wrapped text, and before a small letter in any."""
    begin = stop = -1
    for line in _LINE.finditer(text, start, end):
        content = line.group().strip()
        if not content:
            continue
        joins = begin >= 0 and line.start() == stop + 1 and _goes_on(text[begin:stop], content, width)
        if not joins:
            if begin >= 0:
                yield begin, stop
            begin = line.start()
        stop = line.end()
    if begin >= 0:
        yield begin, stop


def _goes_on(before: str, line: str, width: int) -> bool:
    last = before[before.rfind("\n") + 1 :].rstrip()
    if line[0].islower():
        return not last.endswith((".", "!", "?", ":"))
    return len(last) >= width * _FULL if width else False


def _add_token(document: Document, word: str, start: int) -> None:
    document.words.append(word)
    document.lower.append(word.replace("İ", "i").lower())
    document.starts.append(start)
    document.ends.append(start + len(word))


def _split_sentences(document: Document, first: int, paragraph: int, zone: ZoneKind | None) -> None:
    """Cut the tokens from ``first`` on into sentences, keeping closing quotes with what they close."""
    words, total = document.words, len(document.words)
    begin = index = first
    while index < total:
        mark = words[index]
        if (mark in ".!?…" and _ends_sentence(document, index, first)) or (
            mark[-1] == "." and len(mark) > 2 and _opens_after(document, index + 1)
        ):
            index += 1
            while index < total and words[index] in _CLOSERS and document.starts[index] == document.ends[index - 1]:
                index += 1
            _add_sentence(document, begin, index, paragraph, zone)
            begin = index
        else:
            index += 1
    if begin < total:
        _add_sentence(document, begin, total, paragraph, zone)


def _add_sentence(document: Document, begin: int, end: int, paragraph: int, zone: ZoneKind | None) -> None:
    document.sentences.append(Sentence(document.starts[begin], document.ends[end - 1], begin, end, paragraph, zone))


def _ends_sentence(document: Document, index: int, first: int) -> bool:
    """Whether the mark at ``index`` closes a sentence: not after an abbreviation, and before a capital or a quote."""
    words, starts, ends = document.words, document.starts, document.ends
    after = index + 1
    while after < len(words) and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
        after += 1
    if after >= len(words):
        return True
    following = words[after]
    if starts[after] == ends[after - 1]:  # no space: "Sept.15", "example.com", but "… ended.The …"
        return index > first and _glued_sentences(words[index - 1], following, document.article.language)
    if not (following[0].isupper() or following[0].isdigit() or following in _OPENERS or following == "-"):
        return not following[0].islower() and words[index] != "."
    if words[index] != "." or index == first or ends[index - 1] != starts[index]:
        return True
    before = words[index - 1]
    if (len(before) == 1 and before.isupper()) or (before in ("No", "Nos") and following[0].isdigit()):
        return False
    return before.lower() not in _abbreviations(document.article.language) or _opens_after(document, after)


def _opens_after(document: Document, index: int) -> bool:
    """Whether the token at ``index`` opens a sentence though initials or an abbreviation stand before it."""
    words = document.words
    if index >= len(words) or not words[index][0].isupper() or document.starts[index] == document.ends[index - 1]:
        return False
    return document.lower[index] in _openers(document.article.language)


def _glued_sentences(before: str, following: str, language: str) -> bool:
    capital = following[0].isupper() and following[1:2].islower()
    return capital and before.islower() and len(before) > 2 and before not in _abbreviations(language)


@lru_cache(maxsize=64)
def _openers(language: str) -> frozenset[str]:
    return frozenset(word for line in _listed(language, "sentence_openers") for word in line.split())


@lru_cache(maxsize=64)
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(_listed(language, "abbreviations"))


def _listed(language: str, name: str) -> tuple[str, ...]:
    """The entries of a lexicon file, those of English where the language has none."""
    known = len(language) == 2 and language.isalpha() and (FOLDER / language / f"{name}.txt").is_file()
    return lines(language if known else "en", name)
