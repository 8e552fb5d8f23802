"""What the world asks of the bot over HTTP, and how Telegram's updates come in."""
