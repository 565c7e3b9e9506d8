"""The SQLite index, the decisions file and the reading state."""
