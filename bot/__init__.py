"""Sitat: the bot. What the folders are for stands in CONTRIBUTING.md."""
