"""The bottom line, and the last and next occasion: what the rounds have in common, their dates and their fate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from briefing.model import Status
from briefing.note.model import Cite, Entry, Line, Options, Person, Run
from briefing.note.wording import capital, count, day, listed, period, words

_LISTED = 4  # more rounds than this are counted, not listed: the bottom line stays under 90 words
_TOPICS = 4
_HAPPENED = frozenset[Status]({"held", "under_way"})
_AHEAD = frozenset[Status]({"planned", "proposed", "postponed"})


def title(entries: Sequence[Entry], options: Options) -> str:
    """The configured title, else what all rounds share and the months they span."""
    if options.title:
        return options.title
    if not entries:
        return "No meetings found"
    first, last = _ends(entries)
    span = period(first, last, options.language)
    return (
        f"{capital(_subject(entries, options, plural=True))}{_leads(entries, roles=False)}{f', {span}' if span else ''}"
    )


def bottom_line(entries: Sequence[Entry], people: Sequence[Person], options: Options) -> tuple[Line, ...]:
    """At most 90 words: how many rounds, when, with what fate, and what was on every agenda."""
    if not entries:
        return ((Run("No meeting in the corpus answers the query."),),)
    lines = [_listing(entries, people, options) if len(entries) <= _LISTED else _tally(entries, options)]
    agenda = _agenda(entries)
    return (*lines, agenda) if agenda else tuple(lines)


def _listing(entries: Sequence[Entry], people: Sequence[Person], options: Options) -> Line:
    number = count(len(entries), options.language).capitalize()
    verb = "is" if len(entries) == 1 else "are"
    who = _leads(entries, roles=True) or _present(entries, people)
    runs = [Run(f"{number} {_subject(entries, options)} {verb} reported{who}: ")]
    gloss: dict[str, str] = words(options.language, "gloss")
    for index, item in enumerate(entries):
        joint = "" if index == 0 else " and " if index == len(entries) - 1 else ", "
        dispute = "; date disputed" if " on " in item.grade and "date" in item.grade.partition(" on ")[2] else ""
        runs.append(Run(f"{joint}{item.when} ({gloss[item.status]}{dispute})", cites=item.cites))
    runs.append(Run("."))
    return tuple(runs)


def _tally(entries: Sequence[Entry], options: Options) -> Line:
    number = count(len(entries), options.language).capitalize()
    status: dict[str, str] = words(options.language, "status")
    tally: dict[str, int] = {}
    for item in entries:
        tally[status[item.status]] = tally.get(status[item.status], 0) + 1
    often = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
    parts = listed([f"{count(found, options.language)} {name}" for name, found in often])
    runs = [Run(f"{number} {_subject(entries, options)} are reported ({parts})")]
    dated = [item for item in entries if item.earliest or item.latest]
    if dated:
        # "from 1 to 4 May 2019 to 1 to 3 June 2020" can not be read: an end that is a span is told as one day of it.
        first, last = dated[0], max(dated, key=lambda item: (item.latest or item.earliest or dt.date.min, item.number))
        runs += [
            Run(f", from {_end(first, first.earliest, options)}", cites=first.cites),
            Run(f" to {_end(last, last.latest, options)}", cites=last.cites),
        ]
    undated = [item for item in entries if item not in dated]
    if undated:
        told = f"; {count(len(undated), options.language)} without a known date"
        runs.append(Run(told, cites=_all_cites(undated)))
    return (*runs, Run("."))


def _end(item: Entry, end: dt.date | None, options: Options) -> str:
    """The date of a round in prose, or the one end of it that is asked for where it holds a "to"."""
    return day(end, options.language) if end is not None and " to " in item.when else item.when


def _subject(entries: Sequence[Entry], options: Options, *, plural: bool = False) -> str:
    """ "visits between Russia and Turkey in Moscow with Sedat Önal": what all rounds share."""
    forms = {item.form for item in entries}
    names: dict[str, list[str]] = words(options.language, "form")
    noun = names[forms.pop() if len(forms) == 1 else "mixed"][len(entries) != 1 or plural]
    parties = shared([item.parties for item in entries])
    if parties:
        noun += f" between {listed(parties)}" if len(parties) > 1 else f" with {parties[0]}"
    places = {item.place for item in entries}
    place = next(iter(places)) if len(places) == 1 else None
    noun += f" in {place}" if place else ""
    return noun


def _leads(entries: Sequence[Entry], *, roles: bool) -> str:
    """ ", Deputy Minister Ana Lund leading for Norhavn": those who led at every round, with their one role."""
    names = shared([tuple(person.name for person in item.delegates if person.lead) for item in entries])
    told = []
    for name in names[:2]:
        found = [person for item in entries for person in item.delegates if person.name == name]
        titles = {person.role for person in found if person.role}
        parties = {person.party for person in found if person.party}
        role = f"{titles.pop()} " if roles and len(titles) == 1 else ""
        told.append(f"{role}{name} leading{f' for {parties.pop()}' if len(parties) == 1 else ''}")
    return f", {listed(told)}" if told else ""


def _present(entries: Sequence[Entry], people: Sequence[Person]) -> str:
    """ ", Ana Lund named at each": where no one is known to lead them all."""
    names = [person.name for person in people if len(person.rounds) == len(entries) > 1][:2]
    return f", {listed(names)} named at each" if names else ""


def shared(groups: Sequence[Sequence[str]]) -> list[str]:
    """What is in every group, in the order of the first."""
    if not groups:
        return []
    return [item for item in groups[0] if all(item in group for group in groups[1:])]


def _agenda(entries: Sequence[Entry]) -> Line | None:
    """ "Agenda reported: Syria (all rounds), Libya (rounds 1 and 3)." """
    told = [item for item in entries if item.topics]
    if not told:
        return None
    if len(entries) == 1:
        return (Run(f"Agenda reported: {listed(entries[0].topics[:4])}.", cites=_all_cites(told)),)
    found: dict[str, list[int]] = {}
    for item in entries:
        for topic in item.topics:
            found.setdefault(topic, []).append(item.number)
    often = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[1], pair[0]))[:_TOPICS]
    parts = [f"{topic} ({'all' if len(numbers) == len(entries) else _rounds(numbers)})" for topic, numbers in often]
    shown = {number for _, numbers in often for number in numbers}
    return (Run(f"Agenda reported: {listed(parts)}.", cites=_all_cites([e for e in told if e.number in shown])),)


def _rounds(numbers: Sequence[int]) -> str:
    if len(numbers) > 4:
        return f"{len(numbers)} rounds"
    return f"round{'' if len(numbers) == 1 else 's'} {listed([str(number) for number in numbers])}"


def _all_cites(entries: Sequence[Entry]) -> tuple[Cite, ...]:
    """At most one citation an entry and four in all: the bottom line is to be read."""
    unique = {item.cites[0].source: item.cites[0] for item in entries if item.cites}
    return tuple(unique.values())[:4]


def _ends(entries: Sequence[Entry]) -> tuple[dt.date | None, dt.date | None]:
    first = min((item.earliest for item in entries if item.earliest), default=None)
    last = max((item.latest for item in entries if item.latest), default=None)
    return first, last


def last_occasion(entries: Sequence[Entry], as_of: dt.date | None) -> Line:
    """The latest round told as held or under way until ``as_of``."""
    done = [
        item for item in entries if item.status in _HAPPENED and item.latest and (not as_of or item.latest <= as_of)
    ]
    if not done:
        return (Run("None reported as held."),)
    item = max(done, key=lambda item: (item.latest or dt.date.min, item.number))
    place = f", {item.place}" if item.place else ""
    return (Run(f"{capital(item.when)}{place}.", cites=item.cites),)


def next_known(entries: Sequence[Entry], as_of: dt.date | None, language: str) -> Line:
    """The first round announced for a day after ``as_of``."""
    ahead = [item for item in entries if item.status in _AHEAD and item.earliest and as_of and item.earliest > as_of]
    if not ahead:
        return (Run(f"None after {day(as_of, language)}." if as_of else "None."),)
    item = min(ahead, key=lambda item: (item.earliest or dt.date.max, item.number))
    place = f", {item.place}" if item.place else ""
    return (Run(f"{capital(item.when)}{place}.", cites=item.cites),)
