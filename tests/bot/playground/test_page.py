import pytest
from playwright.async_api import FloatRect, Locator, Page, expect

from tests.bot.playground.scripted_ui import AIGERIM, ScriptedUi, visit

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.xdist_group("page")]

LONG = "Предложение о порте и дороге, которое занимает целую строку. " * 12


def entity(kind: str, text: str, part: str, **fields: str) -> dict[str, object]:
    """Make the entity of `part` in `text`, in UTF-16 units as Telegram counts."""
    before = text[: text.index(part)]
    return {"type": kind, "offset": units(before), "length": units(part), **fields}


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


async def test_quotes_stand_word_for_word_and_apart(page: Page, script: ScriptedUi) -> None:
    text = "⚡🚢 Имя, роль\nПервая.\n\nВторая & <b>жирная</b>\nконец"
    quotes = ["Первая.", "Вторая & <b>жирная</b>"]
    script.message(text, entities=[entity("bold", text, "Имя"), *(entity("blockquote", text, each) for each in quotes)])
    await visit(page, script)
    await expect(page.locator("blockquote")).to_have_text(quotes)
    await expect(page.locator(".text strong")).to_have_text("Имя")
    first, second = [await box_of(quote) for quote in await page.locator("blockquote").all()]
    assert 20 <= second["y"] - first["y"] - first["height"] <= 30  # the empty line between them


async def box_of(locator: Locator) -> FloatRect:
    box = await locator.bounding_box()
    assert box is not None
    return box


async def test_only_http_links_can_be_followed(page: Page, script: ScriptedUi) -> None:
    text = "один два три day.az/rss"
    links = [("один", "https://day.az/a#:~:text=x"), ("два", "javascript:alert(1)"), ("три", "tg://user?id=1")]
    entities = [entity("text_link", text, word, url=url) for word, url in links]
    script.message(text, entities=[*entities, entity("url", text, "day.az/rss")])
    await visit(page, script)
    shown = page.locator(".text a")
    await expect(shown).to_have_text(["один", "day.az/rss"])
    for link, url in zip(await shown.all(), ["https://day.az/a#:~:text=x", "https://day.az/rss"], strict=True):
        await expect(link).to_have_attribute("href", url)
        await expect(link).to_have_attribute("target", "_blank")
        await expect(link).to_have_attribute("rel", "noopener")


async def test_entities_of_any_kind_and_overlap_keep_every_character(page: Page, script: ScriptedUi) -> None:
    await visit(page, script)
    lost = await page.evaluate(
        """async () => {
          const { render } = await import("/entities.js");
          const kinds = ["bold", "italic", "code", "text_link", "spoiler", "bot_command", "pre", "hashtag", "unheard_of"];
          const pick = (n) => Math.floor(Math.random() * n);
          for (let round = 0; round < 400; round++) {
            const text = Array.from({ length: pick(40) }, () => "аb🚢\\n<&"[pick(6)]).join("");
            const entities = Array.from({ length: pick(7) }, () =>
              ({ type: kinds[pick(kinds.length)], offset: pick(44), length: pick(20), url: "https://a.az/" }));
            if (render(text, entities).textContent !== text) return { text, entities };
          }
          return null;
        }"""
    )
    assert lost is None


async def test_an_expandable_quote_shows_three_lines_until_it_is_opened(page: Page, script: ScriptedUi) -> None:
    script.message(LONG, entities=[entity("expandable_blockquote", LONG, LONG)])
    await visit(page, script)
    quote, toggle = page.locator(".quote-text"), page.get_by_role("button", name="Show the whole quote")
    three_lines = await height(page)
    assert 60 <= three_lines <= 66
    await toggle.click()
    assert await height(page) > 2 * three_lines
    await expect(quote).to_be_visible()
    await page.get_by_role("button", name="Collapse the quote").press("Enter")
    assert await height(page) == three_lines


async def height(page: Page) -> float:
    return (await box_of(page.locator(".quote-text")))["height"]


async def test_a_short_expandable_quote_has_no_toggle(page: Page, script: ScriptedUi) -> None:
    script.message("Коротко", entities=[entity("expandable_blockquote", "Коротко", "Коротко")])
    await visit(page, script)
    await expect(page.locator("blockquote")).to_be_visible()
    await expect(page.locator(".quote-toggle")).to_be_hidden()


async def test_start_carries_the_payload_of_the_address_once(page: Page, script: ScriptedUi) -> None:
    await visit(page, script, "/?start=topic_energy")
    await expect(page.get_by_role("heading", name="What can this bot do?")).to_be_visible()
    async with page.expect_response("**/ui/send"):
        await page.get_by_role("button", name="START").click()
    assert script.sent == [{"person": AIGERIM, "text": "/start topic_energy"}]
    script.happen("message", message=script.message("Ситат"))
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    assert "start=" not in page.url


async def test_a_link_to_the_bot_itself_is_followed_inside(page: Page, script: ScriptedUi) -> None:
    url = "https://t.me/sitat_bot?start=owner_x"
    script.message(url, entities=[entity("url", url, url)])
    await visit(page, script)
    await page.locator(".text a").click()
    async with page.expect_response("**/ui/send"):
        await page.get_by_role("button", name="START").click()
    assert script.sent == [{"person": AIGERIM, "text": "/start owner_x"}]
