"""What elements have in common by their markup: headings, and how an element is built."""

import re
from typing import Any

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_DIGITS = re.compile(r"\d+")
_LONGEST_CLASS = 300


def form_of(element: Any) -> str:
    """Return the tag and classes of an element, any number as 0: what the parts of a page that are built alike have in common."""
    return _DIGITS.sub("0", f"{element.tag} {(element.get('class') or '')[:_LONGEST_CLASS]}")
