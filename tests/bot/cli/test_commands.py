import asyncio
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.storage import Storage
from tests.bot.storage.makers import NOON, url_of

ROOT = Path(__file__).parents[3]
TEXT = "“Prices will not rise”, said Nigar Safarli, the minister.\n\nShe spoke in Baku on Monday, and nobody asked why."
PAGE = """<html lang="en"><head><title>Prices</title><meta property="article:published_time" content="2026-01-02T12:00:00+04:00">
</head><body><article><h1>Prices</h1><p>“Prices will not rise in the capital this year”, said Nigar Safarli, the minister of economy.</p>
<p>She spoke in Baku on Monday, and nobody asked why, although many of those present would have liked to know.</p>
<p>The market was open until late in the evening, and the traders sold all of their apples, pears and nuts.</p></article></body></html>"""


def test_a_wrong_setting_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ON_DOUBT", "maybe")
    monkeypatch.setenv("PORT", "no")
    assert main(["run"]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("sitat: ON_DOUBT='maybe' cannot be used: expected resend or drop (")
    assert second.startswith("sitat: PORT='no'")


def test_a_wrong_sources_file_is_named_with_its_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "more.toml").write_text('[[source]]\nid = "Site"\n', "utf-8")
    monkeypatch.setenv("SOURCES_FILE", "more.toml")
    assert main(["collect"]) == 2
    assert capsys.readouterr().err.startswith(
        "sitat: SOURCES_FILE more.toml: sources row 1 (Site): id is 'Site'; allowed:"
    )
    monkeypatch.setenv("SOURCES_FILE", "none.toml")
    assert main(["collect"]) == 2
    assert capsys.readouterr().err.startswith("sitat: SOURCES_FILE none.toml: cannot be read")


def test_a_backup_of_nothing_fails_and_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "copy.db"]) == 3
    assert capsys.readouterr().err == "sitat: There is no database sitat.db; nothing was copied.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_backup_copies_an_old_database_as_it_is(tmp_path: Path) -> None:
    connection = sqlite3.connect("sitat.db")
    connection.execute("CREATE TABLE before (a)")
    connection.close()
    assert main(["backup", "copy.db"]) == 0
    for name in ("sitat.db", "copy.db"):
        connection = sqlite3.connect(name)
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("before",)]
        connection.close()


@pytest.mark.parametrize(
    ("target", "told"),
    [("nowhere/copy.db", "The copy nowhere/copy.db cannot be opened"), ("sitat.db", "sitat.db exists already")],
)
def test_a_backup_names_the_target_that_fails(target: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(_make(Path("sitat.db")))
    assert main(["backup", target]) == 3
    assert told in capsys.readouterr().err


async def _make(file: Path) -> None:
    await (await Storage.open(url_of(file), now=NOON)).close()


@pytest.mark.parametrize("missing", ["bot.playground", "tdjson"])
def test_the_demo_says_that_it_is_not_installed(missing: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", "utf-8")
    code = f"import sys; sys.modules[{missing!r}] = None; from bot.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "demo", "--corpus", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"sitat: the demo is not in this installation ({missing}")
    assert len(done.stderr.splitlines()) == 1


def test_quotes_reads_json_with_a_byte_order_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT, "title": "Prices"}), "utf-8-sig")
    (tmp_path / "b").write_text(json.dumps({"text": TEXT, "title": "Prices"}), "utf-8-sig")
    assert main(["quotes", "a.json", "b"]) == 0
    assert capsys.readouterr().out.count("Nigar Safarli") >= 2


@pytest.mark.parametrize("content", ["[]", '[{"text": "a"}]', '{"words": "a"}'])
def test_quotes_says_what_a_json_file_must_hold(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    assert main(["quotes", "a.json"]) == 1
    assert "expected a JSON object with the article's text" in capsys.readouterr().err


def test_extract_prints_what_quotes_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    assert main(["extract", "page.html", "--url", "https://news.example/1.html"]) == 0
    printed = capsys.readouterr().out
    fields = json.loads(printed)
    assert fields["url"] == "https://news.example/1.html"
    assert (fields["title"], fields["language"], fields["has_time"]) == ("Prices", "en", True)
    assert fields["published_at"] == "2026-01-02T08:00:00+00:00"
    assert len(fields["paragraphs"]) == 3
    assert all(paragraph in fields["text"] for paragraph in fields["paragraphs"])
    assert set(fields) >= {"lead", "author", "section", "image"}
    (tmp_path / "article.json").write_text(printed, "utf-8")
    assert main(["quotes", "--jsonl", "article.json"]) == 0
    (start, end), *_ = json.loads(capsys.readouterr().out)["quotes"][0]["spans"]
    assert fields["text"][start:end].startswith("Prices will not rise")


@pytest.mark.parametrize("name", ["none.html", "empty.html"])
def test_extract_says_where_there_is_no_article(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.html").write_text("<html><body></body></html>", "utf-8")
    assert main(["extract", name, "--url", "https://news.example/1.html"]) == 1
    assert capsys.readouterr().err.startswith(f"sitat: {name}: ")
