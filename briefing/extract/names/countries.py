"""Countries, former states, bodies and blocs: what a word of the news says about the party it stands for.

``lookup("Turkish")`` and ``lookup("Ankara")`` lead to Turkey, ``lookup("the Kremlin")`` to Russia, ``lookup("U.N.")``
to the United Nations. The words are those of ``lexicon/<language>/countries.toml`` and ``parties.toml``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from briefing.lexicon import table
from briefing.model import EntityKind, Record

PartyKind = Literal["country", "former", "part", "body", "bloc"]
Via = Literal["name", "demonym", "capital", "metonym"]


class Party(Record, frozen=True, kw_only=True):
    """A side that can sit at a table: usual English name, ISO 3166-1 alpha-2 code (bodies and blocs have none)."""

    name: str
    kind: PartyKind
    iso: str | None = None
    adjective: str | None = None

    @property
    def entity_kind(self) -> EntityKind:
        """What its own name names: a state is a place, a body an organization."""
        return "organization" if self.kind in ("body", "bloc") else "place"


class Hit(Record, frozen=True, kw_only=True):
    """What a word stands for. ``via`` tells how; ``names`` is the kind of thing that the word itself names."""

    party: Party
    via: Via
    names: EntityKind


def lookup(text: str, language: str = "en") -> Hit | None:
    """The party that ``text`` names or stands for; a leading "the" and a possessive ending do not matter."""
    known = words(language)
    hit = known.get(text)
    if hit is None:
        plain = _plain(text)
        hit = known.get(plain)
        if hit is None and plain.isupper() and len(plain) > 3:
            hit = _upper(language).get(plain)
    return hit


def party(text: str, language: str = "en") -> str | None:
    """Name of the party that ``text`` stands for ("Turkish" → "Turkey")."""
    hit = lookup(text, language)
    return hit.party.name if hit else None


def parties_in(text: str, language: str = "en") -> list[str]:
    """The parties of a compound ("Russian-Turkish", "Iran-backed", "EU-Turkey") in order, each once."""
    whole = party(text, language)
    if whole:
        return [whole]
    parts = re.split(r"[-‐‑–/]", text)
    found = (in_compound(part, language) for part in parts if len(parts) > 1)
    return list(dict.fromkeys(one.name for one in found if one))


def in_compound(part: str, language: str = "en") -> Party | None:
    """The party of one half of a compound, which may be a form that stands only there ("Sino-Soviet")."""
    hit = lookup(part, language)
    if hit is not None:
        return hit.party
    name = table(language, "parties")["combining"].get(part)
    return by_name(name, language) if name else None


def is_city(name: str, language: str = "en") -> bool:
    """Whether a state is called like its capital: Singapore, Luxembourg."""
    return any(entry["name"] == name and name in entry.get("capital", ()) for entry in _countries(language).values())


def by_code(iso: str, language: str = "en") -> Party | None:
    """The party with this ISO code."""
    return _codes(language).get(iso)


def by_name(name: str, language: str = "en") -> Party | None:
    """The party with this usual English name."""
    return _parties(language).get(name)


def capital(iso: str, language: str = "en") -> str | None:
    """The first capital of the country with this ISO code, or its ``seat``: one whose name stands for another party."""
    entry = _countries(language).get(iso, {})
    seats: list[str] = entry.get("capital", [])
    seat: str | None = entry.get("seat")
    return seats[0] if seats else seat


def capital_of(name: str, language: str = "en") -> str | None:
    """The capital of the party with this usual English name: of a former state the one it had."""
    seat: str | None = table(language, "parties")["party"].get(name, {}).get("seat")
    one = by_name(name, language)
    return seat or (capital(one.iso, language) if one is not None and one.iso else None)


@cache
def words(language: str = "en") -> dict[str, Hit]:
    """Every word known to stand for a party. Where one word has two readings, a name outranks a capital."""
    known: dict[str, Hit] = {}
    tables = {**_countries(language), **table(language, "parties")["party"]}
    parties = _parties(language)
    for name, entry in tables.items():
        one = parties[entry.get("name", name)]
        for word in (one.name, *entry.get("also", ())):
            known.setdefault(word, Hit(party=one, via="name", names=one.entity_kind))
    for name, entry in tables.items():
        one = parties[entry.get("name", name)]
        for word in entry.get("people", ()):
            known.setdefault(word, Hit(party=one, via="demonym", names=one.entity_kind))
        for word in entry.get("capital", ()):
            known.setdefault(word, Hit(party=one, via="capital", names="place"))
    for name, entry in table(language, "parties")["metonym"].items():
        for word in (name, *entry.get("also", ())):
            known.setdefault(word, Hit(party=parties[entry["for"]], via="metonym", names=entry["kind"]))
    return known


@cache
def _upper(language: str) -> dict[str, Hit]:
    return {word.upper(): hit for word, hit in reversed(words(language).items())}


@cache
def _parties(language: str) -> dict[str, Party]:
    out = {
        entry["name"]: Party(name=entry["name"], kind="country", iso=iso, adjective=_adjective(entry))
        for iso, entry in _countries(language).items()
    }
    for name, entry in table(language, "parties")["party"].items():
        out[name] = Party(name=name, kind=entry["kind"], iso=entry.get("iso"), adjective=_adjective(entry))
    return out


@cache
def _codes(language: str) -> dict[str, Party]:
    return {one.iso: one for one in reversed(_parties(language).values()) if one.iso}


def _countries(language: str) -> dict[str, dict[str, Any]]:
    return table(language, "countries")


def _adjective(entry: dict[str, Any]) -> str | None:
    people: list[str] = entry.get("people", [])
    return people[0] if people else None


def _plain(text: str) -> str:
    text = text.strip()
    if text[:4] in ("the ", "The "):
        text = text[4:]
    for ending in ("'s", "’s", "'", "’"):
        if text.endswith(ending):
            return text[: -len(ending)]
    return text
