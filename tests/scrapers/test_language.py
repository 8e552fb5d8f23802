import json
from pathlib import Path

import pytest

from scrapers.article import Language
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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nazir bildirib ki, tikinti ilin sonunadek basa catacaq.", "az"),
        ("Bakida yeni mekteb acilib, sagirdler ora getmeye baslayib.", "az"),
        ("Bakan, yeni okulun eylül ayında açılacağını söyledi.", "other"),
        ("Bu köprü yıl sonuna kadar tamamlanacak ve trafik rahatlayacak.", "other"),
        ("Vazir yangi ko‘prik qurilishi haqida gapirdi va ish boshlandi.", "other"),
        ("Про це заявив голова обласної ради.", "other"),
        ("«Ми не можемо чекати до весни», — сказав Іван Петренко.", "other"),
        ("Бул тууралуу өкмөт билдирди.", "other"),
        ("Министърът каза, че мостът ще отвори през май.", "other"),
        ("Le ministre a déclaré que le pont ouvrirait en mai.", "other"),
        ("მინისტრმა განაცხადა, რომ ხიდი მაისში გაიხსნება.", "other"),
        ("وزیر گفت پل در ماه مه باز می‌شود.", "other"),
        ("В порту Теңіз Жолы сказали, что суда ждут у входа в бухту.", "ru"),
    ],
)
def test_neighbours_are_told_apart(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("line", "around", "language"),
    [
        ("12 345", "az", "az"),
        ("Andrade (8), Suarez (6)", "en", "en"),
        ("Ekonomi yönetimi enflasyonla mücadelede kararlı olduğunu bildirdi.", "az", "other"),
        ("Порт закрыт до весны", "az", "ru"),
        ("Біз көктемді күтпейміз, кемелер кетеді", "ru", "other"),
    ],
)
def test_a_line_that_does_not_tell_is_in_the_language_around_it(line: str, around: Language, language: str) -> None:
    assert language_of(line, around) == language
