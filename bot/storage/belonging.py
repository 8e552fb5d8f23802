"""Which bot a database belongs to: another one's calls would be refused by every chat, and all of them be retired."""

from sqlalchemy import Connection

from bot.storage import marks
from bot.storage.errors import StorageError

_BOT = "bot"


def belong(connection: Connection, bot_id: int) -> None:
    """Let the database be this bot's where it is nobody's yet.

    Raises:
        StorageError: it is another bot's.
    """
    owner = marks.words(connection, _BOT)
    if owner is None:
        hand_over(connection, bot_id)
    elif owner != str(bot_id):
        raise StorageError(
            f"The database belongs to the bot {owner}, and this BOT_TOKEN is the bot {bot_id}'s, to whom its subscribers never spoke. "
            "Name another DATABASE_URL, or hand the database over: sitat adopt"
        )


def hand_over(connection: Connection, bot_id: int) -> None:
    """Let the database be another bot's from now on."""
    marks.put_words(connection, _BOT, str(bot_id))
