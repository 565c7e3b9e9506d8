"""A note in Markdown: ``portable`` (pipe tables, footnotes) or ``pandoc`` (citation keys and a reference list).

Every string of the note goes through ``escape.markdown``; the marks written here are the only ones that act.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import urlsplit

import msgspec
import yaml

from briefing.note import reading
from briefing.note.escape import inner, markdown, plain
from briefing.note.model import Cite, Entry, Line, Note, Options, Run, Source
from briefing.note.wording import capital, day, words

_URL = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+\Z")
_ACCOUNTS = 4  # columns of the disagreements; the last holds all further accounts
_OFFICER = "*[officer]*"

Body = Callable[[Note], list[str]]


def render(note: Note, bibliography: str = "sources.csl.json") -> str:
    """The note as Markdown in the profile of its options, ending in one newline.

    ``bibliography`` is the file that the ``pandoc`` profile names for its references.
    """
    title = words(note.options.language, "sections")
    blocks = [f"# {_plain(note.title)}"]
    if note.options.classification:
        blocks.append(f"**{_plain(note.options.classification)}**")
    for section in note.options.sections:
        told = _BODIES[section](note)
        if section != "bottom_line":
            blocks.append(f"## {title[section]}")
        blocks += told or ["None in the corpus."]
    body = "\n\n".join(blocks) + "\n"
    is_long = reading.read(body).words() > reading.BODY_WORDS
    return f"{_front_matter(note, bibliography, is_long)}\n\n{body}"


def in_profile(note: Note, profile: str) -> Note:
    """The same note in another profile."""
    options = msgspec.convert({**msgspec.structs.asdict(note.options), "profile": profile}, Options)
    return msgspec.structs.replace(note, options=options, manifest={**note.manifest, "profile": profile})


def _front_matter(note: Note, bibliography: str, is_long: bool) -> str:
    """Flat YAML; ``generated`` is the one line that differs between two exports of the same."""
    front: dict[str, object] = {}
    for key, value in note.manifest.items():
        front[key] = value
        if key == "as_of":
            front["generated"] = note.generated.strftime("%Y-%m-%dT%H:%M:%SZ")
    if is_long:
        front["over_length"] = True
    if note.options.profile == "pandoc":
        front["bibliography"] = bibliography
    text: str = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, default_flow_style=False, width=10**6)
    return f"---\n{text}---"


def _plain(text: str) -> str:
    """The program's or a record's words: no double quotation mark, since those mark what can be verified."""
    return markdown(inner(text)) if text.strip() else text


def _bottom_line(note: Note) -> list[str]:
    purpose = _plain(note.options.purpose) if note.options.purpose else f"Background for … {_OFFICER}"
    occasions = f"**Purpose.** {purpose} **Last occasion.** {_line(note, note.last)}"
    told = " ".join(_line(note, line) for line in note.bottom_line)
    return [f"**Bottom line.** {told}", f"{occasions} **Next known.** {_line(note, note.next)}"]


def _rounds(note: Note) -> list[str]:
    parties = common_parties(note.rounds)
    return [table(_header(parties), [_row(note, item, parties) for item in note.rounds])] if note.rounds else []


def common_parties(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The parties, where all rounds have the same two or three: they get a column each."""
    kinds = {item.parties for item in entries}
    parties = next(iter(kinds)) if len(kinds) == 1 else ()
    return parties if 2 <= len(parties) <= 3 else ()


def _header(parties: Sequence[str]) -> list[str]:
    sides = [f"For {_plain(party)}" for party in parties] or ["Parties", "Named"]
    return ["#", "When (EDTF)", "Where", "Status", *sides, "Agenda", "Join", "Grade", "Sources"]


def _row(note: Note, item: Entry, parties: Sequence[str]) -> list[str]:
    sides = [_side(item, party) for party in parties]
    if not parties:
        sides = [", ".join(item.parties) or "not stated", _side(item, None)]
    status: str = words(note.options.language, "status")[item.status]
    told = [item.edtf or "not known", item.place or "not stated", status, *sides, ", ".join(item.topics[:4])]
    cells = [str(item.number), *(_plain(cell) or "not stated" for cell in (*told, item.join, item.grade))]
    return [*cells, _cites(note, item.cites)]


def _side(item: Entry, party: str | None) -> str:
    """Leads where any are known, else all that are named, three at most."""
    people = [person for person in item.delegates if party is None or person.party == party]
    leads = [person for person in people if person.lead] or people
    more = f" and {len(leads) - 3} more" if len(leads) > 3 else ""
    return ", ".join(person.name for person in leads[:3]) + more or "not stated"


def _accounts(note: Note) -> list[str]:
    return [
        f"**{item.number}. {_plain(capital(item.when))}.** {' '.join(_line(note, line) for line in item.told)}"
        for item in note.rounds
    ]


def _statements(name: str) -> Body:
    def body(note: Note) -> list[str]:
        groups: dict[str, list[str]] = {}
        for item in getattr(note, name):
            groups.setdefault(item.heading, []).append(f"- {_line(note, item.line)}")
        return [f"**{_plain(heading)}**\n\n" + "\n".join(items) for heading, items in groups.items()]

    return body


def _differences(note: Note) -> list[str]:
    if not note.differences:
        return []
    columns = min(max(len(item.accounts) for item in note.differences), _ACCOUNTS)
    header = ["Round", "Field", *(f"Account {chr(65 + index)}" for index in range(columns)), "Reading"]
    rows = []
    for item in note.differences:
        told = [_line(note, line) for line in item.accounts]
        accounts = [*told[: columns - 1], "; ".join(told[columns - 1 :]), *[""] * (columns - len(told))][:columns]
        rows.append([str(item.round), _plain(item.field), *accounts, _plain(item.reading)])
    return [table(header, rows)]


def _people(note: Note) -> list[str]:
    rows = [
        [
            _plain(item.name),
            _plain(", ".join(item.variants)),
            _plain("; ".join(item.roles)),
            ", ".join(map(str, item.rounds)),
            _cites(note, item.cites),
        ]
        for item in note.people
    ]
    return [table(["Name", "Variants met", "Role when seen", "Rounds", "Sources"], rows)] if rows else []


def _bullets(name: str) -> Body:
    def body(note: Note) -> list[str]:
        lines: Iterable[Line] = getattr(note, name)
        found = [f"- {_line(note, line)}" for line in lines]
        return ["\n".join(found)] if found else []

    return body


def _joins(note: Note) -> list[str]:
    return [
        f"**Round {item.round}**\n\n" + "\n".join(f"- {_line(note, line)}" for line in item.lines)
        for item in note.joins
        if item.lines
    ]


def _changes(note: Note) -> list[str]:
    return _bullets("changes")(note) or ["No earlier note was given."]


def _assessment(note: Note) -> list[str]:
    del note
    return [_OFFICER]


def _sources(note: Note) -> list[str]:
    portable = note.options.profile == "portable"
    lines = [
        f"[^{item.key}]: {_source(note, item)}" if portable else f"- **{item.key}** {_source(note, item)}"
        for item in note.sources
    ]
    return [_line(note, note.summary), *(["\n".join(lines)] if lines else [])]


def _source(note: Note, item: Source) -> str:
    outlet = _plain(item.outlet) if item.outlet else "Outlet not given"
    dated = day(item.published, note.options.language) if item.published else "Not dated"
    link = f" <{item.url}>." if item.url and is_web_address(item.url) else ""
    return (
        f"{outlet}, *{_plain(item.title) or 'Untitled'}*. {dated} ({_plain(item.published_how)}); "
        f"article {code(item.article)}, {_paragraphs(item.paragraphs)}. "
        f"“{markdown(item.quote)}” ({_paragraphs((item.quote_paragraph,))}). "
        f"Grade {item.grade}. Text sha256 {code(item.sha256)}.{link}"
    )


def _paragraphs(labels: Sequence[str]) -> str:
    return f"{'para.' if len(labels) == 1 else 'paras'} {', '.join(labels)}"


def is_web_address(url: str) -> bool:
    """Whether ``url`` may be written as a link: http or https, a host, no character that could end the link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(_URL.match(url) and parts.hostname) and len(url) < 2000


def code(text: str) -> str:
    """A code span whose fence is longer than any run of backticks in ``text``."""
    clean = plain(text)
    longest = max((len(run) for run in re.findall("`+", clean)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if clean.startswith("`") or clean.endswith("`") else ""
    return f"{fence}{pad}{clean}{pad}{fence}"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A pipe table; cells are Markdown already and hold no bare bar."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _line(note: Note, line: Line) -> str:
    """One sentence. The full stop comes before a closing citation, as in print."""
    return "".join(_run(note, run) for run in line)


def _run(note: Note, run: Run) -> str:
    if run.quote:
        return f"“{markdown(run.text)}”{_cites(note, run.cites)}"
    lead = " " if run.text.startswith(" ") else ""
    tail = " " if run.text.endswith(" ") and run.text.strip() else ""
    return f"{lead}{_plain(run.text)}{tail}{_cites(note, run.cites)}"


def _cites(note: Note, cites: Sequence[Cite]) -> str:
    unique = {cite.source: cite for cite in cites}.values()
    if note.options.profile == "pandoc":
        keys = [f"@{cite.source}, {_paragraphs((cite.paragraph,))}" for cite in unique]
        return f" [{'; '.join(keys)}]" if keys else ""
    return "".join(f"[^{cite.source}]" for cite in unique)


_BODIES: dict[str, Body] = {
    "bottom_line": _bottom_line,
    "rounds": _rounds,
    "accounts": _accounts,
    "positions": _statements("positions"),
    "points": _statements("points"),
    "disagreements": _differences,
    "related": _bullets("related"),
    "people": _people,
    "not_known": _bullets("not_known"),
    "assessment": _assessment,
    "joins": _joins,
    "changes": _changes,
    "sources": _sources,
}
