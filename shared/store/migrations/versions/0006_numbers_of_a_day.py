"""Find out soon whether a number was given on a day."""

from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('visit_number', 'visit', ['number', 'day'])
