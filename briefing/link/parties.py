"""States and bodies under one name each, so that the parties of two accounts can be compared."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.extract.names import countries
from briefing.lexicon import table
from briefing.link.folding import fold

_SMALL = 10  # members of a body whose meetings are told as those of one of them
_MANY = 3  # parties: the same three or more seldom meet twice by chance


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
def represented(names: frozenset[str]) -> frozenset[str]:
    """Canonical parties without parts and members of others among them: the European Union stands for Greece.

    A body that brings sides together stands for its members only where it is among themselves.
    """
    wholes = frozenset(map(whole, names))
    return wholes - frozenset(name for body in wholes if _stands_for_all(body, wholes) for name in members(body))


def _stands_for_all(body: str, sides: frozenset[str]) -> bool:
    return body not in mediators() or sides <= members(body) | {body}


def members(body: str) -> frozenset[str]:
    """The canonical members of a body, as far as they are listed."""
    return _members().get(body, frozenset())


@lru_cache(maxsize=1 << 14)
def seats(body: str) -> frozenset[str]:
    """The folded towns where a canonical body meets as a rule."""
    return _seats().get(body, frozenset())


@lru_cache(maxsize=1 << 14)
def speaks_with(name: str) -> tuple[str, ...]:
    """The smaller bodies that a party is a member of, or the members of a smaller body."""
    own = members(name)
    if own:
        return tuple(sorted(own)) if len(own) <= _SMALL else ()
    return tuple(body for body, names in sorted(_members().items()) if name in names and len(names) <= _SMALL)


@lru_cache(maxsize=1 << 14)
def exact(sides: frozenset[str]) -> frozenset[str]:
    """``sides`` where none of them is a body, so that others than these are surely others; else nothing."""
    return frozenset() if any(map(is_body, sides)) else sides


@lru_cache(maxsize=1 << 14)
def compare_sides(mine: frozenset[str], theirs: frozenset[str]) -> str:
    """The level of ``weights.toml`` (feature parties) for two sets of canonical parties."""
    shared = mine & theirs
    if not shared:
        return _none_shared(mine, theirs)
    if mine == theirs:
        return "subset" if len(mine) == 1 else "equal" if len(mine) < _MANY else "many"
    if len(shared) > 1 and (mine ^ theirs) <= mediators():
        return "mediated"
    if mine <= theirs or theirs <= mine:
        if len(shared) < 2:
            return "subset"
        return "inside" if len(mine ^ theirs) == 1 else "wider"
    if mine - shared <= mediators() or theirs - shared <= mediators():
        return "half"
    if _speaks_for(mine - shared, theirs - shared) or _speaks_for(theirs - shared, mine - shared):
        return "member"
    return "overlap" if 1 < len(shared) >= min(len(mine), len(theirs)) / 2 else "rival"


def _speaks_for(bodies: frozenset[str], others: frozenset[str]) -> bool:
    """Whether ``others`` are members of a body among ``bodies``: told of the one and of the other beside the same."""
    return any(others <= members(body) for body in bodies)


def _none_shared(mine: frozenset[str], theirs: frozenset[str]) -> str:
    """A body against its own members may be one meeting; two states, or two bodies, are not."""
    if _gathers(mine, theirs) or _gathers(theirs, mine):
        return "members"
    if all(is_body(name) and name not in mediators() for name in mine | theirs):
        return "disjoint"
    return "bloc" if any(map(is_body, mine | theirs)) else "disjoint"


def _gathers(bodies: frozenset[str], others: frozenset[str]) -> bool:
    """Whether many of ``others`` are members of one body among ``bodies``."""
    return len(others) >= _MANY and any(len(others & members(body)) >= _MANY for body in bodies)


@lru_cache(maxsize=1 << 14)
def country_code(place: str) -> str:
    """ISO 3166-1 alpha-2 code of the state that a place is, or is the capital of; empty where that is not known."""
    hit = countries.lookup(place)
    return hit.party.iso or "" if hit is not None and hit.via in ("name", "capital") else ""


@lru_cache(maxsize=1 << 14)
def country_codes(names: frozenset[str]) -> frozenset[str]:
    """The codes of several, with an empty one where one of them has none."""
    return frozenset(map(country_code, names))


@cache
def _members() -> dict[str, frozenset[str]]:
    entries: dict[str, list[str]] = table("en", "organs")["members"]
    return {canonical(body): frozenset(map(canonical, names)) for body, names in entries.items()}


@cache
def _seats() -> dict[str, frozenset[str]]:
    return {canonical(body): frozenset(map(fold, towns)) for body, towns in table("en", "organs")["seats"].items()}


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
    listed = {fold(alias): fold(name) for name, all_ in table("en", "organs")["aliases"].items() for alias in all_}
    return {**_separatists(), **listed}


def _separatists() -> dict[str, str]:
    """ "Chechen rebels", "the Chechen opposition" and Chechnya are one side, for regions that became no states."""
    out: dict[str, str] = {}
    for region, entry in table("en", "sides")["breakaway"].items():
        if "until" in entry:
            continue
        party = countries.by_name(region)
        side = fold(entry.get("side", region))
        called = [region, *([party.adjective] if party is not None and party.adjective else [])]
        fighters = table("en", "sides")["opposing"]["opposition"]
        out |= {fold(f"{one} {word}"): side for one in called for word in fighters} | {fold(region): side}
    return out


@cache
def _wholes() -> dict[str, str]:
    return {fold(part): fold(name) for name, parts in table("en", "organs")["parts"].items() for part in parts}
