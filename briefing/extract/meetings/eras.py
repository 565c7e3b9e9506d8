"""The names that states had in the days of an article: "Moscow" stood for the Soviet Union until the end of 1991."""

from __future__ import annotations

import datetime as dt

from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words


def name_states(cast: Cast, known: Words, published: dt.date | None) -> None:
    """Give the actors of a state the name that it had on the day of publication, where that is known."""
    for era in known.eras:
        if published is not None and published > era.until:
            continue
        cast.older[era.state] = era.name
        if published is None:
            continue
        for actor in cast.actors:
            if actor.party == era.state and actor.kind != "person" and (_seat(actor) or published <= era.whole_until):
                actor.party = era.name


def _seat(actor: Actor) -> bool:
    """Whether an actor is the town of a government or goes by another name than the state itself."""
    return actor.kind == "place" or (actor.kind == "state" and actor.name not in (actor.party or ""))
