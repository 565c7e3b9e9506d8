"""The page of a round: what is known of it, from whom, and what became of it. No screen in here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.library.counting import Counted
from briefing.model import Account, Decision, Disagreement, LedgerEntry, Link, Participant, Round, Series
from briefing.reader.pages.of_series import apart, counts, members
from briefing.reader.pages.told import GAP, Target, ToEntity, Told, ToMention, ToSeries, part
from briefing.reader.words import day, days, event, kind, nth, number, spoken, valued, when, where

BASES = {
    "stated": "the day is stated",
    "stated_year_inferred": "stated, the year inferred",
    "relative_to_dct": "counted from the article's date",
    "relative_to_time": "counted from another time in the text",
    "relative_to_event": "counted from an event",
    "publication_date": "not told: the article's own date",
    "decision": "set by a person",
    "none": "not known",
}


def page(
    item: Round,
    *,
    series: Series | None = None,
    counted: Sequence[Counted] = (),
    numbers: Sequence[Account] = (),
    people: Mapping[str, str] | None = None,
    rulings: Sequence[Decision] = (),
) -> Iterator[Told]:
    """All that is known of a round.

    ``counted`` holds the rounds of its series, ``numbers`` the number each source gives it, ``people`` the entities of
    its participants and parties by name, ``rulings`` the decisions that are about it.
    """
    people = people or {}
    yield Told(item.title + _ruled(item, "title"), role="strong")
    yield from _facts(item, people)
    yield from _numbers(item, numbers)
    yield from part("Who took part", (_person(one, people) for one in _leads_first(item.participants)))
    yield from part("What became of it", _ledger(item))
    yield from part("Where the articles differ", _differences(item))
    yield from part(_counted(item), _mentions(item))
    yield from part("Settled by a person", _rulings(item, rulings))
    if series is not None:
        yield from part(f"Series: {series.title}", _series(item, series, counted))


def _facts(item: Round, people: Mapping[str, str]) -> Iterator[Told]:
    yield Told(f"{when(item)}  ({BASES[item.basis]}{_otherwise(item, 'date')})", "when")
    if item.edtf:
        yield Told(item.edtf, "", "dim")
    yield Told(where(item) + _ruled(item, "place"), "where", target=_entity(item.place, people))
    for count, party in enumerate(item.parties):
        yield Told(party, "parties" if count == 0 else "", target=_entity(party, people))
    yield Told(kind(item) + _ruled(item, "level"), "what")
    if item.topics:
        yield Told(", ".join(item.topics), "about")
    yield Told(" — ".join(filter(None, (spoken(item.status) + _ruled(item, "status"), _fate(item)))), "status")


def _numbers(item: Round, numbers: Sequence[Account]) -> Iterator[Told]:
    """What number the round is by each source, or by a person's ruling."""
    label = "number"
    if item.ordinal is not None and ("ordinal" in item.decided or not numbers):
        yield Told(nth(item.ordinal) + (_ruled(item, "ordinal") or " by the articles' own count"), label)
        label = ""
    yield from counts(item, numbers, label)


def _ruled(item: Round, field: str) -> str:
    """What is said behind a field that a person has set."""
    return f"  (set by a person{_otherwise(item, field)})" if field in item.decided else ""


def _otherwise(item: Round, field: str) -> str:
    if field not in item.decided or len(item.computed) != len(item.decided):
        return ""
    value = item.computed[item.decided.index(field)]
    return f"; computed: {spoken(value)}" if value else "; nothing was computed"


def _entity(name: str | None, people: Mapping[str, str]) -> Target | None:
    found = people.get(name or "")
    return ToEntity(found) if found is not None else None


def _leads_first(people: Iterable[Participant]) -> list[Participant]:
    return sorted(people, key=lambda one: (one.party or "~", not one.lead))


def _person(one: Participant, people: Mapping[str, str]) -> Told:
    facts = [one.role or "", one.party or ""]
    if one.lead:
        facts.append("head of delegation")
    if one.part != "attendee":
        facts.append(one.part)
    told = " · ".join(fact for fact in facts if fact)
    return Told(f"{one.name}{f'  ({told})' if told else ''}", target=_entity(one.name, people))


def _ledger(item: Round) -> Iterator[Told]:
    for entry in item.ledger:
        link = next((one for one in item.links if one.article == entry.article), None)
        target = ToMention(item.id, link.article, link.start, link.end) if link is not None else None
        yield Told(f"{said(entry)}  ({entry.article})", day(entry.reported), target=target)
    if item.ledger and _fate(item):
        yield Told(f"→ {item.fate}", "", "strong")


def _fate(item: Round) -> str:
    """How the ledger closes, where that says more than its steps."""
    plain = (spoken(item.status), *(entry.event for entry in item.ledger))
    return "" if any(text.startswith(item.fate) for text in plain) else item.fate


def said(entry: LedgerEntry) -> str:
    """What an article said of the round, with the days it gave."""
    text = event(entry)
    if entry.earliest is None or any(char.isdigit() for char in text):
        return text
    return f"{text}, {days(entry.earliest, entry.latest)}"


def _differences(item: Round) -> Iterator[Told]:
    for one in item.disagreements:
        yield from difference(item, one)


def difference(item: Round, one: Disagreement) -> Iterator[Told]:
    """A field on which the articles differ: each value with who gives it, each article leading to its mention."""
    note = f" — {one.note}" if one.note else ""
    yield Told(f"≠ {spoken(one.field)}: {one.kind}{note}", role="warn")
    for account in one.values:
        first = next((link for link in item.links if link.article in account.articles), None)
        target = ToMention(item.id, first.article, first.start, first.end) if first is not None else None
        yield Told(f"  {valued(one.field, account.value)}  ({', '.join(account.articles)})", target=target)


def _counted(item: Round) -> str:
    articles = len({link.article for link in item.links})
    told = f"Told {number(len(item.links), 'time')} in {number(articles, 'article')}"
    return f"{told}, {number(item.accounts, 'independent account')}"


def _mentions(item: Round) -> Iterator[Told]:
    for link in item.links:
        yield Told(" · ".join(link_facts(link)), role="dim")
        yield Told(f"  “{link.text}”", target=ToMention(item.id, link.article, link.start, link.end))
        if link.evidence:
            yield Told("  " + _joined(link), role="dim")


def link_facts(link: Link) -> list[str]:
    """Article, day, status, and what is special about a mention."""
    facts = [link.article, day(link.published), spoken(link.status)]
    if link.headline:
        facts.append("headline")
    if link.copy_of is not None:
        facts.append("a copy of another account")
    if link.decided:
        facts.append(f"a person ruled: {link.decided}")
    return facts


def _joined(link: Link) -> str:
    reasons = sorted(link.evidence, key=lambda one: -abs(one.bits))
    named = ", ".join(f"{spoken(one.feature)} {one.bits:+.1f}" for one in reasons[:4])
    more = f" and {len(reasons) - 4} more" if len(reasons) > 4 else ""
    return f"joined with {link.bits:+.1f} bits: {named}{more}"


def _rulings(item: Round, rulings: Sequence[Decision]) -> Iterator[Told]:
    for one in rulings:
        what = f"{one.field} is {spoken(one.value or '')}" if one.verdict == "set" else one.verdict
        facts = [what, f"by {one.user}" if one.user else "", one.note]
        yield Told(" · ".join(fact for fact in facts if fact), one.made.date().isoformat() if one.made else "")
    if not rulings and item.decided:
        yield Told(", ".join(map(spoken, item.decided)), "set")


def _series(item: Round, series: Series, counted: Sequence[Counted]) -> Iterator[Told]:
    facts = [number(len(series.rounds), "round")]
    if series.usual_gap is not None:
        facts.append(apart(series))
    yield Told(" · ".join(facts), role="dim", target=ToSeries(series.id))
    yield from members(series, counted, item.id)


__all__ = ["BASES", "GAP", "difference", "link_facts", "page", "said"]
