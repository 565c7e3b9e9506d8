"""Descriptions that stand for a person: "the Turkish foreign minister", "Libya’s prime minister", "the envoy"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing.extract.names import countries, incumbents, lexicons, titles
from briefing.extract.names.line import Line, Span
from briefing.model import EntityMention

_LOOK_BACK = 60  # words of a sentence, or people of an article
_LONGEST = 10  # words of a title


def find(lines: Sequence[Line], named: Sequence[EntityMention]) -> list[EntityMention]:
    """Role descriptions in order; ``name`` is that of the holder where the article names one, else the description."""
    holders = [mention for mention in named if mention.kind == "person" and mention.role]
    out: list[EntityMention] = []
    for line in lines:
        index = 0
        while index < len(line.words):
            end = _office(line, index)
            if end > index:
                out += _described(line, index, end, holders)
            index = max(end, index + 1)
    return out


def _office(line: Line, begin: int) -> int:
    """Where a title without a name ends that begins at ``begin``; ``begin`` where there is none."""
    words, end, last = line.words, begin, begin
    while end < min(len(words), begin + _LONGEST) and line.labels[end] in "-T" and _titular(line, end):
        end += 1
        if words[end - 1].office or words[end - 1].rank:
            last = end
        if words[end - 1].possessive:
            break
    if last == begin or words[last - 1].singular in lexicons.titles(line.language).crowds:
        return begin
    if last in line.named or (last < len(words) and line.labels[last] in "xC" and not words[last - 1].possessive):
        return begin
    return titles.end_of(line, last)


def _titular(line: Line, index: int) -> bool:
    word = line.words[index]
    return (word.office or word.rank or word.modifier) and word.text != "."


def _described(line: Line, begin: int, end: int, holders: Sequence[EntityMention]) -> list[EntityMention]:
    words = line.words
    title = titles.wording(line, words[begin:end])
    plural = any(word.singular != word.lower for word in words[begin:end])
    lands = _lands(line, begin, end)
    if not lands:
        return [] if plural else _pointing(line, begin, end, title, holders)
    return [_mention(line, begin, end, title, land, _holder(title, land, holders, line, begin)) for land in lands]


def _lands(line: Line, begin: int, end: int) -> list[str]:
    """Codes of the countries whose office it is: before it ("Turkish and Russian"), or after "of"."""
    words = line.words
    out = titles.lands_before(line, begin - 1)
    if not out and end + 1 < len(words) and words[end].text == "of":
        known = line.known.get(end + 1 + (words[end + 1].text == "the"))
        if known is not None and known[1].source == "name" and known[1].country:
            out.append(known[1].country)
    if not out and begin and words[begin - 1].lower in lexicons.small_words(line.language).possessives:
        out += _subject(line, begin)
    return out


def _subject(line: Line, before: int) -> list[str]:
    """The country last named in the sentence before "its"."""
    for index in range(before - 1, max(0, before - _LOOK_BACK) - 1, -1):
        known = line.known.get(index)
        if known is not None and known[1].source == "name" and known[1].country:
            return [known[1].country]
    return []


def _pointing(line: Line, begin: int, end: int, title: str, holders: Sequence[EntityMention]) -> list[EntityMention]:
    words = line.words
    if (
        not begin
        or words[begin - 1].lower != "the"
        or words[end - 1].singular not in lexicons.titles(line.language).pointing
    ):
        return []
    start = line.document.starts[line.sentence.first + begin]
    last = bisect_left(holders, start, key=lambda one: one.start)
    for holder in reversed(holders[max(0, last - _LOOK_BACK) : last]):
        if incumbents.holds(holder.role, title, line.language) and not incumbents.is_past(
            line.document, holder, line.language
        ):
            return [_mention(line, begin, end, title, holder.country, holder)]
    return []


def _holder(title: str, land: str, holders: Sequence[EntityMention], line: Line, begin: int) -> EntityMention | None:
    """The person of the article seen with this office of this country, the nearest before first."""
    start = line.document.starts[line.sentence.first + begin]
    wanted = title.lower()
    at = bisect_left(holders, start, key=lambda one: one.start)
    fitting = [
        one
        for one in holders[max(0, at - _LOOK_BACK) : at + _LOOK_BACK]
        if one.country == land and wanted in [part.lower() for part in (one.role or "").split(", ")]
    ]
    if len({one.name for one in fitting}) > 1:
        fitting = [one for one in fitting if one.start < start] or fitting
    return min(fitting, key=lambda one: abs(start - one.start)) if fitting else None


def _mention(
    line: Line, begin: int, end: int, title: str, land: str | None, holder: EntityMention | None
) -> EntityMention:
    document, offset = line.document, line.sentence.first
    start, stop = document.starts[offset + begin], document.ends[offset + end - 1]
    if line.words[end - 1].possessive:
        stop -= 2
    party = countries.by_code(land) if land else None
    described = f"{party.adjective or party.name} {title}" if party else title
    return EntityMention(
        start=start,
        end=stop,
        text=document.text[start:stop],
        kind="person",
        name=holder.name if holder else described,
        form="role",
        role=title,
        country=land,
        certainty=0.7,
    )


def mark_named(line: Line, spans: Sequence[Span]) -> None:
    """Note where spans begin, so that a title right before one is its own and no description."""
    line.named.update(span.first - line.sentence.first for span in spans if span.titled)
