import json
from pathlib import Path

import pytest

from scrapers.language import language_from_tag, language_of

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_an_article_of_the_corpus_is_in_its_language(path: Path) -> None:
    article = json.loads(path.read_text("utf-8"))
    assert language_of(article["text"]) == article["lang"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Парламент принял закон", "ru"),
        ("Bakıda yeni məktəb açılıb", "az"),
        ("BAKIDA YENİ MƏKTƏB AÇILIB", "az"),
        ("The minister said the port will grow", "en"),
        ("Бүгін Астанада жаңа мектеп ашылды", "other"),
        ("Кабінет міністрів ухвалив рішення", "other"),
        ("Bugün Ankara'da yeni bir okul açıldı", "other"),
        ("Das Ministerium teilte mit", "other"),
        ("12:30", "other"),
        ("", "other"),
    ],
)
def test_a_line_is_in_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("tag", "language"),
    [("az-AZ", "az"), ("ru_RU", "ru"), ("EN", "en"), ("kk", "other"), ("", None), (None, None), (" ", None)],
)
def test_a_tag_tells_its_language(tag: str | None, language: str | None) -> None:
    assert language_from_tag(tag) == language
