"""What the pages say, as paragraphs without a screen: a round, an entity, a pair, a date, what changed since a day."""
