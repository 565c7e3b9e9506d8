"""Whether the clause around an expression looks ahead or back: the nearest verb, and the words at its sides."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.extract.document import Document, Sentence

_REACH_LEFT = 20
_REACH_RIGHT = 14
_REACH_FROM_START = 30
_NEAR = 2
_KEPT = 50_000
_STOPS = frozenset(";:—_")


class Cues:
    """The cues of one language, with their weights in bits."""

    def __init__(self, language: str) -> None:
        """Read ``tense.toml``; raises ``FileNotFoundError`` where the language has none."""
        table = lexicon.table(language, "tense")
        self.prior = float(table["prior"])
        self._told: dict[str, float | None] = {}
        self._silent: dict[str, bool] = {}
        self.verbs: dict[str, float] = table["verbs"]
        self.before: dict[str, float] = table.get("before", {})
        self.after: dict[str, float] = table.get("after", {})
        self.endings: list[tuple[str, float]] = list(table.get("endings", {}).items())
        self.infinitive = float(table.get("infinitive", 0))
        self.purpose = float(table.get("purpose", 0))
        self.headline = float(table.get("headline", 0))
        self.present = float(table.get("present", 0))
        self.present_words = frozenset(table.get("present_words", ()))
        self.not_infinitive = frozenset(table.get("not_infinitive", ()))
        self.noun_endings = tuple(table.get("not_infinitive_endings", ()))
        self.pluperfect = frozenset(table.get("pluperfect", {}).get("words", ()))
        self.causes = frozenset(table.get("cause", {}).get("words", ()))
        self.auxiliary = frozenset(table.get("auxiliary", {}).get("words", ()))
        self.outcome = float(table.get("outcome", {}).get("weight", 0))
        self.outcomes = frozenset(table.get("outcome", {}).get("words", ()))
        back = table.get("looking_back", {})
        self.back_reach = int(back.get("reach", 0))
        self.back_words = frozenset(back.get("words", ()))
        self.back_endings = tuple(back.get("endings", ()))
        self.no_superlatives = frozenset(back.get("not_endings", ()))
        self.one_more = frozenset(back.get("one_more", ())), frozenset(back.get("one_more_after", ()))
        self.determiners = frozenset(table.get("attributive", {}).get("words", ()))
        self.progressive = float(table.get("progressive", {}).get("weight", 0))
        self.progressives = frozenset(table.get("progressive", {}).get("words", ()))
        self.passive = frozenset(table.get("passive", {}).get("words", ()))

    def is_silent(self, written: str) -> bool:
        """Whether a token tells nothing wherever it stands; most do, and they are looked at again and again."""
        found = self._silent.get(written)
        if found is None:
            if len(self._silent) > _KEPT:
                self._silent.clear()
            word = written.lower()
            speaks = word == "to" or word in self.present_words or word in self.progressives or written in _STOPS
            found = self._silent[written] = not speaks and self._word(written) is None
        return found

    def verb(self, document: Document, index: int) -> float | None:
        """The weight of the token as a finite verb or participle; None where it tells nothing."""
        told = self._word(document.words[index])
        if document.lower[index] in self.causes and self._gives_cause(document, index + 1):
            return None
        if not index:
            return told
        before = document.lower[index - 1]
        if document.lower[index] in self.progressives and before in self.present_words:
            return self.progressive
        if told is None:
            return None
        if told < 0:
            attributive = before in self.determiners and document.words[index].endswith("ed")
            return None if before in self.passive or attributive else told
        return None if before in self.auxiliary or self.verbs.get(before, 0) > 0 else told

    def _gives_cause(self, document: Document, index: int) -> bool:
        """ "(put off) due to a dispute": the token is a "to" before no verb."""
        return document.lower[index : index + 1] == ["to"] and not self.is_infinitive(document, index)

    def governing(self, document: Document, index: int) -> float | None:
        """The weight of the token before an infinitive; what is not planned is as far ahead as what is."""
        told = self._word(document.words[index])
        return told if told is not None and told > 0 else self.verb(document, index)

    def _word(self, written: str) -> float | None:
        if written not in self._told:
            if len(self._told) > _KEPT:
                self._told.clear()
            word = written.lower()
            bits = self.verbs.get(word)
            self._told[written] = (self._ending(written, word) if bits is None else bits) or None
        return self._told[written]

    def is_infinitive(self, document: Document, index: int) -> bool:
        """Whether the token is "to" before a verb."""
        if document.lower[index] != "to" or not self.infinitive or index + 1 >= len(document.words):
            return False
        following = document.words[index + 1]
        if not following.isalpha() or not following.islower() or following in self.not_infinitive:
            return False
        return not following.endswith(self.noun_endings)

    def _ending(self, written: str, word: str) -> float | None:
        if word.endswith(("'ll", "’ll")):
            return self.verbs.get("'ll")
        if written[0].islower():
            for ending, bits in self.endings:
                if len(word) > len(ending) + 2 and word.endswith(ending):
                    return bits
        return None


@cache
def cues(language: str) -> Cues:
    """The cues of ``language``, or of English where its lexicon has none."""
    try:
        return Cues(language)
    except FileNotFoundError:
        return Cues("en")


def lean(document: Document, start: int, end: int) -> float:
    """Bits for a time ahead (above 0) or behind (below 0) of the expression at ``start`` to ``end`` (code points)."""
    known = cues(document.article.language)
    sentence = document.sentence_at(start)
    if sentence is None:
        return known.prior
    here = document.token_at(start)
    after = document.token_at(end - 1) + 1
    bits = known.prior + _verb(document, known, sentence, here, after)
    if here > sentence.first:
        bits += known.before.get(document.lower[here - 1], 0.0)
    if document.text[end : end + 2] in ("'s", "’s"):
        bits += known.after.get("'s", 0.0)
    elif after < sentence.last:
        bits += known.after.get(document.lower[after], 0.0)
    if after < sentence.last and document.lower[after] in known.outcomes:
        bits += known.outcome
    return bits


def looks_back(document: Document, start: int) -> bool:
    """Whether the words before ``start`` count over a length of time: "the third visit in"."""
    known = cues(document.article.language)
    sentence = document.sentence_at(start)
    here = document.token_at(start)
    first = max(sentence.first if sentence else 0, here - known.back_reach)
    return any(_counts_back(document, known, index) for index in range(first, here))


def _counts_back(document: Document, known: Cues, index: int) -> bool:
    """ "the third visit", "the largest", but neither "a third visit" nor "Budapest"."""
    word, more = document.lower[index], known.one_more
    if word in known.back_words:
        return not (word in more[0] and index and document.lower[index - 1] in more[1])
    return document.words[index] == word and word.endswith(known.back_endings) and word not in known.no_superlatives


def _verb(document: Document, known: Cues, sentence: Sentence, here: int, after: int) -> float:
    left = range(here - 1, max(sentence.first, here - _REACH_LEFT) - 1, -1)
    opens = here - sentence.first <= _NEAR
    right = range(after, min(sentence.last, after + (_REACH_FROM_START if opens else _REACH_RIGHT)))
    sides = (right, left) if opens else (left, right)
    return next((told for side in sides if (told := _nearest(document, known, side)) is not None), 0.0)


def _nearest(document: Document, known: Cues, side: range) -> float | None:
    """The weight of the first verb on one side."""
    purpose = present = False
    for index in side:
        word = document.words[index]
        if known.is_silent(word):
            continue
        if word in _STOPS:
            break
        if known.is_infinitive(document, index):
            governing = known.governing(document, index - 1) if index else None
            if governing is not None:
                was_so = known.pluperfect & set(document.lower[max(0, index - 4) : index - 1])
                return known.verbs.get("had", 0.0) if was_so else known.infinitive + max(0.0, governing)
            purpose = True
            continue
        present = present or document.lower[index] in known.present_words
        told = known.verb(document, index)
        if told is not None:
            return known.purpose * (1 + told) if purpose else told
    return known.headline if purpose else known.present if present else None
