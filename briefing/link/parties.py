"""States and bodies under one name each, so that the parties of two accounts can be compared."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.extract.names import countries
from briefing.lexicon import table
from briefing.link.folding import fold


@lru_cache(maxsize=1 << 14)
def canonical(name: str) -> str:
    """The folded name a party is compared by: "the Syrian government" and "Syria" are one."""
    known = countries.party(name)
    plain = fold(known or name).removeprefix("the ")
    return _aliases().get(plain, plain)


@lru_cache(maxsize=1 << 14)
def whole(name: str) -> str:
    """The body that a canonical party belongs to, or itself: the European Commission speaks for the European Union."""
    return _wholes().get(name, name)


def is_country(place: str) -> bool:
    """Whether a place (folded or not) is a whole state and not a town in it."""
    return place in _states() or fold(place).removeprefix("the ") in _states()


@lru_cache(maxsize=1 << 14)
def is_body(name: str) -> bool:
    """Whether a canonical party has members of its own: an organization, a bloc, a forum."""
    return name in _bodies()


@lru_cache(maxsize=1 << 14)
def country_code(place: str) -> str:
    """ISO 3166-1 alpha-2 code of the state that a place is, or is the capital of; empty where that is not known."""
    hit = countries.lookup(place)
    return hit.party.iso or "" if hit is not None and hit.via in ("name", "capital") else ""


@cache
def _states() -> frozenset[str]:
    hits = countries.words().items()
    kinds = ("country", "former", "part")
    return frozenset(fold(name) for name, hit in hits if hit.via == "name" and hit.party.kind in kinds)


@cache
def _bodies() -> frozenset[str]:
    entries: dict[str, dict[str, str]] = table("en", "parties")["party"]
    names = [name for name, entry in entries.items() if entry["kind"] in ("body", "bloc")]
    return frozenset(map(canonical, [*names, *table("en", "sides").get("forum", {})]))


@cache
def mediators() -> frozenset[str]:
    """Bodies that are often named beside the sides they bring together, and as often left out."""
    return frozenset(canonical(name) for name in table("en", "organs")["mediators"]["names"])


@cache
def _aliases() -> dict[str, str]:
    return {fold(alias): fold(name) for name, all_ in table("en", "organs")["aliases"].items() for alias in all_}


@cache
def _wholes() -> dict[str, str]:
    return {fold(part): fold(name) for name, parts in table("en", "organs")["parts"].items() for part in parts}
