"""What came of a service, why a desk is paused, what it serves today, and calls for help."""

import sqlalchemy as sa
from alembic import op

INSTANT = sa.DateTime(timezone=True).with_variant(sa.String(26), 'sqlite')

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('step', sa.Column('outcome', sa.String(), nullable=True))
    op.add_column('step', sa.Column('given', sa.Integer(), nullable=True))
    op.add_column('session', sa.Column('reason', sa.String(), nullable=True))
    op.create_table(
        'desk_skills',
        sa.Column('desk', sa.String(), nullable=False),
        sa.Column('services', sa.Text(), nullable=False),
        sa.Column('day', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('desk'),
    )
    op.create_table(
        'emergency',
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('device', sa.String(), nullable=False),
        sa.Column('desk', sa.String(), nullable=True),
        sa.Column('staff', sa.String(), nullable=True),
        sa.Column('raised_at', INSTANT, nullable=False),
        sa.Column('acknowledged_by', sa.String(), nullable=True),
        sa.Column('acknowledged_at', INSTANT, nullable=True),
        sa.PrimaryKeyConstraint('id'),
    )
