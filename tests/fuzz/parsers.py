"""Everything that reads bytes from outside, with what it may be given and how it may refuse."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import Mock

from hypothesis import strategies as st
from pydantic import TypeAdapter
from starlette.datastructures import QueryParams

from shared.domain.commands.issuing import IssueTicket
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.profile import ProfileError, read_profile
from shared.domain.rights import COMMAND_RIGHTS
from shared.hub import joining
from shared.hub.appointments.lists import read_appointments
from shared.hub.appointments.rows import AppointmentListError
from shared.hub.endpoints import sockets
from shared.hub.folder import Folder
from shared.hub.upkeep import daily as upkeep
from shared.hub.wire import WireError, read_command
from shared.insight.days import read_day
from shared.insight.table import TableError
from shared.link import addresses, pairing
from shared.link.device import load_device
from shared.link.errors import DeviceError, PairingError
from shared.store import backup
from shared.store.database import FILE_NAME
from shared.store.ledger import Ledger
from shared.store.opening import open_database
from shared.store.requests import Request
from tests.fakes.house import DOOR, KIOSK, SAMPLE
from tests.fuzz.edits import edited, edited_text

CENTER = read_profile(SAMPLE)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TABLE = (
    "code;service;at;language;class;people\n"
    "A-1;papers;2026-12-01 10:00;es;elderly;2\nA-2;health;01/12/2026 11:30;en;;1\n"
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1@x\r\n"
    "DTSTART;TZID=America/Bogota:20261201T100000\r\nSUMMARY:papers\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2@x\r\nDTSTART:20261201T150000Z\r\nCATEGORIES:health\r\n"
    "STATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
DAY = "at,service,language,class,seconds\n08:00,papers,es,,300\n08:01:30,health,en,elderly,\n"
DEVICE = json.dumps(
    {"hub": "a1", "url": "https://127.0.0.1:8720", "role": "kiosk", "token": "t" * 32}
    | {"certificate": "hub.pem"}
)
SMALL = SAMPLE[SAMPLE.index("name =") : SAMPLE.index("[[needs]]")]
KNOCK = "role=kiosk&name=Door&version=1.0&commitment=" + "0f" * 32
TOLD = (
    '{"type":"challenge","nonce":"' + "0f" * 32 + '"}',
    '{"type":"pending","seconds":120}',
    '{"type":"admitted","hub":"a1","device_id":"d1","token":"' + "t" * 32 + '"}',
    '{"type":"refused","error":"expired","sentence":"Too late."}',
)
TICKET = '{"services":["papers"],"language":"es","people":1,"command_id":"' + "0" * 32 + '"}'


@dataclass(frozen=True, kw_only=True)
class Parser:
    """What reads, what it is given, and the errors that are its way to refuse.

    `share` is how many cases of a thousand are its.
    """

    name: str
    share: int
    given: st.SearchStrategy[Any]
    read: Callable[[Any], object]
    refuses: tuple[type[Exception], ...]


def small_parsers(folder: Path) -> Iterator[Parser]:
    """Yield those that read texts; `folder` is for files."""
    yield Parser(
        name="profile",
        share=120,
        given=edited_text(SMALL),
        read=read_profile,
        refuses=(ProfileError,),
    )
    yield Parser(
        name="appointments",
        share=160,
        given=edited(TABLE.encode(), CALENDAR.encode(), TABLE.encode("utf-16")),
        read=lambda raw: read_appointments(raw, CENTER, NOW),
        refuses=(AppointmentListError,),
    )
    yield Parser(
        name="recorded day",
        share=120,
        given=edited(DAY.encode()),
        read=lambda raw: read_day(raw, CENTER),
        refuses=(TableError,),
    )
    yield Parser(
        name="device.json",
        share=80,
        given=edited(DEVICE.encode()),
        read=partial(_in_file, folder / "device.json", lambda: load_device(folder)),
        refuses=(DeviceError,),
    )
    yield Parser(
        name="door.json",
        share=60,
        given=edited(b'{"url":"https://127.0.0.1:1","key":"k","api":"https://127.0.0.1:2"}'),
        read=partial(_in_file, folder / "door.json", Folder(folder).read_door),
        refuses=(),
    )
    yield Parser(
        name="address",
        share=120,
        given=edited_text("https://192.168.1.20:8720", "hub.local:8720", "https://[fe80::1]:8720"),
        read=addresses.read_address,
        refuses=(ValueError,),
    )
    yield Parser(
        name="time of the backup",
        share=20,
        given=edited_text("03:00", "start", "never"),
        read=upkeep.read_when,
        refuses=(ValueError,),
    )
    yield from wire_parsers()


def wire_parsers() -> Iterator[Parser]:
    """Yield those that read what comes over the network."""
    adapters: list[TypeAdapter[Any]] = [TypeAdapter(kind) for kind in COMMAND_RIGHTS]
    bodies = st.tuples(st.sampled_from(adapters), edited(TICKET.encode(), b"{}", b'{"desk":"a"}'))
    yield Parser(
        name="command",
        share=160,
        given=bodies,
        read=lambda pair: read_command(*pair),
        refuses=(WireError,),
    )
    yield Parser(
        name="knock of a device",
        share=60,
        given=edited_text(KNOCK),
        read=lambda query: joining._read_knock(QueryParams(query)),
        refuses=(WireError,),
    )
    yield Parser(
        name="reveal of a device",
        share=30,
        given=st.none() | edited_text('{"type":"reveal","nonce":"' + "0f" * 32 + '"}'),
        read=_reveal,
        refuses=(joining._RefusedError,),
    )
    yield Parser(
        name="what a hub tells a device",
        share=50,
        given=edited_text(*TOLD),
        read=_told,
        refuses=(PairingError,),
    )
    yield Parser(
        name="stream's query",
        share=20,
        given=edited_text("0", "123456789012345678"),
        read=lambda text: sockets._SEQ.fullmatch(text) and int(text),
        refuses=(),
    )


def _in_file(path: Path, read: Callable[[], object], content: bytes) -> object:
    path.write_bytes(content)
    return read()


def _reveal(text: str | None) -> object:
    async def receive() -> dict[str, Any]:
        return {"type": "websocket.receive", "text": text}

    return asyncio.run(joining._read_nonce(Mock(receive=receive)))


def _told(text: str) -> object:
    told = pairing._read_json(text)
    for kind in (pairing._Challenge, pairing._Pending, pairing._Admitted, pairing._Refused):
        try:
            pairing._read(kind, told)
        except PairingError:
            continue
    return told


@contextmanager
def file_parsers() -> Iterator[list[Parser]]:
    """Yield those that read databases."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = _database(folder)
        yield [
            Parser(
                name="backup file",
                share=15,
                given=_damage(len(whole)),
                read=lambda cuts: _damaged(folder / "damaged.db", whole, cuts),
                refuses=(backup.BackupError,),
            ),
            Parser(
                name="journal rows of a backup",
                share=15,
                given=st.tuples(st.integers(1, 8), edited_text(_BODY)),
                read=lambda row: _reworded(folder / "reworded.db", whole, *row),
                refuses=(backup.BackupError,),
            ),
        ]


_BODY = '{"visit_id":"v1","number":"A-001","series":"A","day":"2026-11-20","language":"es"}'


def _damage(size: int) -> st.SearchStrategy[list[tuple[int, bytes]]]:
    places = st.integers(0, 200) | st.integers(0, size)
    return st.lists(st.tuples(places, st.binary(min_size=1, max_size=16)), max_size=6)


def _database(folder: Path) -> bytes:
    engine = open_database(folder)
    ledger = Ledger(engine)
    ticket = IssueTicket(services=("papers",), language="es")
    ledger.write([Request(AdoptProfile(profile=SAMPLE), DOOR)])
    ledger.write([Request(ticket, KIOSK)] * 3)
    ledger.close()
    engine.dispose()
    backup.back_up(folder / FILE_NAME, folder / "whole.db")
    return (folder / "whole.db").read_bytes()


def _damaged(path: Path, whole: bytes, cuts: list[tuple[int, bytes]]) -> object:
    content = bytearray(whole)
    for place, piece in cuts:
        content[place : place + len(piece)] = piece
    path.write_bytes(content)
    return backup.examine(path)


def _reworded(path: Path, whole: bytes, seq: int, body: str) -> object:
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as base, base:
        said = body.encode(errors="replace").decode()
        base.execute("UPDATE journal SET body = ? WHERE seq = ?", (said, seq))
    return backup.examine(path)
