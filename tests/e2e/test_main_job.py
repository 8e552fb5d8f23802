"""From a news site to a digest in a chat: what the product is for."""

import json
from typing import Any

from bot.jobs import utc_now
from tests.e2e.conftest import CORPUS, SEED, Town

AIGERIM, ORXAN, KATE = 1001, 1002, 1003


def seed_text() -> str:
    return str(json.loads((CORPUS / "seed-day-az-1.json").read_text("utf-8"))["text"])


def quoted(message: dict[str, Any]) -> list[str]:
    """Return what stands in blockquotes; offsets count UTF-16 units."""
    units = message["text"].encode("utf-16-le")
    found = [each for each in message.get("entities", []) if each["type"] == "blockquote"]
    return [units[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le") for each in found]


async def subscribe_at_once(town: Town, person: int) -> None:
    """Go through the three screens: everything, at once."""
    playground = town.playground
    await playground.open_bot(person)
    start = await town.answer(person, "Ситат")
    await playground.press(person, start["message_id"], town.button(start, "Выбрать темы"))
    screen = await town.screen(person, start["message_id"], "О чём присылать?")
    await playground.press(person, start["message_id"], town.button(screen, "Дальше"))
    screen = await town.screen(person, start["message_id"], "Когда?")
    await playground.press(person, start["message_id"], town.button(screen, "Сразу"))
    screen = await town.screen(person, start["message_id"], "Когда?")
    await playground.press(person, start["message_id"], town.button(screen, "Готово"))
    await town.screen(person, start["message_id"], "Готово.")
    await town.answer(person, "Ситат · ", 40)  # the first digest, of what the newsroom has published before


async def test_a_published_article_comes_to_a_subscriber_word_for_word(town: Town) -> None:
    await subscribe_at_once(town, AIGERIM)
    town.playground.newsroom.publish_next(utc_now())
    digest = await town.answer(AIGERIM, SEED, 40)
    assert "Нурболат Нышанбаев, казахстанский политолог" in digest["text"]
    shown = quoted(digest)
    assert len(shown) == 3
    assert all(words in seed_text() for words in shown)


async def test_each_button_of_a_digest_answers(town: Town) -> None:
    await subscribe_at_once(town, AIGERIM)
    town.playground.newsroom.publish_next(utc_now())
    digest = await town.answer(AIGERIM, SEED, 40)
    await town.playground.press(AIGERIM, digest["message_id"], town.button(digest, "Проверить"))
    proof = await town.answer(AIGERIM, "SHA-256")
    assert "Нурболат Нышанбаев, казахстанский политолог" in proof["text"]
    assert "Кто говорит, сказано здесь" in proof["text"]
    await town.playground.press(AIGERIM, digest["message_id"], town.button(digest, "Все цитаты"))
    full = await town.answer(AIGERIM, "Текущий политический диалог")
    assert any(each["type"] == "expandable_blockquote" for each in full["entities"])
    await town.playground.wait_for(lambda: town.playground.unanswered == [])


async def test_three_people_read_in_three_languages(town: Town) -> None:
    for person, words in ((AIGERIM, "кто и что сказал"), (ORXAN, "kim nə deyib"), (KATE, "who said what")):
        await town.playground.open_bot(person)
        await town.answer(person, words)


async def test_a_link_to_the_newsroom_is_answered_with_its_quotes(town: Town) -> None:
    story = town.playground.newsroom.publish_next(utc_now())
    assert story is not None
    await town.playground.open_bot(KATE)
    await town.playground.say(KATE, f"http://{town.playground.address}{story.path}")
    answer = await town.answer(KATE, "Нурболат Нышанбаев", 40)
    assert all(words.split(" […]")[0] in seed_text() for words in quoted(answer))


async def test_an_admin_pushes_once_with_two_taps(town: Town) -> None:
    playground, admin = town.playground, 1004
    for person in (AIGERIM, ORXAN):
        await playground.open_bot(person)
        await playground.say(person, "/subscribe")
    await playground.open_bot(admin)
    await playground.say(admin, "/push")
    draft = await town.answer(admin, "Что отправить?")
    await playground.press(admin, draft["message_id"], town.button(draft, "Свой текст"))
    await town.screen(admin, draft["message_id"], "Напишите")
    await playground.say(admin, 'Завтра дайджест выйдет позже: <b>&" работы на сервере.')
    whom = await town.answer(admin, "Кому?")
    await playground.press(admin, whom["message_id"], town.button(whom, "Всем"))
    check = await town.answer(admin, "Проверьте")
    send = town.button(check, "Отправить")
    await playground.press(admin, check["message_id"], send)
    await playground.press(admin, check["message_id"], send)
    for person in (AIGERIM, ORXAN):
        await town.answer(person, "работы на сервере")
    await town.answer(admin, "Готово: 2 из 2", 30)
    for person in (AIGERIM, ORXAN):
        got = [each for each in playground.messages(person) if "работы на сервере" in each["text"]]
        assert len(got) == 1
        assert '<b>&" работы' in got[0]["text"]
