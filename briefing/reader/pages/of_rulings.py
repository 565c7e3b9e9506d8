"""The list of all rulings, with what became of each. No screen in here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.library.rulings.known import Ruled
from briefing.model import Decision
from briefing.reader.pages.told import GAP, Role, Told
from briefing.reader.words import day, spoken

SHOWN = 2000
_ABOUT = {"round": "rounds", "mention": "mentions", "entity": "names", "article": "an article", "time": "a date"}


@dataclass(frozen=True, slots=True)
class ToRuling:
    """A ruling, with the rounds it is about."""

    id: str
    rounds: tuple[str, ...]


def page(rulings: Sequence[Ruled], known: Mapping[str, str] | None = None) -> Iterator[Told]:
    """Latest first: what was ruled, on which words, by whom, why, and whether it holds.

    ``known`` names rounds by their id: those a ruling is about are told as they are now.
    """
    if not rulings:
        yield Told("No ruling was made yet.")
    for one in list(reversed(rulings))[:SHOWN]:
        yield from _ruling(one, known or {})
        yield GAP
    if len(rulings) > SHOWN:
        yield Told(f"and {len(rulings) - SHOWN:,} before them", role="dim")


def _ruling(one: Ruled, known: Mapping[str, str]) -> Iterator[Told]:
    ruled = one.decision
    role: Role = "plain" if one.state == "in force" else "dim" if one.state == "taken back" else "warn"
    made = day(ruled.made.date()) if ruled.made else ""
    state = "" if one.state == "in force" else f"  [{one.state}]"
    yield Told(said(ruled) + state, made, role, ToRuling(ruled.id, one.rounds))
    for anchor in ruled.anchors[:3]:
        yield Told(f"“{anchor.quote}”" + (f"  ({anchor.article})" if anchor.article else ""), "", "dim")
    if len(ruled.anchors) > 3:
        yield Told(f"and {len(ruled.anchors) - 3} more", "", "dim")
    named = [known[key] for key in one.rounds if key in known]
    if named:
        yield Told(f"→ {'; '.join(named[:3])}" + (f" and {len(named) - 3} more" if len(named) > 3 else ""), "")
    about = " · ".join(filter(None, (f"by {ruled.user}" if ruled.user else "", ruled.note)))
    if about:
        yield Told(about, "")
    if one.problem:
        yield Told(one.problem, "", "warn")


def said(ruled: Decision) -> str:
    """A ruling in a few words."""
    if ruled.verdict == "set":
        return f"{spoken(ruled.field or ruled.subject)} is {spoken(ruled.value or '')}"
    return f"{_ABOUT[ruled.subject]}: {ruled.verdict}"
