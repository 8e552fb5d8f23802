"""Article -> quotes -> key quotes. Pure: no clock, no network, no database, no Telegram."""
