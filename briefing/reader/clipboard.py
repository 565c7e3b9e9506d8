"""Copying out of a terminal: OSC 52, through tmux and screen where they stand between, and the system's own tools.

OSC 52 is a request that no terminal answers, so the message says what was done, not that it worked.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping

# Terminals drop longer requests without a word (xterm at 100,000 bytes of base64, others sooner).
MAX_OSC52 = 74_000
TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("", ("clip.exe",)),
)


def osc52(text: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """The escape sequence that asks a terminal to take ``text``; None where it is too long or would not arrive."""
    if environment.get("TERM", "") in ("", "dumb", "linux"):
        return None
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(encoded) > MAX_OSC52:
        return None
    request = f"\x1b]52;c;{encoded}\a"
    if environment.get("TMUX"):
        return "\x1bPtmux;" + request.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("TERM", "").startswith("screen"):
        return f"\x1bP{request}\x1b\\"
    return request


def copy(text: str, write: Callable[[str], object], environment: Mapping[str, str] = os.environ) -> str:
    """Copy ``text`` by every way there is; returns what to tell. ``write`` sends a sequence to the terminal."""
    done = []
    native = _native(text, environment)
    if native is not None:
        done.append(native)
    request = osc52(text, environment)
    if request is not None:
        write(request)
        done.append("asked the terminal (OSC 52)")
    if not done:
        size = len(text.encode("utf-8", "replace"))
        return f"not copied: {size:,} bytes are too much for the terminal, and no clipboard program was found"
    return f"copied {len(text):,} characters: {' and '.join(done)}"


def _native(text: str, environment: Mapping[str, str]) -> str | None:
    """The name of the program that took the text, where one did. Over SSH it would be the wrong machine's."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    for variable, command in TOOLS:
        if (variable and not environment.get(variable)) or shutil.which(command[0]) is None:
            continue
        try:
            subprocess.run(
                command,
                input=text.encode("utf-8", "replace"),
                timeout=2,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return command[0]
    return None
