"""The tables of the subscribers' side: who wants what, what was composed, what is owed. `tables` has the archive's side."""

from sqlalchemy import Column, Index, UniqueConstraint, text

from bot.storage.shapes import lease, one_of, partial_index, refers, row_id, table
from bot.storage.types import Flag, Json, UtcDateTime, Whole, Words

subscribers = table(
    "subscribers",
    row_id(),
    Column("chat_id", Whole, nullable=False),
    Column("thread_id", Whole, nullable=False),
    Column("kind", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("reason", Words),
    Column("was_active", Flag, nullable=False),
    Column("language", Words, nullable=False),
    Column("zone", Words, nullable=False),
    Column("city", Words, nullable=False),
    Column("topics", Json, nullable=False),
    Column("languages", Json, nullable=False),
    Column("sources", Json, nullable=False),
    Column("times", Json, nullable=False),
    Column("weekdays", Json, nullable=False, server_default=text("'[]'")),
    Column("instant", Flag, nullable=False),
    Column("next_due_at", UtcDateTime),
    Column("covered_until", UtcDateTime),
    Column("last_slot", Words),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    UniqueConstraint("chat_id", "thread_id"),
    one_of("state", "new", "active", "paused", "retired"),
    one_of("kind", "private", "group", "channel"),
)
partial_index("ix_subscribers_next_due_at", "state = 'active'", subscribers.c.next_due_at)

digests = table(
    "digests",
    row_id(),
    Column("kind", Words, nullable=False),
    Column("wish_hash", Words, nullable=False),
    Column("slot", Words, nullable=False),
    Column("wish", Json),
    Column("window_from", UtcDateTime),
    Column("window_to", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("fanned_at", UtcDateTime),
    one_of("kind", "digest", "first", "asked", "push"),
)
partial_index("ix_digests_unfanned", "fanned_at IS NULL", digests.c.id)
Index("ix_digests_wish_hash", digests.c.wish_hash, digests.c.window_to)

digest_parts = table(
    "digest_parts",
    refers("digest_id", "digests.id", ondelete="CASCADE", primary_key=True),
    Column("part", Whole, primary_key=True),
    Column("text", Words, nullable=False),
    Column("entities", Json, nullable=False),
    Column("markup", Json, nullable=False),
)

digest_items = table(
    "digest_items",
    refers("digest_id", "digests.id", ondelete="CASCADE", primary_key=True),
    refers("version_id", "article_versions.id", primary_key=True),
    Column("position", Whole, nullable=False),
)
Index("ix_digest_items_version_id", digest_items.c.version_id)

outbox = table(
    "outbox",
    row_id(),
    refers("digest_id", "digests.id", nullable=False),
    Column("part", Whole, nullable=False),
    refers("subscriber_id", "subscribers.id", nullable=False),
    Column("state", Words, nullable=False),
    Column("priority", Whole, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    *lease(),
    Column("attempts", Whole, nullable=False),
    Column("doubts", Whole, nullable=False),
    Column("message_id", Whole),
    Column("reason", Words),
    Column("updated_at", UtcDateTime, nullable=False),
    UniqueConstraint("digest_id", "part", "subscriber_id"),
    one_of("state", "pending", "claimed", "sending", "sent", "refused", "parked", "doubtful", "skipped"),
)
Index("ix_outbox_subscriber_id", outbox.c.subscriber_id)
# with the id: PostgreSQL would sort all 100,000 rows for the first few, 199 ms each time (tests/bench/delivery.py)
partial_index("ix_outbox_pending", "state = 'pending'", outbox.c.priority, outbox.c.id)
partial_index("ix_outbox_leased", "state IN ('claimed', 'sending')", outbox.c.lease_owner)

pushes = table(
    "pushes",
    row_id(),
    Column("admin_chat_id", Whole, nullable=False),
    Column("audience", Json, nullable=False),
    Column("parts", Json, nullable=False),
    Column("version_id", Whole),
    Column("state", Words, nullable=False),
    refers("digest_id", "digests.id"),
    Column("expected", Whole),
    Column("progress_chat_id", Whole),
    Column("progress_message_id", Whole),
    Column("created_at", UtcDateTime, nullable=False),
    Column("confirmed_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    one_of("state", "prepared", "running", "paused", "stopped", "done"),
)

admins = table(
    "admins",
    Column("user_id", Whole, primary_key=True, autoincrement=False),
    Column("added_at", UtcDateTime, nullable=False),
)

owner_secrets = table(
    "owner_secrets",
    Column("sha256", Words, primary_key=True),
    Column("made_at", UtcDateTime, nullable=False),
)

marks = table(
    "marks",
    Column("name", Words, primary_key=True),
    Column("at", UtcDateTime),
    Column("words", Words),
)
