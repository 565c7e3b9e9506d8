"""Who brings an index up to date: one instance at a time, the others wait and then find little left to do."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path


class Lease:
    """An advisory lock beside the index; the system takes it back when its holder ends, however that ends."""

    def __init__(self, path: Path) -> None:
        """``path`` of the lock file."""
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether it is ours now; where no lock can be kept at all, it always is."""
        if self._handle is not None:
            return True
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            return True
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        except OSError:
            os.close(handle)
            return True
        self._handle = handle
        return True

    def give(self) -> None:
        """Let the next one have it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
