from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cli import doctor
from bot.storage import Storage
from tests.bot.storage.makers import NOON, url_of
from tests.scrapers.website import Website, website

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>{0}/1.html</link></item><item><title>Two</title><link>{0}/2.html</link></item></channel></rss>"""


@pytest.fixture
async def site(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[Website]:
    """A site that is the only enabled source."""
    async with website() as running:
        (tmp_path / "sources.toml").write_text(
            '[[source]]\nid = "day_az"\nenabled = false\n'
            f'[[source]]\nid = "local"\nname = "Local"\nkind = "feed"\nurl = "{running.url("/feed")}"\n',
            "utf-8",
        )
        monkeypatch.setenv("SOURCES_FILE", "sources.toml")
        monkeypatch.setenv("ALLOW_PRIVATE_ADDRESSES", running.address)
        yield running


async def test_a_source_that_answers_is_told_with_its_entries(
    site: Website, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.serve("/feed", FEED.format(site.url("")), headers={"Content-Type": "application/rss+xml"})
    assert await doctor._report() == 0
    printed = capsys.readouterr().out
    assert "ok      source local: feed: 2 entries" in printed
    assert "day_az" not in printed
    assert "database: there is none yet; it will be created at start" in printed
    assert printed.splitlines()[-1] in {"0 faults, 1 warnings", "0 faults, 2 warnings"}
    assert [path.name for path in tmp_path.iterdir()] == ["sources.toml"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<rss version='2.0'><channel><title>a</title></channel></rss>", "feed: answers, but lists no article"),
        ("<html><body>Are you human?</body></html>", "feed: "),
        (None, "feed: "),
    ],
)
async def test_no_source_that_answers_is_a_fault(
    site: Website, body: str | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if body is not None:
        site.serve("/feed", body)
    assert await doctor._report() == 1
    printed = capsys.readouterr().out
    assert f"warning source local: {told}" in printed
    assert "FAULT   no source answers from here: set SOURCE_PROXY" in printed
    assert printed.splitlines()[-1].startswith("1 faults, ")


async def test_an_auto_source_is_read_by_the_feed_it_names(site: Website, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("sources.toml")
    file.write_text(file.read_text("utf-8").replace('kind = "feed"', 'kind = "auto"').replace("/feed", "/"), "utf-8")
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    site.serve("/", f"<html><head>{link}</head><body></body></html>")
    site.serve("/feed", FEED.format(site.url("")))
    assert await doctor._report() == 0
    assert "source local: feed: 2 entries" in capsys.readouterr().out


async def test_no_enabled_source_is_a_fault(site: Website, capsys: pytest.CaptureFixture[str]) -> None:
    Path("sources.toml").write_text('[[source]]\nid = "day_az"\nenabled = false\n', "utf-8")
    assert await doctor._report() == 1
    assert "FAULT   every source is disabled" in capsys.readouterr().out
    assert site.asked == []


async def test_the_database_is_looked_at_and_left_alone(site: Website, capsys: pytest.CaptureFixture[str]) -> None:
    await (await Storage.open(url_of(Path("sitat.db")), now=NOON)).close()
    before = Path("sitat.db").read_bytes()
    await doctor._report()
    assert "database: can be written, and is up to date" in capsys.readouterr().out
    assert Path("sitat.db").read_bytes() == before
    Path("sitat.db").write_bytes(b"this is no database" * 100)
    await doctor._report()
    assert "FAULT   database: The database sitat.db is not a SQLite database" in capsys.readouterr().out
