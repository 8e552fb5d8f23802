"""Prints how good the quotes are, by language, with the sums behind the figures.

    python -m tests.bench.quotes_quality [FOLDER ...]

The articles of tests/corpus first, then those of each folder; a folder holds annotated articles, one JSON file each.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.summarizer import summarize
from scrapers.extract import article_from_text
from tests.bench.scoring import FIGURES, Sums, score

CORPUS = Path(__file__).parents[1] / "corpus"


def articles(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the annotated articles of a folder, by name."""
    for path in sorted(folder.glob("*.json")):
        fields = json.loads(path.read_text("utf-8"))
        if isinstance(fields, dict) and "quotes" in fields and "key" in fields:
            yield fields


def measure(fields: dict[str, Any]) -> Sums:
    """Summarize an annotated article and compare."""
    article = article_from_text(fields["text"], title=fields.get("title", ""), language=fields["lang"])
    return score(fields, summarize(article))


def table(sums_by_language: dict[str, Sums]) -> str:
    """Return the figures, a line each, a column for each language."""
    languages = sorted(sums_by_language)
    lines = ["".join([f"{'':16}", *(f"{language:>10}" for language in languages)])]
    for figure in ("articles", *FIGURES):
        cells = (_cell(sums_by_language[language], figure) for language in languages)
        lines.append("".join([f"{figure:16}", *(f"{cell:>10}" for cell in cells)]))
    lines.append("")
    lines += [f"{language}: {_sums(sums_by_language[language])}" for language in languages]
    return "\n".join(lines)


def _cell(sums: Sums, figure: str) -> str:
    if figure == "articles":
        return str(sums.counts["articles"])
    value = sums.figures()[figure]
    return "-" if value is None else f"{value:.3f}"


def _sums(sums: Sums) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(sums.counts.items()) if not name.startswith("content"))


def main() -> None:
    """Print the table for each folder."""
    parser = argparse.ArgumentParser(description="How good the quotes are, by language")
    parser.add_argument("folders", nargs="*", type=Path, help="more folders of annotated articles")
    for folder in (CORPUS, *parser.parse_args().folders):
        sums_by_language: defaultdict[str, Sums] = defaultdict(Sums)
        for fields in articles(folder):
            found = measure(fields)
            for language in (fields["lang"], "all"):
                sums_by_language[language].counts.update(found.counts)
        sys.stdout.write(
            f"{folder}\n{table(sums_by_language)}\n" if sums_by_language else f"{folder}: no annotated articles\n"
        )


if __name__ == "__main__":
    main()
