"""Outbox -> Telegram: what is composed and owed, pace, outcomes, doubt; and what admins are told."""
