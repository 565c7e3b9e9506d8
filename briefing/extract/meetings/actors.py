"""Who and what a text names, as sides of a meeting: persons, states, bodies, sides of a conflict, cities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.extract.document import Document
from briefing.extract.meetings.words import Words, phrase_at
from briefing.extract.names import countries
from briefing.model import EntityMention

ActorKind = Literal["person", "state", "demonym", "body", "side", "place", "organization"]


@dataclass(slots=True)
class Actor:
    """Tokens ``first`` to ``last`` (exclusive). ``party`` is the usual name of the side it stands for.

    ``seat`` marks a city that may stand for its government; ``mention`` is the index in ``Extraction.names``.
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


@dataclass
class Cast:
    """The actors of a document in text order; ``at`` maps each token an actor covers to it."""

    actors: list[Actor] = field(default_factory=list)
    at: dict[int, Actor] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    conflict: str | None = None

    def between(self, first: int, last: int) -> list[Actor]:
        """Actors that start in tokens ``first`` to ``last`` (exclusive)."""
        return self.actors[bisect_left(self.starts, first) : bisect_left(self.starts, last)]


def find(document: Document, names: Sequence[EntityMention], known: Words) -> Cast:
    """The cast of ``document``: its names, and the sides and compound demonyms that are no names."""
    found: list[Actor] = []
    taken: set[int] = set()
    for index, mention in enumerate(names):
        actor = _from_name(document, mention, index)
        if actor is not None and not taken.intersection(range(actor.first, actor.last)):
            found.append(actor)
            taken.update(range(actor.first, actor.last))
    found.extend(_sides(document, known, taken, found))
    found.sort(key=lambda actor: actor.first)
    cast = Cast(actors=found, starts=[actor.first for actor in found])
    for actor in found:
        for token in range(actor.first, actor.last):
            cast.at[token] = actor
    _give_countries(document, cast, known)
    _name_opposing(document, cast, known)
    return cast


def organ(name: str) -> str:
    """The body that an organ speaks for: the Security Council for the United Nations."""
    return _ORGANS.get(name, name)


_ORGANS = {
    "UN Security Council": "United Nations",
    "European Council": "European Union",
    "European Commission": "European Union",
    "European Parliament": "European Union",
}


def _from_name(document: Document, mention: EntityMention, index: int) -> Actor | None:
    first = document.token_at(mention.start)
    last = document.token_at(mention.end - 1) + 1
    if first < 0 or last <= first or document.starts[first] > mention.start:
        return None
    common = {"first": first, "last": last, "name": mention.name, "country": mention.country, "mention": index}
    if mention.kind == "person":
        if mention.form == "role":
            return None
        party = countries.by_code(mention.country) if mention.country else None
        return Actor(kind="person", party=party.name if party else None, role=mention.role, **common)  # type: ignore[arg-type]
    hit = countries.lookup(mention.text) or countries.lookup(mention.name)
    if "-" in mention.text and (hit is None or hit.via == "demonym"):
        parties = countries.parties_in(mention.text)
        if len(parties) > 1:
            return Actor(kind="demonym", party="|".join(map(organ, parties)), **common)  # type: ignore[arg-type]
    if hit is None:
        kind: ActorKind = "place" if mention.kind == "place" else "organization"
        return Actor(kind=kind, **common)  # type: ignore[arg-type]
    common["country"] = mention.country or hit.party.iso
    party_name = organ(hit.party.name)
    if hit.via == "demonym":
        return Actor(kind="demonym", party=party_name, **common)  # type: ignore[arg-type]
    if hit.via == "capital" or (hit.via == "metonym" and mention.kind == "place"):
        return Actor(kind="place", party=party_name, seat=True, **common)  # type: ignore[arg-type]
    body = hit.party.kind in ("body", "bloc")
    return Actor(kind="body" if body else "state", party=party_name, forum=hit.party.kind == "bloc", **common)  # type: ignore[arg-type]


def _sides(document: Document, known: Words, taken: set[int], found: list[Actor]) -> list[Actor]:
    """Named sides and forums, compound demonyms ("Russian-Turkish"), which names need not know."""
    out: list[Actor] = []
    lower, words = document.lower, document.words
    for at, word in enumerate(lower):
        if word in known.sides:
            hit = phrase_at(known.sides, lower, at, len(lower))
            if hit:
                covered = set(range(at, at + hit[0]))
                if not covered & taken:
                    out.append(Actor(at, at + hit[0], "side", hit[1], party=hit[1], forum=hit[1] in _FORUMS))
                    taken |= covered
                else:
                    _rename(found, at, at + hit[0], hit[1])
        elif at not in taken and "-" in word and words[at][0].isupper():
            parties = countries.parties_in(words[at])
            if parties:
                out.append(Actor(at, at + 1, "demonym", words[at], party="|".join(map(organ, parties))))
                taken.add(at)
    return out


_FORUMS = frozenset(["International Syria Support Group", "Contact Group", "Minsk Group", "G5", "G10", "GATT"])


def _rename(found: list[Actor], first: int, last: int, party: str) -> None:
    """A name that covers a known side is that side."""
    for actor in found:
        if actor.first <= first and last <= actor.last and actor.kind in ("organization", "place", "demonym", "body"):
            if actor.kind != "body":
                actor.kind = "side"
            actor.party = party
            actor.forum = party in _FORUMS
            return


def _give_countries(document: Document, cast: Cast, known: Words) -> None:
    """Give each person the side it is introduced with ("Russian counterpart X", "U.N. envoy Y") or had before."""
    by_name: dict[str, tuple[str | None, str | None, str | None]] = {}
    for actor in cast.actors:
        if actor.kind != "person":
            continue
        introduced = _introduced(document, cast, actor, known)
        party, country, role = by_name.get(actor.name, (None, None, None))
        actor.party = introduced or actor.party or party
        actor.country = actor.country or country
        actor.role = actor.role or role
        if actor.party or actor.role:
            by_name[actor.name] = (actor.party, actor.country, actor.role)
    for actor in cast.actors:
        if actor.kind == "person" and not (actor.party and actor.role) and actor.name in by_name:
            party, country, role = by_name[actor.name]
            actor.party = actor.party or party
            actor.country = actor.country or country
            actor.role = actor.role or role


def _introduced(document: Document, cast: Cast, person: Actor, known: Words) -> str | None:
    """The side named by the words right before a person, across titles only."""
    lower = document.lower
    titles = known["nouns.actors"]
    at = person.first - 1
    for _ in range(7):
        if at < 0:
            return None
        other = cast.at.get(at)
        if other is not None:
            if other.kind == "person":
                return None
            return other.party if other.party and "|" not in other.party else None
        if lower[at] not in titles and lower[at] not in known["shape.title_links"]:
            return None
        at -= 1
    return None


def _name_opposing(document: Document, cast: Cast, known: Words) -> None:
    """Sides of a civil conflict ("the opposition") by the state they fight over, as far as the text names it."""
    lower = document.lower
    spots = [at for at, word in enumerate(lower) if word in known.opposing and at not in cast.at]
    spots = [at for at in spots if phrase_at(known.opposing, lower, at, len(lower))]
    if not any(_side_of(known, lower, at) in ("opposition", "both") for at in spots):
        return
    cast.conflict = _conflict(cast, spots, [_side_of(known, lower, at) for at in spots])
    state = cast.conflict and countries.by_name(cast.conflict)
    if not state:
        return
    adjective = state.adjective or state.name
    added: list[Actor] = []
    for at in spots:
        hit = phrase_at(known.opposing, lower, at, len(lower))
        if hit is None:
            continue
        before = cast.at.get(at - 1)
        if before is not None and before.party not in (None, cast.conflict):
            continue
        party = {"opposition": f"{adjective} opposition", "government": state.name}.get(
            hit[1], f"{state.name}|{adjective} opposition"
        )
        if hit[1] == "government" and lower[at - 1] not in ("the", "and", "both") and before is None:
            continue
        if at + 1 < len(lower) and lower[at + 1] in known["shape.no_side_after"]:
            continue
        added.append(Actor(at, at + hit[0], "side", party, party=party, country=state.iso))
    for actor in added:
        for token in range(actor.first, actor.last):
            cast.at[token] = actor
    cast.actors = sorted([*cast.actors, *added], key=lambda actor: actor.first)
    cast.starts = [actor.first for actor in cast.actors]


def _side_of(known: Words, lower: list[str], at: int) -> str | None:
    hit = phrase_at(known.opposing, lower, at, len(lower))
    return hit[1] if hit else None


def _conflict(cast: Cast, spots: list[int], kinds: list[str | None]) -> str | None:
    """The state whose adjective or possessive stands before the opposition, else the one named last before it."""
    votes: dict[str, int] = {}
    for at, kind in zip(spots, kinds, strict=True):
        for back in (1, 2) if kind != "government" else (1,):
            actor = cast.at.get(at - back)
            if actor is not None and actor.kind in ("demonym", "state") and _is_state(actor.party):
                votes[actor.party or ""] = votes.get(actor.party or "", 0) + (2 if kind != "government" else 1)
    if votes:
        return max(sorted(votes), key=lambda name: votes[name])
    for at, kind in zip(spots, kinds, strict=True):
        if kind == "government":
            continue
        earlier = cast.between(0, at)
        near = [one for one in earlier if one.kind in ("demonym", "state") and _is_state(one.party)]
        if near:
            return near[-1].party
    return None


def _is_state(party: str | None) -> bool:
    state = countries.by_name(party) if party and "|" not in party else None
    return state is not None and state.kind not in ("body", "bloc")
