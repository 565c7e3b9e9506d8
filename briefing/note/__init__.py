"""Rounds → a briefing note: ``build`` collects it, ``render`` and ``write`` put it in a format, ``verify`` re-finds it."""

from __future__ import annotations

from briefing.note.build import build
from briefing.note.markdown import render
from briefing.note.model import Note, Options

__all__ = ["Note", "Options", "build", "render"]
