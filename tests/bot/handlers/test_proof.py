"""/proof: in answer to a message, of the latest digest, by its number."""

from typing import Any

from bot.digest.message import Button, Message
from bot.storage import Connection, acknowledging, digests, outbox
from bot.storage.acknowledging import Result, Terms
from bot.storage.digests import NewDigest
from bot.storage.outbox import NewOwed
from tests.bot.handlers.house import House, stored
from tests.bot.handlers.telegram import Person


def answering(reader: Person) -> dict[str, Any]:
    """Return the fields of a message that answers the newest one of ours."""
    return {"reply_to_message": reader.messages[-1].model_dump(mode="json", by_alias=True, exclude_none=True)}


async def deliver(house: House, reader: Person, *rows: tuple[Button, ...]) -> None:
    """Let a digest with these buttons reach a reader."""
    subscriber = await stored(house, reader.id)

    def run(connection: Connection) -> None:
        digest = digests.create(connection, NewDigest(kind="digest", window_to=house.now), house.now, fanned=True)
        digests.save_parts(connection, digest, [Message(text="A digest", buttons=rows)])
        outbox.put(connection, digest, [subscriber.id], NewOwed(now=house.now))
        owed = outbox.claim(connection, "me", house.now, 10)
        outbox.mark_sending(connection, "me", [each.id for each in owed], house.now)
        sent = [Result(owed=each, ending="sent", message_id=5) for each in owed]
        acknowledging.acknowledge(connection, "me", sent, Terms(), house.now)

    await house.storage.write(run)


async def test_a_message_of_one_article_is_proved_in_answer_to_it(house: House) -> None:
    await house.publish(1)
    reader = house.person()
    await reader.say("/subscribe")
    await reader.say("/digest")
    proof = await reader.say("/proof", **answering(reader))
    assert "Who speaks is told here: Nigar Safarli" in proof
    assert "SHA-256" in proof


async def test_of_several_articles_the_number_is_asked(house: House) -> None:
    versions = [await house.publish(number) for number in (1, 2, 3)]
    reader = house.person()
    await reader.say("/subscribe")
    rows = tuple(Button(text=str(n), data=f"card:{version}") for n, version in enumerate(versions, start=1))
    await deliver(house, reader, rows, (Button(text="Topics", data="topics"),))
    assert "number 2" in await reader.say("/proof 2")
    assert await reader.say("/proof 9") == "Which article shall I check?"
    assert reader.labels == ["1", "2", "3"]
    assert "number 3" in await reader.tap("3")


async def test_without_a_digest_there_is_nothing_to_prove(house: House) -> None:
    reader = house.person()
    assert "nothing to prove" in await reader.say("/proof")
    await reader.say("/help")
    assert "nothing to prove" in await reader.say("/proof", **answering(reader))


async def test_an_article_that_is_gone_is_said_so(house: House) -> None:
    reader = house.person()
    await reader.say("/subscribe")
    await deliver(house, reader, (Button(text="Check", data="proof:99"),))
    assert await reader.say("/proof") == "This article is no longer kept."
