"""The command. Nothing that a sub-command does not need is imported for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

__all__ = ["main"]

DONE, NO, USAGE = 0, 1, 2
"""Exit status: done; the answer is no; wrong usage or configuration."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with ``argv`` (those of the process where None); the exit status. Never a traceback."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _open_closed_streams()
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        print("\nbriefing: stopped; what was read so far is kept", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _drop_output()  # who read it has left
        return DONE
    except Exception as error:
        from briefing.cli.faults import report, unwritable

        if unwritable(error):
            _drop_output()
        return report(error, arguments)


def _open_closed_streams() -> None:
    """A standard stream that was closed leads nowhere, so that no file of ours is opened in its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _drop_output() -> None:
    """Nothing more is written to standard output, not even while the interpreter flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        from briefing import __version__

        print(f"briefing {__version__}", flush=True)
        return DONE
    from briefing.cli.arguments import parse

    try:
        options = parse(arguments)
    except SystemExit as ended:  # argparse has said what is wrong, or printed the help
        return int(ended.code or 0)
    from briefing.cli.commands import run

    status = run(options)
    sys.stdout.flush()
    return status
