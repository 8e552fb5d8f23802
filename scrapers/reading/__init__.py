"""Reads the article in a page: trafilatura finds where it is, the page's own blocks give the words; a file for each thing that is left out or put back."""
