"""The words of ``lexicon/<language>/furniture.toml`` as patterns, compiled once a language.

All patterns are anchored or bounded and free of nested repetition, so each costs time linear in the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing import lexicon

UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽА-Я"


def fold(text: str) -> str:
    """``text`` as the word lists are looked up: the Turkish capital İ folds to one letter, like all others."""
    return text.replace("İ", "i").casefold()


@dataclass(frozen=True)
class Words:
    """The patterns of one language, compiled once."""

    date_start: re.Pattern[str]
    date_label: re.Pattern[str]
    date_end: re.Pattern[str]
    label: re.Pattern[str]
    label_kinds: dict[str, str]
    dateline: re.Pattern[str]
    dateline_line: re.Pattern[str]
    dateline_bare: re.Pattern[str]
    dateline_city: re.Pattern[str]
    cities: frozenset[str]
    lands: frozenset[str]
    caption_start: tuple[str, ...]
    caption_end: tuple[str, ...]
    caption_bracket: re.Pattern[str]
    credit_start: tuple[str, ...]
    credit_inside: tuple[str, ...]
    reporting: re.Pattern[str]
    byline_start: re.Pattern[str]
    byline_words: frozenset[str]
    furniture_whole: frozenset[str]
    furniture_start: tuple[str, ...]
    date_labels: tuple[str, ...]
    outlets: dict[str, str]
    outlet_words: frozenset[str]
    particles: frozenset[str]
    date_inside: re.Pattern[str]
    date_words: frozenset[str]
    clock: re.Pattern[str]


def words(language: str) -> Words:
    """The patterns of ``language``; English where it has no furniture file of its own."""
    return _words(language if (lexicon.FOLDER / language / "furniture.toml").is_file() else "en")


def _any(entries: list[str]) -> str:
    """An alternation of plain texts, longest first, so that no entry hides a longer one."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))


def _date(table: dict[str, Any]) -> str:
    """The shapes a full or partial calendar date has in a date line, with weekday and time of day where they stand."""
    month = rf"(?:{_any(table['months'])})[^\W\d_]{{0,7}}\.?"
    weekday = rf"(?:{_any(table['weekdays'])})[^\W\d_]{{0,7}}\.?,?\s{{1,3}}"
    day = (
        r"\d{4}-\d{1,2}-\d{1,2}(?:T(?=\d))?"
        r"|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}"
        rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?[\s\-](?:of\s)?{month}(?:[\s,\-]{{1,3}}\d{{4}}|-\d\d)?"
        rf"|{month}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{{1,2}}\d{{4}})?"
    )
    zone = rf"(?:\s?\(?(?:{_any(table['time_zones'])}|Z|[+\-]\d\d:?\d\d)\b\)?)"
    clock = rf"(?:\s?[,|–—\-]?\s?(?:at\s)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\.\d{{1,6}})?(?:\s?[ap]\.?m\b\.?)?{zone}?)"
    return rf"(?:{weekday})?(?:{day})(?:{clock})?(?!\w|-\d)"


def _place() -> str:
    """A place in capitals as datelines print it, further ones after a slash or "and", and its country or state."""
    word = rf"[{UPPER}][{UPPER}'’.\-]{{1,24}}"
    name = rf"{word}(?:[ ](?:de|da|do|el|la|es|of|{word})){{0,4}}"
    region = rf"(?:,[ ]{{0,2}}[{UPPER}][\w.'’\-]{{1,24}}(?:[ ][{UPPER}][\w.'’\-]{{0,24}}){{0,3}})?"
    return rf"{name}(?:(?:[ ]?/[ ]?|[ ]and[ ]){name}){{0,5}}{region}"


def _table(language: str) -> dict[str, Any]:
    """The English words, and those of ``language`` with them: pages mix the two, and agencies print English."""
    table = lexicon.table("en", "furniture")
    return table if language == "en" else _joined(table, lexicon.table(language, "furniture"))


def _joined(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    out = dict(one)
    for key, value in other.items():
        out[key] = _joined(one.get(key, {}), value) if isinstance(value, dict) else [*one.get(key, []), *value]
    return out


def _lands() -> frozenset[str]:
    """The names of states and territories, folded."""
    entries = lexicon.table("en", "countries").values()
    return frozenset(fold(name) for entry in entries for name in (entry["name"], *entry.get("also", ())))


@cache
def _words(language: str) -> Words:
    table = _table(language)
    date, place = _date(table), _place()
    labels = {label: kind for kind, entries in table["labels"].items() for label in entries}
    title_place = rf"[{UPPER}][\w'’.\-]{{1,24}}(?:[ ][{UPPER}][\w'’.\-]{{1,24}}){{0,3}}"
    agency = r"(?:(?P<round>\()|[\[/])(?P<agency>(?(round)[^()\[\]\n]|[^()\[\]/\n]){2,60})(?(round)\)|[\]/])\.?"
    dash = r"(?:[–—−_]|--?|―)"
    zone = _any(table["time_zones"])
    agency_name = rf"[{UPPER}][\w.\-]{{1,24}}(?:[ ][{UPPER}][\w.\-]{{1,24}}){{0,2}}"
    bare = rf"[{UPPER}][{UPPER}'’.\-]{{2,24}}(?:[ ][{UPPER}][{UPPER}'’.\-]{{1,24}}){{0,3}}"
    date_labels = _any(table["date_labels"])
    any_label = _any([*labels, *table["date_labels"]])
    by_words = (word for entry in table["byline"]["joins"] + table["byline"]["roles"] for word in entry.split())
    ignore = re.IGNORECASE
    return Words(
        date_start=re.compile(rf"[\[(]?{date}[\])]?\s{{0,3}}(?P<mark>[|:–—\-]{{0,2}})", ignore),
        date_label=re.compile(
            rf"[\[(]?(?:{date_labels})\s{{0,3}}[:=]?\s{{0,3}}(?:on\s)?{date}[\])]?\s{{0,3}}[|:–—\-]{{0,2}}", ignore
        ),
        date_end=re.compile(rf"(?:^|[\s,|(–—\-]){date}\)?$", ignore),
        label=re.compile(rf"(?P<label>{any_label})\s{{0,3}}:\s{{0,3}}(?P<value>\S.*)?", ignore),
        label_kinds=labels,
        dateline=re.compile(
            rf"(?:(?:{place}|{title_place}(?:,[ ]{title_place})?(?=[,.]?\s(?i:{date})|\s[(\[]))?"
            rf"(?:[,.]?\s{{0,2}}(?i:{date}))?[,.]?\s{{0,2}}(?:(?P<named>{agency_name})(?=\s{{1,2}}{dash}))?\s{{0,2}}(?:{agency}\s{{0,2}}(?:{dash}{{1,3}}|:)?|{dash}{{1,3}}))(?P<tail>\s{{0,3}})"
        ),
        dateline_line=re.compile(
            rf"(?P<place>{place}|{title_place}(?=,?\s(?i:{date})))(?:,?\s{{1,3}}(?i:{date}))?\.?(?:\s{{0,2}}{agency})?(?:\s{{0,2}}{dash}{{1,3}}(?:\s{{0,2}}(?P<outlet>\S.{{0,59}}))?)?"
        ),
        dateline_bare=re.compile(rf"{bare}(?:/{bare}){{0,5}}(?=[ ,])"),
        dateline_city=re.compile(
            rf"(?P<place>{title_place})(?:,[ ]{title_place})?(?:,?\s(?i:{date}))?\s{{0,2}}"
            rf"(?::|{dash}(?=\s))\s{{1,3}}(?=[{UPPER}\"“‘'])"
        ),
        cities=frozenset(fold(city) for city in lexicon.lines("en", "datelines")),
        lands=_lands(),
        caption_start=tuple(table["caption"]["starts"]),
        caption_end=tuple(table["caption"]["ends"]),
        caption_bracket=re.compile(rf"\b(?:{_any(table['caption']['credits'])})\b", ignore),
        credit_start=tuple(table["credit"]["starts"]),
        credit_inside=tuple(table["credit"]["contains"]),
        reporting=re.compile(rf"[(\[](?:{_any(table['credit']['reporting'])})\b[^()\[\]]{{2,500}}[)\]]", ignore),
        byline_start=re.compile(rf"(?:{_any(table['byline']['starts'])})\b", ignore),
        byline_words=frozenset(by_words),
        furniture_whole=frozenset(table["furniture"]["whole"]),
        furniture_start=tuple(table["furniture"]["starts"]),
        date_labels=tuple(table["date_labels"]),
        outlets={fold(name): name for name in table["outlets"]["names"]},
        outlet_words=frozenset(table["outlets"]["words"]),
        particles=frozenset(table["byline"]["particles"]),
        date_inside=re.compile(rf"(?<!\w){date}", ignore),
        date_words=frozenset(table["date_words"]) | {fold(zone) for zone in table["time_zones"]},
        clock=re.compile(
            rf"(?<![\d.])[0-2]?\d[:.]?[0-5]\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?{zone})?(?!\d)", ignore
        ),
    )
