from datetime import UTC, datetime
from pathlib import Path

from scrapers.html import parse
from scrapers.preview import is_preview, read_preview
from scrapers.sources.day_az import SOURCE

PAGE = Path(__file__).parent / "pages" / "day_az" / "preview.html"


def test_posts_with_a_link_to_the_site_are_entries_newest_first() -> None:
    listing = read_preview(parse(PAGE.read_text("utf-8"), "https://t.me/s/dayaz"), SOURCE.owns)
    assert [(entry.url, entry.title, entry.published_at) for entry in listing.entries] == [
        ("https://news.day.az/world/1900001.html", "", None),
        (
            "https://news.day.az/economy/1827592.html",
            "Альянс между Азербайджаном и Казахстаном",
            datetime(2026, 11, 25, 6, 20, tzinfo=UTC),
        ),
        (
            "https://news.day.az/economy/985095.html?utm_source=tg",
            "Порт Алят принял первый поезд",
            datetime(2026, 11, 25, 5, 40, tzinfo=UTC),
        ),
    ]


def test_a_preview_page_is_known_by_its_address() -> None:
    assert is_preview("https://t.me/s/dayaz")
    assert not is_preview("https://t.me/dayaz")
    assert not is_preview("https://site.example/s/dayaz")
