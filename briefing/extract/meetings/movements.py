"""Two armed movements of one land that the text names: "the two main factions" and "a rival faction" are these."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words, is_owner

_LEAST_WAR = 2
_PAIR = 2
_BACK = 5  # words from "two" to "factions"
_LEADS = 5  # words between a leader and the movement: ", the leader of the"


def name_rivals(document: Document, cast: Cast, known: Words) -> None:
    """Make two movements that fight each other sides under their own names, give them their leaders, and tell which of
    them "the factions" are."""
    lower = document.lower
    if sum(word in known["conflict.war"] for word in lower) < _LEAST_WAR:
        return
    told = [
        hit for at, word in enumerate(lower) if word in known["conflict.rivals"] and (hit := _told(lower, at, known))
    ]
    names = _names(cast, known) if any(lower[last - 1] in known["conflict.factions"] for _, last in told) else []
    if len(names) != _PAIR:
        return
    for one in cast.actors:
        if one.name in names and one.kind == "organization":
            one.kind, one.party = "side", one.name
    _give_leaders(document, cast, known, names)
    for first, last in told:
        _add(document, cast, first, last, names)


def mediators(document: Document, cast: Cast, known: Words) -> set[str]:
    """The states that only mediate: "U.S.-mediated talks", "a truce brokered by Kenya", "the Omani mediator"; nobody
    fights over these."""
    return {one.party for one in cast.actors if one.party and _mediates(document.lower, one, known)}


def _mediates(lower: list[str], actor: Actor, known: Words) -> bool:
    done = known["mediation.done"]
    compound = lower[actor.last - 1].rpartition("-")[2] in done
    by = lower[actor.first - 1] == "by" and lower[actor.first - 2] in done
    whole = " ".join(lower[actor.first : actor.last]) == (actor.party or "").lower()  # "the Syria mediator" is for it
    sent = not whole and lower[actor.last : actor.last + 1] in (["mediator"], ["mediators"])
    return compound or by or sent


def _told(lower: list[str], at: int, known: Words) -> tuple[int, int] | None:
    """ "the two main Kurdish factions", "a rival faction", "both movements": from which token to which."""
    for step in range(at - 1, max(-1, at - _BACK), -1):
        if lower[step] in known["conflict.counts_rivals"]:
            return step, at + 1
        if lower[step] == "the" and lower[at] in known["conflict.factions"]:
            return step + 1, at + 1
        if not lower[step][:1].isalpha() or lower[step] in known["syntax.determiners"]:
            return None
    return None


def _names(cast: Cast, known: Words) -> list[str]:
    """The names of movements, in the order of the text."""
    own = (one for one in cast.actors if one.kind in ("organization", "side") and one.party in (None, one.name))
    names = dict.fromkeys(one.name for one in own)
    return [name for name in names if len(parts := name.lower().split()) > 1 and known["conflict.named"] & set(parts)]


def _give_leaders(document: Document, cast: Cast, known: Words, names: list[str]) -> None:
    """ "A, leader of the X Front", "X Front leader A", "the X Front, led by A", "A of the X Front"."""
    led: dict[str, str] = {}
    links = known["conflict.leads"]
    for one, other in zip(cast.actors, cast.actors[1:], strict=False):
        person, movement = (one, other) if one.kind == "person" else (other, one)
        between = [word for word in document.lower[one.last : other.first] if word not in (",", ")", "(")]
        linked = 0 < len(between) <= _LEADS and links.issuperset(between)
        if person.kind == "person" and movement.name in names and linked:
            led.setdefault(person.name, movement.name)
    for person in cast.actors:
        if person.kind == "person" and person.name in led:
            person.party = led[person.name]


def _add(document: Document, cast: Cast, first: int, last: int, names: list[str]) -> None:
    """Add what stands for both, or, in a sentence that has told of one of them, for the other."""
    inside = cast.between(first, last)
    owner = cast.at.get(first - 1)
    if owner is not None and owner.kind in ("state", "place") and is_owner(document.lower[first - 1]):
        inside = [owner, *inside]
    if any(actor.kind not in ("state", "demonym", "side", "place") or actor.last > last for actor in inside):
        return
    for actor in inside:
        cast.remove(actor)
    first = min([first, *(actor.first for actor in inside)])
    sentence = document.sentence_at(document.starts[first])
    before = {one.party for one in cast.between(sentence.first if sentence else first, first)}
    others = [name for name in names if name not in before]
    several = document.lower[last - 1].endswith("s") or len(others) != 1
    party = "|".join(names) if several else others[0]
    text = " ".join(document.lower[first:last])
    cast.add(Actor(first, last, "side", text, party=party, forum=several))
