"""Who held an office on a day: what lets "the Turkish foreign minister" stand for a name."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from briefing.lexicon import table
from briefing.link.naming import keys
from briefing.link.naming.tally import Seen, Tally

_PAD = 200  # days around the days somebody was seen in an office in which they are taken to hold it


@lru_cache(maxsize=1 << 14)
def office(title: str) -> str | None:
    """An office in one wording ("Minister of Foreign Affairs" → "foreign minister"); None for a former one."""
    words = [word for word in keys.plain(title).split() if word not in ("the", "s")]
    if any(word in table("en", "titles")["past"] for word in words):
        return None
    same: dict[str, str] = table("en", "titles")["same_office"]
    text = " ".join(words)
    return same.get(text, text)


class Offices:
    """Offices of all entities: ``holder`` finds the one who held an office of a country on a day."""

    def __init__(self, people: Iterable[tuple[str, Tally]]) -> None:
        """``people``: entity id and tally."""
        self._held: dict[tuple[str, str], list[tuple[str, Seen]]] = defaultdict(list)
        for entity, tally in people:
            for (title, country), seen in tally.roles.items():
                name = office(title)
                land = country or tally.country
                if name and land:
                    self._held[name, land].append((entity, seen))

    def holder(self, title: str, country: str | None, day: dt.date | None, here: Collection[str] = ()) -> str | None:
        """The entity that held it, one named in the article (``here``) first; None where two or nobody may have."""
        name = office(title)
        if name is None or country is None:
            return None
        held = self._held.get((name, country), [])
        for pad in (0, _PAD):
            fitting = {entity for entity, seen in held if seen.near(day, pad)}
            fitting = fitting.intersection(here) or fitting
            if fitting:
                return next(iter(fitting)) if len(fitting) == 1 else None
        return None
