"""Article to mentions: pure functions of one article and the lexicon."""
