"""Rulings on rounds and their mentions: what belongs together, what a field is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from briefing.library.rulings import RulingError
from briefing.library.rulings.days import edtf_of
from briefing.link.rulings import MENTION_FIELDS, ROUND_FIELDS
from briefing.model import Anchor, Decision, Level, Link, Round, Status, Verdict

if TYPE_CHECKING:
    from briefing.library.shelf import Shelf

CHOICES: dict[str, tuple[str, ...]] = {"status": get_args(Status), "level": get_args(Level)}
"""The values of fields that take no others."""


def anchor(library: Shelf, link: Link) -> Anchor:
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


def on_rounds(library: Shelf, rounds: Sequence[Round], verdict: Verdict, note: str = "") -> Decision:
    """Rounds are one meeting ("same"), or the first is not ("different"), or may not be ("unsure"), the others."""
    if len({item.id for item in rounds}) < len(rounds) or len(rounds) < 2:
        raise RulingError("these are one round already")
    anchors = tuple(anchor(library, strongest(item)) for item in rounds)
    return Decision(id="", subject="round", verdict=verdict, anchors=anchors, note=note)


def apart(library: Shelf, item: Round, link: Link, verdict: Verdict = "different", note: str = "") -> Decision:
    """A mention does not belong ("different"), or may not ("unsure"), to the other mentions of its round."""
    others = [other for other in item.links if (other.article, other.mention) != (link.article, link.mention)]
    if not others:
        raise RulingError("this round has no other mention to be split from")
    anchors = (anchor(library, link), *(anchor(library, other) for other in others))
    return Decision(id="", subject="mention", verdict=verdict, anchors=anchors, note=note)


def correction(library: Shelf, item: Round, field: str, value: str, note: str = "") -> Decision:
    """A field of a round is set by a person: date (EDTF), place, status, title, level or ordinal."""
    value = _checked(ROUND_FIELDS, field, value)
    anchors = (anchor(library, strongest(item)),)
    return Decision(id="", subject="round", verdict="set", anchors=anchors, field=field, value=value, note=note)


def correction_of_mention(library: Shelf, link: Link, field: str, value: str, note: str = "") -> Decision:
    """What one mention tells is set by a person: date (EDTF), place or status; the round it is in may change by it."""
    value = _checked(MENTION_FIELDS, field, value)
    anchors = (anchor(library, link),)
    return Decision(id="", subject="mention", verdict="set", anchors=anchors, field=field, value=value, note=note)


def _checked(fields: Sequence[str], field: str, value: str) -> str:
    """The value as it is written down; raises ``RulingError`` for one that could not be in force."""
    value = " ".join(value.split())
    if field not in fields:
        raise RulingError(f"no field is called {field!r}: {', '.join(fields)}")
    if not value:
        raise RulingError("nothing was typed")
    if field == "date":
        return edtf_of(value)
    if field == "ordinal" and not (value.isascii() and value.isdigit() and 0 < len(value) < 6):
        raise RulingError(f"{value!r} is no number: type it as 2")
    if field in CHOICES:
        value = value.replace(" ", "_")
        if value not in CHOICES[field]:
            raise RulingError(f"no {field} is called {value!r}: {', '.join(CHOICES[field])}")
    return value
