"""Journeys, appointments, return rights and notes. Derived tables are filled from the journal."""

import sqlalchemy as sa
from alembic import op


INSTANT = sa.DateTime(timezone=True).with_variant(sa.String(26), 'sqlite')

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('journal', sa.Column('desk', sa.String(), nullable=True))
    op.add_column('command', sa.Column('refused', sa.Boolean(), nullable=True))
    op.drop_table('visit')
    op.drop_table('step')
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
    sa.Column('fixed', sa.Boolean(), nullable=False),
    sa.Column('waited', sa.Float(), nullable=False),
    sa.Column('waiting_since', INSTANT, nullable=True),
    sa.Column('closed_at', INSTANT, nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_with_rowid=False
    )
    op.create_index('visit_open', 'visit', ['id'], unique=False,
                    sqlite_where=sa.text('closed_at IS NULL'),
                    postgresql_where=sa.text('closed_at IS NULL'))
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
    sa.Column('ready_at', INSTANT, nullable=True),
    sa.Column('due', INSTANT, nullable=True),
    sa.Column('only_desk', sa.String(), nullable=True),
    sa.Column('discreet', sa.Boolean(), nullable=False),
    sa.Column('referred_from', sa.String(), nullable=True),
    sa.Column('desk', sa.String(), nullable=True),
    sa.Column('staff', sa.String(), nullable=True),
    sa.Column('interpreter', sa.Boolean(), nullable=False),
    sa.Column('first_called_at', INSTANT, nullable=True),
    sa.Column('called_at', INSTANT, nullable=True),
    sa.Column('calls', sa.Integer(), nullable=False),
    sa.Column('arrived_at', INSTANT, nullable=True),
    sa.Column('started_at', INSTANT, nullable=True),
    sa.Column('ended_at', INSTANT, nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_with_rowid=False
    )
    op.create_index('step_open', 'step', ['id'], unique=False,
                    sqlite_where=sa.text('ended_at IS NULL'),
                    postgresql_where=sa.text('ended_at IS NULL'))
    op.create_index('step_visit', 'step', ['visit_id'], unique=False)
    op.create_table('run',
    sa.Column('desk', sa.String(), nullable=False),
    sa.Column('calls', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('desk')
    )
    op.create_table('appointment',
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('service', sa.String(), nullable=False),
    sa.Column('due', INSTANT, nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('priority', sa.String(), nullable=True),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('state', sa.String(), nullable=False),
    sa.Column('visit_id', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('code')
    )
    op.create_index('appointment_due', 'appointment', ['due'], unique=False)
    op.create_table('return_right',
    sa.Column('digest', sa.String(), nullable=False),
    sa.Column('services', sa.Text(), nullable=False),
    sa.Column('day', sa.String(), nullable=False),
    sa.Column('come_back', INSTANT, nullable=False),
    sa.Column('since', INSTANT, nullable=False),
    sa.Column('used_by', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('digest')
    )
    op.create_index('return_right_day', 'return_right', ['day'], unique=False)
    op.create_table('ended_day',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('day', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('seq')
    )
    op.create_table('note',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('step_id', sa.String(), nullable=False),
    sa.Column('visit_id', sa.String(), nullable=False),
    sa.Column('at', INSTANT, nullable=False),
    sa.Column('staff', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('note_visit', 'note', ['visit_id'], unique=False)
