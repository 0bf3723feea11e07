"""How long visitors were told that it may take stays with the step, to be held against what came."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ('told_low', 'told_high'):
        op.add_column('step', sa.Column(name, sa.Integer(), nullable=True))
