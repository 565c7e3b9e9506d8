"""A few letters → anything: articles, entities, rounds and sentences as one list, best first.

Words are found in any order, without case and accents, and with a slip of the finger; ``a:``, ``p:``, ``r:`` and
``t:`` in front look among articles, entities (people, parties, places), rounds or sentences alone.
"""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Literal, NamedTuple

import frizbee

from briefing.folding import fold_with_offsets, words
from briefing.library import ArticleRow
from briefing.library.shelf import Kind, Shelf
from briefing.model import Article, Entity, Record, Round

HitKind = Literal["article", "entity", "round", "sentence"]
SCOPES: dict[str, HitKind] = {"a": "article", "p": "entity", "r": "round", "t": "sentence"}
"""The letters that narrow a lookup."""

KINDS: tuple[HitKind, ...] = ("entity", "round", "article", "sentence")
_TABLES: tuple[Kind, ...] = ("entity", "round", "article")
_MOST = 120  # candidates of a kind that are looked at closely
_TEXTS = 16  # articles whose text is searched for the sentence
_SENTENCES = 12  # of all kinds: more only where sentences alone are looked for
_TRIES = 12  # places of a text that are looked at
_WIDEST = 1 << 20  # code points of a text that are searched
_LONGEST = 100  # code points of a query: more is pasted, not typed
_WORTH = {"entity": 1.15, "round": 1.0, "article": 0.9, "sentence": 0.7}
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")
# An article or entity of many letters is not better for having them: a match counts by how well it fits.
_FULL = 16  # frizbee's score for one letter in place
_FUZZY_FLOOR = 0.72


class Hit(Record, frozen=True, kw_only=True):
    """One thing found. ``score`` is higher for better and comparable inside one answer.

    ``positions`` are the code points of ``title`` that matched. For a sentence ``article``, ``start`` and ``end`` tell
    where it stands and ``title`` is its text; ``detail`` says in a word or two what the thing is.
    """

    kind: HitKind
    id: str
    title: str
    score: float
    positions: tuple[int, ...] = ()
    article: str | None = None
    start: int | None = None
    end: int | None = None
    detail: str = ""


class _Stack(NamedTuple):
    """What can be found of one kind: row numbers and mentions, parallel to the haystack."""

    numbers: array[int]
    mentions: array[int]
    words: frizbee.Haystacks
    texts: list[str]


class _Found(NamedTuple):
    """A row found, before it is read."""

    score: float
    kind: Kind
    number: int


class Lookup:
    """Finds things in one library; what it searches is read at the first lookup and when the library changes."""

    def __init__(self, library: Shelf) -> None:
        """``prepare`` may be called in a thread beforehand, so that the first letter is answered as fast."""
        self._library = library
        self._guard = threading.Lock()
        self._generation: object = None
        self._stacks: dict[Kind, _Stack] = {}
        self._known: dict[tuple[Kind, str], bool] = {}
        self._before: dict[Kind, tuple[_Stack, list[str], list[int]]] = {}

    def prepare(self) -> None:
        """Read what there is to be found."""
        with self._guard:
            generation = getattr(self._library, "generation", 0)
            if self._stacks and self._generation == generation:
                return
            self._stacks = {kind: _stack(self._library, kind) for kind in _TABLES}
            self._known.clear()
            self._before.clear()
            self._generation = generation

    def find(self, query: str, kinds: Iterable[str] | None = None, limit: int = 50) -> list[Hit]:
        """At most ``limit`` hits of ``kinds`` (None: all), best first; none for a query without a letter or digit."""
        self.prepare()
        wanted, sought = scope(query, kinds)
        if not sought:
            return []
        found = [one for kind in _TABLES if kind in wanted for one in self._find(kind, sought, limit)]
        found = sorted(found, key=lambda one: -one.score)[:limit]
        hits = self._read(found, sought)
        full = len(found) == limit and found[-1].score >= _WORTH["sentence"]
        if "sentence" in wanted and not full:
            hits += self._sentences(sought, limit if len(wanted) == 1 else min(limit, _SENTENCES))
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def _read(self, found: Sequence[_Found], sought: Sequence[str]) -> list[Hit]:
        """Hits of rows, in their order; those that are gone by now are left out."""
        rows = {
            (kind, number): row
            for kind in _TABLES
            for number, row in self._library.rows(kind, [one.number for one in found if one.kind == kind]).items()
        }
        there = [(one, rows.get((one.kind, one.number))) for one in found]
        return [_hit(row, one.score, sought) for one, row in there if row is not None]

    def _find(self, kind: Kind, sought: Sequence[str], limit: int) -> list[_Found]:
        stack = self._stacks[kind]
        found = self._exactly(kind, sought)
        floor = 0.0
        if not found:
            patterns = [_exact(word) if self._has(kind, word) else _slipped(word) for word in sought]
            if all(pattern.matching == "substring" for pattern in patterns):
                return []
            found = [(match.score, match.index) for match in _match(patterns, stack)]
            floor = _FUZZY_FLOOR
        full = sum(len(word) * _FULL for word in sought)
        scored = []
        for score, at in found:
            fit = score / full
            if fit >= floor:
                worth = _fit(fit, stack.texts[at], sought) + min(stack.mentions[at], 99) / 1000
                scored.append(_Found(worth * _WORTH[kind], kind, stack.numbers[at]))
        return sorted(scored, key=lambda one: -one.score)[:limit]

    def _exactly(self, kind: Kind, sought: Sequence[str]) -> list[tuple[int, int]]:
        """Score and place of what has every word as it is; looks only at what the query had found a letter ago."""
        stack = self._stacks[kind]
        patterns = [_exact(word) for word in sought]
        before = self._before.get(kind)
        if before is not None and before[0] is stack and _goes_on(before[1], sought):
            matcher = frizbee.Matcher.from_patterns(patterns, sort="score_then_index_asc")
            texts = [stack.texts[at] for at in before[2]]
            found = [(match.score, before[2][match.index]) for match in matcher.match_list(texts)]
        else:
            found = [(match.score, match.index) for match in _match(patterns, stack)]
        if len(found) < _MOST:
            self._before[kind] = (stack, list(sought), [at for _, at in found])
        else:
            self._before.pop(kind, None)
        return found

    def _has(self, kind: Kind, word: str) -> bool:
        """Whether anything of a kind has the word as it is."""
        key = (kind, word)
        if key not in self._known:
            self._known[key] = bool(_match([_exact(word)], self._stacks[kind], 1))
        return self._known[key]

    def _sentences(self, sought: Sequence[str], limit: int) -> list[Hit]:
        """Sentences that have all the words; a word that no text has is tried as the nearest word of a name."""
        if max(map(len, sought)) < 3:
            return []
        groups = [[word] for word in sought]
        articles = self._library.with_words(groups, _TEXTS)
        if not articles:
            groups = [[word, *self._meant(word)] for word in sought]
            if all(len(group) == 1 for group in groups):
                return []
            articles = self._library.with_words(groups, _TEXTS)
        hits: list[Hit] = []
        for age, article in enumerate(articles):
            hits += _in_text(article, groups, _WORTH["sentence"] - age / 1000)
            if len(hits) >= limit:
                break
        return hits

    def _meant(self, word: str) -> list[str]:
        """Words of names that a misspelt word may stand for."""
        if len(word) < 4:
            return []
        stack = self._stacks["entity"]
        matcher = frizbee.Matcher(_slipped(word), max_items=8)
        near: dict[str, int] = {}
        for match in matcher.match_list(stack.words):
            for part in stack.texts[match.index].replace("|", " ").split():
                fit = matcher.match_one(part, 0)
                if fit is not None and fit.score >= _FUZZY_FLOOR * len(word) * _FULL and abs(len(part) - len(word)) < 3:
                    near[part] = max(fit.score, near.get(part, 0))
        return sorted(near, key=lambda part: (-near[part], part))[:3]


def scope(query: str, kinds: Iterable[str] | None = None) -> tuple[set[str], list[str]]:
    """The kinds to look among and the folded words to look for."""
    wanted = set(KINDS if kinds is None else kinds)
    letter, colon, rest = query.lstrip().partition(":")
    if colon and letter.lower() in SCOPES:
        wanted &= {SCOPES[letter.lower()]}
        query = rest
    return wanted, list(dict.fromkeys(words(query[:_LONGEST])))


def _goes_on(before: Sequence[str], sought: Sequence[str]) -> bool:
    """Whether whatever has all of ``sought`` has all of ``before``."""
    return len(before) <= len(sought) and all(old in new for old, new in zip(before, sought, strict=False))


def _stack(library: Shelf, kind: Kind) -> _Stack:
    """Among equals the newest first, as they come."""
    numbers, mentions, texts = array("I"), array("I"), []
    for number, text, count in library.haystack(kind):
        numbers.append(number)
        mentions.append(count)
        texts.append(text)
    return _Stack(numbers, mentions, frizbee.Haystacks(texts), texts)


def _exact(word: str) -> frizbee.Pattern:
    return frizbee.Pattern(word, matching="substring", casing="ignore")


def _slipped(word: str) -> frizbee.Pattern:
    """The word with a slip: one letter too many or wrong in a short word, two in a long one."""
    slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    return frizbee.Pattern(word, matching="fuzzy", max_typos=slips, casing="ignore")


def _match(patterns: Sequence[frizbee.Pattern], stack: _Stack, most: int = _MOST) -> list[frizbee.Match]:
    matcher = frizbee.Matcher.from_patterns(patterns, max_items=most, sort="score_then_index_asc")
    if len(stack.numbers) < 20_000:
        return list(matcher.match_list(stack.words))
    return list(matcher.match_list_parallel(stack.words, 2))


def _fit(score: float, text: str, sought: Sequence[str]) -> float:
    """The share of the best score, a little more for whole words and for the beginning of a name."""
    whole = sum(f" {word} " in text for word in sought) / len(sought)
    begins = any(text.startswith(f" {word}") for word in sought)
    return min(score, 1.25) + 0.1 * whole + 0.02 * begins


def _hit(row: ArticleRow | Entity | Round, score: float, sought: Sequence[str]) -> Hit:
    if isinstance(row, ArticleRow):
        detail = str(row.published) if row.published else "undated"
        return Hit(
            kind="article",
            id=row.id,
            title=row.title,
            score=score,
            article=row.id,
            positions=matched(row.title, sought),
            detail=detail,
        )
    if isinstance(row, Entity):
        return Hit(
            kind="entity",
            id=row.id,
            title=row.name,
            score=score,
            positions=matched(row.name, sought),
            detail=row.kind,
        )
    return Hit(
        kind="round",
        id=row.id,
        title=row.title,
        score=score,
        positions=matched(row.title, sought),
        detail=row.edtf or "undated",
    )


def matched(text: str, sought: Sequence[str]) -> tuple[int, ...]:
    """The code points of ``text`` that the folded words ``sought`` match, each word once."""
    folded, offsets = fold_with_offsets(text)
    found: set[int] = set()
    for word in sought:
        at = folded.find(f" {word}") + 1 or (0 if folded.startswith(word) else folded.find(word))
        if at >= 0:
            found.update(offsets[at : at + len(word)])
        else:
            fit = frizbee.Matcher(_slipped(word)).match_one_indices(folded, 0)
            if fit is not None and fit.score >= _FUZZY_FLOOR * len(word) * _FULL:
                found.update(offsets[i] for i in fit.indices if i < len(offsets))
    return tuple(sorted(found))


def _in_text(article: Article, groups: Sequence[Sequence[str]], worth: float) -> list[Hit]:
    """At most two sentences of an article that have a word of each group."""
    text = article.text[:_WIDEST]
    folded, offsets = fold_with_offsets(text)
    patterns = [re.compile(rf"\b(?:{'|'.join(map(re.escape, group))})") for group in groups]
    longest = max(range(len(groups)), key=lambda i: len(groups[i][0]))  # most often the rarest
    hits: list[Hit] = []
    behind = -1
    for found in islice(patterns[longest].finditer(folded), _TRIES):
        at = offsets[found.start()]
        if at < behind:
            continue
        start, end = sentence_around(text, at)
        behind = end
        sentence, places = fold_with_offsets(text[start:end])
        spans = [pattern.search(sentence) for pattern in patterns]
        if all(spans):
            positions = sorted({places[i] for span in spans if span for i in range(*span.span())})
            hits.append(_sentence_hit(article, start, end, positions, worth))
            if len(hits) == 2:
                break
    return hits


def _sentence_hit(article: Article, start: int, end: int, positions: Sequence[int], worth: float) -> Hit:
    return Hit(
        kind="sentence",
        id=f"{article.id}:{start}-{end}",
        title=article.text[start:end],
        score=worth,
        positions=tuple(positions),
        article=article.id,
        start=start,
        end=end,
        detail=article.title,
    )


def sentence_around(text: str, offset: int, reach: int = 600) -> tuple[int, int]:
    """Start and end of the sentence that holds ``offset``, at most ``reach`` code points to each side."""
    low, high = max(0, offset - reach), min(len(text), offset + reach)
    start = low
    for end in _SENTENCE_END.finditer(text, low, offset):
        start = end.end()
    after = _SENTENCE_END.search(text, offset, high)
    end_at = after.end() if after else high
    stretch = text[start:end_at]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
