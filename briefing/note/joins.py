"""Why the mentions of a round were taken for one meeting: reasons with bits, who decided, what would split it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Link, Round
from briefing.note.cited import Sources
from briefing.note.entries import focus
from briefing.note.escape import plain
from briefing.note.model import Cite, Join, Line, Options, Run
from briefing.note.wording import count

_FLIPS = 3  # what would change a join: the first are the nearest


def joins(rounds: Sequence[Round], sources: Sources, options: Options) -> tuple[Join, ...]:
    """Every round of several mentions; mentions joined for the same reasons share a line."""
    return tuple(
        Join(round=number, lines=tuple(_lines(item, sources, options)))
        for number, item in enumerate(rounds, 1)
        if len(item.links) > 1
    )


def _lines(round_: Round, sources: Sources, options: Options) -> list[Line]:
    """The joins across articles come first: they are what a reader would doubt."""
    groups: dict[tuple[str, str], list[Link]] = {}
    for link in round_.links:
        if link.evidence or link.decided:
            groups.setdefault((link.article, _told(link)), []).append(link)
    weight = sorted(groups.items(), key=lambda item: -max(len(link.evidence) for link in item[1]))
    return [_line(links, told, sources, options) for (_, told), links in weight]


def _line(links: Sequence[Link], told: str, sources: Sources, options: Options) -> Line:
    cites = tuple(_cite(link, sources) for link in links)
    number = count(len(links), options.language).capitalize()
    head = f"{number} mention{'' if len(links) == 1 else 's'}: "
    return (Run(f"{head}{told}", cites=cites),)


def _cite(link: Link, sources: Sources) -> Cite:
    return sources.cite(link.article, link.start, link.end, focus(link, sources))


def _told(link: Link) -> str:
    """ "same place: Moscow (+4.0), one day apart (-1.0); in all +3.0 bits. Would change it: …"."""
    reasons = [
        plain(item.note or item.feature) + (f" ({item.bits:+.1f})" if item.bits else "") for item in link.evidence
    ]
    flips = f" Would change it: {'; '.join(plain(flip) for flip in link.flips[:_FLIPS])}." if link.flips else ""
    if link.decided:
        ruled = "joined by a person" if link.decided == "same" else f"ruled {link.decided} by a person"
        return f"{', '.join(reasons)}{'; ' if reasons else ''}{ruled}.{flips}"
    total = f"; in all {link.bits:+.1f} bits" if len(link.evidence) > 1 else ""
    return f"{', '.join(reasons)}{total}.{flips}"
