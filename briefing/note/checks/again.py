"""Check 13: the corpus is the one the note was written from, and writes the same note today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import zip_longest

from briefing.model import Round
from briefing.note.build import build, corpus_hash
from briefing.note.checks.case import Case, Check
from briefing.note.markdown import render
from briefing.note.model import SECTIONS, Options
from briefing.note.reading import Written, read

# A person writes here, or it tells of another note.
_OWN = frozenset({"assessment", "changes"})
_OCCASIONS = "**Last occasion.**"
_GRADE = re.compile(r"\. Grade ([A-F])\. ")


def same(case: Case) -> Iterator[Check]:
    """13: a changed article fails; articles added, and lines that would be written otherwise, are a warning."""
    told, read_then = case.note.front.get("corpus_sha256"), case.note.front.get("articles_read")
    if not isinstance(told, str):
        yield Check(number=13, outcome="skip", message="the note names no corpus")
        return
    digest, articles = corpus_hash(case.shelf)
    if digest != told and articles == read_then:
        yield Check(number=13, outcome="fail", line=1, message="an article has changed since the note was written")
    elif digest != told:
        yield Check(number=13, outcome="warn", line=1, message=f"{articles} articles now, {read_then} then")
    yield from _written_again(case)


def _written_again(case: Case) -> Iterator[Check]:
    rounds = list(case.rounds.values())
    known = [item for item in rounds if item is not None]
    if len(known) != len(rounds):
        return
    today = read(_render(case, known))
    for section in today.sections:
        if section not in _OWN and section in case.note.sections:
            line = _first_difference(case.note, today, section)
            if line:
                message = "not what would be written today: changed by hand, by other options or by a new answer"
                yield Check(number=13, outcome="warn", line=line, message=message)
                return


def _render(case: Case, rounds: list[Round]) -> str:
    """The note on the same rounds with the options that the written one shows."""
    front = case.note.front
    options = Options(
        profile="pandoc" if front.get("profile") == "pandoc" else "portable",
        sections=tuple(name for name in case.note.sections if name in SECTIONS) or SECTIONS,
        grades=_grades(case),
        as_of=_day(front.get("as_of")),
        quote_words=words if isinstance(words := front.get("quote_words"), int) else Options().quote_words,
    )
    return render(build(case.shelf, rounds, query="", options=options, now=dt.datetime.fromtimestamp(0, dt.UTC)))


def _grades(case: Case) -> dict[str, str]:
    found = [(case.article(item.article or ""), _GRADE.search(item.text)) for item in case.note.definitions.values()]
    return {article.outlet: grade[1] for article, grade in found if article and article.outlet and grade}


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None


def _first_difference(note: Written, today: Written, section: str) -> int:
    """The line of ``note`` where the section first differs, 0 where it does not; blank lines do not count."""
    for was, now in zip_longest(_lines(note, section), _lines(today, section)):
        if was is None:
            return note.sections[section][0]
        if now is None or was[1] != now[1]:
            return was[0]
    return 0


def _lines(note: Written, section: str) -> list[tuple[int, str]]:
    """What the program writes of a section; of the line of the purpose that is the part on the occasions."""
    found = [(number, line.rstrip()) for number, line in note.body(section) if line.strip()]
    if section != "purpose":
        return found
    return [(number, line.partition(_OCCASIONS)[2]) for number, line in found if _OCCASIONS in line]
