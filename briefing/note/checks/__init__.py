"""The checks on a written note, one module a group; ``briefing.note.verify`` runs them all."""
