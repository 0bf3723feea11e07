"""The ledger on a real SQLite file."""

import sqlite3
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, text

from shared.domain.commands.desks import SignIn, SignOut
from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.serving import CallNext
from shared.domain.commands.setting_up import AdmitDevice, AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.decisions.context import Actor
from shared.domain.errors import CannotStore, Conflict, Refusal
from shared.domain.roles import Role, StaffRole
from shared.store import schema
from shared.store.clock import Clock
from shared.store.database import FILE_NAME, StoreError
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.migrating import knows
from shared.store.opening import open_database
from shared.store.requests import Request
from shared.store.tokens import digest, fresh_token
from tests.fakes.house import DOOR, KIOSK, OPENING, SAMPLE


class Book:
    """A ledger with a hand on its clock."""

    def __init__(self, folder):
        self.now = OPENING
        self.engine = open_database(folder)
        self.history = History(self.engine)
        self.ledger = Ledger(self.engine, Clock(self.clock, steady=None))

    def clock(self):
        self.now += timedelta(seconds=1)
        return self.now

    def write(self, *commands, actor=KIOSK):
        requests = [
            Request(command, actor, pin_holds=True, pin_hash="$argon2id$very-secret")
            for command in commands
        ]
        return self.ledger.write(requests).outcomes

    def reopen(self):
        self.ledger = Ledger(self.engine, Clock(self.clock, steady=None))


@pytest.fixture
def book(tmp_path):
    book = Book(tmp_path)
    profile = AdoptProfile(profile=SAMPLE)
    person = AddStaff(staff="Ana", role=StaffRole.AGENT, pin="1234")
    book.write(profile, person, actor=DOOR)
    yield book
    book.engine.dispose()


def issue(**more):
    return IssueTicket(services=("papers", "legal"), language="es", **more)


def sign_in(book, desk="desk-2"):
    console = Actor(device="console", role=Role.COUNTER)
    (signed,) = book.write(SignIn(desk=desk, staff="Ana", pin="1234"), actor=console)
    secret = signed.body.decode().split('"')[3]
    return Actor(device="console", role=Role.COUNTER, session=digest(secret))


def work_a_little(book):
    book.write(*[issue() for _ in range(5)])
    clerk = sign_in(book)
    for _ in range(3):
        book.write(CallNext(desk="desk-2", finish_current=True), actor=clerk)
    return clerk


def test_a_replay_of_the_journal_gives_equal_rows(book):
    clerk = work_a_little(book)
    book.write(SignOut(), actor=clerk)
    sign_in(book, "desk-3")
    assert book.history.differences() == []


def test_a_row_that_was_tampered_with_is_found(book):
    work_a_little(book)
    with book.engine.begin() as connection:
        connection.execute(text("UPDATE visit SET people = 7 WHERE number = 'A-001'"))
    (difference,) = book.history.differences()
    assert "visit" in difference


def test_a_floor_read_from_the_tables_is_the_floor_that_was(book):
    clerk = work_a_little(book)
    old = book.ledger.floor
    book.reopen()
    new = book.ledger.floor
    assert new is not old
    assert new.seq == old.seq
    assert new.sessions == old.sessions
    assert new.numbers == old.numbers
    assert [step.id for step in new.lines.waiting()] == [step.id for step in old.lines.waiting()]
    assert {desk: step.id for desk, step in new.at_desk.items()} == {
        desk: step.id for desk, step in old.at_desk.items()
    }
    (called,) = book.write(CallNext(desk="desk-2", finish_current=True), actor=clerk)
    assert b'"A-004"' in called.body
    assert book.history.differences() == []


def test_a_repeated_command_gets_its_first_answer_even_after_a_restart(book):
    command = issue(command_id=uuid4())
    first, second = book.write(command, command)
    book.reopen()
    (third,) = book.write(command)
    assert first == second == third
    assert len(book.ledger.floor.visits) == 1


def test_an_id_that_was_another_commands_is_refused(book):
    identity = uuid4()
    book.write(issue(command_id=identity))
    (outcome,) = book.write(issue(command_id=identity, people=2))
    assert isinstance(outcome, Conflict)
    assert outcome.code == "command-reused"


def test_the_same_id_from_another_device_is_another_command(book):
    identity = uuid4()
    (first,) = book.write(issue(command_id=identity))
    other = Actor(device="another kiosk", role=Role.KIOSK)
    (second,) = book.write(issue(command_id=identity), actor=other)
    assert first != second


def test_a_refusal_and_an_answer_that_changed_nothing_are_not_remembered(book):
    clerk = sign_in(book)
    identity = uuid4()
    (nobody,) = book.write(CallNext(desk="desk-2", command_id=identity), actor=clerk)
    assert nobody.body is None
    book.write(issue())
    (called,) = book.write(CallNext(desk="desk-2", command_id=identity), actor=clerk)
    assert b"A-001" in called.body


def test_a_token_belongs_to_one_visit(book):
    token = "t" * 22
    first, second = book.write(issue(token=token), issue(token=token))
    (third,) = book.write(issue(token=token))
    assert token.encode() in first.body
    assert second.code == third.code == "token-taken"


def let_grow_to(book, pages):
    """Bound the database; at the bound SQLite itself says that the disk is full."""
    with book.ledger._connection.begin():
        book.ledger._connection.execute(text(f"PRAGMA max_page_count = {pages}"))


def issue_until_refused(book, token):
    for _ in range(50):
        outcomes = book.write(issue(token=next(token)), issue())
        if isinstance(outcomes[0], CannotStore):
            return outcomes
    raise AssertionError("never full")


def test_a_batch_that_cannot_be_stored_is_refused_whole_and_nothing_of_it_stays(book, caplog):
    tokens = iter([f"secret-secret-secret-{number:03d}" for number in range(50)])
    let_grow_to(book, 1)
    outcomes = issue_until_refused(book, tokens)
    assert [type(each) for each in outcomes] == [CannotStore, CannotStore]
    numbers = dict(book.ledger.floor.numbers)
    assert len(numbers) % 2 == 0
    assert "database or disk is full" in caplog.text
    assert "secret-secret" not in caplog.text
    let_grow_to(book, 1_000_000)
    (again,) = book.write(issue(token=next(tokens)))
    assert f'"A-{len(numbers) + 1:03d}"'.encode() in again.body
    assert book.history.differences() == []


def test_a_database_that_cannot_be_read_either_is_tried_again(book, caplog):
    def gone(*_):
        raise sqlite3.OperationalError("disk I/O error")

    book.ledger._connection.close()
    event.listen(book.engine, "checkout", gone)
    (outcome,) = book.write(issue())
    assert isinstance(outcome, CannotStore)
    with pytest.raises(CannotStore):
        _ = book.ledger.floor
    event.remove(book.engine, "checkout", gone)
    (again,) = book.write(issue())
    assert b'"A-001"' in again.body
    assert "cannot be read either" in caplog.text


def test_secrets_are_never_in_the_journal(book):
    token = "s" * 22
    book.write(issue(token=token))
    book.write(
        AdmitDevice(role=Role.KIOSK, device_name="K", digest=digest("the token")),
        AddStaff(staff="Luis", role=StaffRole.AGENT, pin="84726153"),
        actor=DOOR,
    )
    with book.engine.connect() as connection:
        journal = "".join(connection.scalars(text("SELECT body FROM journal")))
    assert token not in journal
    assert "very-secret" not in journal
    assert "84726153" not in journal


def test_the_schema_names_the_newest_migration(tmp_path):
    engine = open_database(tmp_path)
    assert knows(schema.REVISION)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == schema.REVISION
    engine.dispose()


def test_migrations_and_tables_agree(tmp_path):
    engine = open_database(tmp_path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
    engine.dispose()


def test_a_newer_database_is_refused_with_a_sentence(tmp_path):
    engine = open_database(tmp_path)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError, match="newer version of Ventanilla"):
        open_database(tmp_path)


def test_a_file_that_is_no_database_is_refused_with_a_sentence(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="cannot be used"):
        open_database(tmp_path)


def test_instants_come_back_in_utc(book):
    book.write(issue())
    (entry,) = book.history.entries(book.ledger.floor.seq - 1, 10)
    assert entry.at.tzinfo == UTC
    assert isinstance(entry.at, datetime)


def test_refusals_of_one_batch_do_not_touch_the_others(book):
    good, bad, also_good = book.write(
        issue(), IssueTicket(services=("nothing",), language="es"), issue()
    )
    assert isinstance(bad, Refusal)
    assert b"A-001" in good.body
    assert b"A-002" in also_good.body
    assert not isinstance(good, CannotStore)


def test_no_token_begins_like_an_option() -> None:
    tokens = {fresh_token(16) for _ in range(2_000)}
    assert len(tokens) == 2_000
    assert not any(token.startswith("-") for token in tokens)
