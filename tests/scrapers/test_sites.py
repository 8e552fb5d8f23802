"""Every site that has recorded pages is read as recorded; sites and pages are found by being there."""

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from scrapers.extract import read_article
from scrapers.html import parse
from scrapers.listing import read_listing
from scrapers.source import Source
from scrapers.sources import built_in
from tests.scrapers.places import NOW

PAGES = Path(__file__).parent / "pages"
SITES = built_in()


def _recorded(kind: str) -> list[Path]:
    return sorted(PAGES.glob(f"*/{kind}*.html"))


def _expected(page: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return expected


def _name(page: Path) -> str:
    return f"{page.parent.name}-{page.stem}"


@pytest.mark.parametrize("page", _recorded("article"), ids=_name)
def test_an_article_is_read_as_recorded(page: Path) -> None:
    expected = _expected(page)
    article = read_article(page.read_bytes(), expected["url"], source=SITES[page.parent.name])
    read = {
        "url": article.url,
        "title": article.title,
        "author": article.author,
        "section": article.section,
        "published_at": article.published_at.isoformat() if article.published_at else None,
        "has_time": article.has_time,
        "language": article.language,
        "lead": article.slice(article.lead) if article.lead else None,
        "source_key": article.source_key,
        "image": article.image,
        "problems": list(article.problems),
        "paragraphs": [article.slice(span) for span in article.paragraphs],
    }
    assert read == expected


@pytest.mark.parametrize("page", _recorded("listing"), ids=_name)
def test_a_listing_is_read_as_recorded(page: Path) -> None:
    expected = _expected(page)
    listing = read_listing(parse(page.read_text("utf-8"), expected["url"]), SITES[page.parent.name], NOW)
    assert [[entry.url, entry.title] for entry in listing.entries] == expected["entries"]
    assert list(listing.problems) == expected["problems"]


@pytest.mark.parametrize("name", sorted(SITES))
def test_a_site_agrees_with_its_file(name: str) -> None:
    source = SITES[name]
    assert source.id == name
    assert source.channels
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301  because the bytes are ours


@pytest.mark.parametrize("name", sorted(name for name, source in SITES.items() if source.read_article))
def test_a_site_with_a_rule_has_recorded_pages_and_says_when_they_were_recorded(name: str) -> None:
    source: Source = SITES[name]
    assert source.evidence is not None
    assert len(list((PAGES / name).glob("article*.html"))) > 1
