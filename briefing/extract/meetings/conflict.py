"""The sides of a conflict ("the opposition", "rival factions", two states at war) and the state they fight over."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings import bodies, movements, opponents, rebels, separatists, wars
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, phrase_at, unowned

_LEAST_WAR = 2
_NEAR = 4
_BACK = 120
_OFTEN = 4
_FACING = 12


def name_sides(document: Document, cast: Cast, known: Words) -> None:
    """Add the sides of a conflict to ``cast`` by the state they fight over, where the text speaks of one."""
    lower = document.lower
    movements.name_rivals(document, cast, known)
    mediators = movements.mediators(document, cast, known)
    for actor in cast.actors:
        if actor.kind == "side" and actor.party in known.movements:
            cast.movements.setdefault(known.movements[actor.party], actor.party)
    spots = [
        (at, hit) for at in range(len(lower)) if at not in cast.at and (hit := _spot(known, lower, at)) is not None
    ]
    of_war = known["conflict.war"]
    war = [at for at, word in enumerate(lower) if word in of_war]
    cast.unrest = len(war) >= _LEAST_WAR or any(kind == "both" for _, (_, kind) in spots)
    mediated, armed = _mediated([kind for _, (_, kind) in spots], lower, known), _armed(cast, known, spots, lower)
    facing = _face_rebels(document, spots, known)
    cast.unrest = cast.unrest or mediated or armed or bool(facing)
    if not cast.unrest:
        return
    led = rebels.states(cast, known)
    inside = sum(kind == "opposition" for _, (_, kind) in spots)
    enemies = wars.enemies(document, cast, known) if inside < _LEAST_WAR else None
    if enemies is not None or inside or cast.movements or not known["conflict.inside"].isdisjoint(lower):
        sides = [at for at, (_, kind) in spots if mediated or kind != "government" or at in facing]
        cast.wars = {state: votes for state, votes in _wars(cast, war, sides, lower).items() if state not in mediators}
        if armed and set(cast.movements) & set(cast.wars):  # "the rebels" are those that the text names
            cast.wars = {state: votes for state, votes in cast.wars.items() if state in cast.movements}
        at_war = bool(inside) and len(war) >= _OFTEN
        cast.wars = (
            cast.wars
            or led
            or dict.fromkeys(cast.movements, 1)
            or _most_named(document, cast, mediators, opposed=at_war)
        )
        _at_war(cast, enemies)
        rebels.change_sides(document, cast, known)
    if not cast.wars:
        for at, (size, kind) in spots:
            if kind == "both":
                cast.add(Actor(at, at + size, "side", " ".join(lower[at : at + size]), forum=True))
        return
    if not armed and all(kind == "government" for _, (_, kind) in spots):
        return
    _add_sides(cast, known, lower, spots, bool(inside or cast.movements) or enemies is not None)


def _face_rebels(document: Document, spots: list[tuple[int, tuple[int, str]]], known: Words) -> set[int]:
    """ "X's government and the guerrillas", "the government and the opposition, with Y as mediator": the governments
    that one sentence tells of beside those who stand against them."""
    lower = document.lower
    mediated = not known["conflict.mediation"].isdisjoint(lower)
    told = [at for at, (_, kind) in spots if kind == "government"]
    against = {
        at for at, (_, kind) in spots if kind == "opposition" and (mediated or lower[at] in known["conflict.war"])
    }
    near = [(one, other) for one in told for other in range(one - _FACING, one + _FACING) if other in against]
    return {
        one
        for one, other in near
        if document.sentence_at(document.starts[one]) == document.sentence_at(document.starts[other])
        and any(lower[at] in ("and", "with", "to") for at in range(min(one, other), max(one, other)))
    }


def _mediated(kinds: list[str], lower: list[str], known: Words) -> bool:
    """Whether somebody mediates between a government and its opposition, though no word of war falls."""
    told = {"government", "opposition"} <= set(kinds) and kinds.count("opposition") >= _LEAST_WAR
    return told and not known["conflict.mediation"].isdisjoint(lower)


def _armed(cast: Cast, known: Words, spots: list[tuple[int, tuple[int, str]]], lower: list[str]) -> bool:
    """Whether the text tells more than once of an armed movement, or of "the rebels" that it is, and of the state in
    which it fights."""
    named = Counter(known.movements[one.party] for one in cast.actors if one.party in known.movements)
    if len(named) == 1:
        named.update(state for at, _ in spots if lower[at] in known["conflict.separatist"] for state in [*named])
    states = {one.party for one in cast.actors if one.kind in ("state", "demonym")}
    return any(count >= _LEAST_WAR and state in states for state, count in named.items())


def _add_sides(
    cast: Cast, known: Words, lower: list[str], spots: list[tuple[int, tuple[int, str]]], opposed: bool
) -> None:
    """Add what each of ``spots`` (token, length and kind) stands for: one side of a war, or, where the text tells of
    those who are ``opposed``, both."""
    for at, (size, kind) in spots:
        political = lower[at + size - 1] in known["conflict.in_politics"]
        leader = opponents.led_by(cast, lower, at, known) if political else None
        if leader is not None and leader.party:
            continue
        state = separatists.own_region(cast, lower, at + size) if kind == "opposition" else None
        state = state or _state_at(cast, at, kind, lower)
        if state is None or (at + size < len(lower) and lower[at + size] in known["shape.no_side_after"]):
            continue
        against = cast.political_opposition(state) if political else cast.opposition(state)
        state = cast.breakaway.get(state, state)
        parties = {"opposition": [against], "government": [state]}.get(kind)
        if parties is None:
            parties = [state, against] if opposed else [state]
        party = "|".join(parties)
        cast.add(Actor(at, at + size, "side", party, party=party, forum=kind == "both"))


def _most_named(document: Document, cast: Cast, outside: set[str], *, opposed: bool) -> dict[str, int]:
    """The state that a text of war with an opposition in it names far more than others, or more and in its title,
    and that is not ``outside`` of it."""
    inside = (one.party for one in cast.actors if one.party and one.party not in outside)
    counts = Counter(party for party in inside if bodies.is_one_state(party))
    top = counts.most_common(2)
    titled = top and (top[0][0] or "") in (document.article.title or "")
    clear = top and top[0][1] >= _OFTEN and (len(top) == 1 or titled or 2 * top[0][1] > 3 * top[1][1])
    return {top[0][0]: _LEAST_WAR} if opposed and clear and top[0][0] else {}


def _at_war(cast: Cast, enemies: tuple[str, str] | None) -> None:
    """Each of two states is what the sides of a war are to one another."""
    most = max(cast.wars.values(), default=0)
    for state, enemy in (enemies, enemies[::-1]) if enemies is not None else ():
        cast.movements.setdefault(state, enemy)
        cast.wars[state] = cast.wars.get(state, 0) + most + _LEAST_WAR


def _spot(known: Words, lower: list[str], at: int) -> tuple[int, str] | None:
    if lower[at] in known.opposing:
        return phrase_at(known.opposing, lower, at, len(lower))
    owner = unowned(lower[at])  # "the government's negotiator"
    return phrase_at(known.opposing, [owner], 0, 1) if owner != lower[at] and owner in known.opposing else None


def _wars(cast: Cast, war: list[int], sides: list[int], lower: list[str]) -> dict[str, int]:
    """States named beside words of war, or right before a side, with how often."""
    beside = {at + step for at in war for step in range(-_NEAR, _NEAR + 1)}
    before = {at - step for at in sides for step in (1, 2) if step == 1 or lower[at - 1] != ","}
    out: dict[str, int] = {}
    for actor in cast.actors:
        if actor.kind in ("demonym", "state") and actor.party and bodies.is_one_state(actor.party):
            votes = 3 * (actor.first in before) + (actor.first in beside)
            if votes:
                state = cast.breakaway.get(actor.party, actor.party)
                out[state] = out.get(state, 0) + votes
    return out


def _state_at(cast: Cast, at: int, kind: str, lower: list[str]) -> str | None:
    """The state a side belongs to: the one right before it, one at war named shortly before, the one most at war."""
    top = max(sorted(cast.wars), key=lambda name: cast.wars[name])
    before = cast.at.get(at - 1)
    if before is not None and before.kind in ("side", "organization"):
        return None
    if kind == "government":
        if before is not None:
            own = before.kind in ("demonym", "state") or before.seat  # "the Lima government"
            return before.party if before.party in cast.wars and own else None
        return top if lower[at - 1] in ("the", "and", "both") else None
    if before is not None and before.party and "|" not in before.party and bodies.is_one_state(before.party):
        return before.party
    near = [cast.breakaway.get(one.party or "", one.party) for one in cast.between(max(0, at - _BACK), at)]
    near = [state for state in near if state in cast.wars]
    if near:
        return max(reversed(near), key=lambda name: cast.wars[name or ""])  # of two the one named last
    alone = [name for name, votes in cast.wars.items() if votes == cast.wars[top]] == [top]
    return top if alone else None
