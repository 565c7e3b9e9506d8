"""Words and names without case, accents and punctuation, so that two spellings can be compared."""

from __future__ import annotations

from functools import lru_cache

from briefing import folding
from briefing.family_names import begins_with_family
from briefing.link.naming.keys import sound

_PARTICLES = frozenset(
    {"al", "el", "ul", "bin", "ibn", "abu", "de", "da", "del", "van", "von", "der", "den", "la", "le"}
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_HEARD, _SPELT = 3, 6  # letters of a sound that, and of a name whose sound, may stand for the name
_APOSTROPHES = str.maketrans("", "", "'’ʼ`‘")


def folded(text: str) -> str:
    """The folded words with one space between them; an apostrophe joins what it stands between."""
    return " ".join(folding.words(text.translate(_APOSTROPHES)))


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """``folded`` for short names, remembered."""
    return folded(name)


@lru_cache(maxsize=1 << 16)
def name_parts(name: str) -> tuple[str, str]:
    """Folded (surname, given names): "Staffan de Mistura" is ("mistura", "staffan"), "Xi Jinping" ("xi", "jinping")."""
    words = [word for word in fold(name).split() if word not in _SUFFIXES] or fold(name).split()
    if not words:
        return "", ""
    if begins_with_family(words):
        return words[0], " ".join(words[1:])
    given = [word for word in words[:-1] if word not in _PARTICLES]
    return words[-1], " ".join(given)


def heard_parts(name: str) -> tuple[str, str]:
    """``name_parts`` with the surname by its sound, where that tells enough: "Haftar" and "Hifter" are both "hftr";
    "Park" and "Perk" stay apart."""
    surname, given = name_parts(name)
    heard = sound(surname)
    telling = len(heard) > _HEARD or (len(heard) == _HEARD and len(surname) >= _SPELT)
    return (heard if telling else surname), given


def short_name(name: str) -> str:
    """What a headline calls a person: the family name as it is spelt."""
    surname = name_parts(name)[0]
    return next((word for word in reversed(name.split()) if fold(word) == surname), name.split()[-1] if name else name)
