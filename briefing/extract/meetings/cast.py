"""The actors of a text: whoever and whatever can be a side or the place of a meeting."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Literal

from briefing.extract.meetings.words import LongRound
from briefing.extract.names import countries

ActorKind = Literal["person", "state", "demonym", "body", "side", "place", "organization"]
ActorRole = Literal["side", "object", "lead", "mediator", "place", "topic", "aside"]  # in the meeting of a clause


@dataclass(slots=True)
class Actor:
    """Tokens ``first`` to ``last`` (exclusive). ``party`` is the usual name of the side it stands for.

    Two sides in one word ("Russian-Turkish") are joined by "|". ``seat`` marks a city that may stand for its
    government, ``forum`` states that meet under one name, ``pair`` the persons of "the Lee-Xi summit"; ``organ`` is
    the board or committee in which a body meets; ``by_office`` marks "the minister", a person told by the
    office alone; ``mention`` is the index in ``Extraction.names``.
    """

    first: int
    last: int
    kind: ActorKind
    name: str
    party: str | None = None
    country: str | None = None
    role: str | None = None
    mention: int | None = None
    seat: bool = False
    forum: bool = False
    pair: tuple[Actor, ...] = ()
    organ: str | None = None
    by_office: bool = False


@dataclass(frozen=True, slots=True)
class Conferences:
    """What a text calls the conferences of many that it tells of: the words of their ``matter``, and their towns;
    ``gathered`` where it tells of delegates; ``first`` is the token of the first of them where that is news ("an
    international conference"), else 0."""

    matter: frozenset[str]
    towns: frozenset[str]
    gathered: bool
    first: int


@dataclass
class Cast:
    """The actors of a document in text order; ``at`` maps each token an actor covers to it.

    ``unrest`` tells that the text speaks of war or rival sides, ``wars`` counts how often a state is named beside
    words of war, ``movements`` leads from a state to the armed movement there that the text names, ``breakaway`` from a
    region that fights for itself to its state; ``home`` is the place in the dateline, in the report of a ``market``
    that of the market; ``named`` the parties of talks that go by their number ("six-party talks"); ``inland`` the state
    whose home affairs the text is about; ``older`` leads from a state to the name that it may have had then;
    ``gathering`` the bodies that the text names, once they were looked for, ``conferences`` those of many states, once
    they were; ``long_round`` is the round of talks told by its name last, ``of_trade`` whether the text names a body of
    such talks, ``of_states`` whether it tells of nations or ministers, once that was looked for.
    """

    actors: list[Actor] = field(default_factory=list)
    at: dict[int, Actor] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    unrest: bool = False
    wars: dict[str, int] = field(default_factory=dict)
    movements: dict[str, str] = field(default_factory=dict)
    breakaway: dict[str, str] = field(default_factory=dict)
    home: Actor | None = None
    market: bool = False
    named: tuple[str, ...] = ()
    inland: str | None = None
    older: dict[str, str] = field(default_factory=dict)
    gathering: set[str] | None = None
    long_round: LongRound | None = None
    of_trade: bool | None = None
    of_states: bool | None = None
    conferences: Conferences | None = None

    def add(self, actor: Actor) -> None:
        """Take an actor in; its tokens must be free."""
        insort(self.actors, actor, key=lambda one: one.first)
        insort(self.starts, actor.first)
        for token in range(actor.first, actor.last):
            self.at[token] = actor

    def remove(self, actor: Actor) -> None:
        """Take an actor out again."""
        index = bisect_left(self.starts, actor.first)
        del self.actors[index], self.starts[index]
        for token in range(actor.first, actor.last):
            self.at.pop(token, None)

    def opposition(self, state: str) -> str:
        """The armed movement of a state that the text names, else the usual name: "Syrian opposition"."""
        return self.movements.get(state) or opposition_by_name(state)

    def political_opposition(self, state: str) -> str:
        """The opposition of a state that rules a region at war: other people than those who fight for the region."""
        regional = state in self.breakaway or self.movements.get(state) in (
            self.movements.get(region) for region in self.breakaway
        )
        return opposition_by_name(state) if regional else self.opposition(state)

    def of_its_time(self, state: str) -> str:
        """The name of a state that the text itself uses: the older one, where it was so called and is in the text."""
        older = self.older.get(state)
        return older if older and any(actor.party == older for actor in self.actors) else state

    def free(self, first: int, last: int) -> bool:
        """Whether no actor covers a token of the stretch."""
        return not any(token in self.at for token in range(first, last))

    def between(self, first: int, last: int) -> list[Actor]:
        """Actors that start in tokens ``first`` to ``last`` (exclusive)."""
        return self.actors[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def opposition_by_name(state: str) -> str:
    """What those who oppose the government of a state are called: "Syrian opposition"."""
    party = countries.by_name(state)
    return f"{(party.adjective if party is not None else None) or state} opposition"
