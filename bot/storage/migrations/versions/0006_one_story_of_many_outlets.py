"""one story of many outlets: signs and stories, other addresses of an article, what its site said of it last."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("story_id", types.Whole, nullable=True))
        batch_op.add_column(sa.Column("announced", types.Json(), nullable=False, server_default=sa.text("'{}'")))
        batch_op.add_column(sa.Column("looks", types.Whole, nullable=False, server_default=sa.text("0")))
        batch_op.add_column(sa.Column("looked_at", types.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column("missing", types.Whole, nullable=False, server_default=sa.text("0")))
        batch_op.add_column(sa.Column("gone_at", types.UtcDateTime(), nullable=True))
    for column in ("story_id", "gone_at"):
        held = sa.text(f"{column} IS NOT NULL")
        op.create_index(f"ix_articles_{column}", "articles", [column], sqlite_where=held, postgresql_where=held)
    op.create_table(
        "article_aliases",
        sa.Column("source_id", types.Words, nullable=False),
        sa.Column("source_key", types.Words, nullable=False),
        sa.Column("article_id", types.Whole, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_aliases_article_id")),
        sa.PrimaryKeyConstraint("source_id", "source_key", name=op.f("pk_article_aliases")),
        sqlite_strict=True,
    )
    op.create_table(
        "story_signs",
        sa.Column("version_id", types.Whole, nullable=False),
        sa.Column("sign", types.Words, nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["article_versions.id"], name=op.f("fk_story_signs_version_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("version_id", "sign", name=op.f("pk_story_signs")),
        sqlite_strict=True,
    )
    op.create_index("ix_story_signs_sign", "story_signs", ["sign", "at"])
    op.create_index("ix_digest_items_version_id", "digest_items", ["version_id"])
