"""Which two states a text tells of as at war with each other."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner
from briefing.extract.names import countries

_OWNER, _OBJECT = 7, 5


def enemies(document: Document, cast: Cast, known: Words) -> tuple[str, str] | None:
    """The two states that the text tells of as at war with each other: "X's invasion of Y", "the X-Y war", or "the war
    with X" and "the war in Y"."""
    lower = document.lower
    attackers: Counter[str] = Counter()
    attacked: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    conflicts = known["conflict.between_states"]
    for at, word in enumerate(lower):
        if word not in conflicts:
            continue
        owner = _owner(document, cast, at)
        linked = at + 1 < len(lower) and lower[at + 1] in known["conflict.against"]
        after = [_state(one) for one in cast.between(at + 2, at + _OBJECT) if _state(one)][:2] if linked else []
        before = cast.at.get(at - 1)
        if before is not None and "|" in (before.party or ""):
            owner, _, other = (before.party or "").partition("|")
            after = [other]
        elif len(after) > 1 and lower[at + 1] == "between":
            owner, after = after[0], after[1:]
        if owner and after and owner != after[0]:
            first, second = sorted([owner, after[0]])
            pairs[first, second] += 1
        elif owner and (word != "war" or is_owner(lower[at - 1])):
            attackers[owner] += 1
        elif after and lower[at + 1] == "with":
            attackers[after[0]] += 1
        elif after or owner:
            attacked[after[0] if after else owner] += 1
    if pairs:
        return min(pairs, key=lambda pair: (-pairs[pair], pair))
    if not attackers or not attacked:
        return None
    one = min(attackers, key=lambda name: (-attackers[name], name))
    other = min(attacked, key=lambda name: (-attacked[name], name))
    return (one, other) if one != other else None


def _owner(document: Document, cast: Cast, at: int) -> str:
    """The state whose war or invasion token ``at`` is: "Russia's nearly four-year-old invasion"."""
    for step in range(at - 1, max(-1, at - _OWNER), -1):
        actor = cast.at.get(step)
        if actor is not None:
            owns = is_owner(document.lower[actor.last - 1]) or actor.last == at
            return _state(actor) if owns or document.lower[at].startswith("invad") else ""
        if not (document.words[step][0].islower() or document.words[step][0].isdigit()):
            return ""
    return ""


def _state(actor: Actor) -> str:
    """The state that an actor stands for, or nothing."""
    if not actor.party or not (actor.kind in ("state", "demonym") or actor.seat):
        return ""
    state = countries.by_name(actor.party) if "|" not in actor.party else None
    return actor.party if state is not None and state.kind not in ("body", "bloc", "part") else ""
