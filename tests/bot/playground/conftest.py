import shutil
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Error, Page, async_playwright, expect

from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, BotClient
from tests.bot.playground.scripted_ui import ScriptedUi

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 20_000  # a busy machine is no broken page
expect.set_options(timeout=PATIENCE_MS)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncGenerator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the chat page is not looked at")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=CHROMIUM_ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def script() -> AsyncGenerator[ScriptedUi]:
    script = ScriptedUi()
    server = TestServer(script.app())
    await server.start_server()
    script.address = str(server.make_url("")).rstrip("/")
    yield script
    script.happen("end")  # a server that closes waits for its long polls
    await server.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def window(browser: Browser) -> Page:
    """Open the one window all tests use, each at an address of its own: a new window costs half a second."""
    return await browser.new_page()


@pytest_asyncio.fixture(loop_scope="session")
async def page(window: Page, script: ScriptedUi) -> AsyncGenerator[Page]:
    await window.set_viewport_size({"width": 1100, "height": 600})
    await window.emulate_media(color_scheme="light", reduced_motion="reduce")
    window.set_default_timeout(PATIENCE_MS)
    errors: list[str] = []

    def note(error: Error) -> None:
        errors.append(str(error))

    window.on("pageerror", note)
    yield window
    window.remove_listener("pageerror", note)
    await window.goto("about:blank")
    assert errors == []


@pytest.fixture
async def playground() -> AsyncGenerator[Playground]:
    async with Playground() as playground:
        yield playground


@pytest.fixture
async def client(playground: Playground) -> AsyncGenerator[BotClient]:
    """Call as a bot that has spoken with one person already; no update waits."""
    await playground.say(ANYA, "/start")
    playground.state.updates.drop()
    async with BotClient(playground) as client:
        yield client
