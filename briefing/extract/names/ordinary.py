"""Ordinary words of a language, told from the names that a frequency list holds beside them.

The list is that of the package symspellpy (MIT): 82,000 forms of English in small letters, names among them. How the
two are told apart is ``lexicon/<language>/ordinary.toml``. A language without a list has its function words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from briefing.extract.names import countries, lexicons
from briefing.lexicon import FOLDER, table

PACKAGE: Final = "symspellpy"
_FIRST_OF_LINE: Final = re.compile(r"^\S+", re.MULTILINE)
_LISTS: Final = {"en": "frequency_dictionary_en_82_765.txt"}


class _Words(NamedTuple):
    """``listed`` forms; ``never``: what names a party; the rest as in the lexicon file."""

    listed: frozenset[str]
    sure: frozenset[str]
    never: frozenset[str]
    own_forms: tuple[str, ...]
    relatives: tuple[str, ...]
    inflected: tuple[tuple[str, str], ...]
    formed: tuple[str, ...]
    prefixes: tuple[str, ...]


def is_ordinary(lower: str, language: str = "en") -> bool:
    """Whether a word in small letters is an ordinary word of the language, inflected or not."""
    words = _words(language)
    if _is_word(lower, words) or any(_is_word(base, words) for base in _bases(lower, words)):
        return True
    return "-" in lower and all(is_ordinary(part, language) for part in lower.split("-") if part)


def _is_word(lower: str, words: _Words) -> bool:
    if lower in words.sure:
        return True
    if lower not in words.listed or lower in words.never:
        return False
    if _is_borne(lower) and not _has_form(lower, words.own_forms, words):
        return False
    return (
        _has_form(lower, words.relatives, words)
        or any(base in words.listed for base in _bases(lower, words))
        or lower.endswith(words.formed)
        or any(lower.startswith(prefix) and lower[len(prefix) :] in words.listed for prefix in words.prefixes)
    )


def _has_form(lower: str, endings: tuple[str, ...], words: _Words) -> bool:
    """Whether a form with one of ``endings`` is listed, which is nobody's name ("williams" is no form of "william")."""
    forms = (stem + ending for stem in _stems(lower) for ending in endings)
    return any(form in words.listed and form != lower and not _is_borne(form) for form in forms)


def _is_borne(lower: str) -> bool:
    """Whether somebody bears this name."""
    people, name = lexicons.people_names(), lower.capitalize()
    return name in people.given or name in people.surnames


def _stems(lower: str) -> tuple[str, ...]:
    """What endings are added to: "page" → "pag", "fly" → "fli", "ship" → "shipp"."""
    if lower.endswith("e"):
        return lower, lower[:-1]
    if lower.endswith("y"):
        return lower, lower[:-1] + "i"
    return lower, lower + lower[-1]


def _bases(lower: str, words: _Words) -> Iterator[str]:
    """The words of which ``lower`` may be an inflected form."""
    for ending, stem in words.inflected:
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            base = lower[: -len(ending)] + stem
            yield base
            if len(base) > 3 and base[-1] == base[-2]:
                yield base[:-1]


@cache
def _words(language: str) -> _Words:
    told = table(language if (FOLDER / language / "ordinary.toml").is_file() else "en", "ordinary")
    parties = {word.lower() for word in countries.words(language) if word.isalpha()}
    return _Words(
        listed=_listed(language),
        sure=lexicons.function_words(language).union(told["alone"]),
        never=frozenset(parties | {f"{word}s" for word in parties}),
        own_forms=tuple(told["own_forms"]),
        relatives=tuple(told["relatives"]),
        inflected=tuple((ending, stem) for ending, stem in told["inflected"]),
        formed=tuple(told["formed"]),
        prefixes=tuple(told["prefixes"]),
    )


def _listed(language: str) -> frozenset[str]:
    """The words of the list, without its counts; the package itself is not imported."""
    found = find_spec(PACKAGE)
    if language not in _LISTS or found is None or found.origin is None:
        return frozenset()
    text = Path(found.origin).with_name(_LISTS[language]).read_text(encoding="utf-8-sig")
    return frozenset(_FIRST_OF_LINE.findall(text))
