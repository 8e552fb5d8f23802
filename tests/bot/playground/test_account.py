import pytest

from bot.playground.server import Playground
from tests.bot.playground.bot_client import ADMIN, ANYA, KATE, ORXAN, BotClient

HELP = [{"command": "help", "description": "Help"}]
PUSH = [{"command": "push", "description": "Push"}]


async def test_the_bots_number_is_that_of_its_token(playground: Playground, client: BotClient) -> None:
    me = await client.call("getMe")
    assert str(me["id"]) == playground.token.split(":", maxsplit=1)[0]
    assert me["is_bot"]


async def test_the_narrowest_scope_wins_for_each_person(playground: Playground, client: BotClient) -> None:
    russian = [{"command": "help", "description": "Справка"}]
    await client.call("setMyCommands", commands=HELP)
    await client.call("setMyCommands", commands=russian, language_code="ru")
    await playground.say(ADMIN, "/start")
    await client.call("setMyCommands", commands=PUSH, scope={"type": "chat", "chat_id": ADMIN})
    assert playground.state.commands_by_person() == {ANYA: russian, ORXAN: HELP, KATE: HELP, ADMIN: PUSH}
    assert playground.state.log.events(0)[-1]["commands"][ADMIN] == PUSH


async def test_commands_are_read_and_deleted_by_scope(client: BotClient) -> None:
    private = {"type": "all_private_chats"}
    await client.call("setMyCommands", commands=HELP, scope=private, language_code="az")
    assert await client.call("getMyCommands", scope=private, language_code="az") == HELP
    assert await client.call("getMyCommands", scope=private) == []
    await client.call("deleteMyCommands", scope=private, language_code="az")
    assert await client.call("getMyCommands", scope=private, language_code="az") == []


async def test_commands_for_a_chat_that_never_opened_the_bot_are_refused(
    playground: Playground, client: BotClient
) -> None:
    scope = {"type": "chat", "chat_id": ADMIN}
    assert await client.refusal("setMyCommands", commands=PUSH, scope=scope) == "400 Bad Request: chat not found"
    assert playground.violations == []
    member = {"type": "chat_member", "chat_id": ANYA, "user_id": ANYA}
    assert await client.call("setMyCommands", commands=PUSH, scope=member)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a-b", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": " "}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": HELP * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": HELP, "language_code": "rus"}, "invalid language code specified"),
        ({"commands": HELP, "scope": {"type": "everyone"}}, 'parameter "scope.type" must be "default"'),
    ],
)
async def test_wrong_commands_are_refused(
    playground: Playground, client: BotClient, fields: dict[str, object], expected: str
) -> None:
    assert await client.refusal("setMyCommands", **fields) == f"400 Bad Request: {expected}"
    assert len(playground.violations) == 1


async def test_a_command_that_is_there_twice_is_complained_about(playground: Playground, client: BotClient) -> None:
    await client.call("setMyCommands", commands=HELP * 2)
    assert [each["reason"] for each in playground.violations] == ["a command is there twice"]


@pytest.mark.parametrize(("kind", "limit"), [("Name", 64), ("Description", 512), ("ShortDescription", 120)])
async def test_texts_about_the_bot_have_languages_and_limits(client: BotClient, kind: str, limit: int) -> None:
    field = {"Name": "name", "Description": "description", "ShortDescription": "short_description"}[kind]
    await client.call(f"setMy{kind}", **{field: "Quotes"})
    await client.call(f"setMy{kind}", **{field: "Цитаты"}, language_code="ru")
    assert await client.call(f"getMy{kind}", language_code="ru") == {field: "Цитаты"}
    assert await client.call(f"getMy{kind}", language_code="az") == {field: "Quotes"}
    assert "too long" in await client.refusal(f"setMy{kind}", **{field: "x" * (limit + 1)})


async def test_a_menu_button_is_the_chats_or_the_default(playground: Playground, client: BotClient) -> None:
    button = {"type": "web_app", "text": "Open", "web_app": {"url": "https://sitat.example/app"}}
    assert await client.call("getChatMenuButton", chat_id=ANYA) == {"type": "commands"}
    await client.call("setChatMenuButton", chat_id=ANYA, menu_button=button)
    assert await client.call("getChatMenuButton", chat_id=ANYA) == button
    assert await client.call("getChatMenuButton") == {"type": "commands"}
    group = playground.add_chat("group", "News", [ANYA])
    assert await client.refusal("setChatMenuButton", chat_id=group) == "400 Bad Request: chat not found"
