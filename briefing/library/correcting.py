"""Rulings on an article's day and on readings of its times, put into what was found in it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence

import msgspec

from briefing.link.corrections import Corrections
from briefing.model import Article, Decision, Extraction
from briefing.store.codec import pack
from briefing.store.index import Index
from briefing.store.intake import Findings, findings_of


def correct(index: Index, decisions: Sequence[Decision]) -> dict[int, tuple[Findings, Findings]]:
    """Bring the findings of ruled articles up to date with ``decisions``; by row, what they were and what they are.

    Articles whose rulings were taken back are extracted as if there had been none. Rulings that no article was found
    for are noted among the index's problems.
    """
    rulings = [one for one in decisions if one.subject in ("article", "time") and one.verdict == "set" and one.anchors]
    by_head: dict[str, list[Decision]] = {}
    for one in rulings:
        by_head.setdefault(one.anchors[-1].digest, []).append(one)
    corrections = Corrections(rulings)
    changed: dict[int, tuple[Findings, Findings]] = {}
    for n, head, ruled in index.articles.ruled(by_head):
        article, known = index.articles.article(n), index.articles.extraction(n)
        if article is None or known is None:
            continue
        wanted = _digest(by_head.get(head, ()))
        day = corrections.day_of(article)
        if ruled == wanted:
            corrections.with_readings(known, article)  # only to know that the rulings have their article
            continue
        found = findings_of(article, corrections.with_readings(extracted(article, day), article))
        index.articles.correct(n, article, found, wanted)
        changed[n] = findings_of(article, known), found
    index.set(corrections=pack(corrections.problems()))
    return changed


def extracted(article: Article, day: dt.date | None) -> Extraction:
    """What is found in an article that was published on ``day``, or on the day it tells itself."""
    from briefing.library.worker import extract_all

    if day is None:
        return extract_all([article])[0][0].extraction
    dated = msgspec.structs.replace(article, published=day, published_from="decision")
    found = extract_all([dated])[0][0].extraction
    return msgspec.structs.replace(found, published=day, published_from="decision")


def _digest(decisions: Iterable[Decision]) -> str:
    packed = b"".join(sorted(pack(one) for one in decisions))
    return hashlib.blake2b(packed, digest_size=8).hexdigest() if packed else ""
