"""Measures, in one run, our whole summary of articles against natasha's own segmentation and NER of the same texts.

python -m tests.bench.quotes [FOLDER]
"""

import resource
import sys
from pathlib import Path
from time import process_time

from bot.summarizer import summarize, toolbox
from scrapers.article import Article
from scrapers.extract import article_from_text
from tests.bench.quotes_quality import CORPUS, articles

ROUNDS = 5


def natasha_seconds(texts: list[str]) -> float:
    """Return the processor time natasha takes to segment texts and to find their names."""
    tagger = toolbox.tagger()
    from natasha import Doc, Segmenter  # noqa: PLC0415  because toolbox must put pymorphy3 in its place first

    segmenter = Segmenter()
    started = process_time()
    for text in texts:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
    return process_time() - started


def our_seconds(read: list[Article]) -> float:
    """Return the processor time of the whole summaries."""
    started = process_time()
    for article in read:
        summarize(article)
    return process_time() - started


def main() -> None:
    """Print the times of each round, their ratio and the memory of the process."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    for language in ("ru", "az", "en"):
        read = [
            article_from_text(f["text"], title=f["title"], language=f["lang"])
            for f in articles(folder)
            if f["lang"] == language
        ]
        texts = [article.text for article in read]
        our_seconds(read[:1])
        natasha_seconds(texts[:1])
        rounds = [(our_seconds(read), natasha_seconds(texts)) for _ in range(ROUNDS)]
        ours, theirs = (sum(times) / ROUNDS for times in zip(*rounds, strict=True))
        sys.stdout.write(
            f"{language}: {len(texts)} articles, {sum(map(len, texts)):,} characters; "
            f"ours {ours:.2f} s, natasha {theirs:.2f} s, ratio {ours / theirs:.2f}\n"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"peak memory of this process: {peak:.0f} MB\n")


if __name__ == "__main__":
    main()
