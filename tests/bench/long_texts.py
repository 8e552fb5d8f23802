"""Measures that the time of a summary grows with the text alone: each hostile text in a quarter of its size and whole.

python -m tests.bench.long_texts
"""

import random
import resource
import sys
from collections.abc import Callable, Mapping
from time import process_time

from bot.summarizer import summarize
from scrapers.article import Language
from scrapers.extract import article_from_text
from tests.bench.quotes_quality import CORPUS, articles

QUARTERS = 4
_SYLLABLES = ("ка", "ми", "ро", "ла", "ни", "са", "те", "бо", "ду", "ри")
_LATIN = ("ka", "mi", "ro", "la", "ni", "sa", "te", "bo", "du", "ri")


def _filled(piece: str, characters: int) -> str:
    return piece * (characters // len(piece) + 1)


def _news(language: Language, between: str) -> str:
    """Return the articles of the corpus one after the other."""
    return between.join(each["text"] for each in articles(CORPUS) if each["lang"] == language) + between


def _names(count: int, syllables: tuple[str, ...], sentence: str) -> str:
    chance = random.Random(count)  # noqa: S311  because names need no secrecy
    words = ("".join(chance.choices(syllables, k=3)).capitalize() for _ in range(2 * count))
    return "".join(sentence % pair for pair in zip(words, words, strict=True))


TEXTS: Mapping[str, tuple[Language, Callable[[int], str]]] = {
    "1 MB of Russian": ("ru", lambda n: _filled(_news("ru", "\n\n"), 250_000 * n)),
    "1 MB of Azerbaijani": ("az", lambda n: _filled(_news("az", "\n\n"), 250_000 * n)),
    "1 MB of English": ("en", lambda n: _filled(_news("en", "\n\n"), 250_000 * n)),
    "100,000 marks": ("ru", lambda n: '«Слово» и "дело". ' * (6_250 * n)),
    "100,000 open marks": ("ru", lambda n: "«слово " * (25_000 * n)),
    "a paragraph of 500 KB": ("ru", lambda n: _filled(_news("ru", " ").replace("\n", " "), 125_000 * n)),
    "50,000 names, Russian": (
        "ru",
        lambda n: _names(12_500 * n, _SYLLABLES, "Эксперт %s %sов заявил, что рост неизбежен. "),
    ),
    "50,000 names, English": ("en", lambda n: _names(12_500 * n, _LATIN, "Expert %s %sov said that growth is near. ")),
}


def _seconds(text: str, language: Language) -> float:
    article = article_from_text(text, title="", language=language)
    started = process_time()
    summarize(article)
    return process_time() - started


def main() -> None:
    """Print for each text the time per character, whole against a quarter: 1.0 is a straight line."""
    summarize(article_from_text("«Да», — сказал Иван Петров.", title="", language="ru"))
    for name, (language, make) in TEXTS.items():
        quarter, whole = make(1), make(QUARTERS)
        few, many = _seconds(quarter, language), _seconds(whole, language)
        growth = (many / len(whole)) / (few / len(quarter))
        sys.stdout.write(f"{name:22} {len(whole):>9,} characters in {many:6.2f} s; per character {growth:.2f}\n")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"peak memory of this process: {peak:.0f} MB\n")


if __name__ == "__main__":
    main()
