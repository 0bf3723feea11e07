"""Which services are closed for a day by who leads."""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'shut_service',
        sa.Column('service', sa.String(), nullable=False),
        sa.Column('day', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('service'),
    )
