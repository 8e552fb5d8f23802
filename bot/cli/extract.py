"""`sitat extract`: the article in a saved page as JSON, which `sitat quotes` reads; with `--jsonl` thousands in one process."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.cli.printing import print_json
from bot.settings import load_settings
from scrapers.article import Article
from scrapers.errors import ScraperError
from scrapers.extract import read_article
from scrapers.source import Source, source_of
from scrapers.sources import load
from scrapers.urls import is_web_url

_NO_ADDRESS = "the url must be the address of a page, http:// or https://"


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("extract", help="print the article in a saved page as JSON")
    parser.add_argument("page", nargs="?", type=Path, metavar="PAGE.html", help="the saved page")
    parser.add_argument("--url", help="the address the page came from; it chooses the site's rules")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read lines {"file": ..., "url": ...} from standard input and print one object a line, with the file',
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the articles; 1 when one of the pages has none, 2 where it is not said which page to read."""
    if options.jsonl == (options.page is not None) or (options.page is not None and not options.url):
        print("sitat: expected PAGE.html --url URL, or --jsonl with lines on standard input", file=sys.stderr)
        return 2
    if options.page is not None and not is_web_url(options.url):
        print(f"sitat: {_NO_ADDRESS}", file=sys.stderr)
        return 2
    sources = load(**load_settings().choosing)
    if options.jsonl:
        return _run_lines(sources)
    try:
        article = _read(options.page, options.url, sources)
    except (OSError, ValueError, ScraperError) as error:
        print(f"sitat: {options.page}: {_reason(error)}", file=sys.stderr)
        return 1
    print_json(as_fields(article), indent=2)
    return 0


def _run_lines(sources: Mapping[str, Source]) -> int:
    """Answer each line with a line: the article's fields, or an `error`; one bad page stops nothing."""
    status = 0
    for fields in _answers(sources):
        status = 1 if "error" in fields else status
        print_json(fields)
    return status


def _answers(sources: Mapping[str, Source]) -> Iterator[dict[str, Any]]:
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        asked: dict[str, Any] = {}
        try:
            asked = _asked(line)
            yield {"file": asked["file"], **as_fields(_read(Path(asked["file"]), asked["url"], sources))}
        except (OSError, ValueError, ScraperError) as error:
            yield {"file": asked.get("file"), "url": asked.get("url"), "error": _reason(error)}


def _asked(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except RecursionError as error:
        raise ValueError("the line is nested too deeply") from error
    if not isinstance(asked, dict) or not all(isinstance(asked.get(key), str) for key in ("file", "url")):
        raise ValueError('expected {"file": ..., "url": ...}')
    return asked


def _read(page: Path, url: str, sources: Mapping[str, Source]) -> Article:
    if not is_web_url(url):
        raise ValueError(_NO_ADDRESS)
    return read_article(page.read_bytes(), url, source=source_of(url, sources))


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def as_fields(article: Article) -> dict[str, Any]:
    """Return the article as plain values; `text` is byte for byte what quotes are slices of."""
    return {
        "url": article.url,
        "title": article.title,
        "text": article.text,
        "lead": article.slice(article.lead) if article.lead else None,
        "paragraphs": [article.slice(paragraph) for paragraph in article.paragraphs],
        "kinds": list(article.kinds),
        "author": article.author,
        "section": article.section,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "has_time": article.has_time,
        "language": article.language,
        "image": article.image,
        "source_key": article.source_key,
        "body_origin": article.body_origin,
        "problems": list(article.problems),
    }
