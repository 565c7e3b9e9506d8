"""The program in a pseudo-terminal, its screen kept by pyte: what a person would see."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"enter": "\r", "esc": "\x1b", "tab": "\t", "down": "\x1b[B", "up": "\x1b[A", "space": " "}


class Terminal:
    """Python with some arguments; everything the program keeps goes below ``home``."""

    def __init__(self, arguments: list[str], home: Path, size: tuple[int, int], **environment: str) -> None:
        """Start it."""
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.status: int | None = None
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.execve(sys.executable, [sys.executable, *arguments], _environment(home, environment))
        self.resize(*size)

    def resize(self, width: int, height: int) -> None:
        """Another size of the window."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.screen.resize(height, width)

    def read(self, seconds: float) -> bool:
        """Take in what comes within some time; whether anything came."""
        waiting = select.poll()  # select() takes no number above 1,023
        waiting.register(self.fd, select.POLLIN | select.POLLHUP)
        if not waiting.poll(seconds * 1000):
            return False
        try:
            got = os.read(self.fd, 1 << 16)
        except OSError:
            return False
        self.raw += got
        self.stream.feed(got)
        return bool(got)

    def until(self, ready: Callable[[str], bool] | str, seconds: float = 60.0) -> str:
        """The screen as soon as it is as wanted (or holds a text); fails when the time is over."""
        wanted = ready if callable(ready) else lambda screen: ready in screen
        end = time.monotonic() + seconds
        while not wanted(self.text):
            if time.monotonic() > end or not self.alive():
                self.read(0.1)
                if wanted(self.text):
                    break
                raise AssertionError(f"not on the screen: {ready}\n{self.text}")
            self.read(0.2)
        return self.text

    def press(self, *keys: str) -> None:
        """Type keys, one write each, as a person would."""
        for key in keys:
            os.write(self.fd, KEYS.get(key, key).encode())
            while self.read(0.25 if key == "esc" else 0.03):  # an escape that is followed at once begins a sequence
                pass

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def alive(self) -> bool:
        """Whether it still runs."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is None

    def ended(self, seconds: float = 20.0) -> int:
        """The exit status, waited for."""
        end = time.monotonic() + seconds
        while self.alive():
            assert time.monotonic() < end, f"it does not end\n{self.text}"
            self.read(0.1)
        assert self.status is not None
        return self.status

    def close(self) -> None:
        """End it, however it stands."""
        if self.alive():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.fd)


def _environment(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    """All of it, and nothing else: a library of the test's own process may have set COLUMNS behind Python's back."""
    kept = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    usual = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
    found = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    return found | usual | kept | dict(more)
