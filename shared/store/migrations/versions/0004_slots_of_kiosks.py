"""Kiosks have slots: which numbers are their own while the hub is away."""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('device', sa.Column('slot', sa.Integer(), nullable=True))
