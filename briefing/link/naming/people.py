"""People: which full names are spellings of one, and whose a lone surname is."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from briefing.link.naming import keys
from briefing.link.naming.clusters import Node
from briefing.link.naming.tally import Tally

ENOUGH: Final = 6.0
_BLOCK = 80
_ALIKE = 70  # per cent: "gaddafi" and "qadhafi" have 71, "miller" and "mellor" 67
_IN_OFFICE = 1_500  # the same where the lone name has a title of theirs
_ACTIVE = 400  # days around the days a person was seen in which a lone surname may be theirs

_SAME, _SOUNDS, _SHORT_SOUND, _INITIAL = 5.0, 2.5, 0.5, 1.5
_COUNTRY, _OTHER_COUNTRY, _ROLE = 3.0, -8.0, 3.0


@dataclass(frozen=True, slots=True)
class Match:
    """Two names held to be one, with the bits of each reason."""

    one: str
    other: str
    bits: float
    reasons: tuple[tuple[str, float, str], ...]


def match(one: Tally, other: Tally) -> Match | None:
    """Compare two full names; None where they cannot be one or too little speaks for it."""
    short, long = sorted((keys.parts(one.key), keys.parts(other.key)), key=lambda parts: (len(parts), parts))
    reasons = _spelling(short, long)
    if reasons is None:
        return None
    reasons += _circumstances(one, other)
    bits = sum(weight for _, weight, _ in reasons)
    return Match(one.key, other.key, bits, tuple(reasons)) if bits >= ENOUGH else None


def compatible(one: str, other: str) -> bool:
    """Whether the parts of two names can be those of one person."""
    short, long = sorted((keys.parts(one), keys.parts(other)), key=lambda parts: (len(parts), parts))
    return _spelling(short, long) is not None


def _spelling(short: Sequence[str], long: Sequence[str]) -> list[tuple[str, float, str]] | None:
    """Every part of the shorter name must answer to one of the longer, in order; extra parts cost little."""
    reasons: list[tuple[str, float, str]] = []
    at = 0
    for part in short:
        while at < len(long):
            weight, feature = _part(part, long[at])
            at += 1
            if weight:
                reasons.append((feature, weight, f"{part} / {long[at - 1]}"))
                break
        else:
            return None
    if not any(feature != "initial" for feature, _, _ in reasons):
        return None
    extra = len(long) - len(short)
    if extra:
        ends_agree = _part(short[-1], long[-1])[0] > 0
        begins_agree = _part(short[0], long[0])[0] > 0
        cost = -0.5 * extra if begins_agree else -2.0 * extra
        if not ends_agree:
            cost -= 1.5
        reasons.append(("extra parts", cost, " ".join(long)))
    return reasons


def _part(one: str, other: str) -> tuple[float, str]:
    if one == other:
        return (_SAME if len(one) > 1 else _INITIAL), "same word"
    if len(one) == 1 or len(other) == 1:
        return (_INITIAL, "initial") if one[0] == other[0] else (0.0, "")
    heard = keys.sound(one)
    if heard == keys.sound(other):
        long = len(heard) > 2 or (len(one) > 3 and fuzz.ratio(one, other) >= _ALIKE)
        return (_SOUNDS if long else _SHORT_SOUND), "same sound"
    return 0.0, ""


def _circumstances(one: Tally, other: Tally) -> list[tuple[str, float, str]]:
    out: list[tuple[str, float, str]] = []
    if one.countries and other.countries:
        shared = sorted(set(one.countries) & set(other.countries))
        if shared:
            out.append(("same country", _COUNTRY, shared[0]))
        else:
            out.append(("other country", _OTHER_COUNTRY, f"{one.country} / {other.country}"))
    mine, theirs = ({keys.plain(title) for title, _ in tally.roles} for tally in (one, other))
    shared_roles = sorted(mine & theirs)
    if shared_roles:
        out.append(("same role", _ROLE, shared_roles[0]))
    return out


def pairs(tallies: Iterable[Tally]) -> list[Match]:
    """All matches among full names, best first. Only names that share two parts (by sound) are compared."""
    blocks: dict[tuple[str, str], list[Tally]] = defaultdict(list)
    for tally in sorted(tallies, key=lambda one: one.key):
        for block in _blocks(keys.parts(tally.key)):
            blocks[block].append(tally)
    found: dict[tuple[str, str], Match] = {}
    for together in blocks.values():
        for index, one in enumerate(together[:_BLOCK]):
            for other in together[index + 1 : _BLOCK]:
                if (one.key, other.key) not in found:
                    result = match(one, other)
                    if result is not None:
                        found[one.key, other.key] = result
    return sorted(found.values(), key=lambda result: (-result.bits, result.one, result.other))


def _blocks(parts: Sequence[str]) -> set[tuple[str, str]]:
    heard = [keys.sound(part) for part in parts]
    out = {(heard[-1], part) for part in heard[:-1]}
    out |= {(heard[-1], f"^{part[0]}") for part in parts[:-1]} if any(len(part) == 1 for part in parts[:-1]) else set()
    if len(parts) > 1:
        out.add((heard[1], heard[0]))
        out.add((heard[-1], f"^{parts[0][0]}"))
    return out


def bearers(
    surname: str,
    day: dt.date | None,
    country: str | None,
    titles: Collection[str],
    of: Mapping[str, Mapping[Node, Tally]],
    here: Collection[Node],
) -> list[Node]:
    """Who a lone ``surname`` may be: by its letters before its sound, those named in the article (``here``) first.

    ``of`` holds bearers by ``=`` and the last part as spelt, and by its sound. A name that only sounds like one of
    theirs needs more: the bearer in the same article, or the same country. ``titles`` are those seen with the lone
    name.
    """
    last = keys.parts(surname)[-1]
    spelt = of.get(f"={last}", {})
    roots = [root for root, one in spelt.items() if not country or not one.countries or country in one.countries]
    named_here = [root for root in roots if root in here]
    if roots:
        return named_here or sorted(root for root in roots if _active(spelt[root], day, titles))
    heard = {root: one for root, one in of.get(keys.sound(last), {}).items() if _transliterated(last, one.names)}
    named_here = [root for root in heard if root in here]
    if named_here:
        return named_here
    return sorted(root for root, one in heard.items() if country in one.countries and one.seen.near(day, _ACTIVE))


def _active(one: Tally, day: dt.date | None, titles: Collection[str]) -> bool:
    """Whether a bearer was in the news around ``day``; a shared title stretches that."""
    if one.seen.near(day, _ACTIVE):
        return True
    shared = {keys.plain(title) for title in titles} & {keys.plain(title) for title, _ in one.roles}
    return bool(shared) and one.seen.near(day, _IN_OFFICE)


def _transliterated(surname: str, names: Iterable[str]) -> bool:
    """Whether a surname is near enough to that of ``names`` in letters, and long enough in sound, to be one."""
    heard = keys.sound(surname)
    if len(heard) < 3:
        return False
    lasts = (keys.parts(name)[-1] for name in names)
    return any(keys.sound(last) == heard and fuzz.ratio(surname, last) >= _ALIKE for last in lasts)
