"""The four panes of the main screen: articles, text, entities, rounds."""
