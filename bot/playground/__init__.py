"""A Telegram of its own on loopback, a chat page and a news site: Sitat can be tried and tested without a token."""
