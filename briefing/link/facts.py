"""What the linker reads of one article: its meeting mentions, each with what a ruling or a quote must rest on.

A ``Fact`` is small and self-contained, so the store can keep one row a mention and hand over only those that a
change touches. ``facts_of`` is pure: the same extraction gives the same facts on any machine.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Sequence

from briefing.link.folding import folded
from briefing.model import Anchor, Extraction, MeetingMention, Quote, Record

CONTEXT = 32
_MARK = 16


class Fact(Record, frozen=True, kw_only=True):
    """One meeting mention of one article, ready to be joined.

    ``id`` is twelve hexadecimal digits made of the article's id and the mention's words, never of an offset;
    ``mention`` is the index in ``Extraction.meetings``; ``people`` holds the entity id of each participant.
    ``prefix`` and ``suffix`` are up to ``CONTEXT`` characters of the article around the sentence, ``digest`` is that
    of the sentence.
    """

    id: str
    article: str
    mention: int
    meeting: MeetingMention
    published: dt.date | None = None
    people: tuple[str | None, ...] = ()
    prefix: str = ""
    suffix: str = ""
    digest: str = ""

    @property
    def quote(self) -> Quote:
        """The sentence as a quote."""
        meeting = self.meeting
        return Quote(article=self.article, start=meeting.start, end=meeting.end, text=meeting.text)


def facts_of(
    extraction: Extraction, entities: Sequence[str | None] = (), text: str = "", published: dt.date | None = None
) -> list[Fact]:
    """The facts of one article, in text order; generic mentions give none.

    ``entities`` is parallel to ``extraction.names`` (or empty). ``text`` is the article's, for the words around each
    sentence. ``published`` overrides the extraction's publication date.
    """
    day = published or extraction.published
    seen: Counter[str] = Counter()
    out: list[Fact] = []
    for index, meeting in enumerate(extraction.meetings):
        if meeting.generic:
            continue
        words = digest(mark_of(meeting) + "\n" + meeting.text)
        out.append(
            Fact(
                id=_fact_id(extraction.article, words, seen[words]),
                article=extraction.article,
                mention=index,
                meeting=meeting,
                published=day,
                people=_people(meeting, entities),
                prefix=text[max(0, meeting.start - CONTEXT) : meeting.start],
                suffix=text[meeting.end : meeting.end + CONTEXT],
                digest=digest(meeting.text),
            )
        )
        seen[words] += 1
    return out


def anchor_of(fact: Fact) -> Anchor:
    """What a ruling on this mention rests on: its sentence, the words around it and those around its trigger."""
    meeting = fact.meeting
    return Anchor(
        quote=meeting.text,
        digest=fact.digest,
        prefix=fact.prefix,
        suffix=fact.suffix,
        mark=mark_of(meeting),
        article=fact.article,
        start=meeting.start,
    )


def mark_of(meeting: MeetingMention) -> str:
    """The trigger with a few characters on each side: tells apart the meetings of one sentence."""
    at, end = meeting.trigger_start - meeting.start, meeting.trigger_end - meeting.start
    return meeting.text[max(0, at - _MARK) : max(0, end + _MARK)]


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of the text's words: case, accents, quotes and spacing do not count."""
    return hashlib.blake2b(folded(text).encode(), digest_size=8).hexdigest()


def _fact_id(article: str, words: str, occurrence: int) -> str:
    raw = f"{article}\n{words}\n{occurrence}"
    return hashlib.blake2b(raw.encode(errors="surrogatepass"), digest_size=6).hexdigest()


def _people(meeting: MeetingMention, entities: Sequence[str | None]) -> tuple[str | None, ...]:
    return tuple(
        entities[person.mention] if person.mention is not None and person.mention < len(entities) else None
        for person in meeting.participants
    )
