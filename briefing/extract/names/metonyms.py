"""Whether a capital names the place or the government that sits there: told by the words around it, else left open."""

from __future__ import annotations

from typing import Literal

from briefing.extract.names import lexicons
from briefing.extract.names.line import Line, Span

Reading = Literal["place", "government"]


def read(line: Line, span: Span) -> Reading | None:
    """How the capital ``span`` is meant; None where nothing tells."""
    first, last = span.first - line.sentence.first, span.last - line.sentence.first
    return _from_right(line, first, last) or _from_left(line, first) or _from_company(line, first, last)


def _from_right(line: Line, first: int, last: int) -> Reading | None:
    words = line.words
    sites = lexicons.sites(line.language)
    if last >= len(words):
        return None
    word = words[last]
    if words[last - 1].possessive:
        ahead = words[last : last + 3]
        return "place" if any(one.lower in sites.nouns or one.lower in sites.heads for one in ahead) else "government"
    if first and words[first - 1].lower in sites.prepositions and words[first - 1].lower not in ("to", "between", "of"):
        return None  # "talks in Ankara led …" is no subject
    if word.saying or word.lower in sites.government_does:
        return "government"
    if word.text == "," and line.known.get(last + 1) and line.known[last + 1][1].source == "name":
        return "place"
    return None


def _from_left(line: Line, first: int) -> Reading | None:
    if not first:
        return None
    before = line.words[first - 1].lower
    sites = lexicons.sites(line.language)
    if before in sites.government_takes:
        return "government"
    if before in sites.prepositions or before in sites.directions:
        return "place"
    return None


def _from_company(line: Line, first: int, last: int) -> Reading | None:
    """Beside a country or another capital: "Ankara and Moscow continue", "between Ankara and Tripoli"."""
    words = line.words
    if first > 1 and words[first - 1].text in ("and", ",") and _is_party(line, first - 2):
        return _from_left(line, _begin(line, first - 2)) or _right_of(line, last)
    if (
        last + 1 < len(words)
        and words[last].text in ("and", ",")
        and line.known.get(last + 1)
        and _is_party(line, last + 1)
    ):
        size = line.known[last + 1][0]
        return _right_of(line, last + 1 + size)
    return None


def _right_of(line: Line, last: int) -> Reading | None:
    return _from_right(line, 0, last) if last <= len(line.words) else None


def _is_party(line: Line, index: int) -> bool:
    known = line.known.get(_begin(line, index))
    return known is not None and known[1].source in ("name", "capital", "metonym")


def _begin(line: Line, index: int) -> int:
    for size in range(5):
        known = line.known.get(index - size)
        if known is not None and known[0] > size:
            return index - size
    return index
