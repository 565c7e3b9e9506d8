"""What speaks for a span being a person, an organization, a place or nothing: from its own words and those beside it.

Weights are in bits and add up; they were set by hand on half of the gold sets and checked on the other half.
"""

from __future__ import annotations

import math
from typing import Final

from briefing.extract.names import lexicons, titles
from briefing.extract.names.line import Line, Span
from briefing.extract.names.words import Word

PERSON: Final = 0
ORGANIZATION: Final = 1
PLACE: Final = 2
NOTHING: Final = 3

_LOOK_AHEAD = 8
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "former", "then"})


def weigh(line: Line, span: Span) -> None:
    """Fill in ``span.bits``, ``span.title`` and ``span.country``."""
    first, last = span.first - line.sentence.first, span.last - line.sentence.first
    _inside(line, span, first, last)
    _before(line, span, first)
    _after(line, span, last)


def _add(span: Span, person: float = 0.0, organization: float = 0.0, place: float = 0.0, nothing: float = 0.0) -> None:
    bits = span.bits
    bits[PERSON] += person
    bits[ORGANIZATION] += organization
    bits[PLACE] += place
    bits[NOTHING] += nothing


def _inside(line: Line, span: Span, first: int, last: int) -> None:
    words = line.words[first:last]
    if span.shape == "company":
        _add(span, organization=9)
        return
    if span.shape == "headed":
        _add(span, organization=5, nothing=1 if span.loud else 0)
        return
    if span.shape == "sited":
        _add(span, place=5, nothing=1 if span.loud else 0)
        return
    if span.known is not None:
        _from_gazetteer(span, words)
        if span.shape == "known":
            return
    names = [word for word in words if not word.particle and word.text not in ".&"]
    if (
        any(word.site for word in words)
        and (words[-1].site or words[0].lower in lexicons.sites().openers)
        and len(names) > 1
    ):
        _add(span, place=4.5)
    if any(word.text == "&" for word in words):
        _add(span, organization=5)
    if len(names) == 1:
        _one_word(span, names[0])
    elif names:
        _several_words(span, words, names)


def _from_gazetteer(span: Span, words: list[Word]) -> None:
    known = span.known
    assert known is not None
    whole = span.shape == "known"
    if known.source == "city":
        weight = 1.0 + min(4.5, math.log10(max(known.size, 5_000) / 5_000) * 2.0)
        word = words[0]
        if len(words) == 1 or not whole:
            weight -= 1.5 * word.ordinary + 1.0 * (word.given or word.surname)
        if whole:
            _add(span, place=weight, person=(1.0 * word.given + 1.0 * word.surname) if len(words) == 1 else 0.0)
            if len(words) == 1 and word.ordinary:
                _add(span, nothing=2.5)
        else:
            _add(span, organization=1.5, place=0.5)
    elif not whole:
        _add(span, organization=1.5, place=1.0)
    elif known.kind == "place":
        _add(span, place=6 if known.source in ("region", "abbreviation") else 8)
    else:
        _add(span, organization=8)


def _one_word(span: Span, word: Word) -> None:
    text = word.text
    if word.ordinary:
        _add(span, nothing=4.5 if span.initial or span.loud else 2.0)
    elif word.shout and not span.loud:
        _add(span, organization=3.0 if len(text) <= 6 else 1.0, nothing=0.5)
    elif (
        any(letter.isupper() for letter in text[1:])
        and "-" not in text
        and not text.startswith(("Mc", "Mac", "O", "De", "al-"))
    ):
        _add(span, organization=3.0)
    else:
        _add(span, person=0.5, organization=1.0, place=0.5)
    if any(letter.isdigit() for letter in text):
        _add(span, nothing=4.0)
    if word.head or word.site or word.thing:
        _add(span, nothing=2.0, person=-2.0)
    if len(text) == 1:
        _add(span, nothing=3.0)
    if word.given:
        _add(span, person=1.0)
    if word.surname:
        _add(span, person=1.5)


def _several_words(span: Span, words: list[Word], names: list[Word]) -> None:
    leading, closing = names[0], names[-1]
    ordinary = sum(word.ordinary and not word.given and not word.surname for word in names)
    person = organization = 0.0
    if leading.given:
        person += 4.0 if not (leading.ordinary and closing.ordinary) else 2.0
    if closing.surname:
        person += 1.5
    if any(len(word.text) == 1 for word in names[:-1]) and not leading.ordinary:
        person += 2.0
    if closing.suffix:
        person += 4.0
    if any(word.particle for word in words):
        person += 1.5
    if ordinary == 0:
        person += 2.5
    elif ordinary == len(names):
        person -= 3.0
        organization += 2.0
        _add(span, nothing=5.0 if span.loud else 2.5 if span.initial else 1.0)
    else:
        organization += 0.7
    if len(names) > 4:
        person -= 2.5
    if (closing.thing and not closing.surname) or leading.lower in lexicons.bodies().thing_openers:
        _add(span, nothing=6.0)
    if leading.opener and not leading.given:
        organization += 5.0
    if len(closing.text) == 1:
        _add(span, nothing=1.0 if leading.given else 3.0)
    if len(names) > 1 and not span.loud and all(word.shout and len(word.text) > 1 for word in names):
        _add(span, nothing=2.0)
    if (
        any(word.shout and len(word.text) > 1 for word in names)
        and not span.loud
        and not all(word.shout for word in names)
    ):
        organization += 2.0
        person -= 1.0
    if closing.ordinary and closing.lower.endswith("s") and not closing.surname:
        organization += 1.5
    if any(character.isdigit() for word in names for character in word.text):
        _add(span, nothing=2.0)
    _add(span, person=person, organization=organization)


def _before(line: Line, span: Span, first: int) -> None:
    bits = titles.before(line, span, first)
    if bits:
        _add(span, person=bits, organization=-2.0, place=-2.0)
        line.titled = span
    elif first:
        if span.shape != "plain":
            span.country = titles.country_at(line, first - 1)
        _neighbour(line, span, first - 1)
    _credits(line, span, first)


def _neighbour(line: Line, span: Span, at: int) -> None:
    """The word right before, where it is no title."""
    word, language = line.words[at], line.document.article.language
    bodies, sites = lexicons.bodies(language), lexicons.sites(language)
    lower = word.lower
    if word.cap:
        if word.possessive:
            _add(span, person=0.5, organization=0.5)
        return
    if lower in bodies.callings:
        _add(span, organization=3.0, person=-0.5)
    elif lower in ("in", "near", "outside", "inside", "around"):
        _add(span, place=2.5, person=-1.5 if lower == "in" else -0.5, organization=0.3)
    elif lower == "at":
        _add(span, place=0.6, organization=1.2)
    elif lower == "told":
        _add(span, person=0.5, organization=1.0)
    elif lower in ("from", "to", "into", "across", "throughout", "toward", "towards", "via", "through"):
        _add(span, place=1.2, organization=0.4)
    elif lower == "the":
        _add(span, person=-2.5, organization=1.2, place=0.3)
    elif lower in ("a", "an", "another", "every", "each", "any", "no", "this", "that"):
        _add(span, person=-1.0, organization=-0.5, place=-1.5, nothing=1.5)
    elif lower in sites.directions:
        _add(span, place=2.5)
    elif lower in sites.nouns:
        _add(span, place=3.0)
    elif lower == "of" and at and line.words[at - 1].lower in sites.nouns:
        _add(span, place=5.0, person=-1.0)
    elif word.saying:
        _add(span, person=1.5, organization=0.5)
    elif lower in ("by", "with", "and", "told"):
        _add(span, person=0.5, organization=0.4)


def _credits(line: Line, span: Span, first: int) -> None:
    """After "Reporting by" and its like, up to the semicolon, come people."""
    words, at, steps = line.words, first - 1, 0
    while at >= 1 and steps < 40:
        text = words[at].lower
        if text == "by" and words[at - 1].lower in (
            "reporting",
            "editing",
            "writing",
            "compiled",
            "edited",
            "written",
            "photo",
            "reported",
        ):
            _add(span, person=5.0 if not span.known or span.known.source != "name" else 0.0, organization=-1.0)
            return
        if not (words[at].cap or text in (",", "and", ".", "&") or words[at].particle or text in ("in",)):
            return
        if text == "in":
            return
        at -= 1
        steps += 1


def _after(line: Line, span: Span, last: int) -> None:
    words, labels, total = line.words, line.labels, len(line.words)
    if last < total and words[last].text == "by" and words[last - 1].ordinary:
        _add(span, nothing=6.0)
    language = line.document.article.language
    bodies, sites = lexicons.bodies(language), lexicons.sites(language)
    if last >= total:
        return
    possessive = words[last - 1].possessive
    word = words[last]
    lower = word.lower
    if possessive:
        if lower in bodies.followers or word.office:
            _add(span, organization=0.7, place=0.7)
        _add(span, person=0.3, organization=0.3, place=0.3)
    elif word.saying:
        _add(span, person=2.0, organization=1.0)
    elif lower in lexicons.titles(language).human:
        _add(span, person=2.0)
    elif lower in sites.nouns:
        _add(span, place=2.5)
    elif lower in bodies.followers:
        _add(span, organization=2.0)
    elif lower in bodies.acts:
        _add(span, organization=0.7, person=0.3)
    elif word.text == ",":
        _apposition(line, span, last + 1)
    elif word.text == "(" and last + 1 < total:
        _bracket(line, span, last + 1)
    elif word.text == "<":
        _add(span, organization=4.0)
    elif lower == "/" and labels[last - 1] != "-":
        _add(span, organization=0.5)


def _apposition(line: Line, span: Span, at: int) -> None:
    words, total = line.words, len(line.words)
    if at >= total:
        return
    word = words[at]
    language = line.document.article.language
    bodies, sites = lexicons.bodies(language), lexicons.sites(language)
    if word.text.isdigit() and len(word.text) < 3 and at + 1 < total and words[at + 1].text in ",.":
        _add(span, person=4.0)
    elif word.lower == "who":
        _add(span, person=3.0)
    elif at in line.known and _locates(line, at) and span.shape != "headed":
        known = line.known[at][1]
        if known.source in ("name", "region"):
            _add(span, place=3.0 if not line.words[span.first - line.sentence.first].given else 1.5)
    elif word.lower in _ARTICLES or word.modifier or word.office or word.rank:
        for index in range(at, min(total, at + _LOOK_AHEAD)):
            near = words[index]
            if near.text in ",.;" or near.saying:
                break
            if (near.office or near.rank or near.calling) and near.lower not in ("general", "house"):
                _add(span, person=3.5, organization=-0.5)
                if near.office or near.rank:
                    titles.after(line, span, at, index)
                break
            if near.lower in bodies.callings:
                _add(span, organization=2.5)
                break
            if near.lower in sites.nouns:
                _add(span, place=2.0)
                break


def _locates(line: Line, at: int) -> bool:
    """Whether the known phrase at ``at`` tells where: a place, and not the owner of what follows."""
    size, known = line.known[at]
    return known.kind == "place" and not line.words[at + size - 1].possessive


def _bracket(line: Line, span: Span, at: int) -> None:
    word = line.words[at]
    known = line.known.get(at)
    if known and known[1].source in ("name", "region") and span.last - span.first > 1 and span.shape == "plain":
        _add(span, person=2.0)
    elif word.shout and is_acronym(word.text, span.text):
        _add(span, organization=4.0 if not span.known else 0.0)


def is_acronym(letters: str, text: str) -> bool:
    """Whether ``letters`` are the first letters of the words of ``text``, small words left out or not."""
    wanted = "".join(letter for letter in letters if letter.isalnum()).upper()
    if not 2 <= len(wanted) <= 10:
        return False
    words = text.replace("-", " ").replace("/", " ").split()
    capitals = "".join(word[0] for word in words if word[0].isupper()).upper()
    every = "".join(word[0] for word in words).upper()
    inner = "".join(letter for letter in text if letter.isupper())
    return wanted in (capitals, every, inner) or (
        len(wanted) > 2 and (capitals.startswith(wanted) or every.startswith(wanted))
    )
