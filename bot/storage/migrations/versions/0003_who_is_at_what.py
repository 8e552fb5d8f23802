"""who is at what: leases on sources, hosts and versions."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "hosts",
        sa.Column("host", types.Words, nullable=False),
        sa.Column("lease_owner", types.Words, nullable=True),
        sa.Column("lease_until", types.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
        sqlite_strict=True,
    )
    for table in ("sources", "article_versions"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("lease_owner", types.Words, nullable=True))
            batch_op.add_column(sa.Column("lease_until", types.UtcDateTime(), nullable=True))
    with op.batch_alter_table("article_versions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("claims", types.Whole, nullable=False, server_default=sa.text("0")))
