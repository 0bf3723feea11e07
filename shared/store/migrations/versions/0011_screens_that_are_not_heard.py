"""Some screens are not heard: where several hang in one room, one speaks for all."""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        'device', sa.Column('muted', sa.Boolean(), nullable=False, server_default=sa.false())
    )
