"""Entity mentions of one article."""
