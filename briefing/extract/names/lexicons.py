"""The words by which names are told, ready for looking up: lexicon files and data packages as sets.

Everything is read once, on first use, so that only who extracts pays for it.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from functools import cache, lru_cache
from typing import NamedTuple

from briefing.extract.names.kept import kept
from briefing.lexicon import FOLDER, lines, table

_WRITTEN_IN_LATIN = 0x250


class Titles(NamedTuple):
    """Words that stand with people's names, in small letters."""

    honorifics: frozenset[str]
    ranks: frozenset[str]
    offices: frozenset[str]
    modifiers: frozenset[str]
    whole: frozenset[str]
    pointing: frozenset[str]
    rulers: frozenset[str]
    under: frozenset[str]
    no_longer: frozenset[str]
    voices: frozenset[str]
    of_bodies: frozenset[str]
    judging: frozenset[str]
    leads: frozenset[str]
    teams: frozenset[str]
    crowds: frozenset[str]
    portfolios: frozenset[str]
    closing: frozenset[str]
    lineage: frozenset[str]
    regnal: frozenset[str]
    emissaries: frozenset[str]
    callings: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    noble: frozenset[str]
    joined: tuple[str, ...]
    saying: frozenset[str]
    human: frozenset[str]
    credits: frozenset[str]


class Bodies(NamedTuple):
    """Words by which organizations are told, in small letters but for ``known``."""

    heads: frozenset[str]
    weak_heads: frozenset[str]
    own: frozenset[str]
    owners: frozenset[str]
    forms: frozenset[str]
    openers: frozenset[str]
    things: frozenset[str]
    thing_openers: frozenset[str]
    alone: frozenset[str]
    known: frozenset[str]
    callings: frozenset[str]
    followers: frozenset[str]
    acts: frozenset[str]


class Sites(NamedTuple):
    """Words by which places are told, in small letters but for ``regions``."""

    heads: frozenset[str]
    weak_heads: frozenset[str]
    openers: frozenset[str]
    nouns: frozenset[str]
    directions: frozenset[str]
    prepositions: frozenset[str]
    government_does: frozenset[str]
    government_takes: frozenset[str]
    regions: frozenset[str]


class SmallWords(NamedTuple):
    """The lexicon file ``name_words``, field by field."""

    describing: frozenset[str]
    possessives: frozenset[str]
    naming: frozenset[str]
    borne_months: frozenset[str]
    month_leaders: frozenset[str]
    month_parts: frozenset[str]
    surname_prefixes: tuple[str, ...]
    small_in_titles: frozenset[str]
    letters: frozenset[str]
    compound_endings: frozenset[str]


@lru_cache(maxsize=64)
def language_of(wanted: str) -> str:
    """``wanted`` (ISO 639-1) where there are words of names for it, else English."""
    told = len(wanted) == 2 and wanted.isalpha() and (FOLDER / wanted / "titles.toml").is_file()
    return wanted if told else "en"


@cache
def titles(language: str = "en") -> Titles:
    """The lexicon file ``titles``."""
    entry = table(language, "titles")
    plain = {name: frozenset(entry[name]) for name in Titles._fields if name != "joined"}
    return Titles(joined=tuple(entry["joined_particles"]), **plain)


@cache
def bodies(language: str = "en") -> Bodies:
    """The lexicon file ``organizations``."""
    entry = table(language, "organizations")
    return Bodies(**{name: frozenset(entry[name]) for name in Bodies._fields})


@cache
def sites(language: str = "en") -> Sites:
    """The lexicon file ``places``."""
    entry = table(language, "places")
    return Sites(**{name: frozenset(entry[name]) for name in Sites._fields})


@cache
def small_words(language: str = "en") -> SmallWords:
    """The lexicon file ``name_words``."""
    entry = table(language, "name_words")
    plain = {name: frozenset(entry[name]) for name in SmallWords._fields if name != "surname_prefixes"}
    return SmallWords(surname_prefixes=tuple(entry["surname_prefixes"]), **plain)


@cache
def statesmen(language: str = "en") -> frozenset[str]:
    """The last words of the names of ``statesmen``, by which news names them without more."""
    people = table(language, "statesmen")["people"].values()
    return frozenset(name.rpartition(" ")[2] for names in people for name in names)


@cache
def abbreviated_states(language: str = "en") -> dict[str, str]:
    """Short forms of regions that follow a city ("Calif"), with their names."""
    return dict(table(language, "places")["abbreviated"])


@cache
def function_words(language: str = "en") -> frozenset[str]:
    """Words that are never the first of a name."""
    return frozenset(word for line in lines(language, "function_words") for word in line.split())


@cache
def abbreviations(language: str = "en") -> frozenset[str]:
    """Words that keep their full stop inside a sentence."""
    return frozenset(lines(language, "abbreviations"))


@cache
def calendar(language: str = "en") -> frozenset[str]:
    """Capitalised words that are no names of people, organizations or places."""
    return frozenset(word for line in lines(language, "calendar_names") for word in line.split())


@cache
def peoples(language: str = "en") -> frozenset[str]:
    """Capitalised words for faiths, peoples and the like, which name no state and no body."""
    return frozenset(word for line in lines(language, "peoples") for word in line.split())


class PeopleNames(NamedTuple):
    """Given names and surnames of many countries, as written there in Latin letters."""

    given: frozenset[str]
    surnames: frozenset[str]


@cache
def people_names() -> PeopleNames:
    """Names from the person providers of the package Faker (MIT), of all its countries."""
    return kept("people", PeopleNames, _people_names, packages=("faker",), files=())


def _people_names() -> PeopleNames:
    import faker.providers.person as person

    given: set[str] = set()
    surnames: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        path = f"{person.__name__}.{module.name}"
        known = path in sys.modules
        provider = importlib.import_module(path).Provider
        for attribute in dir(provider):
            target = given if attribute.startswith("first_name") else surnames
            if attribute.startswith(("first_name", "last_name")):
                target.update(_latin(getattr(provider, attribute)))
        if not known:  # the lists of a country are not needed again, and weigh more than the names
            del sys.modules[path]
            delattr(person, module.name)
    return PeopleNames(frozenset(given), frozenset(surnames))


def _latin(names: object) -> set[str]:
    if not isinstance(names, (dict, list, tuple)):
        return set()
    out = set()
    for name in names:
        if isinstance(name, str) and len(name) > 1 and name[0].isupper() and " " not in name:
            letters = max(map(ord, name))
            if letters < _WRITTEN_IN_LATIN:
                out.add(name)
    return out
