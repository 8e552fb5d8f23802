"""A Telegram of its own on loopback: the Bot API over HTTP, people who write to the bot, a page, and a small newsroom.

The bot under it is unchanged and knows nothing of it: it is given another `BOT_API_URL`. Leaves out media, payments,
stories and whatever else a news bot does not use; such calls are refused and recorded, never silently accepted.
"""
