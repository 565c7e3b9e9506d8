"""The reader's front door: is there a terminal, how is it set up, and what is told when something breaks."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.library import Library

NO_TERMINAL = "briefing: the reader needs a terminal; use `briefing read --plain`, or `briefing rounds` in pipes"


def run(library: Library, config: Any = None, *, plain: bool = False, refresh: bool = True) -> int:
    """Open the reader on a library and return the exit status: 0, 1 after a fault, 2 without a terminal.

    ``config`` is the ``Config`` in force. ``plain`` reads and writes lines instead of drawing a screen. ``refresh``
    brings the index up to date while one reads.
    """
    if plain:
        from briefing.reader.plain import read_lines

        return read_lines(library, refresh=refresh)
    if not _is_terminal():
        print(NO_TERMINAL, file=sys.stderr)
        return 2
    _prepare()
    from briefing.reader.app import Reader
    from briefing.reader.memory import open_memory, settings_of

    settings = settings_of(config)
    memory = open_memory(library, settings)
    reader = Reader(library, settings, memory, refresh=refresh)
    try:
        status = reader.run(mouse=settings.mouse)
    except Exception as error:  # Textual itself failed: the screen is gone, the state is not
        reader.fault = error
        status = 1
    finally:
        gc.enable()
        reader.work.join()
        memory.save(reader.place, reader.chosen_theme)
    if reader.fault is not None:
        return _tell_fault(reader.fault)
    return status or 0


def _is_terminal() -> bool:
    """Whether keys can be read and a screen drawn: Textual would draw into a file without asking."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    try:
        terminal = all(stream is not None and stream.isatty() for stream in streams)
    except ValueError:  # closed
        return False
    return terminal and os.environ.get("TERM", "") not in ("dumb", "")


def _prepare() -> None:
    """Set what Textual reads at import: a frame as soon as there is one, and no animation.

    The collector rests until the first frame is out: nothing made until then is garbage.
    """
    gc.disable()
    os.environ.setdefault("TEXTUAL_FPS", "240")
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")


def _tell_fault(error: BaseException) -> int:
    """Write the fault to a log, and tell it in three lines."""
    path = _log(error)
    print(f"briefing: the reader stopped on a fault: {type(error).__name__}: {_one_line(error)}", file=sys.stderr)
    print("briefing: the corpus was not touched; what you read, picked and decided is kept", file=sys.stderr)
    print(f"briefing: details are in {path}" if path else "briefing: the log could not be written", file=sys.stderr)
    return 1


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return "".join(char if char.isprintable() else "�" for char in text)[:200]


def _log(error: BaseException) -> Path | None:
    import datetime as dt
    import traceback

    from platformdirs import user_log_path

    try:
        folder = user_log_path("briefing", appauthor=False, ensure_exists=True)
        path = folder / "reader.log"
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{dt.datetime.now(dt.UTC).isoformat()}\n")
            file.write("".join(traceback.format_exception(error)) + "\n")
    except OSError:
        return None
    return path
