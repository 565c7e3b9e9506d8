"""Checks 10 and 11: words of likelihood and confidence, and names with their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.lexicon import table
from briefing.note.checks.case import Case, Check, sentences
from briefing.note.escape import unescape

_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]* \Z")
_NAME_AFTER = re.compile(r" [A-Z]")


@cache
def _words(group: str) -> re.Pattern[str]:
    entries = sorted(table("en", "note")["judgement"][group], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, entries))})\b", re.IGNORECASE)


def judgement(case: Case) -> Iterator[Check]:
    """10: no sentence holds both scales, none puts a score into words, no word is from outside the scale."""
    for line, text in case.prose:
        for sentence in sentences(text):
            likely, sure = _words("likelihood").search(sentence), _words("confidence").search(sentence)
            if likely and sure:
                message = f"{likely[0]!r} and {sure[0]!r} in one sentence"
                yield Check(number=10, outcome="fail", line=line, message=message)
            word = likely or sure
            if word and re.search(r"\bbits\b", sentence):
                message = f"{word[0]!r} in a sentence with a computed score"
                yield Check(number=10, outcome="fail", line=line, message=message)
            other = _words("other").search(sentence)
            if other:
                message = f"{other[0]!r} is not a word of the likelihood scale"
                yield Check(number=10, outcome="fail", line=line, message=message)


def names(case: Case) -> Iterator[Check]:
    """11: outside quotes a person goes by the name of the table, and by a role the table gives."""
    people = [
        (unescape(row.get("Name", "")), unescape(row.get("Variants met", "")), unescape(row.get("Role when seen", "")))
        for _, row in case.note.columns("people")
    ]
    full = sorted((name for name, _, _ in people if name), key=len, reverse=True)
    if not full:
        return
    known = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in full))
    variants = [(name, spelling) for name, found, _ in people for spelling in found.split(", ") if len(spelling) > 1]
    skipped = {line for section in ("people", "joins", "sources") for line, _ in case.note.body(section)}
    for line, text in case.prose:
        if line in skipped:
            continue
        rest = known.sub("", text)
        for name, spelling in variants:
            if spelling in rest and _stands_alone(spelling, rest):
                yield Check(number=11, outcome="fail", line=line, message=f"{spelling!r} where the note says {name!r}")
    yield from _roles(case, people)


def _stands_alone(spelling: str, text: str) -> bool:
    """Whether the spelling occurs other than as a part of a longer name, which may be someone else's."""
    return any(
        not _NAME_BEFORE.search(text, max(0, found.start() - 30), found.start())
        and not _NAME_AFTER.match(text, found.end())
        for found in re.finditer(rf"\b{re.escape(spelling)}\b", text)
    )


def _roles(case: Case, people: list[tuple[str, str, str]]) -> Iterator[Check]:
    first, _ = case.note.sections.get("bottom_line", (0, 0))
    opening = unescape(case.note.lines[first]) if first else ""
    for name, _, roles in people:
        found = re.search(rf"((?:[A-Z][\w-]{{1,40}} ){{1,6}}){re.escape(name)}\b", opening)
        if found and roles and found[1].strip().lower() not in roles.lower():
            message = f"{name} is called {found[1].strip()!r}, the roles seen are: {roles}"
            yield Check(number=11, outcome="fail", line=first + 1, message=message)
