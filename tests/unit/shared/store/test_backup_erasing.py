"""Forgetting a visit, and a past: the secrets go, the facts stay, a replay still agrees."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text

from shared.domain.commands.appointments import BookAppointment, CancelAppointment, CheckIn
from shared.domain.commands.desks import SignIn
from shared.domain.commands.forgetting import EraseVisit, ForgetPast
from shared.domain.commands.issuing import IssueTicket, Reprint
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.commands.staffing import AddStaff
from shared.domain.decisions.context import Actor
from shared.domain.errors import Conflict, Invalid, Unknown
from shared.domain.roles import Role, StaffRole
from shared.store import erasing, schema
from shared.store.clock import Clock
from shared.store.database import FILE_NAME
from shared.store.erasing import remembered
from shared.store.history import History
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from shared.store.tokens import digest
from tests.fakes.house import DOOR, KIOSK, OPENING, SAMPLE


class Book:
    """A ledger with a hand on its clock."""

    def __init__(self, folder):
        self.now = OPENING
        self.folder = folder
        self.engine = open_database(folder)
        self.ledger = Ledger(self.engine, Clock(lambda: self.now, steady=None))

    def write(self, command, actor=DOOR):
        self.now += timedelta(seconds=1)
        (outcome,) = self.ledger.write(
            [Request(command, actor, pin_holds=True, pin_hash="$argon2id$")]
        ).outcomes
        return outcome

    def issue(self, token, **more):
        command = IssueTicket(services=("papers",), language="es", token=token, **more)
        return self.write(command, KIOSK)

    def sign_in(self):
        signed = self.write(SignIn(desk="desk-1", staff="Ana", pin="1234"), CONSOLE)
        secret = signed.body.decode().split('"')[3]
        return Actor(device="console", role=Role.COUNTER, session=digest(secret))

    def rows(self, query):
        with self.engine.connect() as connection:
            return connection.execute(text(query)).all()

    def left(self, before):
        with self.engine.connect() as connection:
            return remembered(connection, before)

    def bytes_on_disk(self):
        self.ledger.close()
        found = (self.folder / FILE_NAME).read_bytes()
        assert not (self.folder / f"{FILE_NAME}-wal").exists()
        return found


CONSOLE = Actor(device="console", role=Role.COUNTER)
TOKEN, OTHER = "hunted-token-aaaaaaaaaaaa", "someone-elses-token-bbbbbb"
A_DAY = timedelta(days=1)


@pytest.fixture
def book(tmp_path):
    book = Book(tmp_path)
    book.write(AdoptProfile(profile=SAMPLE))
    book.write(AddStaff(staff="Ana", role=StaffRole.AGENT, pin="1234"))
    yield book
    book.engine.dispose()


def test_a_visit_is_forgotten_to_the_last_byte(book):
    repeated = uuid4()
    book.issue(TOKEN, command_id=repeated)
    book.issue(OTHER, command_id=uuid4())
    ((visit_id,),) = book.rows(f"SELECT visit_id FROM visit_token WHERE token = '{TOKEN}'")
    with book.engine.begin() as connection:
        noted = "INSERT INTO note VALUES (7, 's1', :visit, '2026-01-01', 'Ana', 'refer', :said)"
        connection.execute(text(noted), {"visit": visit_id, "said": "hunted note"})
    before = book.rows("SELECT * FROM journal")
    assert book.write(EraseVisit(visit_id=visit_id)).body == b"{}"
    assert book.rows("SELECT token FROM visit_token") == [(OTHER,)]
    assert book.rows("SELECT * FROM note") == []
    assert len(book.rows("SELECT * FROM command")) == 1
    assert book.rows("SELECT * FROM journal") == before
    assert History(book.engine).differences() == []
    said = book.bytes_on_disk()
    assert TOKEN.encode() not in said
    assert b"hunted note" not in said
    assert OTHER.encode() in said


def test_an_erased_ticket_cannot_be_printed_again(book):
    book.issue(TOKEN)
    clerk = book.sign_in()
    ((visit_id,),) = book.rows("SELECT visit_id FROM visit_token")
    book.write(EraseVisit(visit_id=visit_id))
    refusal = book.write(Reprint(visit_id=visit_id), clerk)
    assert isinstance(refusal, Conflict)
    assert refusal.code == "token-erased"


def test_erasing_twice_is_no_fault_and_a_stranger_is_none(book):
    book.issue(TOKEN)
    for _ in range(2):
        assert book.write(EraseVisit(visit_id="v3")).body == b"{}"
    assert isinstance(book.write(EraseVisit(visit_id="v999")), Unknown)


def test_yesterday_cannot_be_forgotten_yet(book):
    refusal = book.write(ForgetPast(before=book.now - A_DAY))
    assert isinstance(refusal, Invalid)
    assert refusal.code == "time-recent"


def test_old_visits_are_forgotten_and_open_ones_are_not(book):
    for number in range(3):
        book.issue(f"old-token-{number}".ljust(24, "x"))
    with book.engine.begin() as connection:
        closed = "UPDATE visit SET closed_at = opened_at WHERE number <> 'A-003'"
        connection.execute(text(closed))
    book.now += 3 * A_DAY
    before = book.now - 2 * A_DAY - timedelta(minutes=1)
    left = book.left(before)
    assert (left.tokens, left.notes, left.appointments) == (2, 0, 0)
    book.write(ForgetPast(before=before))
    assert not book.left(before)
    ((token,),) = book.rows("SELECT token FROM visit_token")
    assert token.startswith("old-token-2")


def appointments(book, count):
    """Book so many under codes of another program, and let most of them come to an end."""
    codes = [f"CC-52{number:06d}" for number in range(count)]
    for code in codes:
        due = book.now + timedelta(hours=1)
        book.write(BookAppointment(service="papers", at=due, code=code))
    book.write(CheckIn(code=codes[0]), KIOSK)
    book.write(CancelAppointment(code=codes[1]))
    return codes


def test_appointments_lose_their_codes_in_table_and_journal(book):
    codes = appointments(book, 5)
    book.now += 4 * A_DAY
    later = book.now + timedelta(days=3)
    book.write(BookAppointment(service="papers", at=later, code="still-to-come"))
    book.issue(OTHER)
    before = book.now - 3 * A_DAY
    due = book.left(before).appointments
    assert due == len(book.rows("SELECT 1 FROM appointment WHERE state <> 'booked'"))
    assert due >= 2
    book.write(ForgetPast(before=before))
    assert book.left(before).appointments == 0
    assert History(book.engine).differences() == []
    with book.engine.connect() as connection:
        told = connection.scalars(select(schema.journal.c.body)).all()
    assert sum("STILL-TO-COME" in body for body in told) == 1
    assert not any(code in body for body in told for code in codes[:2])
    assert not any(code.encode() in book.bytes_on_disk() for code in codes[:2])


def test_a_long_past_is_forgotten_in_parts(book, monkeypatch):
    monkeypatch.setattr(erasing, "AT_ONCE", 2)
    for number in range(5):
        book.issue(f"old-token-{number}".ljust(24, "x"))
    with book.engine.begin() as connection:
        connection.execute(text("UPDATE visit SET closed_at = opened_at"))
    book.now += 3 * A_DAY
    before, seen = book.now - 2 * A_DAY - timedelta(minutes=1), []
    while left := book.left(before):
        seen.append(left.tokens)
        book.write(ForgetPast(before=before))
    assert seen == [5, 3, 1]


def test_a_code_may_be_used_again_after_it_was_forgotten(book):
    codes = appointments(book, 3)
    book.now += 4 * A_DAY
    book.issue(OTHER)
    book.write(ForgetPast(before=book.now - 3 * A_DAY))
    book.write(BookAppointment(service="papers", at=book.now + A_DAY, code=codes[1]))
    assert History(book.engine).differences() == []
    book.ledger.close()
    book.ledger = Ledger(book.engine, Clock(lambda: book.now, steady=None))
    assert codes[1] in book.ledger.floor.appointments
