"""Quotes -> messages. Pure: compose chooses, render makes text plus entities, due tells when."""
