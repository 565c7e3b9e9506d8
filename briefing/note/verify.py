"""Is a written note still true of the corpus, and sound in itself? Every check that needs no judgement."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.note import reading
from briefing.note.checks import again, citing, claiming, dating, quoting, whole, wording
from briefing.note.checks.case import NAMES, Case, Check
from briefing.note.cited import Shelf

_CHECKS: dict[int, Callable[[Case], Iterator[Check]]] = {
    0: whole.readable,
    1: citing.every_sentence,
    2: citing.defined,
    3: citing.used,
    4: quoting.found,
    5: dating.inside,
    6: claiming.fates,
    7: claiming.disagreements,
    8: dating.told,
    9: claiming.corroboration,
    10: wording.judgement,
    11: wording.names,
    12: citing.parses,
    13: again.same,
    14: whole.length,
    15: whole.left,
}


def verify(text: str, library: Shelf) -> list[Check]:
    """Check a note against ``library``: for each number what was found, or one "pass". Any text may be given."""
    case = Case(reading.read(text), library)
    found: list[Check] = []
    for number in NAMES:
        failures = list(_CHECKS[number](case))
        found += failures or [Check(number=number, outcome="pass")]
    return found
