"""Time expressions: found, typed and placed on the calendar."""

from __future__ import annotations

from briefing.extract.times.find import find, replace

__all__ = ["find", "replace"]
