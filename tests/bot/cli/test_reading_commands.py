"""`sitat extract` and `sitat feed`: what others test us with, so their output does not change."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from scrapers.sources import built_in

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "tests" / "scrapers" / "pages"
PAGE = """<html lang="en"><head><title>Prices</title><meta property="article:published_time" content="2026-01-02T12:00:00+04:00">
</head><body><article><h1>Prices</h1><p>“Prices will not rise in the capital this year”, said Nigar Safarli, the minister of economy.</p>
<p>She spoke in Baku on Monday, and nobody asked why, although many of those present would have liked to know.</p></article></body></html>"""
FEED = """<rss version="2.0"><channel><title>x</title><language>az</language>
<item><title>Bakı &amp;amp; Şəki</title><link>https://site.az/1</link><guid>7</guid><pubDate>Wed, 25 Nov 2026 10:15:00 +0400</pubDate></item>
<item><title>heç yerdə</title></item></channel></rss>"""


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Any:
    def write(*asked: object) -> None:
        text = "\n".join(each if isinstance(each, str) else json.dumps(each) for each in asked)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))

    return write


def _printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_line_is_answered_by_a_line(tmp_path: Path, lines: Any, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "b.html").write_text("<p>no article", "utf-8")
    url = "https://news.example/1.html"
    lines(
        {"file": "a.html", "url": url},
        "",
        {"file": "b.html", "url": url},
        {"file": "c.html", "url": url},
        {"file": 1, "url": url},
        "{broken",
        "[]",
        {"file": "a.html", "url": url},
    )
    assert main(["extract", "--jsonl"]) == 1
    first, *bad, last = _printed(capsys)
    assert first == last
    assert (first["file"], first["url"], first["title"], first["published_at"]) == (
        "a.html",
        url,
        "Prices",
        "2026-01-02T08:00:00+00:00",
    )
    assert first["paragraphs"] == first["text"].split("\n\n")
    assert first["kinds"] == ["text", "text"]
    assert [("error" in each, each["file"]) for each in bad] == [
        (True, "b.html"),
        (True, "c.html"),
        (True, None),
        (True, None),
        (True, None),
    ]


def test_good_lines_alone_end_well(tmp_path: Path, lines: Any, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    lines({"file": "a.html", "url": "https://news.example/1.html"})
    assert main(["extract", "--jsonl"]) == 0
    assert len(_printed(capsys)) == 1


@pytest.mark.parametrize("arguments", [[], ["a.html"], ["a.html", "--jsonl"], ["a.html", "--url", "x", "--jsonl"]])
def test_a_question_that_is_not_clear_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", *arguments]) == 2
    assert "expected PAGE.html --url URL, or --jsonl" in capsys.readouterr().err


def test_a_site_that_is_switched_off_is_read_by_its_rule_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    page = PAGES / "haqqin_az" / "article_archive.html"
    assert not built_in()["haqqin_az"].enabled
    assert main(["extract", str(page), "--url", "https://haqqin.az/newsarchive/410001"]) == 0
    fields = json.loads(capsys.readouterr().out)
    assert (fields["source_key"], fields["body_origin"]) == ("id:410001", "rule")


def test_the_entries_of_a_feed_are_printed_as_they_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.xml").write_text(FEED, "utf-8")
    assert main(["feed", "a.xml"]) == 0
    entry = {
        "title": "Bakı &amp; Şəki",
        "link": "https://site.az/1",
        "id": "7",
        "published_at": "2026-11-25T06:15:00+00:00",
        "has_time": True,
        "language": "az",
    }
    nowhere = {"title": "heç yerdə", "link": "", "id": None, "published_at": None, "has_time": False, "language": "az"}
    assert json.loads(capsys.readouterr().out) == {"file": "a.xml", "entries": [entry, nowhere]}


def test_many_feeds_are_a_line_each_in_their_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.xml").write_text(FEED, "utf-8")
    (tmp_path / "b.xml").write_text("<!doctype html><p>a page", "utf-8")
    assert main(["feed", "--jsonl", "a.xml", "b.xml", "c.xml", "a.xml"]) == 1
    first, page, missing, last = _printed(capsys)
    assert (first, [len(each["entries"]) for each in (first, last)]) == (last, [2, 2])
    assert "HTML page" in page["error"]
    assert missing == {"file": "c.xml", "error": "No such file or directory"}


def test_a_choice_of_unknown_sites_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCES", "day_az,nowhere")
    assert main(["collect"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("sitat: SOURCES=nowhere is not known; allowed: all, or some of apa_az, ")
    assert len(told.splitlines()) == 1


def test_half_a_surrogate_pair_stops_no_line(
    tmp_path: Path, lines: Any, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    url = "https://news.example/1.html"
    lines({"file": "x\ud800", "url": url}, {"file": "a.html", "url": f"{url}?\udfff"}, {"file": "a.html", "url": url})
    assert main(["extract", "--jsonl"]) == 1
    broken, odd, last = map(json.loads, capsysbinary.readouterr().out.splitlines())
    assert (broken["file"], "error" in broken) == ("x\ufffd", True)
    assert (odd["file"], last["title"]) == ("a.html", "Prices")


def test_a_title_with_half_a_surrogate_pair_is_printed(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    feed = (
        '{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "a\\ud800b", "url": "https://site.az/1"}]}'
    )
    (tmp_path / "a.json").write_text(feed, "utf-8")
    assert main(["feed", "a.json", "--jsonl"]) == 0
    (entry,) = json.loads(capsysbinary.readouterr().out)["entries"]
    assert entry["title"] == "a\ufffdb"


@pytest.mark.parametrize("url", ["nonsense", "javascript:alert(1)", "/1.html", "https://"])
def test_an_address_of_no_page_is_refused(
    url: str, tmp_path: Path, lines: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    assert main(["extract", "a.html", "--url", url]) == 2
    assert "the url must be the address of a page" in capsys.readouterr().err
    lines({"file": "a.html", "url": url})
    assert main(["extract", "--jsonl"]) == 1
    (told,) = _printed(capsys)
    assert (told["file"], told["url"], "address of a page" in told["error"]) == ("a.html", url, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["feed", "a.xml", "--zone", "Nowhere/X"],
        ["feed", "a.xml", "--zone", ""],
        ["feed", "a.xml", "--zone", "../x"],
        ["collect", "--hours", "-5"],
        ["collect", "--hours", "0"],
        ["collect", "--hours", "99999999999"],
    ],
)
def test_a_zone_or_a_time_that_cannot_be_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert f"argument {arguments[-2]}: " in capsys.readouterr().err


def test_a_reader_that_leaves_early_ends_the_command_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    line = json.dumps({"file": str(tmp_path / "a.html"), "url": "https://news.example/1.html"}) + "\n"
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "extract", "--jsonl"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdin.write(line)
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["title"] == "Prices"
        running.stdout.close()
        running.stdin.write(line)
        running.stdin.close()
        assert running.stderr.read() == ""
    assert running.returncode == 141
