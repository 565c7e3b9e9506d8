"""One round → its row of the table and its paragraph of what was reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model import Link, Participant, Round
from briefing.note.cited import Sources
from briefing.note.escape import plain
from briefing.note.model import Cite, Delegate, Entry, Line, Options, Run
from briefing.note.wording import day, when, words

# Bits of the weakest join across articles: what the table calls strong and fair (docs/note.md).
STRONG, FAIR = 10.0, 6.0
_OPEN = frozenset({"date", "status", "place", "lead"})


def entry(round_: Round, number: int, sources: Sources, options: Options) -> Entry:
    """The row and paragraph of ``round_``; its articles are cited in order of their dates."""
    return Entry(
        number=number,
        id=round_.id,
        title=plain(round_.title),
        when=when(round_.earliest, round_.latest, round_.edtf, options.language),
        edtf=round_.edtf,
        earliest=round_.earliest,
        latest=round_.latest,
        basis=round_.basis,
        place=round_.place,
        status=round_.status,
        form=round_.form,
        level=round_.level,
        mode=round_.mode,
        parties=round_.parties,
        delegates=tuple(_delegates(round_.participants)),
        topics=round_.topics,
        join=join_word(round_),
        grade=grade(round_, sources),
        accounts=round_.accounts,
        cites=cites(round_, sources),
        told=tuple(_told(round_, sources, options)),
        moved_from=moved_from(round_),
    )


def cites(round_: Round, sources: Sources) -> tuple[Cite, ...]:
    """One citation for each article of the round, at its clearest sentence."""
    return tuple(sources.cite(link.article, link.start, link.end) for link in clearest(round_.links))


def clearest(links: Sequence[Link]) -> list[Link]:
    """One link for each article in order of first mention: running prose before headlines, then the best dated."""
    best: dict[str, Link] = {}
    for link in links:
        known = best.get(link.article)
        if known is None or _clarity(link) > _clarity(known):
            best[link.article] = link
    return list(best.values())


def _clarity(link: Link) -> tuple[bool, bool, bool, int]:
    return (link.decided is not None, not link.headline, link.when.precise, -link.start)


def _delegates(participants: Sequence[Participant]) -> list[Delegate]:
    """Leads first, a person once."""
    unique: dict[str, Delegate] = {}
    for person in sorted(participants, key=lambda person: not person.lead):
        unique.setdefault(
            person.name, Delegate(name=plain(person.name), party=person.party, role=person.role, lead=person.lead)
        )
    return list(unique.values())


def join_word(round_: Round) -> str:
    """How the articles were joined: single, decided, or the strength of the weakest join across articles."""
    if len({link.article for link in round_.links}) < 2:
        return "single"
    if any(link.decided == "same" for link in round_.links):
        return "decided"
    bits = [link.bits for link in round_.links if link.evidence]
    if not bits or min(bits) >= STRONG:
        return "strong"
    return "fair" if min(bits) >= FAIR else "weak"


def grade(round_: Round, sources: Sources) -> str:
    """Admiralty: the best letter among its sources; 2 two accounts agree, 3 one account, 4 contradicted (by field)."""
    letter = min((sources.grade(link.article) for link in round_.links), default="F")
    if not round_.links:
        return "F6"
    usual = f"{letter}{2 if round_.accounts > 1 else 3}"
    contested = sorted({item.field for item in round_.disagreements if item.kind == "conflict"} & _OPEN)
    return f"{letter}4 on {', '.join(contested)}, else {usual}" if contested else usual


def moved_from(round_: Round) -> dt.date | None:
    """The first day that was announced, where the round was put off to another."""
    days = [step.earliest for step in round_.ledger if step.earliest]
    return days[0] if days and round_.earliest and days[0] != round_.earliest else None


def _told(round_: Round, sources: Sources, options: Options) -> list[Line]:
    """What each article says in its own words, then how the date is known."""
    lines: list[Line] = []
    seen: set[tuple[str, str]] = set()
    clear = clearest(round_.links)
    for link in sorted(round_.links, key=lambda link: clear.index(link) if link in clear else len(clear)):
        if (link.article, link.status) in seen or (link not in clear and link.headline):
            continue
        seen.add((link.article, link.status))
        lines.append(_account(link, sources, options))
    basis: str = words(options.language, "basis")[round_.basis]
    lines.append((Run(f"Basis of the date: {basis}.", cites=cites(round_, sources)),))
    return lines


def _account(link: Link, sources: Sources, options: Options) -> Line:
    reported = f"Reported {day(link.published, options.language)}" if link.published else "Reported (article undated)"
    status: str = words(options.language, "status")[link.status]
    copied = ", in wording shared with another article" if link.copy_of is not None else ""
    return (Run(f"{reported} as {status}{copied}: "), sources.quote(link.article, link.start, link.end))
