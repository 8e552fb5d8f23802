"""what stands on the site: which of an article's versions was read last; a text that was there before may come back."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.add_column(sa.Column("standing_version_id", types.Whole, nullable=True))
    op.execute(
        "UPDATE articles SET standing_version_id = "
        "(SELECT max(id) FROM article_versions WHERE article_versions.article_id = articles.id)"
    )
