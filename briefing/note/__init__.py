"""Rounds to a briefing note."""
