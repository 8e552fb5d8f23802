"""days and slots: on which weekdays digests come, and the last slot that was served."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.storage import types

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("subscribers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("weekdays", types.Json(), nullable=False, server_default=sa.text("'[]'")))
        batch_op.add_column(sa.Column("last_slot", types.Words, nullable=True))
