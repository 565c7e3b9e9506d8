"""What differs from an earlier note on the same question: new rounds, rounds gone, and changed dates, places, fates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.note import reading
from briefing.note.escape import plain, unescape
from briefing.note.model import Difference, Entry, Line, Run
from briefing.note.wording import words

WHEN, WHERE, STATUS = "When (EDTF)", "Where", "Status"
_TOLD = {WHEN: "date", WHERE: "place", STATUS: "status"}


def since(
    previous: str, entries: Sequence[Entry], differing: Sequence[Difference], articles_read: int, language: str
) -> tuple[Line, ...]:
    """One sentence a change, in order of the rounds; rounds are matched by id."""
    note = reading.read(previous)
    old = _rows(note)
    lines: list[Line] = []
    for item in entries:
        before = old.get(item.id)
        now = _now(item, language)
        if before is None:
            lines.append((Run(f"Round {item.number} is new: {item.when}.", cites=item.cites),))
            continue
        for name, value in now.items():
            if before.get(name, value) != value:
                change = f"Round {item.number}: {_TOLD[name]} was {before[name]}, now {value}."
                lines.append((Run(change, cites=item.cites),))
    lines += _disputes(note, entries, differing, old)
    kept = {item.id for item in entries}
    for round_id, before in old.items():
        if round_id not in kept:
            told = ", ".join(value for value in before.values() if value)
            lines.append((Run(f"No longer in the answer: {told}."),))
    read_before = note.front.get("articles_read")
    if isinstance(read_before, int) and read_before != articles_read:
        lines.append((Run(f"Articles read: {read_before} then, {articles_read} now."),))
    then = plain(str(note.front.get("as_of", ""))) or "not dated"
    if not note.front.get("round_ids") and not old:
        return ((Run("The earlier file is not a note that can be compared."),),)
    return tuple(lines) or ((Run(f"None since the note as of {then}."),),)


def _disputes(
    note: reading.Written, entries: Sequence[Entry], differing: Sequence[Difference], old: Mapping[str, object]
) -> list[Line]:
    """Fields on which articles differ now and did not then, and the reverse, for rounds that are in both notes."""
    ids = dict(enumerate(old, 1))
    rows = [(row.get("Round", ""), unescape(row.get("Field", ""))) for _, row in note.columns("disagreements")]
    then = {(ids.get(int(number)), field) for number, field in rows if number.isdecimal() and len(number) < 7}
    now = {(entries[item.round - 1].id, item.field) for item in differing}
    out: list[Line] = []
    for item in entries:
        fields = sorted(field for key, field in then ^ now if key == item.id and key in old)
        for field in fields:
            told = "now differ" if (item.id, field) in now else "no longer differ"
            out.append((Run(f"Round {item.number}: the articles {told} on {field.lower()}.", cites=item.cites),))
    return out


def _now(item: Entry, language: str) -> dict[str, str]:
    status: str = words(language, "status")[item.status]
    return {WHEN: plain(item.edtf or "not known"), WHERE: plain(item.place or "not stated"), STATUS: status}


def _rows(note: reading.Written) -> dict[str, dict[str, str]]:
    """Date, place and status of each round of a note by id."""
    ids = [part for part in str(note.front.get("round_ids", "")).split(" ") if part]
    rows = [row for _, row in note.columns("rounds")]
    return {
        round_id: {name: unescape(row.get(name, "")) for name in (WHEN, WHERE, STATUS)}
        for round_id, row in zip(ids, rows, strict=False)
    }
