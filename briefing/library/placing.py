"""Which facts the rulings on meetings are about, after a few articles or rulings came and went."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.link.anchors import Finder
from briefing.link.facts import Fact
from briefing.link.rulings import Placed, concerns_meetings, place
from briefing.model import Decision
from briefing.store.articles import ArticleStore


def placed(
    articles: ArticleStore,
    decisions: Sequence[Decision],
    were: Sequence[Placed],
    fresh: Sequence[Fact],
    changed: Collection[str],
) -> list[Placed] | None:
    """The rulings with what they are about; None where only a look at all articles can tell.

    ``were``: as they were placed before; ``fresh``: facts that came since; ``changed``: ids of articles that came,
    went or were corrected. A ruling is looked for anew where one of those may hold or have held its words.
    """
    known = {one.decision.id: one for one in were}
    comers = Finder(fresh)
    out: list[Placed] = []
    anew: list[Decision] = []
    for one in filter(concerns_meetings, decisions):
        old = known.get(one.id)
        if old is None or old.decision != one or _unsettled(old, comers, changed):
            anew.append(one)
        else:
            out.append(old)
    if not anew:
        return out
    rows = articles.saying({anchor.digest for one in anew for anchor in one.anchors})
    facts = [fact for *_, mine in articles.facts(rows) for fact in mine]
    found = place(anew, facts, loose=False)
    if any(None in one.facts for one in found):
        return None
    return out + found


def _unsettled(old: Placed, comers: Finder, changed: Collection[str]) -> bool:
    if any(group is not None and group[0] in changed for group in old.groups):
        return True
    return any(comers.find(anchor) is not None for anchor in old.decision.anchors)
