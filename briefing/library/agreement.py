"""What two quotes of a join have in common: the words that a reason rests on, as spans of their articles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.extract.names import is_name
from briefing.folding import fold, words
from briefing.lexicon import lines
from briefing.library.records import UnknownIdError
from briefing.link.parties import is_country
from briefing.model import EntityMention, Evidence, Quote, TimeExpression

if TYPE_CHECKING:
    from briefing.library.shelf import Shelf

Stretch = tuple[int, int]
Key = tuple[str, str]
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


class Agreement:
    """Finds what agrees; keeps what it has read of the articles, so use one for the links of one round."""

    def __init__(self, library: Shelf) -> None:
        """Of the articles of ``library``."""
        self._library = library
        self._names: dict[str, list[tuple[EntityMention, str | None]]] = {}
        self._times: dict[str, Sequence[TimeExpression]] = {}

    def spans(self, reason: Evidence) -> tuple[list[Stretch], list[Stretch]]:
        """What agrees in ``reason.here`` and in ``reason.there``: half-open, in order, counted in their articles."""
        here, there = reason.here, reason.there
        if here is None or there is None or reason.bits < 0:
            return [], []
        if reason.feature in ("date", "duration"):
            return self._same_days(here, there)
        if reason.feature in ("people", "parties", "place"):
            mine, theirs = self._keyed(here, reason.feature), self._keyed(there, reason.feature)
        else:
            mine, theirs = list(_words(here)), list(_words(there))
        shared = {key for key, _ in mine} & {key for key, _ in theirs}
        if reason.feature == "topics":
            shared &= {("word", word) for word in words(reason.note)}
        return _of(mine, shared), _of(theirs, shared)

    def all(self, reasons: Iterable[Evidence]) -> tuple[list[Stretch], list[Stretch]]:
        """What agrees for several reasons that rest on the same two quotes."""
        found = [self.spans(reason) for reason in reasons]
        return united(span for here, _ in found for span in here), united(span for _, there in found for span in there)

    def _same_days(self, here: Quote, there: Quote) -> tuple[list[Stretch], list[Stretch]]:
        mine, theirs = self._days(here), self._days(there)
        pairs = [(_apart(one, two), one, two) for one in mine for two in theirs]
        nearest = min((days for days, _, _ in pairs), default=0)
        both = [(one, two) for days, one, two in pairs if days == nearest]
        return (
            united((one.start, one.end) for one, _ in both),
            united((two.start, two.end) for _, two in both),
        )

    def _days(self, quote: Quote) -> list[TimeExpression]:
        self._read(quote.article)
        return [time for time in self._times[quote.article] if _within(time, quote) and time.earliest]

    def _keyed(self, quote: Quote, feature: str) -> list[tuple[Key, Stretch]]:
        self._read(quote.article)
        found = []
        for mention, entity in self._names[quote.article]:
            key = _key(mention, entity, feature)
            if key is not None and _within(mention, quote):
                found.append((key, (mention.start, mention.end)))
        return found

    def _read(self, article: str) -> None:
        if article in self._names:
            return
        try:
            found, entities = self._library.extraction(article), self._library.entity_ids(article)
        except UnknownIdError:
            self._names[article], self._times[article] = [], ()
            return
        self._names[article] = list(zip(found.names, entities, strict=False))
        self._times[article] = found.times


def united(spans: Iterable[Stretch]) -> list[Stretch]:
    """Stretches in order, those that overlap or stand next to one another made one."""
    out: list[Stretch] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _key(mention: EntityMention, entity: str | None, feature: str) -> Key | None:
    """What a name counts as for a feature: the country of a side, the entity of a person or a town."""
    if feature == "parties":
        side = mention.form == "demonym" or mention.kind == "organization" or mention.stands_for == "government"
        if mention.kind == "person" or not (side or is_country(mention.name)):
            return None
        return ("country", mention.country) if mention.country else ("name", fold(mention.name))
    if mention.kind != ("person" if feature == "people" else "place"):
        return None
    if feature == "people" and not is_name(mention):
        return None
    return ("entity", entity) if entity else ("name", fold(mention.name))


def _words(quote: Quote) -> Iterator[tuple[Key, Stretch]]:
    small = _small()
    for word in _WORD.finditer(quote.text):
        folded = fold(word.group())
        if folded not in small and (len(folded) > 2 or folded.isdigit()):
            yield ("word", folded), (quote.start + word.start(), quote.start + word.end())


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(fold(word) for line in lines("en", "function_words") for word in line.split())


def _of(keyed: Iterable[tuple[Key, Stretch]], shared: Collection[Key]) -> list[Stretch]:
    return united(span for key, span in keyed if key in shared)


def _within(item: EntityMention | TimeExpression, quote: Quote) -> bool:
    return quote.start <= item.start and item.end <= quote.end


def _apart(one: TimeExpression, two: TimeExpression) -> int:
    """Days between two dates, 0 where they overlap."""
    first, last = one.earliest or dt.date.min, one.latest or dt.date.max
    return max(0, ((two.earliest or dt.date.min) - last).days, (first - (two.latest or dt.date.max)).days)
