"""Lines, tables and JSON on a terminal or a pipe. Nothing that came from a file reaches a terminal as a control."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence

# C0 and C1 controls, and what turns the direction of text: ESC, CSI, OSC, right-to-left override …
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def printable(text: str) -> str:
    """``text`` with controls written out (``\\x1b``); line ends and tabs stay."""
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """``text`` on one line, without controls."""
    return printable(" ".join(text.split()))


def say(line: str = "") -> None:
    """A line of data on standard output."""
    _write(sys.stdout, printable(line) + "\n")


def complain(line: str) -> None:
    """A line on standard error."""
    _write(sys.stderr, f"briefing: {one_line(line)}\n")


def _write(stream: object, text: str) -> None:
    try:
        stream.write(text)  # type: ignore[attr-defined]
    except UnicodeEncodeError:
        stream.write(text.encode("ascii", "backslashreplace").decode())  # type: ignore[attr-defined]


def say_json(value: object) -> None:
    """``value`` as one line of JSON in UTF-8; characters that a terminal might act on are written as escapes."""
    import msgspec

    text = msgspec.json.encode(value).decode()
    text = _IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None:
        sys.stdout.write(text + "\n")
    else:
        sys.stdout.flush()
        binary.write(text.encode("utf-8", "backslashreplace") + b"\n")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], flexible: int) -> None:
    """Rows in columns; the column ``flexible`` gives way where a terminal is too narrow. On a pipe nothing is cut."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max([width(head[i]), *(width(row[i]) for row in cells)]) for i in range(len(head))]
    if sys.stdout.isatty():
        over = sum(widths) + 2 * (len(widths) - 1) - shutil.get_terminal_size().columns
        if over > 0:
            widths[flexible] = max(8, widths[flexible] - over)
    say(_aligned(head, widths))
    for row in cells:
        say(_aligned(row, widths))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(_fit(cell, size) for cell, size in zip(row, widths, strict=True)).rstrip()


def _fit(cell: str, size: int) -> str:
    if width(cell) > size:
        while cell and width(cell) > size - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (size - width(cell))


def width(text: str) -> int:
    """Terminal cells that ``text`` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
