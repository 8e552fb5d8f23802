"""`sitat source try`: against the local newsroom and a small site, in a process of its own as an operator runs it."""

import asyncio
import json
import sys
import tomllib
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.cli import main
from bot.playground.server import Playground
from scrapers.sources import load
from tests.scrapers.newsroom import article_page, rss
from tests.scrapers.website import Website, website

ROOT = Path(__file__).parents[3]
CORPUS = ROOT / "tests" / "corpus"


async def attempt(address: str, *arguments: str) -> tuple[int, str, str]:
    """Run the command; return its exit code and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "source", "try", *arguments, cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "ALLOW_PRIVATE_ADDRESSES": address, "PYTHONIOENCODING": "utf-8"},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, err = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


def row_in(text: str) -> str:
    return text[text.index("[[source]]") :].partition("\n\n")[0]


async def test_the_local_newsroom_can_be_read_and_its_row_added(tmp_path: Path) -> None:
    async with Playground(corpus=CORPUS) as local:
        code, out, err = await attempt(local.address, local.newsroom_url)
    assert (code, "Traceback" in err) == (0, False)
    assert f"asking {local.newsroom_url}" in err
    assert "works  feed" in out
    assert "quotes found: " in out
    assert out.rstrip().endswith("This site can be read.")
    (tmp_path / "sources.toml").write_text(row_in(out), "utf-8")
    sources = load(tmp_path / "sources.toml", allow_addresses=frozenset({local.address}))
    added = sources["site_127_0_0_1"]
    assert [channel.kind for channel in added.channels][:1] == ["feed"]
    assert added.channels[1].url == local.newsroom_url


@pytest.fixture
async def site() -> AsyncGenerator[Website]:
    async with website() as running:
        yield running


async def test_all_that_was_found_as_json(site: Website) -> None:
    site.serve("/", "<html></html>").serve("/rss", rss(site, 1001, 1002)).serve(
        "/economy/1001.html", article_page(1001)
    )
    code, out, _ = await attempt(site.address, site.url("/"), "--json")
    found = json.loads(out)
    assert (code, found["good"], found["known"]) == (0, True, False)
    assert {way["url"]: way["state"] for way in found["ways"]}[site.url("/rss")] == "ok"
    assert [article["state"] for article in found["articles"]] == ["ok", "gone"]
    assert found["articles"][0]["title"] == "Новость 1001"
    (row,) = tomllib.loads(found["row"])["source"]
    assert (row["url"], row["kind"], row["language"], row["timezone"]) == (site.url("/rss"), "feed", "ru", "Asia/Baku")


async def test_a_site_that_cannot_be_read_is_told_so(site: Website) -> None:
    site.serve("/", status=403, headers={"cf-mitigated": "challenge"})
    code, out, _ = await attempt(site.address, site.url("/"))
    assert code == 1
    assert "a page for browsers stands before it" in out
    assert "No way into this site works from here. A proxy that the site answers may help" in out
    assert "[[source]]" not in out


async def test_a_site_that_is_not_public_is_told_how_it_may_be_read(site: Website) -> None:
    code, out, _ = await attempt("", site.url("/"))
    assert (code, "ALLOW_PRIVATE_ADDRESSES" in out, "SOURCE_PROXY" in out) == (1, True, False)


async def test_a_name_nobody_has_may_be_misspelt() -> None:
    code, out, _ = await attempt("", "https://news.invalid/")
    assert (code, "is it spelt right?" in out, "SOURCE_PROXY" in out) == (1, True, False)


async def test_headlines_without_texts_are_told_so(site: Website) -> None:
    site.serve("/", "<html></html>").serve("/rss", rss(site, 1001))
    code, out, _ = await attempt(site.address, site.url("/"))
    assert code == 1
    assert "cannot be read: it is not there" in out
    assert "none could be read" in out


@pytest.mark.parametrize(
    "url", ["ftp://news.example", "https://", "https://not a url", "https://news,example/", "https://a.az/a b"]
)
def test_what_is_no_web_address_is_refused(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "try", url]) == 2
    assert capsys.readouterr().err == f"sitat: {url} is not an http or https address\n"


def test_words_are_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "try", "not a url"]) == 2
    assert capsys.readouterr().err == "sitat: not a url is not an http or https address\n"
