"""`sitat extract`: the article in a saved page as JSON, which `sitat quotes` reads."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bot.settings import load_settings
from scrapers.article import Article
from scrapers.errors import ScraperError
from scrapers.extract import read_article
from scrapers.source import source_of
from scrapers.sources import load


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("extract", help="print the article in a saved page as JSON")
    parser.add_argument("page", type=Path, metavar="PAGE.html", help="the saved page")
    parser.add_argument("--url", required=True, help="the address the page came from; it chooses the site's rules")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the article; 1 when there is none."""
    settings = load_settings()
    sources = load(settings.sources_file, allow_addresses=settings.allow_private_addresses)
    try:
        article = read_article(options.page.read_bytes(), options.url, source=source_of(options.url, sources))
    except (OSError, ValueError, ScraperError) as error:
        print(f"sitat: {options.page}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
        return 1
    print(json.dumps(as_fields(article), ensure_ascii=False, indent=2))
    return 0


def as_fields(article: Article) -> dict[str, Any]:
    """Return the article as plain values; `text` is byte for byte what quotes are slices of."""
    return {
        "url": article.url,
        "title": article.title,
        "text": article.text,
        "lead": article.slice(article.lead) if article.lead else None,
        "paragraphs": [article.slice(paragraph) for paragraph in article.paragraphs],
        "author": article.author,
        "section": article.section,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "has_time": article.has_time,
        "language": article.language,
        "image": article.image,
    }
