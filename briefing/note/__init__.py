"""Rounds → a briefing note: ``build`` collects it, ``render``, ``write`` give it a format, ``verify`` re-finds it."""

from __future__ import annotations

from briefing.note.build import build
from briefing.note.checks.case import Check
from briefing.note.formats import render, write
from briefing.note.model import Note, Options
from briefing.note.verify import verify

__all__ = ["Check", "Note", "Options", "build", "render", "verify", "write"]
