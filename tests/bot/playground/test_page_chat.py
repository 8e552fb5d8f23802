import re

import pytest
from playwright.async_api import Page, expect

from tests.bot.playground.scripted_ui import AIGERIM, BOT, ORXAN, ScriptedUi, visit

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("page")]

KEYS = {"inline_keyboard": [[{"text": "Темы", "callback_data": "topics"}, {"text": "Сайт", "url": "https://day.az/"}]]}


async def test_a_press_waits_for_the_answer_and_shows_it(page: Page, script: ScriptedUi) -> None:
    message = script.message("Привет", reply_markup=KEYS)
    await visit(page, script)
    key = page.get_by_role("button", name="Темы")
    async with page.expect_response("**/ui/press"):
        await key.click()
    assert script.pressed == [{"person": AIGERIM, "message_id": message["message_id"], "data": "topics"}]
    await expect(key).to_have_class("key waiting")
    script.happen("answer", message_id=message["message_id"], text="Готово", show_alert=False)
    await expect(page.locator("#toasts")).to_have_text("Готово")
    await expect(key).to_have_class("key")


async def test_an_alert_stays_until_it_is_closed(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    script.happen("answer", message_id=1, text="Стоит в статье <b>так</b>", show_alert=True)
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("Стоит в статье <b>так</b>")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()


async def test_a_url_button_opens_a_window_of_its_own(page: Page, script: ScriptedUi) -> None:
    script.message("Привет", reply_markup=KEYS)
    await visit(page, script)
    link = page.get_by_role("link", name="Сайт")
    await expect(link).to_have_attribute("href", "https://day.az/")
    await expect(link).to_have_attribute("target", "_blank")


async def test_edits_happen_in_place_and_deleted_messages_go(page: Page, script: ScriptedUi) -> None:
    first, second = script.message("Первое", reply_markup=KEYS), script.message("Второе")
    await visit(page, script)
    script.happen("edit", message={**first, "text": "Иначе", "edit_date": first["date"], "reply_markup": None})
    await expect(page.locator(".message .text")).to_have_text(["Иначе", "Второе"])
    await expect(page.locator(".edited")).to_have_count(1)
    await expect(page.locator(".key")).to_have_count(0)
    script.happen("delete", message_id=second["message_id"])
    await expect(page.locator(".message .text")).to_have_text(["Иначе"])


async def test_a_dot_tells_of_messages_to_others(page: Page, script: ScriptedUi) -> None:
    script.message("Мне")
    await visit(page, script)
    await expect(page.locator(".message")).to_have_count(1)
    message = script.message("Сәнә", chat=ORXAN)
    script.happen("message", chat=ORXAN, message=message)
    orxan = page.get_by_role("button", name="Orxan")
    await expect(orxan.get_by_role("img", name="New messages")).to_be_visible()
    await orxan.click()
    await expect(page.locator(".message .text")).to_have_text(["Сәнә"])
    await expect(page.locator(".dot")).to_have_count(0)
    await expect(orxan).to_have_attribute("aria-current", "true")


async def test_typing_shows_until_the_message_comes(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    await expect(page.locator("#bot-status")).to_have_text("@sitat_bot")
    script.happen("typing")
    await expect(page.locator("#bot-status")).to_have_text("typing…")
    script.happen("message", message=script.message("Ответ"))
    await expect(page.locator("#bot-status")).to_have_text("@sitat_bot")


async def test_commands_are_behind_the_menu_and_completed_while_typed(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    await page.get_by_role("button", name="Commands").click()
    async with page.expect_response("**/ui/send"):
        await page.get_by_role("option", name="Дайджест сейчас").click()
    box = page.get_by_role("textbox", name="Message")
    await box.fill("/h")
    await expect(page.get_by_role("option")).to_have_text(["Справка/help"])
    async with page.expect_response("**/ui/send"):
        await box.press("Enter")
    assert [each["text"] for each in script.sent] == ["/digest", "/help"]
    await expect(box).to_have_value("")


async def test_a_pasted_article_goes_as_messages_of_allowed_length(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    article = " ".join(f"слово{number}" for number in range(1100))
    box = page.get_by_role("textbox", name="Message")
    await box.fill(article)
    async with page.expect_response(lambda answer: answer.url.endswith("/ui/send") and len(script.sent) == 3):
        await box.press("Enter")
    texts = [each["text"] for each in script.sent]
    assert max(map(len, texts)) <= 4096
    assert " ".join(texts) == article


async def test_a_reply_leads_to_what_it_answers(page: Page, script: ScriptedUi) -> None:
    first = script.message("Дайджест\n\nпервый")
    for number in range(30):
        script.message(f"Строка {number}")
    script.message("Карточка", reply_to_message={**first, "from": BOT})
    await visit(page, script)
    await expect(page.locator(".message").last).to_be_in_viewport()
    await page.get_by_role("button", name="Дайджест первый").click()
    await expect(page.locator(".message").first).to_be_in_viewport()


async def test_the_reader_of_old_messages_is_not_pulled_away(page: Page, script: ScriptedUi) -> None:
    for number in range(40):
        script.message(f"Строка {number}")
    await visit(page, script)
    await expect(page.locator(".message").last).to_be_in_viewport()
    await page.locator("#scroll").evaluate("box => box.scrollTo(0, 0)")
    script.happen("message", message=script.message("Новое"))
    button = page.get_by_role("button", name="To the newest message")
    await expect(button).to_have_text("1")
    await expect(page.locator(".message").first).to_be_in_viewport()
    await button.click()
    await expect(page.get_by_text("Новое")).to_be_in_viewport()
    await expect(button).to_be_hidden()


async def test_the_newsroom_publishes_on_demand(page: Page, script: ScriptedUi) -> None:
    await visit(page, script)
    await expect(page.locator("#next")).to_have_text("Next: Порт растет")
    await page.get_by_role("button", name="Publish the next article").click()
    await expect(page.get_by_role("link", name="Порт растет")).to_have_attribute("href", "/economy/1.html")
    await expect(page.get_by_role("button", name="Publish the next article")).to_be_disabled()


async def test_the_panel_leads_to_the_second_outlet_where_there_is_one(page: Page, script: ScriptedUi) -> None:
    await visit(page, script)
    await expect(page.locator("#next")).to_have_text("Next: Порт растет")
    await expect(page.locator("#agency")).to_be_hidden()
    url = "http://127.0.0.1:9/news"
    second = {"name": "Xəzər Xəbər", "language": "az", "url": url, "published": 2, "read": 1}
    script.newsroom = {**script.newsroom, "agency": second}
    await expect(page.locator("#agency")).to_contain_text("2 out, 1 read by the bot")
    await expect(page.get_by_role("link", name="Xəzər Xəbər")).to_have_attribute("href", url)


async def test_violations_are_counted(page: Page, script: ScriptedUi) -> None:
    await visit(page, script)
    await expect(page.locator("#violations summary")).to_have_text("0 violations")
    script.happen("violation", violation={"method": "sendMessage", "reason": "text is too long"})
    await expect(page.locator("#violations summary")).to_have_text("1 violation")
    await page.locator("#violations summary").click()
    await expect(page.locator("#violations-list")).to_have_text("sendMessage: text is too long")


async def test_a_phone_has_one_column_and_the_newsroom_in_a_drawer(page: Page, script: ScriptedUi) -> None:
    script.message("слово" * 60, reply_markup=KEYS)
    await page.set_viewport_size({"width": 390, "height": 844})
    await visit(page, script)
    assert await page.evaluate("document.documentElement.scrollWidth") == 390
    publish = page.get_by_role("button", name="Publish the next article")
    await expect(publish).to_be_hidden()
    await page.get_by_role("button", name="Newsroom").click()
    await expect(publish).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(publish).to_be_hidden()


async def test_dark_and_light_follow_the_system_until_somebody_chooses(page: Page, script: ScriptedUi) -> None:
    await page.emulate_media(color_scheme="dark")
    await visit(page, script)
    dark = await background(page)
    await page.get_by_role("button", name="Dark or light").click()
    assert await background(page) != dark
    await page.reload()
    assert await background(page) != dark


async def background(page: Page) -> str:
    colour: str = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert re.match(r"rgb", colour)
    return colour


async def test_a_server_that_is_away_is_told_and_found_again(page: Page, script: ScriptedUi) -> None:
    script.broken = True
    await page.goto(script.address)
    await expect(page.locator("#offline")).to_be_visible()
    script.message("Снова здесь")
    script.broken = False
    await expect(page.locator(".message .text")).to_have_text(["Снова здесь"])
    await expect(page.locator("#offline")).to_be_hidden()


async def test_an_address_with_an_unknown_person_shows_the_first(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script, "/?person=5")
    await expect(page.locator(".message .text")).to_have_text(["Привет"])


async def test_the_menu_is_walked_by_keys(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    button = page.get_by_role("button", name="Commands")
    await button.press("Enter")
    await button.press("ArrowUp")
    await expect(page.get_by_role("option", selected=True)).to_have_text("Справка/help")
    async with page.expect_response("**/ui/send"):
        await button.press("Enter")
    assert script.sent == [{"person": AIGERIM, "text": "/help"}]
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_new_commands_of_the_bot_come_into_the_menu(page: Page, script: ScriptedUi) -> None:
    script.message("Привет")
    await visit(page, script)
    await page.get_by_role("button", name="Commands").click()
    script.commands = [{"command": "push", "description": "Отправить всем"}]
    script.happen("commands")
    await expect(page.get_by_role("option")).to_have_text(["Отправить всем/push"])
