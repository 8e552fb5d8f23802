"""What looks like somebody's words: nothing that does is left out of an article by its looks alone."""

import re
from functools import lru_cache

_MARK = re.compile("[«»“”„\"\u2039\u203a]|(?<!\\w)[‘'](?=\\w)|[\u300c\u300e]")
_ENDS_AT = re.compile('[«»“”„"\u2039\u203a\u300d\u300f]')
_WORD = re.compile(r"\w+")
_FEWEST_WORDS, _FEWEST_CHARACTERS = 3, 4
"""Fewer words between marks are a name; characters in scripts that part no words."""
_NEAR = 80
_BEFORE = "(-–—:«„"
_DASHED = re.compile(r"\s*[-–—]\s?\w")
_SAYING = re.compile(
    r"\b(?:сказал|заявил|сообщил|отметил|добавил|подчеркнул|рассказал|пояснил|ответил|считает|полагает|уверен|по (?:его|ее|её|их )?\s?словам"
    r"|dedi|deyib|deyir|deyə|bildir(?:ib|di|ir)|vurğulay|qeyd ed|söylə|əlavə ed|hesab ed|sözlərinə görə"
    r"|said|says|told|added|believes|according to|айтты|деді|мәлімдеді|айтуынша)",
    re.IGNORECASE,
)
"""Verbs of saying in the languages of our sites: enough to keep a sentence, not to find its speaker."""
_CLOSED = re.compile(r"[.!?…:;»”\"')\u061f\u06d4\u0589\u3002\uff01\uff1f\u300d\u300f\uff09]\s*$")
_LONGEST = 5000


@lru_cache(maxsize=4096)
def speaks(text: str) -> bool:
    """Tell whether a text has a quote of three words or more, or begins with the dash of a speech."""
    return bool(_DASHED.match(text)) or any(_is_quote(text, mark) for mark in _MARK.finditer(text, 0, _LONGEST))


@lru_cache(maxsize=4096)
def is_said(text: str) -> bool:
    """Tell whether a text has somebody's words, as they were or reported."""
    return speaks(text) or bool(_SAYING.search(text, 0, _LONGEST))


def _is_quote(text: str, mark: re.Match[str]) -> bool:
    """Tell whether enough words stand inside a mark, with no other one between: behind it where a word begins, else before it."""
    start, end = mark.span()
    is_before_word = not text[end : end + 1].isspace() and (
        not start or text[start - 1].isspace() or text[start - 1] in _BEFORE
    )
    opens = is_before_word or mark[0] == "«"
    inside = (
        _ENDS_AT.split(text[end : end + _NEAR])[0] if opens else _ENDS_AT.split(text[max(0, start - _NEAR) : start])[-1]
    )
    if mark[0] in "\u300c\u300e":
        return len(inside) >= _FEWEST_CHARACTERS
    return len(_WORD.findall(inside)) >= _FEWEST_WORDS


def is_closed(text: str) -> bool:
    """Tell whether a text ends as a sentence or a quote does."""
    return bool(_CLOSED.search(text))
