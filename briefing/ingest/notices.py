"""What a person is told about a file, and which of it means that something was not read."""

from __future__ import annotations

from briefing.ingest.decode import Decoded
from briefing.model import Problem

# Problems that keep something out of the corpus; all others are notices about what was read.
LOST = frozenset({"missing", "unreadable", "empty_folder", "file_name", "binary", "too_large", "bad_line"})


def lost(problem: Problem) -> bool:
    """Whether something could not be read (exit status 1), as against a notice about what was."""
    return problem.code in LOST


def encoding_notice(decoded: Decoded, name: str) -> tuple[Problem, ...]:
    """Tells a guessed encoding, since a wrong guess shows as wrong letters."""
    if not decoded.guessed:
        return ()
    message = f"not UTF-8: read as {decoded.encoding} (guessed); save it as UTF-8 if letters look wrong"
    return (Problem(code="encoding", message=message, path=name),)
