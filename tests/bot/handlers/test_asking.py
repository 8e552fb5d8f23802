"""What people ask for now: latest quotes, a topic, a link, and what is said to what nobody understands."""

import pytest
from aiogram.methods import AnswerCallbackQuery

from bot.digest.render import RefusedSlice
from bot.handlers import articles, pasted
from bot.reading import Reason
from tests.bot.handlers.house import WORDS, House, stored


async def test_latest_shows_the_quotes_of_every_topic(house: House) -> None:
    await house.publish(1, "economy")
    await house.publish(2, "energy")
    reader = house.person()
    await reader.say("/start topic_energy")
    said = await reader.say("/latest")
    assert "Latest quotes" in said
    assert "number 1" in said
    assert "number 2" in said


async def test_latest_keeps_to_the_languages_a_reader_reads(house: House) -> None:
    await house.publish(1, language="az")
    assert "no quotes in your languages yet" in await house.person().say("/latest")


async def test_a_topics_command_shows_its_latest_quotes(house: House) -> None:
    await house.publish(1, "economy")
    await house.publish(2, "energy")
    said = await house.person().say("/energy")
    assert "Energy" in said
    assert "number 2" in said
    assert "number 1" not in said


async def test_a_topics_command_without_quotes_points_to_latest(house: House) -> None:
    await house.source_state(state="new", found=8, read=1)
    said = await house.person().say("/sport")
    assert "/latest" in said
    assert "1 of 8 articles" in said


@pytest.mark.parametrize("words", ["energy", "Энергетика", "Energetika"])
async def test_a_topics_name_alone_is_enough(house: House, words: str) -> None:
    await house.publish(1, "energy")
    assert "number 1" in await house.person().say(words)


async def test_a_citys_name_alone_offers_its_clock(house: House) -> None:
    reader = house.person()
    assert "clock of this city" in await reader.say("Ташкент")
    assert "Tashkent (now 13:00)" in await reader.tap("Tashkent")


async def test_plain_words_are_told_what_can_be_asked(house: House) -> None:
    reader = house.person()
    assert "Send me a link" in await reader.say("hello there")
    assert "/subscribe" in await reader.tap("All commands")


@pytest.mark.parametrize(
    ("said", "meant"),
    [("/digets", "/digest"), ("/energi", "/energy"), ("/subscibe", "/subscribe"), ("/TOPIKS", "/topics")],
)
async def test_an_unknown_command_is_answered_with_the_one_meant(house: House, said: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in await house.person().say(said)


@pytest.mark.parametrize("said", ["/qqqqqqqq", "/<b>&", "/ünlü"])
async def test_a_command_like_no_other_is_answered_with_help(house: House, said: str) -> None:
    answer = await house.person().say(said)
    assert "/help" in answer
    assert "Did you mean" not in answer


@pytest.mark.parametrize("said", ["/", "/ hello", "<b>&", "123"])
async def test_no_words_at_all_are_answered_all_the_same(house: House, said: str) -> None:
    assert "Send me a link" in await house.person().say(said)


async def test_commands_of_admins_do_not_exist_for_others(house: House) -> None:
    said = await house.person().say("/push")
    assert "I do not know the command /push" in said
    assert "Did you mean /push" not in said


async def test_help_names_every_command_and_what_is_not_promised(house: House) -> None:
    said = await house.person().say("/help")
    for command in ("/digest", "/timezone", "/settings", "/energy", "/karabakh_peace"):
        assert command in said
    assert "not whether they are true" in said
    assert "/push" not in said
    assert "/push" in await house.admin().say("/help")


async def test_a_link_is_answered_with_its_quotes(house: House) -> None:
    said = await house.person().say("https://news.example/economy/1.html")
    assert WORDS in said
    assert "Nigar Safarli" in said
    assert house.reading.asked == ["https://news.example/economy/1.html"]


async def test_a_pasted_article_is_read_as_it_is(house: House) -> None:
    text = "“Words,” she said. " * 30
    assert WORDS in await house.person().say(text.strip())
    assert house.reading.asked == [text.strip()]


async def test_a_forwarded_picture_is_read_by_its_caption(house: House) -> None:
    origin = {"type": "hidden_user", "date": 0, "sender_user_name": "Somebody"}
    assert WORDS in await house.person().say(None, caption="“Words,” she said.", forward_origin=origin)


async def test_what_is_shown_stays_out_of_the_archive(house: House) -> None:
    await house.person().say("https://news.example/economy/1.html")
    assert "no quotes in your languages yet" in await house.person().say("/latest")


@pytest.mark.parametrize("reason", ["unsafe_address", "not_found", "challenge", "not_an_article"])
async def test_a_link_that_cannot_be_read_is_answered_with_the_reason(house: House, reason: Reason) -> None:
    house.reading.refusal = reason
    assert "Send me the text" in await house.person().say("https://news.example/1")


async def test_one_person_waits_when_they_show_too_much(house: House) -> None:
    reader = house.person()
    for _ in range(6):
        await reader.say("https://news.example/1")
    assert "again in 2 minutes" in await reader.say("https://news.example/1")
    assert WORDS in await house.person(8).say("https://news.example/1")


async def test_the_card_of_an_item_comes_below_the_digest(house: House) -> None:
    version = await house.publish()
    reader = house.person()
    await reader.say("/latest")
    assert WORDS in await reader.tap("1")
    assert WORDS in await reader.tap("All quotes")
    assert "SHA-256" in await reader.tap_data(f"proof:{version}")


@pytest.mark.parametrize("data", ["card:99", "full:99", "proof:99", "bare:99", "more:99:1"])
async def test_a_button_whose_article_is_gone_says_so(house: House, data: str) -> None:
    reader = house.person()
    await reader.say("/start")
    assert await reader.tap_data(data) == ""
    (answer,) = house.telegram.calls(AnswerCallbackQuery)
    assert "no longer kept" in answer.text


@pytest.mark.parametrize("data", ["card:x", "card:", "card:1:2:3", "more:1", "proof:²"])
async def test_a_forged_digest_button_is_answered(house: House, data: str) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap_data(data)
    (answer,) = house.telegram.calls(AnswerCallbackQuery)
    assert answer.text


async def test_an_article_whose_text_was_tampered_with_is_not_shown(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    version = await house.publish()
    await house.storage.write(
        lambda connection: connection.exec_driver_sql("UPDATE article_versions SET text = replace(text, 'will', 'may')")
    )
    reader = house.person()
    await reader.say("/start")
    assert await reader.tap_data(f"card:{version}") == ""
    assert "no longer kept" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    assert f"version {version} is not shown" in caplog.text


async def test_a_digest_now_has_a_second_page_and_leaves_the_regular_one_alone(house: House) -> None:
    for number in range(1, 5):
        await house.publish(number)
    reader = house.person()
    await reader.say("/start")
    assert "4 articles" in await reader.say("/digest")
    assert "page 2 of 2" in await reader.tap("2 more")
    data = next(each.callback_data for each in reader.buttons(reader.messages[1]) if each.text == "2 more")
    assert data is not None
    await reader.tap_data(f"{data[:-1]}7")
    assert "no longer kept" in house.telegram.calls(AnswerCallbackQuery)[-1].text
    assert (await stored(house)).covered_until is None


async def test_a_digest_of_nothing_says_what_was_read(house: House) -> None:
    reader = house.person()
    assert "No new quotes" in await reader.say("/digest")
    assert "Topics" in reader.labels


async def test_the_settings_lead_everywhere(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await reader.say("/settings")
    await reader.tap("Language of the bot")
    assert "• English" in reader.labels
    shown = await reader.say("/settings")
    assert "Next digest: tomorrow at 09:00 (Baku)" in shown
    assert "Stopped" in await reader.tap("Unsubscribe")
    await reader.say("/time")
    await reader.tap("At once")
    await reader.say("/sub")
    assert "at once" in await reader.say("/settings")
    assert "You are subscribed." in reader.heard


async def test_an_old_button_gets_a_kind_answer(house: House) -> None:
    reader = house.person()
    await reader.say("/start")
    await reader.tap_data("save:12")
    (answer,) = house.telegram.calls(AnswerCallbackQuery)
    assert "older message" in answer.text


@pytest.mark.parametrize(
    ("said", "kind"), [("hello", "Hello!"), ("Привет, бот", "Hello!"), ("спасибо", "You are welcome.")]
)
async def test_a_greeting_is_returned(house: House, said: str, kind: str) -> None:
    assert (await house.person().say(said)).startswith(f"{kind} Send me a link")


async def test_slips_in_a_link_cost_no_turn_and_a_long_wait_is_told_in_minutes(house: House) -> None:
    reader = house.person()
    house.reading.refusal = "not_found"
    for _ in range(9):
        assert "no page" in await reader.say("https://news.example/1")
    house.reading.refusal = None
    for _ in range(6):
        await reader.say("https://news.example/1")
    assert "again in 2 minutes" in await reader.say("https://news.example/1")


async def test_a_pasted_article_whose_words_are_not_proved_is_not_shown(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RefusedSlice("words of somebody")

    monkeypatch.setattr(pasted, "answer", refuse)
    assert "I show none" in await house.person().say("https://news.example/1")
    monkeypatch.setattr(articles, "push_article", refuse)
    admin = house.admin()
    await admin.say("/push")
    await admin.tap("An article by its link")
    assert "I show none" in await admin.say("https://news.example/1")
