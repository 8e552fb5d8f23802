"""What the clock starts. The scheduler itself belongs to `bot.app`; deciding what is due or new is left to storage and digest."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the current instant: the only clock of the bot; everything below gets `now` as an argument."""
    return datetime.now(UTC)  # noqa: TID251  because this is the clock
