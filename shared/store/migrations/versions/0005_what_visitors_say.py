"""What visitors say on their phones: on the way, how it went, and sealed complaints."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('step', sa.Column('said', sa.String(), nullable=True))
    op.add_column('visit_token', sa.Column('rated', sa.Boolean(), nullable=True))
    op.create_table(
        'feedback',
        sa.Column('day', sa.String(), nullable=False),
        sa.Column('service', sa.String(), nullable=False),
        sa.Column('face', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('count', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('day', 'service', 'face'),
    )
    op.create_table(
        'complaint',
        sa.Column('id', sa.String(), nullable=False),
        sa.Column('day', sa.String(), nullable=False),
        sa.Column('sealed', sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint('id'),
    )
