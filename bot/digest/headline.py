"""A headline as it is shown: the article's own words, without the site's tags, cut when very long."""

import re

from bot.digest.text import clean, shortened

HEADLINE_UNITS = 140

_TAG = r"(?:ФОТО(?:СЕССИЯ|РЕПОРТАЖ|ЛЕНТА)?|ВИДЕО|АУДИО|ОБНОВЛЕНО|ОБНОВЛЯЕТСЯ|FOTO(?:LAR|SESSİYA)?|VİDEO|VIDEO|YENİLƏNİB|YENILƏNIB|PHOTOS?|UPDATED)"
_TAGS = rf"{_TAG}(?:\s*[/+,&|]\s*{_TAG})*"
_AT_END = re.compile(rf"(?:\s*[-–—|/.,:]\s*|\s+|(?=[(\[]))[(\[]?\s*{_TAGS}\s*[)\]]?\s*$")
_AT_START = re.compile(rf"^[(\[]?\s*{_TAGS}\s*(?:[)\]]|[:|–—-])\s*")


def headline(title: str) -> str:
    """Return the headline without house tags and unsafe characters, at most 140 UTF-16 units."""
    words = clean(title)
    before = None
    while before != words:
        before, words = words, _AT_START.sub("", _AT_END.sub("", words)).strip() or words
    return shortened(words, HEADLINE_UNITS)


def repeats_headline(words: str, title: str) -> bool:
    """Tell whether a quote says nothing the headline does not say already."""
    said, head = _letters(words), _letters(title)
    return bool(said) and said in head


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
