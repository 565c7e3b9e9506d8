"""The one registry of what the reader can do, and the functions that do it, one module a subject."""

from briefing.reader.actions.registry import Action, action, actions

__all__ = ["Action", "action", "actions"]
