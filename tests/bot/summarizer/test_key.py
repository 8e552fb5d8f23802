from bot.summarizer import summarize
from bot.summarizer.key import LONGEST
from tests.bot.summarizer.speech import article


def keys(text: str, title: str = "") -> list[str]:
    read = article(text, "ru", title=title)
    return [read.slice(key.span) for key in summarize(read).key]


def test_a_claim_with_a_figure_comes_before_a_question_and_a_hanging_one() -> None:
    text = (
        "«Что нам делать? Это трудно сказать сегодня. Если порт не углубить, мы потеряем 40 процентов грузов уже к осени. "
        "Так бывает всегда», — сказал Олег Дёмин."
    )
    assert keys(text)[0] == "Если порт не углубить, мы потеряем 40 процентов грузов уже к осени."


def test_at_most_three_sentences_are_chosen() -> None:
    text = "«" + " ".join(f"Порт номер {n} примет суда из дальних стран." for n in range(9)) + "», — сказал Олег Дёмин."
    assert len(keys(text)) == 3


def test_a_quote_nobody_is_known_to_have_said_gives_none() -> None:
    assert keys("«Порт примет суда из дальних стран, и это будет рекорд года. Склад построят к маю».") == []


def test_a_very_long_sentence_is_cut_at_a_clause_and_says_so() -> None:
    words = ", ".join(["порт примет суда из дальних стран"] * 30)
    read = article(f"«Если {words}», — сказал Олег Дёмин.", "ru")
    key = summarize(read).key[0]
    assert key.cut_after
    assert key.span.end - key.span.start <= LONGEST
    assert read.text[key.span.end] == ","


def test_what_repeats_a_chosen_sentence_comes_last() -> None:
    text = (
        "«Порт вырастет вдвое к 2030 году, если построят мост», — сказал Олег Дёмин.\n\n"
        "«Порт вырастет вдвое к 2030 году, если построят мост», — повторил Олег Дёмин.\n\n"
        "«Склад нужен городу не меньше дороги и моста», — добавила Анна Лыкова."
    )
    assert keys(text)[1] == "Склад нужен городу не меньше дороги и моста"
