"""A body that only tells of what kind a state or a visitor is: "the leader of an IXO member", "the first IXO leader to
visit P"."""

from __future__ import annotations

from briefing.extract.meetings.cast import Actor
from briefing.extract.meetings.syntax import View

_KIND = 6  # words of "the most senior official of the"


def only_tells(seen: View, body: Actor) -> bool:
    """Whether a body is no side, as it is one of its members, or somebody told before, that is spoken of."""
    return (body.kind == "body" or body.forum) and (_of_one_member(seen, body) or _of_its_kind(seen, body))


def _of_one_member(seen: View, body: Actor) -> bool:
    """ "a leader of an IXO member state", "Peru, a founding IXO member,": not "an IXO member of parliament"."""
    at = body.first - 1
    while seen.has(at, "relations.some_members"):
        at -= 1
    if seen.word(at) not in ("a", "an", "one", "another"):
        return False
    end = body.last
    while seen.has(end, "relations.one_of_them"):
        end += 1
    return end > body.last and seen.word(end) != "of"


def _of_its_kind(seen: View, body: Actor) -> bool:
    """ "X was the first leader of the IXO to visit P", "X became the most senior IXO official to meet Y"."""
    end = body.last
    while seen.has(end, "nouns.actors") or seen.has(end, "nouns.holders") or seen.has(end, "relations.one_of_them"):
        end += 1
    held = end > body.last or seen.word(seen.before_the(body.first)) in ("of", "from")
    if not held or seen.word(end) != "to" or end + 1 in seen.cast.at or seen.has(end + 1, "syntax.determiners"):
        return False
    near = range(body.first - 1, max(seen.first, body.first - _KIND) - 1, -1)
    start = next((at for at in near if seen.word(at) == "the" and _foremost(seen, at + 1)), None)
    return start is not None and any(one.party != body.party for one in _before(seen, start))


def _foremost(seen: View, at: int) -> bool:
    return seen.word(at) in seen.known.ordinals or seen.has(at, "relations.foremost")


def _before(seen: View, start: int) -> list[Actor]:
    """Who "is" or "became" what is told from token ``start`` on, with a side."""
    being = next((at for at in (start - 1, start - 2) if seen.has(at, "relations.becoming")), None)
    subject = seen.cast.between(seen.first, being) if being is not None else []
    return [one for one in subject if one.party and one.kind != "place"]
