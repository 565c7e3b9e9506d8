"""Checks 0, 14 and 15: the file as a whole, its length, and what only a person can do."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.note.checks.case import Case, Check
from briefing.note.reading import BODY_WORDS

BOTTOM_LINE_WORDS = 90


def readable(case: Case) -> Iterator[Check]:
    """0: flat front matter that says it is a note, a bottom line and sources."""
    note = case.note
    if note.front_error:
        yield Check(number=0, outcome="fail", line=1, message=f"front matter is not YAML: {note.front_error}")
    elif note.front.get("type") != "briefing-note":
        yield Check(number=0, outcome="fail", line=1, message="no front matter with type: briefing-note")
    for key, value in note.front.items():
        if isinstance(value, dict | list | set | tuple):
            yield Check(number=0, outcome="fail", line=1, message=f"front matter is not flat: {key}")
    if not note.definitions and note.columns("rounds"):
        yield Check(number=0, outcome="fail", line=None, message="no sources are defined")


def length(case: Case) -> Iterator[Check]:
    """14: bottom line up to 90 words; body up to 900 before the annexes, or ``over_length`` is set."""
    note = case.note
    first, _ = note.sections.get("bottom_line", (0, 0))
    if "bottom_line" in note.sections:
        words = len(note.lines[first].split()) - 2
        if words > BOTTOM_LINE_WORDS:
            yield Check(number=14, outcome="fail", line=first + 1, message=f"the bottom line has {words} words")
    body = note.words()
    if body > BODY_WORDS and not note.front.get("over_length"):
        yield Check(number=14, outcome="fail", message=f"{body} words before the annexes, and over_length is not set")


def left(case: Case) -> Iterator[Check]:
    """15: the assessment is empty or signed; grades are set by a person."""
    empty = ("", "*[officer]*")
    filled = [(line, text) for line, text in case.note.body("assessment") if text.strip() not in empty]
    if filled and not any("signed" in text.lower() for _, text in filled):
        yield Check(number=15, outcome="fail", line=filled[0][0], message="the assessment is not signed")
    ungraded = [item.key for item in case.note.definitions.values() if "Grade F." in item.text]
    if ungraded:
        yield Check(number=15, outcome="human", message=f"no reliability set for {', '.join(ungraded)}")
