from datetime import timedelta
from pathlib import Path

import pytest

from scrapers.errors import SourcesFileError
from scrapers.source import Channel, source_of
from scrapers.sources import built_in, load
from scrapers.sources.day_az import SOURCE, like

LOCAL = frozenset({"127.0.0.1:8081"})


def _write(folder: Path, text: str) -> Path:
    path = folder / "sources.toml"
    path.write_text(text, "utf-8")
    return path


def _row(**values: str) -> str:
    row = {"id": '"site"', "name": '"Site"', "url": '"https://site.az/rss"', **values}
    return "[[source]]\n" + "\n".join(f"{key} = {value}" for key, value in row.items() if value)


def test_without_a_file_there_are_the_built_in_sites() -> None:
    assert load(None) == built_in()
    assert "day_az" in load(None)


@pytest.mark.parametrize(
    ("chosen", "enabled"),
    [
        (None, {"day_az"}),
        ([], set()),
        (["trend_az", "haqqin_az"], {"trend_az", "haqqin_az"}),
        (["all"], set(built_in())),
    ],
)
def test_the_choice_says_which_built_in_sites_are_read(chosen: list[str] | None, enabled: set[str]) -> None:
    assert {name for name, source in load(None, chosen=chosen).items() if source.enabled} == enabled


def test_a_row_s_own_word_wins_over_the_choice(tmp_path: Path) -> None:
    rows = '[[source]]\nid = "trend_az"\nenabled = true\n[[source]]\nid = "day_az"\nevery = "1h"\n'
    sources = load(_write(tmp_path, rows + _row()), chosen=[])
    assert {name for name, source in sources.items() if source.enabled} == {"trend_az", "site"}


def test_a_choice_of_a_site_nobody_knows_is_told() -> None:
    with pytest.raises(SourcesFileError, match="SOURCES=other is not known; allowed: all, or some of apa_az"):
        load(None, chosen=["day_az", "other"])


def test_a_row_adds_a_site(tmp_path: Path) -> None:
    row = _row(
        kind='"feed"',
        language='"az"',
        timezone='"Asia/Almaty"',
        every='"2h"',
        body_selector='".text p"',
        proxy='"socks5://p:1"',
    )
    site = load(_write(tmp_path, row))["site"]
    assert site.channels == (Channel(kind="feed", url="https://site.az/rss"),)
    assert (site.language, site.zone, site.every) == ("az", "Asia/Almaty", timedelta(hours=2))
    assert (site.body_selector, site.proxy, site.enabled) == (".text p", "socks5://p:1", True)


def test_a_row_without_a_kind_finds_out_by_itself(tmp_path: Path) -> None:
    assert load(_write(tmp_path, _row()))["site"].channels[0].kind == "auto"


def test_a_row_with_the_id_of_a_built_in_site_changes_what_it_names(tmp_path: Path) -> None:
    path = _write(tmp_path, '[[source]]\nid = "day_az"\nenabled = false\nevery = "1h"')
    changed = load(path)["day_az"]
    assert (changed.enabled, changed.every) == (False, timedelta(hours=1))
    assert (changed.channels, changed.read_article) == (SOURCE.channels, SOURCE.read_article)


def test_a_built_in_site_can_be_given_another_way_in(tmp_path: Path) -> None:
    path = _write(tmp_path, '[[source]]\nid = "day_az"\nurl = "https://t.me/s/dayaz"\nkind = "preview"')
    changed = load(path)["day_az"]
    assert changed.channels == (Channel(kind="preview", url="https://t.me/s/dayaz"),)
    assert changed.owns("https://news.day.az/1.html")


def test_a_row_can_be_like_a_built_in_site_on_another_host(tmp_path: Path) -> None:
    path = _write(tmp_path, _row(url='"http://127.0.0.1:8081/news"', like='"day_az"', every='"5s"'))
    site = load(path, allow_addresses=LOCAL)["site"]
    assert site.channels == (Channel(kind="listing", url="http://127.0.0.1:8081/news"),)
    assert (site.read_article, site.every, site.id_pattern) == (
        SOURCE.read_article,
        timedelta(seconds=5),
        SOURCE.id_pattern,
    )
    assert site.owns("http://127.0.0.1:8081/economy/7.html")
    assert not site.owns("https://news.day.az/economy/7.html")
    assert site.source_key("http://127.0.0.1:8081/economy/7.html") == "id:7"


def test_a_twin_of_day_az_is_made_in_code_too() -> None:
    twin = like(id="newsroom", name="Newsroom", home_url="http://127.0.0.1:8081/news", every=timedelta(seconds=5))
    assert (twin.id, twin.name, twin.read_listing) == ("newsroom", "Newsroom", SOURCE.read_listing)


def test_a_twin_may_have_a_feed_as_its_way_in(tmp_path: Path) -> None:
    site = load(_write(tmp_path, _row(like='"day_az"', kind='"feed"')))["site"]
    assert site.channels == (Channel(kind="feed", url="https://site.az/rss"),)
    assert site.read_article is SOURCE.read_article


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (_row(id="'Site!'"), "sources row 1 (Site!): id is 'Site!'; allowed: small letters, digits and _"),
        (_row(id=""), "sources row 1: id is missing; allowed: small letters"),
        (_row(name=""), "sources row 1 (site): name is missing; allowed: a text."),
        (_row(name="3"), "name is '3'; allowed: a text."),
        (_row(url=""), "url is missing; allowed: an http or https address."),
        (_row(url="'site.az'"), "url is 'site.az'; allowed: an http or https address."),
        (_row(url="1"), "url is '1'; allowed"),
        (_row(kind="'rss'"), "kind is 'rss'; allowed: listing, feed, sitemap, preview, auto."),
        (_row(language="'tr'"), "language is 'tr'; allowed: ru, az, en, other."),
        (_row(timezone="'Baku'"), "timezone is 'Baku'; allowed: an IANA name like Asia/Baku."),
        (_row(timezone="4"), "timezone is '4'; allowed"),
        (_row(every="'often'"), "every is 'often'; allowed: a number with s, m, h or d"),
        (_row(every="15"), "every is '15'; allowed"),
        (_row(every="'0m'"), "every is '0m'; allowed"),
        (
            _row(every="'4m'"),
            "every is '4m'; allowed: 5m or more (less only for an address in ALLOW_PRIVATE_ADDRESSES).",
        ),
        (_row(enabled="'yes'"), "enabled is 'yes'; allowed: true or false."),
        (_row(id_pattern="'/([0-9]+'"), "id_pattern is '/([0-9]+'; allowed: a regular expression with one group"),
        (_row(id_pattern="'/[0-9]+'"), "id_pattern is '/[0-9]+'; allowed: a regular expression with one group"),
        (_row(item_selector="'div['"), "item_selector is 'div['; allowed: a CSS selector."),
        (_row(proxy="'ftp://x'"), "proxy is '***'; allowed: an http://, https:// or socks5:// address with HOST:PORT."),
        (_row(like="'day'"), "like is 'day'; allowed: apa_az, "),
        (_row(selector="'p'"), "sources row 1 (site): selector is not a known key; allowed: id, name, url"),
        (_row() + "\n" + _row(), "sources row 2 (site): id is 'site'; allowed: an id that no row above has."),
        ('[[source]]\nid = "day_az"\nkind = "feed"', "kind is 'feed'; allowed: a kind only beside a url."),
        ("[[site]]\nid = 1", "site is not known here; the file is made of [[source]] rows."),
        ("source = 3", "source is not known here"),
        ("source = [1]", "source is not known here"),
        ("[[source", "is not a TOML file"),
    ],
)
def test_a_wrong_row_is_told_in_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(SourcesFileError) as caught:
        load(_write(tmp_path, text))
    assert sentence in caught.value.reason


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourcesFileError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_bytes("# Источники".encode("cp1251"))
    with pytest.raises(SourcesFileError, match="not a TOML file"):
        load(path)


def test_the_source_of_a_link_is_found_by_its_host() -> None:
    assert source_of("https://lady.day.az/x", built_in()) is SOURCE
    assert source_of("https://elsewhere.example/", built_in()) is None


@pytest.mark.parametrize(
    ("pattern", "url", "key"),
    [
        (r"/(\d+)-", "https://site.az/7-new-slug", "id:7"),
        (r"/(\d+)-", "https://site.az/about", "url:https://site.az/about"),
        ("/([a-z]+)", "https://site.az/about", "url:https://site.az/about"),
        ("about(x)?", "https://site.az/about", "url:https://site.az/about"),
    ],
)
def test_a_row_may_tell_where_the_number_of_an_article_stands(tmp_path: Path, pattern: str, url: str, key: str) -> None:
    site = load(_write(tmp_path, _row(id_pattern=f"'{pattern}'")))["site"]
    assert site.source_key(url) == key


def test_further_ways_in_are_tried_after_the_first(tmp_path: Path) -> None:
    text = _row(also="['https://t.me/s/site', 'https://site.az/news.xml']", kind="'feed'")
    channels = load(_write(tmp_path, text))["site"].channels
    assert [(channel.kind, channel.url) for channel in channels] == [
        ("feed", "https://site.az/rss"),
        ("auto", "https://t.me/s/site"),
        ("auto", "https://site.az/news.xml"),
    ]
    added = load(_write(tmp_path, "[[source]]\nid = 'day_az'\nalso = ['https://milli.example/']"))["day_az"].channels
    assert [channel.kind for channel in added] == ["listing", "feed", "preview", "auto"]
    report = load(_write(tmp_path, "[[source]]\nid = 'report_az'\nalso = ['https://t.me/s/report']"))["report_az"]
    assert [channel.edition for channel in report.channels] == ["az", "ru", "en", "az", "az"]


@pytest.mark.parametrize("also", ["[]", "'https://site.az/'", "['site.az']", "[1]"])
def test_further_ways_in_are_addresses(tmp_path: Path, also: str) -> None:
    with pytest.raises(SourcesFileError, match="also is"):
        load(_write(tmp_path, _row(also=also)))


@pytest.mark.parametrize("address", ["socks5://u:s3cr3t@h", "ftp://u:s3cr3t@h:1", "http://u:s3cr3t@h:99999"])
def test_a_wrong_proxy_is_told_without_its_password(tmp_path: Path, address: str) -> None:
    with pytest.raises(SourcesFileError) as caught:
        load(_write(tmp_path, _row(proxy=f"'{address}'")))
    assert "s3cr3t" not in str(caught.value)
