"""the first tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "admins",
        sa.Column("user_id", types.Whole, autoincrement=False, nullable=False),
        sa.Column("added_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_admins")),
        sqlite_strict=True,
    )
    op.create_table(
        "articles",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("source_id", types.Words, nullable=False),
        sa.Column("source_key", types.Words, nullable=False),
        sa.Column("url", types.Words, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("source_id", "source_key", name=op.f("uq_articles_source_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "digests",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("kind", types.Words, nullable=False),
        sa.Column("wish_hash", types.Words, nullable=False),
        sa.Column("slot", types.Words, nullable=False),
        sa.Column("wish", types.Json(), nullable=True),
        sa.Column("window_from", types.UtcDateTime(), nullable=True),
        sa.Column("window_to", types.UtcDateTime(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("fanned_at", types.UtcDateTime(), nullable=True),
        sa.CheckConstraint("kind IN ('digest', 'first', 'asked', 'push')", name=op.f("ck_digests_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("digests", schema=None) as batch_op:
        batch_op.create_index(
            "ix_digests_unfanned",
            ["id"],
            unique=False,
            sqlite_where=sa.text("fanned_at IS NULL"),
            postgresql_where=sa.text("fanned_at IS NULL"),
        )
        batch_op.create_index("ix_digests_wish_hash", ["wish_hash", "window_to"], unique=False)

    op.create_table(
        "marks",
        sa.Column("name", types.Words, nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=True),
        sa.Column("words", types.Words, nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
        sqlite_strict=True,
    )
    op.create_table(
        "owner_secrets",
        sa.Column("sha256", types.Words, nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_owner_secrets")),
        sqlite_strict=True,
    )
    op.create_table(
        "sources",
        sa.Column("id", types.Words, nullable=False),
        sa.Column("name", types.Words, nullable=False),
        sa.Column("state", types.Words, nullable=False),
        sa.Column("since", types.UtcDateTime(), nullable=False),
        sa.Column("reason", types.Words, nullable=True),
        sa.Column("validators", types.Json(), nullable=False),
        sa.Column("next_at", types.UtcDateTime(), nullable=True),
        sa.Column("last_ok_at", types.UtcDateTime(), nullable=True),
        sa.Column("last_article_at", types.UtcDateTime(), nullable=True),
        sa.Column("channel", types.Words, nullable=True),
        sa.Column("failures", types.Whole, nullable=False),
        sa.Column("found", types.Whole, nullable=False),
        sa.Column("read", types.Whole, nullable=False),
        sa.Column("announced", types.Flag(), nullable=False),
        sa.Column("set_aside", types.Json(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sqlite_strict=True,
    )
    op.create_table(
        "speakers",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("name", types.Words, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("speakers", schema=None) as batch_op:
        batch_op.create_index("ix_speakers_name", ["name"], unique=False)

    op.create_table(
        "subscribers",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("chat_id", types.Whole, nullable=False),
        sa.Column("thread_id", types.Whole, nullable=False),
        sa.Column("kind", types.Words, nullable=False),
        sa.Column("state", types.Words, nullable=False),
        sa.Column("reason", types.Words, nullable=True),
        sa.Column("was_active", types.Flag(), nullable=False),
        sa.Column("language", types.Words, nullable=False),
        sa.Column("zone", types.Words, nullable=False),
        sa.Column("city", types.Words, nullable=False),
        sa.Column("topics", types.Json(), nullable=False),
        sa.Column("languages", types.Json(), nullable=False),
        sa.Column("sources", types.Json(), nullable=False),
        sa.Column("times", types.Json(), nullable=False),
        sa.Column("instant", types.Flag(), nullable=False),
        sa.Column("next_due_at", types.UtcDateTime(), nullable=True),
        sa.Column("covered_until", types.UtcDateTime(), nullable=True),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('private', 'group', 'channel')", name=op.f("ck_subscribers_kind")),
        sa.CheckConstraint("state IN ('new', 'active', 'paused', 'retired')", name=op.f("ck_subscribers_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscribers")),
        sa.UniqueConstraint("chat_id", "thread_id", name=op.f("uq_subscribers_chat_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("subscribers", schema=None) as batch_op:
        batch_op.create_index(
            "ix_subscribers_next_due_at",
            ["next_due_at"],
            unique=False,
            sqlite_where=sa.text("state = 'active'"),
            postgresql_where=sa.text("state = 'active'"),
        )

    op.create_table(
        "article_versions",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("article_id", types.Whole, nullable=False),
        sa.Column("number", types.Whole, nullable=False),
        sa.Column("text", types.Words, nullable=False),
        sa.Column("text_sha256", types.Words, nullable=False),
        sa.Column("title", types.Words, nullable=False),
        sa.Column("paragraphs", types.Json(), nullable=False),
        sa.Column("lead", types.Json(), nullable=True),
        sa.Column("author", types.Words, nullable=True),
        sa.Column("section", types.Words, nullable=True),
        sa.Column("language", types.Words, nullable=False),
        sa.Column("published_at", types.UtcDateTime(), nullable=True),
        sa.Column("has_time", types.Flag(), nullable=False),
        sa.Column("zone", types.Words, nullable=False),
        sa.Column("image", types.Words, nullable=True),
        sa.Column("body_origin", types.Words, nullable=False),
        sa.Column("fetched_at", types.UtcDateTime(), nullable=False),
        sa.Column("ready_at", types.UtcDateTime(), nullable=True),
        sa.Column("given_up", types.Words, nullable=True),
        sa.CheckConstraint("language IN ('ru', 'az', 'en', 'other')", name=op.f("ck_article_versions_language")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_versions_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_versions")),
        sa.UniqueConstraint("article_id", "text_sha256", name=op.f("uq_article_versions_article_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("article_versions", schema=None) as batch_op:
        batch_op.create_index("ix_article_versions_ready_at", ["ready_at"], unique=False)
        batch_op.create_index(
            "ix_article_versions_unready",
            ["id"],
            unique=False,
            sqlite_where=sa.text("ready_at IS NULL"),
            postgresql_where=sa.text("ready_at IS NULL"),
        )

    op.create_table(
        "digest_parts",
        sa.Column("digest_id", types.Whole, nullable=False),
        sa.Column("part", types.Whole, nullable=False),
        sa.Column("text", types.Words, nullable=False),
        sa.Column("entities", types.Json(), nullable=False),
        sa.Column("markup", types.Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digests.id"], name=op.f("fk_digest_parts_digest_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest_id", "part", name=op.f("pk_digest_parts")),
        sqlite_strict=True,
    )
    op.create_table(
        "mentions",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("speaker_id", types.Whole, nullable=False),
        sa.Column("surface_name", types.Words, nullable=False),
        sa.Column("role", types.Words, nullable=True),
        sa.Column("language", types.Words, nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_mentions_speaker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mentions")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("mentions", schema=None) as batch_op:
        batch_op.create_index("ix_mentions_surface_name", ["surface_name"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("digest_id", types.Whole, nullable=False),
        sa.Column("part", types.Whole, nullable=False),
        sa.Column("subscriber_id", types.Whole, nullable=False),
        sa.Column("state", types.Words, nullable=False),
        sa.Column("priority", types.Whole, nullable=False),
        sa.Column("not_before", types.UtcDateTime(), nullable=False),
        sa.Column("lease_owner", types.Words, nullable=True),
        sa.Column("lease_until", types.UtcDateTime(), nullable=True),
        sa.Column("attempts", types.Whole, nullable=False),
        sa.Column("doubts", types.Whole, nullable=False),
        sa.Column("message_id", types.Whole, nullable=True),
        sa.Column("reason", types.Words, nullable=True),
        sa.Column("updated_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "state IN ('pending', 'claimed', 'sending', 'sent', 'refused', 'parked', 'doubtful', 'skipped')",
            name=op.f("ck_outbox_state"),
        ),
        sa.ForeignKeyConstraint(["digest_id"], ["digests.id"], name=op.f("fk_outbox_digest_id")),
        sa.ForeignKeyConstraint(["subscriber_id"], ["subscribers.id"], name=op.f("fk_outbox_subscriber_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("digest_id", "part", "subscriber_id", name=op.f("uq_outbox_digest_id")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_outbox_pending",
            ["priority"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            "ix_outbox_leased",
            ["lease_owner"],
            unique=False,
            sqlite_where=sa.text("state IN ('claimed', 'sending')"),
            postgresql_where=sa.text("state IN ('claimed', 'sending')"),
        )
        batch_op.create_index("ix_outbox_subscriber_id", ["subscriber_id"], unique=False)

    op.create_table(
        "pushes",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("admin_chat_id", types.Whole, nullable=False),
        sa.Column("audience", types.Json(), nullable=False),
        sa.Column("parts", types.Json(), nullable=False),
        sa.Column("version_id", types.Whole, nullable=True),
        sa.Column("state", types.Words, nullable=False),
        sa.Column("digest_id", types.Whole, nullable=True),
        sa.Column("expected", types.Whole, nullable=True),
        sa.Column("progress_chat_id", types.Whole, nullable=True),
        sa.Column("progress_message_id", types.Whole, nullable=True),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("confirmed_at", types.UtcDateTime(), nullable=True),
        sa.Column("ended_at", types.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "state IN ('prepared', 'running', 'paused', 'stopped', 'done')", name=op.f("ck_pushes_state")
        ),
        sa.ForeignKeyConstraint(["digest_id"], ["digests.id"], name=op.f("fk_pushes_digest_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pushes")),
        sqlite_strict=True,
    )
    op.create_table(
        "article_topics",
        sa.Column("version_id", types.Whole, nullable=False),
        sa.Column("topic", types.Words, nullable=False),
        sa.Column("rank", types.Whole, nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["article_versions.id"], name=op.f("fk_article_topics_version_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("version_id", "topic", name=op.f("pk_article_topics")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("article_topics", schema=None) as batch_op:
        batch_op.create_index("ix_article_topics_topic", ["topic", "version_id"], unique=False)

    op.create_table(
        "digest_items",
        sa.Column("digest_id", types.Whole, nullable=False),
        sa.Column("version_id", types.Whole, nullable=False),
        sa.Column("position", types.Whole, nullable=False),
        sa.ForeignKeyConstraint(
            ["digest_id"], ["digests.id"], name=op.f("fk_digest_items_digest_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["version_id"], ["article_versions.id"], name=op.f("fk_digest_items_version_id")),
        sa.PrimaryKeyConstraint("digest_id", "version_id", name=op.f("pk_digest_items")),
        sqlite_strict=True,
    )
    op.create_table(
        "quotes",
        sa.Column("id", types.Whole, autoincrement=True, nullable=False),
        sa.Column("version_id", types.Whole, nullable=False),
        sa.Column("ordinal", types.Whole, nullable=False),
        sa.Column("kind", types.Words, nullable=False),
        sa.Column("speaker_id", types.Whole, nullable=True),
        sa.Column("mention_id", types.Whole, nullable=True),
        sa.Column("cue", types.Words, nullable=True),
        sa.Column("reason", types.Words, nullable=False),
        sa.Column("confidence", types.Json(), nullable=False),
        sa.Column("engine_version", types.Whole, nullable=False),
        sa.Column("language", types.Words, nullable=False),
        sa.Column("sentence", types.Json(), nullable=True),
        sa.Column("sentence_sha256", types.Words, nullable=True),
        sa.Column("evidence", types.Json(), nullable=True),
        sa.CheckConstraint("kind IN ('direct', 'indirect', 'mixed')", name=op.f("ck_quotes_kind")),
        sa.ForeignKeyConstraint(["mention_id"], ["mentions.id"], name=op.f("fk_quotes_mention_id")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_quotes_speaker_id")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["article_versions.id"], name=op.f("fk_quotes_version_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotes")),
        sa.UniqueConstraint("version_id", "ordinal", name=op.f("uq_quotes_version_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "key_sentences",
        sa.Column("quote_id", types.Whole, nullable=False),
        sa.Column("rank", types.Whole, nullable=False),
        sa.Column("start", types.Whole, nullable=False),
        sa.Column("end", types.Whole, nullable=False),
        sa.Column("cut_before", types.Flag(), nullable=False),
        sa.Column("cut_after", types.Flag(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quote_id"], ["quotes.id"], name=op.f("fk_key_sentences_quote_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("quote_id", "rank", name=op.f("pk_key_sentences")),
        sqlite_strict=True,
    )
    op.create_table(
        "quote_spans",
        sa.Column("quote_id", types.Whole, nullable=False),
        sa.Column("n", types.Whole, nullable=False),
        sa.Column("start", types.Whole, nullable=False),
        sa.Column("end", types.Whole, nullable=False),
        sa.Column("sha256", types.Words, nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quotes.id"], name=op.f("fk_quote_spans_quote_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("quote_id", "n", name=op.f("pk_quote_spans")),
        sqlite_strict=True,
    )
