"""The first tables."""

import sqlalchemy as sa
from alembic import op


INSTANT = sa.DateTime(timezone=True).with_variant(sa.String(26), 'sqlite')

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('command',
    sa.Column('command_id', sa.String(), nullable=False),
    sa.Column('device', sa.String(), nullable=False),
    sa.Column('body_hash', sa.String(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=True),
    sa.Column('at', INSTANT, nullable=False),
    sa.PrimaryKeyConstraint('command_id', 'device'),
    sqlite_with_rowid=False
    )
    op.create_table('device',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('added_at', INSTANT, nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('digest')
    )
    op.create_table('journal',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', INSTANT, nullable=False),
    sa.Column('act', sa.Integer(), nullable=False),
    sa.Column('device', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('seq')
    )
    op.create_table('meta',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('value', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('key')
    )
    op.create_table('number',
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('day', sa.String(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('series', 'day')
    )
    op.create_table('person',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('added_at', INSTANT, nullable=False),
    sa.PrimaryKeyConstraint('name')
    )
    op.create_table('profile',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('seq')
    )
    op.create_table('session',
    sa.Column('desk', sa.String(), nullable=False),
    sa.Column('staff', sa.String(), nullable=False),
    sa.Column('device', sa.String(), nullable=False),
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('opened_at', INSTANT, nullable=False),
    sa.Column('paused', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('desk')
    )
    op.create_table('staff_pin',
    sa.Column('staff', sa.String(), nullable=False),
    sa.Column('pin_hash', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('staff')
    )
    op.create_table('step',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('visit_id', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('service', sa.String(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('priority', sa.String(), nullable=True),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('since', INSTANT, nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('opened_at', INSTANT, nullable=False),
    sa.Column('desk', sa.String(), nullable=True),
    sa.Column('staff', sa.String(), nullable=True),
    sa.Column('first_called_at', INSTANT, nullable=True),
    sa.Column('called_at', INSTANT, nullable=True),
    sa.Column('calls', sa.Integer(), nullable=False),
    sa.Column('started_at', INSTANT, nullable=True),
    sa.Column('ended_at', INSTANT, nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('step', schema=None) as batch_op:
        batch_op.create_index('step_open', ['id'], unique=False, sqlite_where=sa.text('ended_at IS NULL'), postgresql_where=sa.text('ended_at IS NULL'))
        batch_op.create_index('step_visit', ['visit_id'], unique=False)

    op.create_table('visit',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('day', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('priority', sa.String(), nullable=True),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('device', sa.String(), nullable=False),
    sa.Column('opened_at', INSTANT, nullable=False),
    sa.Column('closed_at', INSTANT, nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_with_rowid=False
    )
    with op.batch_alter_table('visit', schema=None) as batch_op:
        batch_op.create_index('visit_open', ['id'], unique=False, sqlite_where=sa.text('closed_at IS NULL'), postgresql_where=sa.text('closed_at IS NULL'))

    op.create_table('visit_token',
    sa.Column('visit_id', sa.String(), nullable=False),
    sa.Column('token', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('visit_id'),
    sa.UniqueConstraint('token'),
    sqlite_with_rowid=False
    )
