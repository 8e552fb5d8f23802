"""`sitat quotes`: what is said in an article, from a JSON file, a saved page or an address."""

import argparse
import asyncio
import json
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.settings import load_settings
from bot.summarizer import summarize
from bot.summarizer.report import as_json_line, readable
from scrapers.article import Article
from scrapers.collect import fetch_article, inline
from scrapers.errors import ScraperError
from scrapers.extract import article_from_text, read_article
from scrapers.fetch import Fetcher
from scrapers.sources import load


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("quotes", help="show who says what in an article (JSON or HTML file, or an address)")
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="article.json, page.html or https://...")
    parser.add_argument("--jsonl", action="store_true", help="one JSON object a line: id, quotes, key")
    parser.add_argument("--url", default="", help="the address a saved page came from")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the quotes of each article; 1 when one of them could not be read."""
    status = 0
    for name in options.articles:
        try:
            for identifier, article in _articles(name, options.url):
                summary = summarize(article)
                print(as_json_line(identifier, summary) if options.jsonl else readable(article, summary), flush=True)
        except (OSError, ValueError, ScraperError) as error:
            print(f"sitat: {name}: {error}", file=sys.stderr)
            status = 1
    return status


def _articles(name: str, url: str) -> Iterator[tuple[str, Article]]:
    if name.startswith(("http://", "https://")):
        yield name, asyncio.run(_fetched(name))
        return
    path = Path(name)
    body = path.read_bytes()
    if path.suffix.lower() == ".json" or body.removeprefix(BOM_UTF8).lstrip()[:1] == b"{":
        fields = _loaded(body)
        if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
            raise ValueError("expected a JSON object with the article's text in `text`")
        yield str(fields.get("id") or path.stem), _article(fields)
    else:
        yield path.stem, read_article(body, url or path.absolute().as_uri())


def _loaded(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8-sig"))
    except RecursionError as error:
        raise ValueError("the JSON is nested too deeply") from error


def _article(fields: dict[str, Any]) -> Article:
    language = fields.get("lang") or fields.get("language")
    return article_from_text(
        fields["text"],
        title=str(fields.get("title") or ""),
        url=str(fields.get("url") or ""),
        language=language if language in {"ru", "az", "en"} else None,
    )


async def _fetched(url: str) -> Article:
    settings = load_settings()
    async with Fetcher(**settings.fetching) as fetcher:
        return await fetch_article(
            url,
            fetcher=fetcher,
            run=inline,
            sources=load(**settings.choosing),
        )
