"""A person's rulings, made from what is on the screen: each function gives the decision to preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.model import Anchor, Decision, Entity, Link, Round, Verdict

if TYPE_CHECKING:
    from briefing.library import Library


class RulingError(ValueError):
    """This cannot be ruled on; one line that says why."""


def anchor(library: Library, link: Link) -> Anchor:
    """What a ruling on a mention rests on: its words, so that it holds when files move."""
    from briefing.link.facts import anchor_of, facts_of

    article = library.article(link.article)
    for fact in facts_of(library.extraction(link.article), text=article.text):
        if fact.mention == link.mention:
            return anchor_of(fact)
    raise RulingError("this mention is gone: the article has changed")


def strongest(item: Round) -> Link:
    """The mention that stands for a round: the one that is joined by most bits."""
    return max(item.links, key=lambda link: (link.bits, not link.headline))


def on_rounds(library: Library, first: Round, second: Round, verdict: Verdict) -> Decision:
    """Two rounds are the same meeting, or are not, or it cannot be told."""
    if first.id == second.id:
        raise RulingError("these are one round already")
    anchors = (anchor(library, strongest(first)), anchor(library, strongest(second)))
    return Decision(id="", subject="round", verdict=verdict, anchors=anchors)


def apart(library: Library, item: Round, link: Link) -> Decision:
    """A mention does not belong to the other mentions of its round."""
    others = [other for other in item.links if (other.article, other.mention) != (link.article, link.mention)]
    if not others:
        raise RulingError("this round has no other mention to be split from")
    anchors = (anchor(library, link), *(anchor(library, other) for other in others))
    return Decision(id="", subject="mention", verdict="different", anchors=anchors)


def on_entities(first: Entity, second: Entity, verdict: Verdict) -> Decision:
    """Two names stand for the same, or do not."""
    from briefing.link.entities import name_anchor

    if first.id == second.id:
        raise RulingError("these are one already")
    if verdict == "same" and first.kind != second.kind:
        raise RulingError(f"a {first.kind} and a {second.kind} cannot be the same")
    anchors = (name_anchor(first.name, first.kind), name_anchor(second.name, second.kind))
    return Decision(id="", subject="entity", verdict=verdict, anchors=anchors)


def correction(library: Library, item: Round, field: str, value: str) -> Decision:
    """A field of a round is set by a person: date (EDTF), place, status, title, level or ordinal."""
    return Decision(
        id="",
        subject="round",
        verdict="set",
        anchors=(anchor(library, strongest(item)),),
        field=field,
        value=value,
    )
