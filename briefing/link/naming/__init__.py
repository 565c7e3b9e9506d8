"""How names are compared and joined across articles: keys, comparison, summaries, and one module a kind of entity."""
