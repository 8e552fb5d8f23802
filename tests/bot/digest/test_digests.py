from dataclasses import replace
from datetime import timedelta

import pytest

from bot.digest.compose import compose
from bot.digest.item import Item
from bot.digest.message import Message
from bot.digest.render import Edition, digest_message, empty_day
from bot.subscriber import Wish
from bot.summarizer.model import Summary
from tests.bot.digest.makers import (
    NOW,
    article,
    assert_telegram_takes,
    formatted,
    item,
    key,
    labels,
    reported,
    saying,
    silent,
    topics,
    voice,
)

EDITION = Edition(slot=NOW, window_from=NOW - timedelta(hours=25), next_due=NOW + timedelta(hours=23), digest_id=5)


def told(number: int, sentence: str, words: str) -> Item:
    said = reported(sentence, words, sentence)
    made = Summary(language="ru", quotes=(said,), key=(key(0, *said.spans[0]),))
    url = f"https://news.day.az/economy/{number}.html"
    return item(
        article(sentence, title="В Актау углубят подходной канал", url=url), made, number, topics=("transport",)
    )


def four() -> list[Item]:
    first = saying(
        "За год время в пути сократилось с 18 до 12 дней, и это не предел, потому что путь ещё сократится",
        1,
        title="Порт Алят принял состав - ФОТО",
    )
    also = replace(first, version_id=8, source_id="report", source_name="Report")
    foreign = saying(
        "Tariflər ilin sonuna qədər sabit qalacaq", 3, speaker="Nigar Səfərli", title="Tariflər dəyişməyəcək"
    )
    foreign = replace(foreign, article=replace(foreign.article, language="az"))
    sentence = "Министерство транспорта Казахстана сообщило, что дноуглубление завершат к июню."
    power = saying("Мы строим сети", 5, speaker="Иной", title="Сети", topics=("energy",))
    return [first, also, foreign, told(4, sentence, "дноуглубление завершат к июню"), power]


def listed(*items: Item, page: int = 0, **changes: object) -> Message:
    plan = compose(items, Wish(topics=("transport", "energy")), topics())
    return digest_message(plan, voice("ru", **changes), EDITION, page)


def test_many_articles_read_as_they_were_drawn() -> None:
    message = listed(*four(), silent(9))
    assert (
        message.text
        == """Ситат · пятница, 2 января
4 статьи · 2 темы · с 09:00 вчера

🚢 ТРАНСПОРТ · 3

1. Порт Алят принял состав
Day.Az · 09:59 · также Report
Рамиль Эйвазлы, начальник порта
За год время в пути сократилось с 18 до 12 дней, и это не предел, потому что путь ещё сократится
в тексте ↗

2. Tariflər dəyişməyəcək · AZ
Day.Az · 09:57
Nigar Səfərli, начальник порта
Tariflər ilin sonuna qədər sabit qalacaq
в тексте ↗

3. В Актау углубят подходной канал
Day.Az
Министерство транспорта Казахстана сообщило, что дноуглубление завершат к июню. пересказ
в тексте ↗

⚡ ЭНЕРГЕТИКА · 1

4. Сети
Day.Az · 09:55
Иной, начальник порта
Мы строим сети
в тексте ↗

Без цитат по вашим темам: 1
Следующий дайджест: суббота, 09:00 (Астана)"""
    )
    assert_telegram_takes(message)


def test_only_direct_speech_stands_in_a_blockquote() -> None:
    found = formatted(listed(*four()))
    assert len(found["blockquote"]) == 3
    assert not any("Министерство" in each for each in found["blockquote"])
    assert "пересказ" in found["italic"]
    assert "Day.Az · 09:59 · также Report" in found["italic"]
    assert found["text_link"].count("в тексте ↗") == 4
    assert {"Report", "Порт Алят принял состав"} <= set(found["text_link"])


def test_numbers_open_cards_and_the_rest_follows() -> None:
    message = listed(*four(), silent(9))
    assert labels(message) == [["1", "2", "3", "4"], ["Без цитат · 1"], ["Темы", "⚙︎"]]
    assert [each.data for row in message.buttons for each in row] == [
        "card:1", "card:3", "card:4", "card:5", "bare:5", "topics", "settings",
    ]  # fmt: skip


def test_a_channel_gets_one_link_instead_of_buttons() -> None:
    (row,) = listed(*four(), open_in_bot="https://t.me/sitat_bot").buttons
    assert [(each.text, each.url, each.data) for each in row] == [("Open in the bot", "https://t.me/sitat_bot", None)]


def test_the_rest_stands_behind_more_and_is_numbered_on() -> None:
    many = [saying(f"Слова номер {n}", n, speaker=f"Имя {n}") for n in range(1, 14)]
    first, second = listed(*many), listed(*many, page=1)
    assert ["3 more"] in labels(first)
    assert first.buttons[2][0].data == "more:5:1"
    assert labels(second)[0] == ["11", "12", "13"]
    assert "page 2 of 2" in second.text
    assert "Следующий дайджест" not in second.text


def test_a_digest_that_is_not_stored_has_no_paging() -> None:
    many = [saying(f"Слова номер {n}", n, speaker=f"Имя {n}") for n in range(1, 14)]
    plan = compose([*many, silent(99)], Wish(), topics())
    message = digest_message(plan, voice(), Edition(slot=NOW))
    assert not any((each.data or "").startswith(("more:", "bare:")) for row in message.buttons for each in row)
    assert "Without quotes: 1" in message.text


def test_articles_without_quotes_alone_are_one_counted_line() -> None:
    message = listed(silent(1), silent(2))
    assert "Без цитат по вашим темам: 2" in message.text
    assert_telegram_takes(message)


@pytest.mark.parametrize(
    ("hours", "since"),
    [(3, "с 07:00"), (25, "с 09:00 вчера"), (24 * 5, "since 10:00, 28 дек")],
)
def test_the_beginning_of_the_window_is_told(hours: int, since: str) -> None:
    plan = compose(four(), Wish(), topics())
    edition = Edition(slot=NOW, window_from=NOW - timedelta(hours=hours))
    assert digest_message(plan, voice(), edition).text.splitlines()[1].endswith(since)


def test_azerbaijani_headings_keep_their_two_letters_i() -> None:
    power = saying("Sözlər", 1, topics=("politics",))
    other = saying("Başqa", 2, topics=("politics",), speaker="Başqa")
    message = digest_message(compose([power, other], Wish(), topics()), voice("az"), Edition(slot=NOW))
    assert "🏛 SİYASƏT · 2" in message.text


def test_an_empty_day_says_what_was_read_and_when_the_next_comes() -> None:
    message = empty_day(
        voice(), topics=("transport", "energy"), articles_read=212, sources=8, next_due=NOW + timedelta(hours=47)
    )
    assert message.text == (
        "Новых цитат по темам «Транспорт», «Энергетика» нет. Прочитано 212 статей из 8 источников. "
        "Следующий дайджест: воскресенье, 09:00."
    )


def test_an_empty_day_of_all_topics_names_none() -> None:
    message = empty_day(voice("en"), topics=(), articles_read=1, sources=1, next_due=None)
    assert message.text == "No new quotes. 1 article read from 1 source."
