"""Other programs: the system's opener, an editor, a command to pipe to. Only what the user asks for is ever started."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from briefing.model import Article

# Editors that take "+line" before the file; the others get the file alone.
PLUS = ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "joe", "micro", "ed", "mg", "jed", "ne", "gvim")
WAIT = 30


def open_article(article: Article) -> str:
    """Open the article's address, else its file; returns what to tell."""
    target = article.url if article.url and article.url.startswith(("https://", "http://")) else article.path
    if target == article.path and not Path(target).exists():
        return f"the file is gone: {target}"
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    if shutil.which(opener) is None:
        return f"no program to open it with ({opener} is missing): {target}"
    try:
        subprocess.Popen(
            [opener, target],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        return f"could not be opened: {error.strerror}"
    return f"opening {target}"


def line_of(article: Article, offset: int) -> int:
    """The line of the file that a code point of the text stands on, counted from 1."""
    return article.line + article.text.count("\n", 0, offset)


def editor_command(article: Article, offset: int) -> list[str] | str:
    """The command that opens the file at a line in the user's editor, or why there is none."""
    if not Path(article.path).exists():
        return f"the file is gone: {article.path}"
    wanted = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        command = shlex.split(wanted)
    except ValueError:
        return f"$EDITOR cannot be read: {wanted}"
    if not command or shutil.which(command[0]) is None:
        return f"there is no editor {wanted!r}: set $EDITOR"
    name = Path(command[0]).name
    line = line_of(article, offset)
    if name in PLUS:
        return [*command, f"+{line}", article.path]
    if name in ("code", "codium", "subl", "hx", "helix", "zed"):
        goto = ["--goto"] if name in ("code", "codium") else []
        return [*command, *goto, f"{article.path}:{line}"]
    return [*command, article.path]


def piped(command: str, text: str) -> str:
    """What a shell command writes when it is given ``text``; its complaint where it fails."""
    try:
        done = subprocess.run(
            command,
            shell=True,
            input=text.encode("utf-8", "replace"),
            capture_output=True,
            timeout=WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"{command}: gave up after {WAIT} s"
    output = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        output += done.stderr.decode("utf-8", "replace") + f"\n(exit status {done.returncode})"
    return output or "(it wrote nothing)"
