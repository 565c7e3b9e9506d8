"""Reading the corpus as it was known on a day: another library behind the panes until one comes back."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from briefing.library import Library, Move, UnknownIdError
from briefing.library.since import changes

if TYPE_CHECKING:
    from briefing.reader.app import Reader
    from briefing.reader.places import Place

_GENERATIONS = count(-2, -1)
"""A view never has the generation of another: what is kept by generation is not taken for its own."""


@dataclass(slots=True)
class AsOf:
    """The day looked from, the library of now, the place one left there, and what changed since."""

    day: dt.date
    now: Library
    place: Place
    articles: tuple[int, int]
    rounds: tuple[int, int]
    moves: Sequence[Move]


def look(library: Library, day: dt.date, place: Place) -> tuple[Library, AsOf]:
    """The view of a day, with what changed since; takes as long as joining does, so it is called in a thread."""
    view = library.as_of(day)
    view.generation = next(_GENERATIONS)
    then, now = view.rounds(), library.rounds()
    return view, AsOf(
        day=day,
        now=library,
        place=place,
        articles=(len(view.articles()), len(library.articles())),
        rounds=(len(then), len(now)),
        moves=changes(then, now),
    )


async def enter(reader: Reader, day: dt.date) -> None:
    """Show what was known on a day."""
    from briefing.reader.sheets.since import Since

    library = reader.as_of.now if reader.as_of is not None else reader.library
    place = reader.as_of.place if reader.as_of is not None else reader.place
    reader.say(f"reading as of {day} …", dim=True)
    try:
        view, known = await asyncio.to_thread(look, library, day, place)
    except Exception as error:  # the reading goes on in what is known now
        reader.say(f"cannot look from {day}: {error}")
        return
    if not known.articles[0]:
        view.close()
        reader.say(f"no article was published by {day}")
        return
    leave(reader, quiet=True)
    reader.as_of = known
    reader.read_from(view)
    rows = view.articles()
    place = reader.place
    article = place.article if _knows(view, place.article) else rows[len(rows) - 1].id
    reader.desk.go(replace(place, article=article, offset=None, trail=()))
    reader.say("")
    reader.open(Since(known))


def leave(reader: Reader, quiet: bool = False) -> bool:
    """Come back to what is known now; whether one was elsewhere."""
    known = reader.as_of
    if known is None:
        return False
    view = reader.library
    reader.as_of = None
    reader.read_from(known.now)
    view.close()
    if not quiet:
        reader.desk.go(known.place)
        reader.work.start()  # what came in or was ruled meanwhile
        reader.say("back to what is known now", dim=True)
    return True


def _knows(library: Library, article: str | None) -> bool:
    if article is None:
        return False
    try:
        library.article(article)
    except UnknownIdError:
        return False
    return True
