"""Sentences of the cited articles that quote a side, or tell what was agreed and what stayed open.

The cue words are data (``note.toml``); the sentences are quoted whole, so nothing is put in anyone's mouth.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.extract.document import Document, Sentence
from briefing.model import EntityMention, Round
from briefing.note.cited import Sources
from briefing.note.model import Line, Options, Run, Statement
from briefing.note.wording import capital, day, words

_WORDS = 35  # words of a quote
_REACH = 4  # words between a name and its verb of saying


class Found(NamedTuple):
    """A sentence worth quoting: paragraphs to the nearest round, place of its article, and who speaks."""

    distance: int
    order: int
    article: str
    sentence: Sentence
    speaker: str = ""


def positions(
    rounds: Sequence[Round], spellings: Mapping[str, str], sources: Sources, options: Options
) -> list[Statement]:
    """Who of a party to the rounds said what: at most ``options.statements`` a party, nearest to a round first."""
    parties = _parties(rounds)
    found: dict[str, list[Found]] = {party: [] for party in parties}
    cues = words(options.language, "cues")
    for order, article in enumerate(_articles(rounds)):
        names = sources.extraction(article).names
        sides = _sides(rounds, names)
        document = sources.paragraphs(article).document
        for sentence, distance in _near(document, rounds, article):
            speaker = _speaker(document, sentence, names, cues)
            party = sides.get(speaker) if speaker is not None else None
            if party in found and speaker is not None:
                name = names[speaker].name
                row = Found(distance, order, article, sentence, spellings.get(name, name))
                found[party].append(row)
    return [
        Statement(heading=party, line=_line(one, party, sources, options))
        for party in parties
        for one in _best(found[party], options.statements)
    ]


def points(rounds: Sequence[Round], sources: Sources, options: Options, said: Sequence[Statement]) -> list[Statement]:
    """Sentences near a round that tell of agreement ("agreed"), and of its lack ("open"); not those already quoted."""
    cues = words(options.language, "cues")
    found: dict[str, list[Found]] = {"Agreed": [], "Open": []}
    told = {run.text for statement in said for run in statement.line}
    for order, article in enumerate(_articles(rounds)):
        document, names = sources.paragraphs(article).document, sources.extraction(article).names
        for sentence, distance in _near(document, rounds, article):
            text = sources.excerpt(article, sentence.start, sentence.end)
            tokens = _own_words(document, sentence, names)
            negated = any(phrase in text.lower() for phrase in cues["negated"])
            is_open = bool(tokens & set(cues["open"])) or negated
            if (is_open or tokens & set(cues["agreed"])) and text not in told:
                told.add(text)
                found["Open" if is_open else "Agreed"].append(Found(distance, order, article, sentence))
    return [
        Statement(heading=heading, line=_line(one, "", sources, options))
        for heading, rows in found.items()
        for one in _best(rows, options.statements)
    ]


def _own_words(document: Document, sentence: Sentence, names: Sequence[EntityMention]) -> set[str]:
    """The words of a sentence that are in no name: "Accord" in a body's name agrees to nothing."""
    named = [(name.start, name.end) for name in names if sentence.start <= name.start < sentence.end]
    return {
        document.lower[token]
        for token in range(sentence.first, sentence.last)
        if not any(start <= document.starts[token] < end for start, end in named)
    }


def _best(rows: Sequence[Found], limit: int) -> list[Found]:
    """The ones nearest to a round, then put back in reading order."""
    nearest = sorted(rows, key=lambda row: (row.distance, row.order, row.sentence.start))[:limit]
    return sorted(nearest, key=lambda row: (row.order, row.sentence.start))


def _line(one: Found, party: str, sources: Sources, options: Options) -> Line:
    """Who, when it was reported, and the words."""
    published = sources.extraction(one.article).published
    told = f"reported {day(published, options.language)}" if published else "in an undated article"
    head = f"{one.speaker}, {told}" if one.speaker not in ("", party) else capital(told)
    return (Run(f"{head}: "), sources.quote(one.article, one.sentence.start, one.sentence.end, most=_WORDS))


def _parties(rounds: Sequence[Round]) -> list[str]:
    return sorted({party for round_ in rounds for party in round_.parties})


def _articles(rounds: Sequence[Round]) -> list[str]:
    return list(dict.fromkeys(link.article for round_ in rounds for link in round_.links))


def _near(document: Document, rounds: Sequence[Round], article: str) -> Iterator[tuple[Sentence, int]]:
    """Sentences within two paragraphs of a mention of the rounds, with the distance; the mentions' own are left out."""
    own = [(link.start, link.end) for round_ in rounds for link in round_.links if link.article == article]
    held = [sentence for start, _ in own if (sentence := document.sentence_at(start))]
    places = {sentence.paragraph for sentence in held}
    for sentence in document.sentences:
        if sentence.zone is not None or any(start < sentence.end and sentence.start < end for start, end in own):
            continue
        distance = min((abs(sentence.paragraph - place) for place in places), default=99)
        if distance <= 2:
            yield sentence, distance


def _sides(rounds: Sequence[Round], names: Sequence[EntityMention]) -> dict[int, str]:
    """The party each mention speaks for: that of a participant, a party's own name, or one of its country."""
    people = {person.name: person.party for round_ in rounds for person in round_.participants if person.party}
    parties = _parties(rounds)
    countries: dict[str, str] = {}
    for name in names:
        party = people.get(name.name) or (name.name if name.name in parties else None)
        if party and name.country:
            countries.setdefault(name.country, party)
    sides: dict[int, str] = {}
    for index, name in enumerate(names):
        party = people.get(name.name) or (name.name if name.name in parties else countries.get(name.country or ""))
        if party:
            sides[index] = party
    return sides


def _speaker(
    document: Document, sentence: Sentence, names: Sequence[EntityMention], cues: dict[str, list[str]]
) -> int | None:
    """Index of the name just before a verb of saying, or just after "said" or "according to"."""
    inside = [(i, name) for i, name in enumerate(names) if sentence.start <= name.start and name.end <= sentence.end]
    for token in range(sentence.first, sentence.last):
        word = document.lower[token]
        if word in cues["saying"] and document.lower[token - 1] not in cues["passive"]:
            before = [(i, name) for i, name in inside if name.end <= document.starts[token]]
            if before and token - document.token_at(before[-1][1].end - 1) <= _REACH:
                return before[-1][0]
        if word in cues["after"]:
            after = [(i, name) for i, name in inside if name.start >= document.ends[token]]
            if after and document.token_at(after[0][1].start) - token <= 2:
                return after[0][0]
    return None
