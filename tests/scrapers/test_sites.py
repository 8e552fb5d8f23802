"""Every site that has recorded pages is read as recorded; sites and pages are found by being there."""

import json
import pickle
import re
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import pytest

from scrapers.byline import without_house_noise
from scrapers.extract import read_article
from scrapers.html import parse
from scrapers.listing import read_listing
from scrapers.politeness import SHORTEST_PACE
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
    article = read_article(page.read_bytes(), expected["url"], source=SITES[page.parent.name], now=NOW)
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
        "kinds": list(article.kinds),
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
    assert source.zone in available_timezones()
    assert source.every >= SHORTEST_PACE
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301  because the bytes are ours


@pytest.mark.parametrize("name", sorted(SITES))
def test_a_site_s_ways_in_are_its_own(name: str) -> None:
    source = SITES[name]
    assert source.channels
    assert [channel for channel in source.channels if not source.owns(channel.url) and channel.kind != "preview"] == []
    assert len({channel.url for channel in source.channels}) == len(source.channels)


@pytest.mark.parametrize("name", sorted(SITES))
def test_a_site_s_addresses_have_the_keys_on_record(name: str) -> None:
    keys: dict[str, str] = json.loads((PAGES / name / "urls.json").read_text("utf-8"))
    assert keys
    assert {url: SITES[name].source_key(url) for url in keys} == keys
    assert all(SITES[name].owns(url) for url in keys)


@pytest.mark.parametrize("name", sorted(SITES))
def test_a_site_has_a_rule_where_its_markup_is_on_record_and_nowhere_else(name: str) -> None:
    source = SITES[name]
    pages = list((PAGES / name).glob("article*.html"))
    assert (source.read_article is not None) == (source.evidence is not None) == (len(pages) > 1)
    assert source.evidence is None or re.fullmatch(r"recorded 20\d\d-(0[1-9]|1[0-2])", source.evidence)
    assert source.read_listing is None or list((PAGES / name).glob("listing*.html"))


@pytest.mark.parametrize(
    ("name", "editions"),
    [("report_az", {"az", "ru", "en"}), ("trend_az", {"az", "ru", "en"}), ("onenews_az", {"az", "ru"})],
)
def test_each_language_of_a_site_is_read(name: str, editions: set[str]) -> None:
    channels = SITES[name].channels
    assert {channel.edition for channel in channels} == editions
    assert len({channel.edition for channel in channels[: len(editions)]}) == len(editions)


@pytest.mark.parametrize("name", sorted(SITES))
def test_a_site_s_patterns_of_noise_touch_no_plain_paragraph(name: str) -> None:
    source = SITES[name]
    paragraphs = (
        "БАКУ, 25 ноября. Министр сказал: «Читайте Trend и Turan».",
        "Он добавил: «Подробности в Telegram».",
        "Bakı, AZƏRTAC binası.",
    )
    assert without_house_noise(paragraphs, source).paragraphs == paragraphs


def test_day_az_alone_is_read_where_nothing_is_chosen() -> None:
    assert [name for name, source in sorted(SITES.items()) if source.enabled] == ["day_az"]
