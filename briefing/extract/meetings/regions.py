"""The side of a conflict that goes by the name of its region: "the government and Tigray forces"."""

from __future__ import annotations

from collections import Counter

from briefing.extract.document import Document
from briefing.extract.meetings.cast import Actor, Cast
from briefing.extract.meetings.words import Words
from briefing.extract.names import countries

_NEAR = 8  # tokens between a government and the side that is named with it
_LETTERS = 4
_TITLE = 5


def name_regions(document: Document, cast: Cast, known: Words) -> None:
    """Make a region that faces its state's government a side, wherever the text speaks of those who act for it."""
    regions = [one for one in cast.actors if one.kind in ("place", "organization") and not (one.seat or one.party)]
    names = {one.name for one in regions if _acts(document, one, known)}
    for name in sorted(name for name in names if len(name) >= _LETTERS and not countries.is_city(name)):
        of_name = [one for one in regions if one.name == name]
        told = [_told_to_face(document, cast, one, known) for one in of_name]
        if not any(found for found, _ in told):
            continue
        state = next((one for _, one in told if one), None) or _most_named(document, cast, known)
        if state is None:
            continue
        cast.movements.setdefault(state, cast.movements.get(name, name))
        for one in of_name:
            if _acts(document, one, known):
                one.kind, one.party = "side", cast.movements.get(name, name)


def _acts(document: Document, place: Actor, known: Words) -> bool:
    """ "Aceh rebels", "Tigray regional representatives", "representatives from the northern Tigray region"."""
    lower, last = document.lower, place.last
    last += last < len(lower) and lower[last] in known["regions.kinds"]
    if last < len(lower) and lower[last] in known["regions.bearers"]:
        return True
    if last == place.last:
        return False
    before = lower[max(0, place.first - _TITLE) : place.first]
    return any(word in known["regions.bearers"] for word in before) and any(word in ("from", "of") for word in before)


def _told_to_face(document: Document, cast: Cast, place: Actor, known: Words) -> tuple[bool, str | None]:
    """Whether a government is named right before those who act for a region, or a conflict goes by its name; and the
    state of the government: "X's government and Tigray forces", "X's Tigray conflict"."""
    lower = document.lower
    near = cast.between(max(0, place.first - _NEAR), place.first)
    states = [one.party for one in near if one.kind in ("state", "demonym") and one.party and "|" not in one.party]
    if place.last < len(lower) and lower[place.last] in known["regions.conflicts"]:
        return True, states[-1] if states else None
    before = range(max(0, place.first - _NEAR), place.first)
    at = next((step for step in reversed(before) if lower[step] in ("and", "with")), None)
    faces = at is not None and any(lower[step] in known["regions.governments"] for step in before if step < at)
    return faces, states[-1] if faces and states else None


def _most_named(document: Document, cast: Cast, known: Words) -> str | None:
    """The state that the text speaks of most, above all beside a government or an army."""
    votes: Counter[str] = Counter()
    for one in cast.actors:
        state = countries.by_name(one.party) if one.party and one.kind in ("state", "demonym") else None
        if state is not None and state.kind not in ("body", "bloc"):
            after = document.lower[one.last : one.last + 2]
            votes[state.name] += 3 if any(word in known["regions.governments"] for word in after) else 1
    return votes.most_common(1)[0][0] if votes else None
