import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.headline import headline, repeats_headline
from bot.digest.message import Entity
from bot.digest.text import Text, can_be_shown, clean, cut_at_word, shortened, units


def test_offsets_count_utf16_units() -> None:
    text = Text().add("⚡🚢 ").add("имя", "bold").add("🙂", "italic", url="https://day.az/")
    assert text.message().entities == (
        Entity(kind="bold", offset=4, length=3),
        Entity(kind="italic", offset=7, length=2),
        Entity(kind="text_link", offset=7, length=2, url="https://day.az/"),
    )


def test_empty_words_make_no_entity_and_a_text_begins_without_a_gap() -> None:
    assert Text().gap().line().add("", "bold").message().entities == ()
    assert Text().gap().add("a").line().add("b").gap().add("c").message().text == "a\nb\n\nc"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Порт принял состав - ФОТО", "Порт принял состав"),
        ("Порт принял состав (ФОТО/ВИДЕО)", "Порт принял состав"),
        ("Порт принял состав ФОТО - ОБНОВЛЕНО", "Порт принял состав"),
        ("ВИДЕО: Порт принял состав", "Порт принял состав"),
        ("Limanda yeni qatar - YENİLƏNİB", "Limanda yeni qatar"),
        ("Limanda yeni qatar [FOTO, VİDEO]", "Limanda yeni qatar"),
        ("Выставка ФОТО и ВИДЕО открыта", "Выставка ФОТО и ВИДЕО открыта"),
        ("Лучшее видео недели", "Лучшее видео недели"),
        ("ФОТО", "ФОТО"),
        ("  два \n слова\u202e ", "два слова"),
        ("<b>&\"'", "<b>&\"'"),
        ("", ""),
    ],
)
def test_house_tags_are_taken_off_a_headline_and_nothing_else(title: str, shown: str) -> None:
    assert headline(title) == shown


def test_a_long_headline_is_cut_at_a_word() -> None:
    shown = headline("слово " * 60)
    assert shown.endswith("слово…")
    assert units(shown) <= 140


@given(st.text(max_size=400))
def test_any_headline_is_short_and_clean(title: str) -> None:
    shown = headline(title)
    assert units(shown) <= 140
    assert shown == clean(shown) or shown.endswith("…")
    shown.encode()


@given(st.text(max_size=300), st.integers(min_value=2, max_value=100))
def test_a_cut_text_is_never_longer_than_allowed(text: str, limit: int) -> None:
    assert units(text[: cut_at_word(text, limit)]) <= limit
    assert units(shortened(text, limit)) <= max(limit, 1)


def test_a_giant_word_is_cut_between_characters_not_inside_one() -> None:
    assert shortened("👨‍👩‍👧" * 50, 20).removesuffix("…").count("👨") >= 2
    assert cut_at_word("é" * 10, 5) == 5
    assert cut_at_word("e\u0301" * 10, 5) == 4


@pytest.mark.parametrize("words", ["а\u202eб", "а\x00б", "а\tб", "а\rб", "\ud800", "а\u2067б", "   ", "\u0301"])
def test_words_that_telegram_would_change_cannot_be_shown(words: str) -> None:
    assert not can_be_shown(words)


@pytest.mark.parametrize("words", ["да", "Первый абзац.\n\nВторой.", "می‌خواهم", "🙂", "5 %", "<b>&"])
def test_ordinary_words_can_be_shown(words: str) -> None:
    assert can_be_shown(words)


@pytest.mark.parametrize(
    ("words", "repeats"),
    [
        ("Тарифы не изменятся", True),
        ("тарифы НЕ изменятся.", True),
        ("Тарифы не изменятся до конца года", False),
        ("…", False),
    ],
)
def test_a_quote_that_only_repeats_the_headline_is_told(words: str, repeats: bool) -> None:
    assert repeats_headline(words, "Министр: «Тарифы не изменятся»") is repeats
