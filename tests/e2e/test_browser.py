"""A newcomer in the browser: opens the page, subscribes, the newsroom publishes, the quotes are in the chat."""

import json
import shutil
from collections.abc import AsyncGenerator

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.e2e.conftest import CORPUS, SEED, Town

pytestmark = [pytest.mark.browser]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
async def page() -> AsyncGenerator[Page]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the demo is not tried in a browser")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1280, "height": 860})
        page.set_default_timeout(20_000)
        yield page
        await browser.close()


async def test_a_newcomer_subscribes_in_the_page_and_reads_the_quotes(town: Town, page: Page) -> None:
    await page.goto(f"{town.playground.page_url}?person=1001")
    await page.get_by_role("button", name="Start", exact=False).first.click()
    await page.get_by_role("button", name="Выбрать темы").click()
    await page.get_by_role("button", name="Дальше", exact=False).click()
    await page.get_by_role("button", name="Сразу, без расписания", exact=False).click()
    await expect(page.get_by_text("Сразу, как только что-то сказано", exact=False)).to_be_visible()
    await page.get_by_role("button", name="Готово", exact=True).click()
    await expect(page.get_by_text("Готово.", exact=False).first).to_be_visible()
    await expect(page.get_by_text("Ситат · ", exact=False).first).to_be_visible(timeout=40_000)
    await page.get_by_role("button", name="Publish the next article").click()
    digest = page.locator(".message, .bubble, article", has_text="Нурболат Нышанбаев").last
    await expect(digest).to_be_visible(timeout=40_000)
    quotes = await digest.locator("blockquote").all_inner_texts()
    text = json.loads((CORPUS / "seed-day-az-1.json").read_text("utf-8"))["text"]
    assert len(quotes) == 3
    assert all(words.strip() in text for words in quotes)
    assert SEED in await digest.inner_text()
