"""Who may be meant by an office alone: "the minister", "the monarch"."""

from __future__ import annotations

from briefing.extract.document import Document
from briefing.extract.names import lexicons
from briefing.model import EntityMention

_TITLE = 4  # words of "former French prime minister"


def holds(role: str | None, office: str | None, language: str = "en") -> bool:
    """Whether who has a ``role`` may be called by an ``office`` alone: "the minister" is a foreign minister and no
    deputy one, "the monarch" a king."""
    known = lexicons.titles(language)
    called = set((office or "").lower().split())
    heads = known.rulers if called == {"monarch"} else {_head(office or "")}
    under = known.under & called
    for part in (role or "").lower().split(", "):
        has = set(part.split())
        if _head(part) in heads and known.under & has == under and (heads is known.rulers or called <= has):
            return True
    return False


def is_past(document: Document, person: EntityMention, language: str = "en") -> bool:
    """ "Former French President X", "ousted President X": "the president" is another one by now."""
    at = document.token_at(person.start)
    return not lexicons.titles(language).no_longer.isdisjoint(document.lower[max(0, at - _TITLE) : max(0, at)])


def _head(title: str) -> str:
    """The noun of a title: "chancellor" of "Chancellor of the Exchequer"."""
    words = title.lower().partition(" of ")[0].split()
    return words[-1] if words else ""
