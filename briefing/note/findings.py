"""What else the records of the rounds hold: disagreements, related meetings, people, gaps, joins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model import Disagreement, Entity, Link, Round, Series
from briefing.note.cited import Shelf, Sources
from briefing.note.entries import cites, clearest
from briefing.note.escape import plain
from briefing.note.model import Difference, Entry, Join, Line, Options, Person, Run
from briefing.note.wording import count, listed, when, words

_NEAR = dt.timedelta(days=14)


def differences(rounds: Sequence[Round], sources: Sources, options: Options) -> list[Difference]:
    """One row for each field on which the articles of a round differ, conflicts first."""
    order = ("conflict", "update", "refinement")
    found = [(number, item, round_) for number, round_ in enumerate(rounds, 1) for item in round_.disagreements]
    found.sort(key=lambda row: (order.index(row[1].kind), row[0]))
    return [_difference(number, item, round_, sources, options) for number, item, round_ in found]


def _difference(number: int, item: Disagreement, round_: Round, sources: Sources, options: Options) -> Difference:
    fields, readings = words(options.language, "field"), words(options.language, "disagreement")
    decided = item.field in round_.decided
    accounts = tuple(_account(value.value, value.articles, item.field, round_, sources) for value in item.values)
    reading: str = readings["decided" if decided else item.kind]
    return Difference(
        round=number,
        field=fields.get(item.field, item.field.capitalize()),
        accounts=accounts,
        reading=f"{reading} ({plain(item.note)})" if item.note else reading,
    )


def _account(value: str, articles: Sequence[str], field: str, round_: Round, sources: Sources) -> Line:
    links = clearest([link for link in round_.links if link.article in articles and _tells(link, field, value)])
    missing = [link for link in clearest(round_.links) if link.article in articles and link not in links]
    links += [link for link in missing if link.article not in {known.article for known in links}]
    spoken = f"{value.replace('_', ' ')}: " if links else value
    runs = [Run(spoken)]
    for index, link in enumerate(links):
        quote = sources.quote(link.article, link.start, link.end)
        runs.append(Run("; ") if index else Run(""))
        runs.append(quote)
    return tuple(run for run in runs if run.text)


def _tells(link: Link, field: str, value: str) -> bool:
    """Whether this link is the one that gives the value, as far as the link itself shows."""
    if field == "status":
        return link.status == value
    if field == "date":
        return link.when.edtf == value
    return True


def related(
    rounds: Sequence[Round], shelf: Shelf, sources: Sources, options: Options, articles: frozenset[str]
) -> list[Line]:
    """Other rounds told in the cited articles, or of the same parties within two weeks of one of the note's."""
    chosen = {round_.id for round_ in rounds}
    first = min((item.earliest for item in rounds if item.earliest), default=None)
    last = max((item.latest for item in rounds if item.latest), default=None)
    if first is None or last is None:
        return []
    near = [
        (_nearness(other, rounds, articles), other)
        for other in shelf.rounds("", first - _NEAR, last + _NEAR)
        if other.id not in chosen
    ]
    kept = [other for score, other in sorted(near, key=lambda pair: (pair[0], pair[1].id)) if score < 3]
    shown = sorted(kept[: options.related], key=lambda item: (item.earliest or dt.date.max, item.id))
    lines = [_related(other, sources, options) for other in shown]
    more = len(kept) - len(shown)
    return [*lines, (Run(f"And {count(more, options.language)} more in the corpus."),)] if more else lines


def _nearness(other: Round, rounds: Sequence[Round], articles: frozenset[str]) -> int:
    """0 told in a cited article by the same parties, 1 told there, 2 the same parties within two weeks, 3 neither."""
    here = any(link.article in articles for link in other.links)
    same = [item for item in rounds if len(set(item.parties) & set(other.parties)) >= min(2, len(item.parties)) > 0]
    if here:
        return 0 if same else 1
    return 2 if any(_apart(item, other) <= _NEAR for item in same) else 3


def _apart(one: Round, other: Round) -> dt.timedelta:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return dt.timedelta.max
    return max(other.earliest - one.latest, one.earliest - other.latest, dt.timedelta(0))


def _related(other: Round, sources: Sources, options: Options) -> Line:
    status: str = words(options.language, "gloss")[other.status]
    forms: dict[str, list[str]] = words(options.language, "form")
    who = listed(other.parties) if other.parties else ""
    place = f", {other.place}" if other.place else ""
    about = f", on {listed(other.topics[:3])}" if other.topics else ""
    head = f"{when(other.earliest, other.latest, other.edtf, options.language)}{place}: "
    level = "" if other.level == "unknown" else f" ({words(options.language, 'level')[other.level]})"
    tail = f"{forms[other.form][0]}{f' of {who}' if who else ''}{level}{about}; {status}."
    return (Run(head + tail, cites=cites(other, sources)),)


def people(rounds: Sequence[Round], shelf: Shelf, sources: Sources) -> list[Person]:
    """The persons named at the rounds, those at most rounds first."""
    numbers = {round_.id: number for number, round_ in enumerate(rounds, 1)}
    names = {person.name for round_ in rounds for person in round_.participants}
    rows = []
    for entity in shelf.entities("kind:person" if names else ""):
        met = sorted({numbers[round_id] for round_id in entity.rounds if round_id in numbers})
        if entity.kind == "person" and (met or names & {entity.name, *entity.aliases}):
            rows.append(_person(entity, tuple(met) or _named_at(entity, rounds), rounds, sources))
    return sorted((row for row in rows if row.rounds), key=lambda row: (-len(row.rounds), row.rounds, row.name))


def _named_at(entity: Entity, rounds: Sequence[Round]) -> tuple[int, ...]:
    spellings = {entity.name, *entity.aliases}
    return tuple(n for n, item in enumerate(rounds, 1) if spellings & {person.name for person in item.participants})


def _person(entity: Entity, numbers: tuple[int, ...], rounds: Sequence[Round], sources: Sources) -> Person:
    found = [cites(rounds[number - 1], sources) for number in numbers]
    keys = {cite.source: cite for group in found for cite in group}
    articles = set(entity.articles)
    cited = [
        keys[f"s{index}"]
        for index, article in enumerate(sources.cited, 1)
        if article in articles and f"s{index}" in keys
    ]
    return Person(
        name=plain(entity.name),
        variants=tuple(plain(alias) for alias in entity.aliases if alias != entity.name),
        roles=tuple(_role(role.title, role.first, role.last) for role in entity.roles),
        rounds=numbers,
        cites=tuple(cited),
    )


def _role(title: str, first: dt.date | None, last: dt.date | None) -> str:
    days = list(dict.fromkeys(value.isoformat() for value in (first, last) if value))
    return f"{plain(title)} ({' to '.join(days)})" if days else plain(title)


def not_known(
    entries: Sequence[Entry], rounds: Sequence[Round], series: Sequence[Series], as_of: dt.date | None
) -> list[Line]:
    """Questions that the corpus leaves open, found by what the records lack."""
    lines = [_missing_lead(party, entries) for party in sorted({party for item in entries for party in item.parties})]
    lines.append(_missing("Place", [item.number for item in entries if not item.place]))
    lines.append(_missing("Agenda", [item.number for item in entries if not item.topics]))
    lines.append(
        _missing(
            "Day",
            [
                item.number
                for item in entries
                if (item.earliest != item.latest and item.basis == "none") or not item.earliest
            ],
        )
    )
    fate = [item.number for item in entries if item.status in ("planned", "proposed") and _past(item, as_of)]
    lines.append(f"Whether {_of(fate)} took place: no article tells." if fate else "")
    lone = [item.number for item in entries if item.accounts < 2]
    lines.append(f"Confirmation of {_of(lone)}: one independent account only." if lone else "")
    chosen = {item.id for item in rounds}
    lines += [
        f"Series {plain(item.title)}: number {listed([str(number) for number in item.missing])} not in the corpus."
        for item in series
        if item.missing and chosen & set(item.rounds)
    ]
    return [(Run(line),) for line in lines if line]


def _past(item: Entry, as_of: dt.date | None) -> bool:
    return bool(as_of and item.latest and item.latest <= as_of)


def _missing_lead(party: str, entries: Sequence[Entry]) -> str:
    numbers = [
        item.number
        for item in entries
        if party in item.parties and not any(person.party == party for person in item.delegates)
    ]
    return f"Who stood for {party} in {_of(numbers)}." if numbers else ""


def _missing(what: str, numbers: Sequence[int]) -> str:
    return f"{what} of {_of(numbers)}." if numbers else ""


def _of(numbers: Sequence[int]) -> str:
    return f"round{'' if len(numbers) == 1 else 's'} {listed([str(number) for number in numbers])}"


def joins(rounds: Sequence[Round], sources: Sources) -> list[Join]:
    """For every round of several mentions: reasons with bits, who decided, what would split it."""
    return [
        Join(
            round=number,
            lines=tuple(_join(link, sources) for link in round_.links if link.evidence or link.decided),
        )
        for number, round_ in enumerate(rounds, 1)
        if len(round_.links) > 1
    ]


def _join(link: Link, sources: Sources) -> Line:
    cite = sources.cite(link.article, link.start, link.end)
    reasons = ", ".join(f"{plain(item.note or item.feature)} ({item.bits:+.1f})" for item in link.evidence)
    by = "joined by a person" if link.decided == "same" else f"{link.bits:+.1f} bits"
    flips = f" Would change it: {'; '.join(plain(flip) for flip in link.flips)}." if link.flips else ""
    return (Run(f"{reasons or 'no computed evidence'}: {by}.{flips}", cites=(cite,)),)
