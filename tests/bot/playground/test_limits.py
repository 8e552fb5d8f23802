import pytest

from bot.playground.limits import REAL, Limits, Pace
from bot.playground.server import Playground
from tests.bot.playground.bot_client import ANYA, KATE, BotClient, Refused


def send_all(pace: Pace, chats: list[int], start: float, step: float) -> list[int]:
    return [pace.wait(chat, start + number * step) for number, chat in enumerate(chats)]


def test_without_limits_nobody_waits() -> None:
    assert set(send_all(Pace(Limits()), [1] * 1000, 0, 0.0001)) == {0}


def test_thirty_a_second_pass_and_more_block_the_whole_bot() -> None:
    pace = Pace(REAL)
    assert set(send_all(pace, list(range(1, 31)), 100.0, 0.001)) == {0}
    assert pace.wait(31, 100.1) == 3
    assert pace.wait(32, 102.0) == 2
    assert pace.wait(32, 103.2) == 0


@pytest.mark.parametrize("rate", [25, 29])
def test_a_pace_under_the_limit_never_waits(rate: int) -> None:
    assert set(send_all(Pace(REAL), list(range(1, 500)), 0.0, 1 / rate)) == {0}


def test_a_chat_takes_a_short_burst_then_one_a_second() -> None:
    pace = Pace(REAL)
    assert send_all(pace, [7] * 4, 50.0, 0.01) == [0, 0, 0, 3]
    assert pace.wait(8, 50.1) == 0
    assert set(send_all(pace, [7] * 10, 54.0, 1.0)) == {0}


def test_a_group_takes_twenty_a_minute() -> None:
    pace = Pace(REAL)
    assert set(send_all(pace, [-5] * 20, 0.0, 1.5)) == {0}
    assert pace.wait(-5, 30.0) == 30
    assert pace.wait(-5, 61.0) == 0


async def test_too_many_messages_are_answered_429(playground: Playground, client: BotClient) -> None:
    playground.limits = Limits(per_chat_per_second=1.0, chat_burst=1)
    sent = await client.send()
    with pytest.raises(Refused) as caught:
        await client.call("editMessageText", chat_id=ANYA, message_id=sent["message_id"], text="x")
    assert str(caught.value) == "429 Too Many Requests: retry after 1"
    assert caught.value.parameters == {"retry_after": 1}
    assert await client.call("sendChatAction", chat_id=ANYA, action="typing")
    await playground.say(KATE, "/start")
    assert await client.send(chat=KATE)
    assert playground.violations == []
