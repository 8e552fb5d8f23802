"""Where sentences end, in three languages, without a library: razdel joins `2024 г. Это` and splits `Sept. 24`."""

import re
from collections.abc import Iterator

from bot.summarizer.lexicon import ABBREVIATIONS, AFTER_NUMBER
from scrapers.article import Span

_GLUED = r"(?<=[a-zəığşçöüа-яё]{2}[.!?…])(?=[A-ZƏĞİŞÇÖÜА-ЯЁ][a-zəığşçöüа-яё]{2})|(?<=[.!?…][»”])(?=[A-ZƏĞİŞÇÖÜА-ЯЁ])"
"""No space where one is due: «behind bars.However», «…!»Она»; not in «News.Az», «М.Ибадзаде»."""

_END = re.compile(
    r"(?P<sign>[.!?…]{1,5})(?P<closing>[»”“\"’'’)\]]{0,4})(?P<gap>\s+|" + _GLUED + r")(?P<dash>[-–—]\s?)?"
    r"(?=[«“„\"‘'’`(\[<]{0,3}(?P<next>[^\W_]))"
)
_CYRILLIC = re.compile(r"[А-ЯЁ]")
_INITIAL_OF_TWO = re.compile(r"Sh|Ch|Zh|Kh|Gh|Ts|Yu|Ya|Ye|Dz|Dj|Th|Ph|Дж|Дз")
"""Initials of two letters: «Sh. Abdurahmonov»."""
_LAST_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*$")


def ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (end of a sentence, start of the next) between `start` and `end`, the last end excluded."""
    for match in _END.finditer(text, start, end):
        following = match.group("next")
        if not (following.isupper() or following.isdigit() or _unicameral(following)):
            continue
        if match.group("sign") == "." and not _full_stop(text, start, match, following):
            continue
        yield match.start("gap"), match.end("gap")


def split(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of a stretch of text, without the space around them."""
    found: list[Span] = []
    for stop, following in ends(text, start, end):
        found.append(Span(start, stop))
        start = following
    found.append(Span(start, end))
    return [trimmed for span in found if (trimmed := strip(text, span)).end > trimmed.start]


def strip(text: str, span: Span) -> Span:
    """Return the span without white space at its edges."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _unicameral(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def _full_stop(text: str, start: int, match: re.Match[str], following: str) -> bool:
    if match.group("closing"):
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if word is None:
        return True
    last = word.group()
    initials = all(len(part) == 1 and part.isupper() for part in last.split("."))
    address = last[0].isupper() and not match.group("gap") and not _CYRILLIC.match(last)
    if initials or address or _INITIAL_OF_TWO.fullmatch(last):
        return False  # or an address: «Bizim.Media»
    if last.lower() in AFTER_NUMBER:
        return following.isupper() and _after_number(text, word.start())
    if last.lower() in ABBREVIATIONS:
        return False
    return not (following.isdigit() and last.isdigit() and len(last) <= 2)


def _after_number(text: str, start: int) -> bool:
    return text[max(0, start - 8) : start].rstrip()[-1:].isalnum()
