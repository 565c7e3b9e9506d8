"""Checks 6, 7 and 9: fate and number of the rounds, their disagreements, and how many accounts stand behind each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.lexicon import table
from briefing.note.checks.case import Case, Check, cited
from briefing.note.escape import unescape
from briefing.note.reading import without_quotes
from briefing.note.wording import counted

_FIRST_WORD = re.compile(r"^\*\*[^*]*\*\*\s*(\w+)")
_BRACKET = re.compile(r"\(([^()]{0,200})\)")
_REPORTED = re.compile(r"\bas (?:held|under way)(?:, in wording shared with another article)?: “")


def fates(case: Case) -> Iterator[Check]:
    """6: a planned round is not told in the past tense; counts of the opening, the table and the manifest agree."""
    rows = case.note.columns("rounds")
    yield from _counts(case, len(rows))
    statuses = table("en", "note")["status"]
    planned = []
    for line, row in rows:
        number, status = row.get("#", ""), unescape(row.get("Status", ""))
        round_ = case.rounds.get(_number(number))
        if round_ and statuses[round_.status] != status:
            message = f"round {number} is now {statuses[round_.status]}, the note says {status}"
            yield Check(number=6, outcome="fail", line=line, message=message)
        if status in (statuses["planned"], statuses["proposed"]):
            planned.append(number)
    yield from _glosses(case, planned)
    for line, told, text in case.note.numbered():
        if str(told) in planned:
            yield from _tense(line, told, without_quotes(text))


def _number(cell: str) -> int:
    return int(cell) if cell.isascii() and cell.isdigit() and len(cell) < 7 else 0


def _tense(line: int, number: int, text: str) -> Iterator[Check]:
    prose = _REPORTED.sub("", text)  # what an article says, not what the note does
    for claim in table("en", "note")["past"]["claims"]:
        if re.search(rf"\b{claim}\b", prose):
            message = f"round {number} is only planned, but its paragraph says {claim!r}"
            yield Check(number=6, outcome="fail", line=line, message=message)


def _glosses(case: Case, planned: list[str]) -> Iterator[Check]:
    """Where the bottom line lists the rounds, each with its fate in brackets, no plan is among those that happened."""
    first, _ = case.note.sections.get("bottom_line", (0, 0))
    told = _BRACKET.findall(case.note.lines[first].partition(":")[2]) if "bottom_line" in case.note.sections else []
    if len(told) < len(case.note.columns("rounds")):
        return
    for number in planned:
        gloss = told[_number(number) - 1] if 0 < _number(number) <= len(told) else ""
        for claim in table("en", "note")["past"]["claims"]:
            if re.search(rf"\b{claim}\b", gloss):
                message = f"round {number} is only planned, but the bottom line says {claim!r}"
                yield Check(number=6, outcome="fail", line=first + 1, message=message)


def _counts(case: Case, rows: int) -> Iterator[Check]:
    first, _ = case.note.sections.get("bottom_line", (0, 0))
    found = _FIRST_WORD.match(case.note.lines[first]) if "bottom_line" in case.note.sections else None
    told = counted(found[1], "en") if found else None
    if told is not None and told != rows and "rounds" in case.note.sections:
        message = f"the bottom line counts {told}, the table has {rows}"
        yield Check(number=6, outcome="fail", line=first + 1, message=message)
    declared = case.note.front.get("rounds")
    if isinstance(declared, int) and declared != rows and "rounds" in case.note.sections:
        message = f"the front matter counts {declared} rounds, the table has {rows}"
        yield Check(number=6, outcome="fail", line=1, message=message)


def _differences(case: Case) -> list[tuple[int, dict[str, str]]]:
    return case.note.columns("disagreements")


def disagreements(case: Case) -> Iterator[Check]:
    """7: what the library holds and what the table of disagreements lists are the same."""
    if "disagreements" not in case.note.sections:
        return
    fields = table("en", "note")["field"]
    listed = {(row.get("Round", ""), unescape(row.get("Field", ""))): line for line, row in _differences(case)}
    known = {
        (str(number), fields.get(item.field, item.field.capitalize()))
        for number, round_ in case.rounds.items()
        if round_
        for item in round_.disagreements
    }
    start = case.note.sections["disagreements"][0]
    for number, name in sorted(known - set(listed)):
        message = f"round {number}: the articles differ on {name.lower()}, and no row says so"
        yield Check(number=7, outcome="fail", line=start, message=message)
    for key, line in listed.items():
        if key not in known and case.rounds.get(_number(key[0])):
            message = f"round {key[0]}: the articles do not differ on {key[1].lower()}"
            yield Check(number=7, outcome="fail", line=line, message=message)


def corroboration(case: Case) -> Iterator[Check]:
    """9: a grade of 2 or 1 needs two independent accounts."""
    for line, row in case.note.columns("rounds"):
        number = row.get("#", "")
        if not re.search(r"\b[A-F][12]\b", row.get("Grade", "")):
            continue
        round_ = case.rounds.get(_number(number))
        accounts = round_.accounts if round_ else len(cited(row.get("Sources", "")))
        if accounts < 2:
            message = f"round {number} is graded as confirmed, with {accounts} independent account"
            yield Check(number=9, outcome="fail", line=line, message=message)
