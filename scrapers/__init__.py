"""News sites in, articles out: a library of its own that knows no Telegram and no SQL."""
