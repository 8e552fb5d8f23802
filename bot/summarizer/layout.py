"""The article as body paragraphs with a language each; dates, bylines, captions and lists of other news are left out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.summarizer.dateline import after_dateline
from bot.summarizer.lexicon import az, en, ru
from bot.summarizer.wrapped import unwrapped
from scrapers.article import Article, Language, Span

_LEXICONS = {"ru": ru, "az": az, "en": en}
_DATE_PREFIX = re.compile(r"\s*date\s+\d{4}-\d\d(?:-\d\d)?\s+")
_LINE = re.compile(r"[^\n]+")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_OTHER_CYRILLIC = re.compile(r"[әқңғүұһіїєґў]", re.IGNORECASE)
_LATIN = re.compile(r"[a-zəğışçöü]", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…»”“\"'’:;,)]\s*$")
_INITIALS_END = re.compile(r"\b[^\W\d_]\.$")
_COUNTER = re.compile(r"^[^\W\d_]+(?: [^\W\d_]+)?:? [\d\s.:,/-]+$")
_SAMPLE = 3_000
_SHORT_WORDS = 6
_BYLINE_CHARACTERS = 90
_RELATED_CHARACTERS = 160


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body: where it stands and what it is written in."""

    span: Span
    language: Language


def lower(word: str) -> str:
    """Return a word in lower case as the lexicons have it: е for ё, i and ı for the Azerbaijani capitals."""
    plain = word.replace("İ", "i").replace("I", "ı") if "İ" in word or "ə" in word.lower() else word
    return plain.lower().replace("ё", "е")


def body(article: Article) -> list[Paragraph]:
    """Return the paragraphs that carry the article's text."""
    spans = [_trimmed(article.text, span) for span in _lines(article)]
    spans = unwrapped(article.text, [span for span in spans if span.end > span.start])
    main = main_language(article)
    kept: list[Paragraph] = []
    related = False
    for number, span in enumerate(spans):
        line = article.text[span.start : span.end]
        if _is_related_header(line):
            related = True
            continue
        if related and len(line) < _RELATED_CHARACTERS and not _whole(line):
            continue
        related = False
        if not _is_noise(line, edge=number == 0 or number >= len(spans) - 2, author=article.author):
            kept.append(Paragraph(span, language_of(line, main)))
    return kept


def _lines(article: Article) -> Iterable[Span]:
    for start, end in article.paragraphs or (Span(0, len(article.text)),):
        for match in _LINE.finditer(article.text, start, end):
            yield Span(match.start(), match.end())


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    found = _DATE_PREFIX.match(text, start, end)
    start = found.end() if found else start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(after_dateline(text, start, end), end)


def main_language(article: Article) -> Language:
    """Return the language of the article: what it says it is in, else what its text looks like."""
    if article.language != "other":
        return article.language
    return language_of(article.text[:_SAMPLE], "other")


def language_of(text: str, main: Language) -> Language:
    """Tell the language of a paragraph by its script and its commonest words."""
    sample = text[:_SAMPLE]
    cyrillic, latin = len(_CYRILLIC.findall(sample)), len(_LATIN.findall(sample))
    if cyrillic > latin:
        return "other" if len(_OTHER_CYRILLIC.findall(sample)) * 40 > cyrillic and main != "ru" else "ru"
    if "ə" in sample or "Ə" in sample:
        return "az"
    if not latin:
        return main
    found = {w.lower() for w in _WORDS.findall(sample)}
    hits = {"az": len(found & az.STOP), "en": len(found & en.STOP)}
    if hits["az"] == hits["en"]:
        return main if main in {"az", "en"} or len(found) < _SHORT_WORDS else "other"
    return "az" if hits["az"] > hits["en"] else "en"


def _is_related_header(line: str) -> bool:
    bare = line.strip(" :–—-.").lower().replace("i̇", "i")
    return len(line) < 40 and any(
        bare in lexicon.RELATED or lower(bare) in lexicon.RELATED for lexicon in _LEXICONS.values()
    )


def _whole(line: str) -> bool:
    return line.rstrip()[-1:] in ".!?…" and len(line.split()) > _SHORT_WORDS


def _is_noise(line: str, *, edge: bool, author: str | None) -> bool:
    if author and line.strip(" .,:–—-").casefold() == author.casefold():
        return True
    if line[0] == "[" and line[-1] == "]":
        return True
    words = _WORDS.findall(line)
    if not words:
        return True
    if _COUNTER.match(line) and len(line) < 60:
        return True
    if len(line) <= _BYLINE_CHARACTERS and _credits(words[0], line):
        return True
    return edge and _is_byline(line, words)


def _credits(first: str, line: str) -> bool:
    """Tell whether a line names who wrote or pictured it; «Müxbir: …?» is a turn of an interview and not a byline."""
    forms = {lower(first), first.lower()}
    if any(forms & lexicon.QUESTION for lexicon in _LEXICONS.values()) and line[-1] in ".!?…":
        return False
    known = any(forms & lexicon.BYLINE for lexicon in _LEXICONS.values())
    return known and (":" in line[:30] or not _ENDED.search(line))


def _is_byline(line: str, words: list[str]) -> bool:
    ended = _ENDED.search(line) and not _INITIALS_END.search(line)
    return len(words) < _SHORT_WORDS and not ended and all(w[:1].isupper() for w in words) and line[0] not in '«“„"-–—'
