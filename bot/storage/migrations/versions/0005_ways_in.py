"""ways in: the state of each way into a source, and how many articles a source publishes by day."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("sources", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ways", types.Json(), nullable=False, server_default=sa.text("'{}'")))
        batch_op.add_column(sa.Column("daily", types.Json(), nullable=False, server_default=sa.text("'{}'")))
        batch_op.drop_column("validators")
