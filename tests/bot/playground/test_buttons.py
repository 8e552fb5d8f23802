import pytest

from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, BotClient


@pytest.mark.parametrize("url", ["http://sitat.example/app", "javascript:x", "sitat.example"])
async def test_a_web_app_is_https_only(playground: Playground, client: BotClient, url: str) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "web_app": {"url": url}}]]}
    answer = await client.refusal("sendMessage", chat_id=ANYA, text="x", reply_markup=markup)
    assert (
        answer
        == f"400 Bad Request: inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed"
    )
    assert len(playground.violations) == 1


async def test_a_web_app_button_is_kept(playground: Playground, client: BotClient) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "web_app": {"url": "https://sitat.example/app"}}]]}
    assert (await client.send(reply_markup=markup))["reply_markup"] == markup
    assert playground.violations == []
