"""What the words of a span say by themselves of what it names."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from briefing.extract.names import lexicons
from briefing.extract.names.line import PLACE, Line, Span
from briefing.extract.names.words import Word


def weigh(line: Line, span: Span, words: Sequence[Word]) -> None:
    """Add what ``words``, those of ``span``, speak for."""
    if span.shape in ("company", "headed", "sited"):
        span.add({"company": "company", "headed": "body_head", "sited": "site_head"}[span.shape])
        if span.loud and span.shape != "company":
            span.add("head_in_headline")
        return
    if span.known is not None:
        _from_gazetteer(span, words)
        if span.shape == "known":
            return
    names = [word for word in words if not word.particle and word.text not in ".&"]
    single = len(names) == 1
    for feature in _one_word(line, span, names[0]) if single else _several_words(line, span, words, names):
        span.add(feature)


def _from_gazetteer(span: Span, words: Sequence[Word]) -> None:
    known = span.known
    assert known is not None
    if span.shape != "known":
        span.add("begins_with_city" if known.source == "city" else "begins_with_place")
    elif known.source == "city":
        _city(span, known.size, words)
    elif known.kind == "place":
        span.add("known_region" if known.source in ("region", "abbreviation") else "known_state")
    else:
        span.add("known_body")


def _city(span: Span, size: int, words: Sequence[Word]) -> None:
    """The larger the city, the likelier it is meant; less so where its name is also a word or a person's name."""
    bits = 1.0 + min(4.5, math.log10(max(size, 5_000) / 5_000) * 2.0)
    if len(words) == 1:
        word = words[0]
        if word.ordinary:
            bits -= 1.5
            span.add("ordinary_city")
        if word.given or word.surname:
            bits -= 1.0
            span.bits[0] += word.given + word.surname
    span.bits[PLACE] += bits


def _one_word(line: Line, span: Span, word: Word) -> Iterator[str]:
    text = word.text
    if word.ordinary:
        yield "ordinary_first" if span.initial or span.loud else "ordinary"
    elif word.shout and not span.loud:
        yield "short_capitals" if len(text) <= 6 else "long_capitals"
    elif _inner_capital(text, line.language):
        yield "inner_capital"
    else:
        yield "unknown_word"
    if any(letter.isdigit() for letter in text):
        yield "digits"
    if word.alone and not span.initial and not span.loud:
        yield "known_alone"
    elif word.head or word.site or word.thing:
        yield "lone_head"
    if len(text) == 1 or text[1] == "-":
        yield "one_letter"
    if word.given:
        yield "given_name"
    if word.surname:
        yield "surname"
    if text in lexicons.statesmen() and not (span.initial or span.loud):
        yield "statesman"


def _inner_capital(text: str, language: str) -> bool:
    prefixes = lexicons.small_words(language).surname_prefixes
    return "-" not in text and not text.startswith(prefixes) and any(letter.isupper() for letter in text[1:])


def _several_words(line: Line, span: Span, words: Sequence[Word], names: Sequence[Word]) -> Iterator[str]:
    if not names:
        return
    leading, closing = names[0], names[-1]
    language = line.language
    yield from _as_person(words, names)
    yield from _by_ordinary_words(span, names)
    yield from _by_capitals(span, names)
    opens = leading.lower in lexicons.sites(language).openers
    if (closing.site or opens) and any(word.site for word in words):
        yield "site_word"
    if any(word.text == "&" for word in words):
        yield "ampersand"
    if (closing.thing and not closing.surname) or leading.lower in lexicons.bodies(language).thing_openers:
        yield "thing"
    if leading.opener and not leading.given:
        yield "foreign_head"
    if len(closing.text) == 1:
        yield "ends_in_initial" if leading.given else "ends_in_letter"
    if any(letter.isdigit() for word in names for letter in word.text):
        yield "digits"


def _as_person(words: Sequence[Word], names: Sequence[Word]) -> Iterator[str]:
    leading, closing = names[0], names[-1]
    if leading.given:
        yield "given_first_ordinary" if leading.ordinary and closing.ordinary else "given_first"
    if closing.surname:
        yield "surname"
    if not leading.ordinary and any(len(word.text) == 1 for word in names[:-1]):
        yield "initial_inside"
    if closing.suffix and not all(word.ordinary and not word.given for word in names[:-1]):
        yield "descent"  # not "World War II"
    if any(word.particle for word in words):
        yield "particle_inside"
    if "-" in closing.text and closing.text.rpartition("-")[2].islower():
        yield "syllables"
    if len(names) > 4:
        yield "many_words"


def _by_ordinary_words(span: Span, names: Sequence[Word]) -> Iterator[str]:
    ordinary = sum(word.ordinary and not word.given and not word.surname for word in names)
    if ordinary == 0:
        yield "no_ordinary_word"
    elif ordinary < len(names):
        yield "some_ordinary_words"
    else:
        yield "all_ordinary_headline" if span.loud else "all_ordinary_first" if span.initial else "all_ordinary"
    closing = names[-1]
    if closing.ordinary and closing.lower.endswith("s") and not closing.surname:
        yield "plural_last"


def _by_capitals(span: Span, names: Sequence[Word]) -> Iterator[str]:
    shouted = sum(word.shout for word in names)
    if not span.loud and shouted:
        yield "all_capitals" if shouted == len(names) else "some_capitals"
