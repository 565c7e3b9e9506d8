"""Meeting mentions: who met whom, when and where, as one article tells it."""

from __future__ import annotations

from briefing.extract.meetings.find import find

__all__ = ["find"]
