"""The terminal reader. ``run`` is imported late, so that the command's other parts never load the screen library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.reader.front import run as run

__all__ = ["run"]


def __getattr__(name: str) -> object:
    if name == "run":
        from briefing.reader.front import run

        return run
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
