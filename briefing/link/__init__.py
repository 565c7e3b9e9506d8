"""Mentions to entities, rounds and series; no file, no screen."""
