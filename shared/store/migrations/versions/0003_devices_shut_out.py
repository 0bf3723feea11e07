"""Devices may be shut out."""

import sqlalchemy as sa
from alembic import op


INSTANT = sa.DateTime(timezone=True).with_variant(sa.String(26), 'sqlite')

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('device', sa.Column('revoked_at', INSTANT, nullable=True))
