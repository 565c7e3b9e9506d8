"""One round → its row of the table and its paragraph of what was reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from briefing.model import Link, Participant, Round, Status
from briefing.note.cited import Sources
from briefing.note.escape import plain
from briefing.note.model import Cite, Delegate, Entry, Line, Options, Run
from briefing.note.wording import day, span, when, words

# Bits of the weakest join across articles: what the table calls strong and fair (docs/note.md).
STRONG, FAIR = 10.0, 6.0
# What an article may tell of a meeting in two ways at once ("will travel", "travelled").
_FATES = frozenset[Status]({"planned", "held", "postponed", "cancelled", "refused", "denied"})
_OPEN = frozenset({"date", "status", "place", "lead"})


def entry(round_: Round, number: int, sources: Sources, options: Options, names: Mapping[str, str]) -> Entry:
    """The row and paragraph of ``round_``; ``names`` maps a person's spellings to the one the note uses."""
    earliest, latest = days(round_)
    return Entry(
        number=number,
        id=round_.id,
        title=plain(round_.title),
        when=when(earliest, latest, round_.edtf, options.language),
        edtf=round_.edtf,
        earliest=earliest,
        latest=latest,
        basis=round_.basis,
        place=round_.place,
        status=round_.status,
        form=round_.form,
        level=round_.level,
        mode=round_.mode,
        parties=round_.parties,
        delegates=tuple(_delegates(round_.participants, names)),
        topics=tuple(topic for topic in round_.topics if topic not in round_.parties),
        join=join_word(round_),
        grade=grade(round_, sources),
        accounts=round_.accounts,
        cites=cites(round_, sources),
        told=tuple(_told(round_, sources, options)),
        moved_from=moved_from(round_),
    )


def days(round_: Round) -> tuple[dt.date | None, dt.date | None]:
    """First and last day: those of the EDTF that the note prints, where there is one."""
    ends = span(round_.edtf) if round_.edtf else (None, None)
    return ends if any(ends) else (round_.earliest, round_.latest)


def cites(round_: Round, sources: Sources) -> tuple[Cite, ...]:
    """One citation for each article of the round, at its clearest sentence."""
    return tuple(
        sources.cite(link.article, link.start, link.end, focus(link, sources))
        for link in clearest(round_.links, sources)
    )


def focus(link: Link, sources: Sources) -> int | None:
    """The offset of the word that tells of the meeting."""
    mention = sources.mention(link)
    return mention.trigger_start if mention else None


def clearest(links: Sequence[Link], sources: Sources) -> list[Link]:
    """One link for each article in order of first mention: the sentence that tells most, prose before headlines."""
    best: dict[str, Link] = {}
    for link in links:
        known = best.get(link.article)
        if known is None or _clarity(link, sources) > _clarity(known, sources):
            best[link.article] = link
    return list(best.values())


def _clarity(link: Link, sources: Sources) -> tuple[bool, bool, int, int]:
    """A person's choice first, then prose, then how much of day, place, parties, people and fate it tells."""
    mention = sources.mention(link)
    told = link.when.precise + (link.status != "unclear") - (link.copy_of is not None)
    told += 3 * (day_told(link, sources) is not None)
    if mention:
        told += bool(mention.place) + (len(mention.parties) > 1) + bool(mention.participants) + bool(mention.topics)
    return (link.decided is not None, not link.headline, told, -link.start)


def day_told(link: Link, sources: Sources) -> int | None:
    """The offset at which the sentence itself tells the day."""
    times = sources.times(link.article)
    time = times[link.when.time] if link.when.time is not None and link.when.time < len(times) else None
    return time.start if time and link.start <= time.start < link.end else None


def _delegates(participants: Sequence[Participant], names: Mapping[str, str]) -> list[Delegate]:
    """Leads first, a person once."""
    unique: dict[str, Delegate] = {}
    for person in sorted(participants, key=lambda person: not person.lead):
        name = names.get(person.name, person.name)
        told = Delegate(name=plain(name), party=person.party, role=person.role, lead=person.lead)
        unique.setdefault(name, told)
    return list(unique.values())


def join_word(round_: Round) -> str:
    """How the articles were joined: single, decided, or the strength of the weakest join across articles."""
    if len({link.article for link in round_.links}) < 2:
        return "single"
    if any(link.decided == "same" for link in round_.links):
        return "decided"
    bits = [link.bits for link in round_.links if any(item.feature != "article" for item in link.evidence)]
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
    for link in clearest(round_.links, sources):
        others = [
            other
            for other in round_.links
            if other.article == link.article and other.status != link.status and other.status in _FATES
        ]
        second = clearest([other for other in others if not other.headline and link.status in _FATES], sources)
        lines.append(_account(link, sources, options))
        lines += [_again(other, sources, options) for other in second]
    basis: str = words(options.language, "basis")[round_.basis]
    lines.append((Run(f"Basis of the date: {basis}.", cites=cites(round_, sources)),))
    return lines


def _account(link: Link, sources: Sources, options: Options) -> Line:
    reported = f"Reported {day(link.published, options.language)}" if link.published else "Reported (article undated)"
    status: str = words(options.language, "status")[link.status]
    fate = "" if link.status == "unclear" else f" as {status}"
    copied = ", in wording shared with another article" if link.copy_of is not None else ""
    return (
        Run(f"{reported}{fate}{copied}: "),
        sources.quote(link.article, link.start, link.end, focus(link, sources)),
    )


def _again(link: Link, sources: Sources, options: Options) -> Line:
    """The other thing that the same article says of the meeting's fate."""
    status: str = words(options.language, "status")[link.status]
    quote = sources.quote(link.article, link.start, link.end, focus(link, sources))
    return (Run(f"The same article as {status}: "), quote)
