"""Opinions of several people, each with a name and a role on the line below it, and no marks."""

import re
from collections.abc import Sequence

from bot.summarizer.layout import Paragraph, lower
from bot.summarizer.lexicon import az, en, ru
from bot.summarizer.turns import Turn
from scrapers.article import Span

_CAPITALISED = r"(?:[A-ZА-ЯЁƏİÖÜŞÇĞ][\w’'-]*\.?)"
_SIGNATURE = re.compile(
    rf"(?:[-–—]\s*)?({_CAPITALISED}(?:\s(?:{_CAPITALISED}|оглу|кызы|гызы|oğlu|qızı|фон|де|von|de)){{1,3}}),"
    r"\s+[^\n.!?…:;]{3,120}"
)
_WORD = re.compile(r"[^\W\d_]+")
_SELF = ru.SELF | az.SELF | en.SELF | {"мы", "нас", "нам", "наш", "наши", "biz", "bizim", "we", "our", "us"}
_SEVERAL = 2


def signed(text: str, paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """Return the opinions, each a turn; none for a single one."""
    found: list[Turn] = []
    signatures = {
        n: m for n, p in enumerate(paragraphs) if n and (m := _SIGNATURE.fullmatch(text, p.span.start, p.span.end))
    }
    if len(signatures) < _SEVERAL:
        return []
    first = 0
    for number, match in signatures.items():
        block = _own_words(text, paragraphs, range(first, number))
        if block:
            words = Span(paragraphs[block[0]].span.start, paragraphs[block[-1]].span.end)
            found.append(Turn(words.start, words, tuple(block), Span(*match.span(1)), answer=True))
        first = number + 1
    return found


def _own_words(text: str, paragraphs: Sequence[Paragraph], block: range) -> list[int]:
    """Return the paragraphs above a signature that are its bearer's words: from the first that says «я», or the one right above."""
    selves = [n for n in block if _SELF & {lower(w) for w in _WORD.findall(text, *paragraphs[n].span)}]
    first = selves[0] if selves else block[-1] if block else 0
    marked = any(text[paragraphs[n].span.start] in '«“„"-–—' for n in range(first, block.stop))
    return [] if marked else list(range(first, block.stop))
