"""The page of a person, organization or place: names, roles, whom they met and when. No screen in here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from briefing.library import NameMove
from briefing.link.met import Kind, Met
from briefing.model import Entity, Evidence, Round
from briefing.reader.pages.told import Alias, ToArticle, Told, ToPair, ToRound, part
from briefing.reader.words import days, number, roughly, spoken, when, where, who

SHOWN = 200
MET = 30


def page(
    item: Entity, rounds: Sequence[Round], met: Sequence[Met] = (), today: dt.date | None = None
) -> Iterator[Told]:
    """All that is known of an entity: ``rounds`` it was at, oldest first, and whom it ``met`` there.

    ``today`` is the day that "ago" is counted to.
    """
    yield Told(item.name, role="strong")
    facts = [item.kind, item.country or "", f"named {number(item.mentions, 'time')}"]
    facts.append(f"in {number(len(item.articles), 'article')}")
    if item.decided:
        facts.append("a person has ruled on this name")
    yield Told(" · ".join(fact for fact in facts if fact), "what", "dim")
    if item.first_seen or item.last_seen:
        yield Told(days(item.first_seen, item.last_seen), "seen")
    yield from _last(rounds, today)
    yield from part("Roles over time", _roles(item))
    yield from part("Spellings met", _spellings(item))
    yield from part("Why they are one", _reasons(item))
    yield from part("Met", _met(item, met))
    yield from part(number(len(rounds), "round"), _rounds(rounds))


def _last(rounds: Sequence[Round], today: dt.date | None) -> Iterator[Told]:
    held = [one for one in rounds if one.status in ("held", "under_way") and one.earliest]
    if held:
        last = max(held, key=lambda one: (one.latest or one.earliest or dt.date.min, one.id))
        since = (today - last.latest).days if today and last.latest else 0
        ago = f", {number(since, 'day')} before the last article" if since > 0 else ""
        yield Told(f"{when(last)}  {where(last)}{ago}", "last met", target=ToRound(last.id))
    ahead = [one for one in rounds if one.status in ("planned", "proposed") and one.latest and today]
    coming = next((one for one in ahead if one.latest and today and one.latest >= today), None)
    if coming is not None:
        yield Told(f"{when(coming)}  {where(coming)}", "next planned", target=ToRound(coming.id))


def _roles(item: Entity) -> Iterator[Told]:
    for one in item.roles:
        country = f" ({one.country})" if one.country else ""
        seen = f"  {days(one.first, one.last)}" if one.first or one.last else ""
        yield Told(f"{one.title}{country}{seen}")


def _spellings(item: Entity) -> Iterator[Told]:
    for alias in item.aliases:
        yield Told(alias, target=Alias(alias))


def _reasons(item: Entity) -> Iterator[Told]:
    for reason in item.joins[:SHOWN]:
        quote = reason.here or reason.there
        target = ToArticle(quote.article, quote.start) if quote is not None else None
        yield Told(why(reason), f"{reason.bits:+.1f} bits" if reason.bits else "", target=target)


def why(reason: Evidence) -> str:
    """One reason to take two names for one, and where it was read."""
    articles = dict.fromkeys(quote.article for quote in (reason.here, reason.there) if quote is not None)
    read = f"({', '.join(articles)})" if articles else ""
    return " ".join(text for text in (spoken(reason.feature) + ":", reason.note, read) if text)


def _met(item: Entity, met: Sequence[Met]) -> Iterator[Told]:
    kind: Kind = "people" if item.kind == "person" else "parties"
    for one in met[:MET]:
        names = {item.name, *item.aliases}
        other = one.second if one.first in names else one.first
        yield Told(f"{other}  {met_facts(one)}", target=ToPair(one.first, one.second, one.rounds, kind))
    if len(met) > MET:
        yield Told(f"and {len(met) - MET} more", role="dim")


def met_facts(one: Met) -> str:
    """How often, when last, when next."""
    facts = [f"met {number(one.held, 'time')}" if one.held else "not met"]
    if one.last is not None:
        facts.append(f"last {roughly(one.last_since, one.last, end=True)}")
    if one.next is not None:
        facts.append(f"next {roughly(one.next, one.next_until)}")
    if one.usual_gap is not None and one.held > 2:
        facts.append(f"every {number(one.usual_gap, 'day')}")
    return " · ".join(facts)


def _rounds(rounds: Sequence[Round]) -> Iterator[Told]:
    for one in list(reversed(rounds))[:SHOWN]:
        yield round_line(one)
    if len(rounds) > SHOWN:
        yield Told(f"and {len(rounds) - SHOWN} before them", role="dim")


def round_line(one: Round) -> Told:
    """A round in a list of rounds."""
    facts = [where(one), spoken(one.status), who(one, 4)]
    return Told(f"{when(one)}  {' · '.join(fact for fact in facts if fact)}", target=ToRound(one.id))


def name_text(move: NameMove) -> str:
    """A name before and after a ruling."""
    before, after = move.before, move.after
    if before is None or after is None:
        one = after or before
        if one is None:
            return move.id
        told = f"{one.name} ({one.kind}, named {number(one.mentions, 'time')})"
        return f"new: {told}" if before is None else f"{told}: no name of its own any more"
    changes = [
        f"{old or 'none'} → {new or 'none'}"
        for old, new in ((before.name, after.name), (before.kind, after.kind), (before.country, after.country))
        if old != new
    ]
    if before.mentions != after.mentions:
        changes.append(f"named {before.mentions:,} → {number(after.mentions, 'time')}")
    gained, lost = set(after.aliases) - set(before.aliases), set(before.aliases) - set(after.aliases)
    changes += [f"also {name}" for name in sorted(gained)] + [f"no longer {name}" for name in sorted(lost)]
    return f"{before.name}: {'; '.join(changes) or 'its mentions change'}"
