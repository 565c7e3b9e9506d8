"""Meeting mentions of one article."""
