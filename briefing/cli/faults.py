"""What a user is told when something goes wrong: one line, or three where it is our fault."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from briefing.cli.printing import complain

_KEEP = 20
# By name, so that telling of one error imports nothing more.
_USAGE = frozenset({"ConfigError", "QueryError", "WeightsError", "FormatError", "SectionError", "ClockError"})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_NO = frozenset({"UnknownIdError", "DecisionsError"})


class UsageError(Exception):
    """Wrong usage or configuration: one line, exit status 2."""


def report(error: Exception, arguments: Sequence[str]) -> int:
    """Tell of ``error``; the exit status. What was not foreseen goes to a log file with its traceback."""
    told = _foreseen(error)
    if told is not None:
        message, status = told
        complain(message)
        return status
    log = _log(error, arguments)
    complain(f"something unforeseen went wrong: {type(error).__name__}: {error}")
    complain("nothing of yours was changed; `briefing index --rebuild` may help")
    complain(f"please report it with {log}" if log else "the log could not be written; please report it")
    return 1


def _foreseen(error: Exception) -> tuple[str, int] | None:
    """The line and status for an error that names itself."""
    if isinstance(error, UsageError):
        return str(error), 2
    name = type(error).__name__
    if name in _USAGE:
        return str(error), 2
    if name in _NO:
        return str(error), 1
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {(error.strerror or 'cannot be used').lower()}", 1
    if unwritable(error):
        return f"the output cannot be written: {str(error.args[-1]).lower()}", 1
    return None


def unwritable(error: Exception) -> bool:
    """Whether what the output goes to takes no more of it."""
    return isinstance(error, OSError) and error.errno in _FULL and not error.filename


def _log(error: Exception, arguments: Sequence[str]) -> Path | None:
    with contextlib.suppress(Exception):
        from platformdirs import user_state_path

        folder = user_state_path("briefing", appauthor=False) / "faults"
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("*.log"))[:-_KEEP]:
            old.unlink(missing_ok=True)
        path = folder / f"{dt.datetime.now():%Y-%m-%d-%H%M%S-%f}.log"
        lines = [f"python {sys.version}", f"arguments {list(arguments)!r}", *traceback.format_exception(error)]
        path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        return path
    return None
