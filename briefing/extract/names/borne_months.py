"""Months that somebody in an article is called: where the text names Theresa May, a bare "May" is hers."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.extract.names import gazetteer, lexicons, ordinary

_PAIR = re.compile(r"(?<![\w.-])([A-Z][a-z]{2,14}) (?=([A-Z][a-z]{2,8})\b(?! ?\d))")


@lru_cache(maxsize=4)
def borne(text: str, language: str = "en") -> frozenset[str]:
    """The folded months that stand behind a given name in ``text``."""
    small, names = lexicons.small_words(language), lexicons.people_names()
    if not any(month.capitalize() in text for month in small.borne_months):
        return frozenset()
    return frozenset(
        last.lower()
        for given, last in _PAIR.findall(text)
        if last.lower() in small.borne_months
        and given in names.given
        and given not in lexicons.calendar(language)
        and not ordinary.is_ordinary(given.lower(), language)
    )


def is_month_of(before: str, after: str, language: str = "en") -> bool:
    """Whether a month stands before what it tells the time of: "the June Oslo accord", "last April's", "the May IXO
    talks". ``before`` is folded, ``after`` as written."""
    if before != "the" and before not in lexicons.small_words(language).month_leaders:
        return False
    acronym = after.isupper() and len(after) > 1
    return acronym or after in gazetteer.load(language).phrases


def is_surname(text: str, month: str, around: tuple[str, str, str], language: str = "en") -> bool:
    """Whether ``month``, a folded word of ``text``, is somebody's name; ``around`` holds the two folded words before it
    and the one behind."""
    earlier, before, after = around
    small = lexicons.small_words(language)
    if after[:1].isdigit() or before[:1].isdigit() or before in small.month_leaders:
        return False
    if before == "of" and earlier in small.month_parts:
        return False
    return month in borne(text, language)
