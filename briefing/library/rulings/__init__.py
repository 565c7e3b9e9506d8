"""A person's rulings, made from what is pointed at (rounds, mentions, names, days) and ready to be decided."""

from __future__ import annotations


class RulingError(ValueError):
    """This cannot be ruled on; one line that says why."""
