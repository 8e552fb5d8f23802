"""one speaker through the archive."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from bot.speakers import blocks
from bot.storage import types

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("mentions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reason", types.Words, nullable=True))
        batch_op.create_index("ix_mentions_speaker_id", ["speaker_id"], unique=False)
    with op.batch_alter_table("quotes", schema=None) as batch_op:
        batch_op.create_index("ix_quotes_mention_id", ["mention_id"], unique=False)
    spellings = op.create_table(
        "spellings",
        sa.Column("block", types.Words, nullable=False),
        sa.Column("speaker_id", types.Whole, nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speakers.id"], name=op.f("fk_spellings_speaker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("block", "speaker_id", name=op.f("pk_spellings")),
        sqlite_strict=True,
    )
    known = op.get_bind().execute(sa.text("SELECT speaker_id, surface_name, language FROM mentions")).all()
    rows = {(block, row.speaker_id) for row in known for block in blocks(row.surface_name, row.language)}
    if rows:
        op.bulk_insert(spellings, [{"block": block, "speaker_id": speaker_id} for block, speaker_id in sorted(rows)])
