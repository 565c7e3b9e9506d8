"""Reports of a market, whose dateline tells where there is trade: "The dollar opened lower, dealers said"."""

from __future__ import annotations

from briefing.extract.document import Document, Sentence
from briefing.extract.meetings.cast import Cast
from briefing.extract.meetings.words import Words

_SUBJECT = 8  # words of "Long-dated government bond futures"
_TO_VERB = 10  # words from "prices" to "rose"
_VOICE = 3  # words of "foreign exchange dealers"
_STRANGERS = frozenset(["person", "body", "side"])


def is_one(document: Document, cast: Cast, known: Words) -> bool:
    """Whether an article begins with what a market did, or with what its dealers say, and with nobody else's words."""
    lead = next((one for one in document.sentences if one.zone is None), None)
    if lead is None or _told_by_person(document, cast, lead, known):
        return False
    return _told_by_dealers(document, cast, lead, known) or _tells_market(document, cast, lead, known)


def _tells_market(document: Document, cast: Cast, lead: Sentence, known: Words) -> bool:
    """ "The U.S. dollar closed lower", "Share prices in Tokyo surged", "The price of gold fell"."""
    lower, goods = document.lower, None
    for at in range(lead.first, min(lead.last - 1, lead.first + _SUBJECT)):
        actor = cast.at.get(at)
        if lower[at] in known["markets.goods"] and _ends_subject(lower[at + 1], known):
            goods = at
            break
        if (actor is not None and actor.kind in _STRANGERS) or _begins_otherwise(lower[at], known):
            return False
    if goods is None:
        return False
    of_others = lower[goods + 1] in ("of", "between", "with")
    for at in range(goods + 1, min(lead.last, goods + _TO_VERB)):
        if lower[at] in known["markets.moves"]:
            return not (of_others and _is_plain(lower[at], known))
        if lower[at] in known.nouns or lower[at] in known["speech.said"]:
            return False
    return False


def _is_plain(verb: str, known: Words) -> bool:
    """ "Bonds between A and B were strengthened", "Shares of the blame were traded": no move of a price by itself."""
    return verb in known["syntax.is_now"] or verb in known["syntax.was_then"]


def _ends_subject(word: str, known: Words) -> bool:
    """ "prices rose", "shares in Tokyo", "The dollar, under pressure": not "market talks", "gold producers"."""
    return word in known["markets.moves"] or word in known["syntax.prepositions"] or word == "," or word.endswith("ly")


def _begins_otherwise(word: str, known: Words) -> bool:
    """ "A meeting on oil prices opened": the subject is no market."""
    return word in known.nouns or word in known["syntax.prepositions"] or word in known["syntax.separators"]


def _told_by_dealers(document: Document, cast: Cast, lead: Sentence, known: Words) -> bool:
    """ "…, dealers said.", "Brokers in P said …"."""
    lower, end = document.lower, lead.last
    while end > lead.first and not lower[end - 1].isalpha():
        end -= 1
    last = range(max(lead.first, end - _VOICE - 1), end)
    told = end > lead.first and lower[end - 1] in known["speech.said"]
    if told and any(lower[at] in known["markets.voices"] for at in last):
        return True
    return lower[lead.first] in known["markets.voices"] and not _deals_in(document, cast, lead.first + 1)


def _deals_in(document: Document, cast: Cast, at: int) -> bool:
    """ "Dealers in arms", "Traders of slaves"; not "Brokers in P"."""
    there = cast.at.get(at + 1)
    return document.lower[at] in ("in", "of", "with") and (there is None or there.kind != "place")


def _told_by_person(document: Document, cast: Cast, lead: Sentence, known: Words) -> bool:
    """ "Oil prices have risen, Minister X said": what somebody says where he is."""
    lower, said = document.lower, known["speech.said"]
    speakers = (one for one in cast.between(lead.first, lead.last) if one.kind == "person")
    return any(one.last < lead.last and lower[one.last] in said for one in speakers)
