"""The sides of a conflict inside one state ("the opposition", "rival factions") and the state they fight over."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, phrase_at
from briefing.extract.names import countries

_LEAST_WAR = 2


def name_sides(document: Document, cast: Cast, known: Words) -> None:
    """Add the sides of a conflict to ``cast`` by the state they fight over, where the text speaks of one."""
    lower = document.lower
    spots = [
        (at, hit) for at in range(len(lower)) if at not in cast.at and (hit := _spot(known, lower, at)) is not None
    ]
    if all(kind == "government" for _, (_, kind) in spots) or not _at_war(lower, known):
        return
    cast.conflict = _state_of(cast, [(at, kind) for at, (_, kind) in spots if kind != "government"])
    if cast.conflict is None:
        return
    opposed = any(kind == "opposition" for _, (_, kind) in spots)
    for at, (size, kind) in spots:
        before = cast.at.get(at - 1)
        if kind == "government" and before is None and lower[at - 1] not in ("the", "and", "both"):
            continue
        if at + size < len(lower) and lower[at + size] in known["shape.no_side_after"]:
            continue
        state = countries.by_name((before.party if before is not None else None) or cast.conflict)
        if state is None or (kind == "government" and state.name != cast.conflict):
            continue
        opposition = f"{state.adjective or state.name} opposition"
        party = {"opposition": opposition, "government": state.name}.get(kind)
        if party is None:
            party = f"{state.name}|{opposition}" if opposed else state.name
        cast.add(Actor(at, at + size, "side", party, party=party, country=state.iso, forum=kind == "both"))


def _spot(known: Words, lower: list[str], at: int) -> tuple[int, str] | None:
    return phrase_at(known.opposing, lower, at, len(lower)) if lower[at] in known.opposing else None


def _at_war(lower: list[str], known: Words) -> bool:
    """Whether the text speaks of a war at all: an opposition in a parliament is no side of talks."""
    return sum(word in known["conflict.war"] for word in lower) >= _LEAST_WAR or any(
        hit[1] == "both" for at in range(len(lower)) if (hit := _spot(known, lower, at)) is not None
    )


def _state_of(cast: Cast, spots: list[tuple[int, str]]) -> str | None:
    """The state whose adjective or possessive stands before the sides, else the one named last before them."""
    votes: dict[str, int] = {}
    for at, _ in spots:
        for back in (1, 2):
            actor = cast.at.get(at - back)
            if actor is not None and actor.kind in ("demonym", "state") and _is_state(actor.party):
                votes[actor.party or ""] = votes.get(actor.party or "", 0) + 1
    if not votes:
        for at, _ in spots:
            near = [
                one for one in cast.between(0, at + 40) if one.kind in ("demonym", "state") and _is_state(one.party)
            ]
            for one in near[-6:]:
                votes[one.party or ""] = votes.get(one.party or "", 0) + 1
    return max(sorted(votes), key=lambda name: votes[name]) if votes else None


def _is_state(party: str | None) -> bool:
    state = countries.by_name(party) if party and "|" not in party else None
    return state is not None and state.kind not in ("body", "bloc")
