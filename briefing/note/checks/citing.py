"""Checks 1, 2, 3 and 12: citations that are there, lead somewhere, and survive a Markdown parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.note.checks.case import Case, Check, cited, sentences
from briefing.note.reading import without_quotes

# The parser looks for the end of each bracket it meets, so many in one paragraph cost the square of their number.
_BRACKETS = 2000
_BOLD_LEAD = re.compile(r"^\*\*[^*]*\*\*\s*")


def every_sentence(case: Case) -> Iterator[Check]:
    """1: each sentence of the bottom line, each row of the table, each sentence of the round paragraphs."""
    told = [*case.note.body("accounts")]
    first, _ = case.note.sections.get("bottom_line", (0, 0))
    if first:
        told.insert(0, (first + 1, case.note.lines[first]))
    for line, text in told:
        for sentence in sentences(_BOLD_LEAD.sub("", without_quotes(text))):
            if not cited(sentence) and not _is_empty_answer(case):
                yield Check(number=1, outcome="fail", line=line, message=f"not cited: {sentence[:80]}")
    for line, row in case.note.columns("rounds"):
        if not cited(row.get("Sources", "")):
            yield Check(number=1, outcome="fail", line=line, message="a round without a source")


def _is_empty_answer(case: Case) -> bool:
    return not case.note.columns("rounds")


def defined(case: Case) -> Iterator[Check]:
    """2: every key cited has one definition."""
    for key, line in case.note.uses:
        if key not in case.note.definitions:
            yield Check(number=2, outcome="fail", line=line, message=f"[^{key}] is not defined")
    for key, line in case.note.repeated:
        yield Check(number=2, outcome="fail", line=line, message=f"[^{key}] is defined twice")


def used(case: Case) -> Iterator[Check]:
    """3: every definition is cited somewhere."""
    uses = {key for key, _ in case.note.uses}
    for item in case.note.definitions.values():
        if item.key not in uses:
            yield Check(number=3, outcome="fail", line=item.line, message=f"[^{item.key}] is never cited")


def parses(case: Case) -> Iterator[Check]:
    """12: a CommonMark parser with tables and footnotes finds no citation, no HTML and no image left over."""
    from briefing.note.web import parser, without_front_matter

    body, offset = without_front_matter(case.note.text)
    dense = _dense(body)
    if dense:
        message = "too many brackets in one paragraph to parse it"
        yield Check(number=12, outcome="fail", line=dense + offset, message=message)
        return
    # Unjoined, an escaped bracket of a quote is told apart from one that should have been a citation.
    for token in parser(raw=True).disable("text_join").parse(body):
        line = token.map[0] + 1 + offset if token.map else None
        if token.type == "html_block":
            yield Check(number=12, outcome="fail", line=line, message="HTML stands in the note")
        for child in token.children or ():
            if child.type == "text" and "[^" in child.content:
                yield Check(number=12, outcome="fail", line=line, message="a citation shows as text")
            if child.type in ("html_inline", "image"):
                yield Check(number=12, outcome="fail", line=line, message=f"{child.type.partition('_')[0]} in the note")


def _dense(body: str) -> int:
    """The line on which a paragraph goes over ``_BRACKETS``, 0 where none does."""
    found = 0
    for number, line in enumerate(body.split("\n"), 1):
        found = line.count("[") + (found if line.strip() and not line.startswith(("[^", "|", "- ")) else 0)
        if found > _BRACKETS:
            return number
    return 0
