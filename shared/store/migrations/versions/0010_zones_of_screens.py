"""Screens have zones: whose calls they show."""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('device', sa.Column('zone', sa.String(), nullable=True))
