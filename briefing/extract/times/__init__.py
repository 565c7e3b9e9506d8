"""Time expressions: found, typed and placed on the calendar."""
