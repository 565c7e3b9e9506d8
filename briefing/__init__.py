"""briefing: read a folder of news articles and see who met whom, when, where and about what."""

__version__ = "0.1.0"
