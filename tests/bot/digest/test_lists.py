from dataclasses import replace

from bot.digest.render import bare_list, latest, quote_of_the_day
from bot.summarizer.model import proof
from tests.bot.digest.makers import NOW, assert_telegram_takes, formatted, labels, saying, silent, voice


def test_the_latest_shows_quotes_and_leads_marked_as_the_outlets_words() -> None:
    message = latest(
        [saying("Мы строим порт", 1, title="Порт"), silent(2, "Погода", "Завтра дождь.")], voice(), "Последнее"
    )
    assert (
        message.text
        == """Последнее

1. Порт
Day.Az · 2 янв, 09:59
Рамиль Эйвазлы, начальник порта
Мы строим порт
в тексте ↗

2. Погода
Day.Az
Завтра дождь. the outlet's words"""
    )
    assert "the outlet's words" in formatted(message)["italic"]
    assert formatted(message)["blockquote"] == ["Мы строим порт"]
    assert labels(message)[0] == ["1", "2"]


def test_the_latest_leaves_out_what_does_not_fit_its_proof() -> None:
    bad = saying("Мы строим порт", 1)
    broken = replace(bad.summary.quotes[0], proofs=(proof("иное"),))
    bad = replace(bad, summary=replace(bad.summary, quotes=(broken,)))
    message = latest([bad, saying("Хорошие слова", 2)], voice(), "Последнее")
    assert "строим" not in message.text
    assert message.buttons[0][0].data == "card:2"


def test_the_latest_are_ten_at_most() -> None:
    message = latest([saying(f"Слова {n}", n) for n in range(1, 20)], voice(), "Последнее")
    assert [len(row) for row in message.buttons] == [5, 5, 2]


def test_the_bare_list_names_what_one_message_takes_and_counts_the_rest() -> None:
    message = bare_list([silent(n, f"Длинный заголовок {n} " + "слово " * 15) for n in range(1, 100)], voice("en"))
    assert message.text.startswith("Without quotes: 99\n\nДлинный заголовок 1 ")
    assert message.text.rsplit("\n\n", 1)[1].endswith("more")
    assert_telegram_takes(message)


def test_the_quote_of_the_day_is_a_whole_sentence_said_by_somebody() -> None:
    long = saying("слово " * 60, 1)
    message = quote_of_the_day([silent(9), long, saying("Мы строим порт", 2)], voice("en"), now=NOW)
    assert message is not None
    assert message.text == "Today, Day.Az:\nРамиль Эйвазлы, начальник порта\nМы строим порт"
    assert formatted(message)["blockquote"] == ["Мы строим порт"]


def test_the_quote_of_another_day_says_which() -> None:
    message = quote_of_the_day([saying("Мы строим порт", 2)], voice())
    assert message is not None
    assert message.text.startswith("Day.Az · 2 янв, 09:58\n")


def test_there_may_be_no_quote_of_the_day() -> None:
    bad = saying("Мы строим порт", 1)
    bad = replace(bad, article=replace(bad.article, text=bad.article.text.upper()))
    assert quote_of_the_day([silent(1), bad], voice()) is None
