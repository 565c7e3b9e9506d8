"""States and bodies under one name each, as far as a list of ordinary equivalents tells."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.lexicon import table
from briefing.link.folding import fold


@lru_cache(maxsize=1 << 14)
def canonical(name: str) -> str:
    """The folded name a party is compared by: "the Syrian government" and "Syria" are one."""
    plain = fold(name).removeprefix("the ")
    return _aliases().get(plain, plain)


@lru_cache(maxsize=1 << 14)
def whole(name: str) -> str:
    """The body that a canonical party belongs to, or itself: the European Commission speaks for the European Union."""
    return _wholes().get(name, name)


@cache
def _aliases() -> dict[str, str]:
    return {fold(alias): fold(name) for name, aliases in table("en", "party_aliases")["aliases"].items() for alias in aliases}


@cache
def _wholes() -> dict[str, str]:
    return {fold(part): fold(name) for name, parts in table("en", "party_aliases")["parts"].items() for part in parts}
