"""The headset's jack: found among the input devices, and told when something is plugged in."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from hardware.headset import Headset, find_jacks

LIMIT = 30
HEADPHONES, LID = 0x02, 0x00


def event(code: int, value: int, kind: int = 0x05) -> bytes:
    return struct.pack("@llHHi", 1, 2, kind, code, value)


def device(sysfs: Path, name: str, switches: str) -> None:
    folder = sysfs / name / "device/capabilities"
    folder.mkdir(parents=True)
    (folder / "sw").write_text(switches)


def test_only_a_switch_for_headphones_is_a_jack(tmp_path: Path) -> None:
    for name, switches in {"event0": "0", "event1": "4", "event2": "1", "event3": "54"}.items():
        device(tmp_path, name, f"{switches}\n")
    device(tmp_path, "event4", "what")
    assert find_jacks(tmp_path, Path("/dev/input")) == [
        Path("/dev/input/event1"),
        Path("/dev/input/event3"),
    ]
    assert find_jacks(tmp_path / "none") == []


Plug = Callable[[bytes], None]


@pytest.fixture
def jack(tmp_path: Path) -> Iterator[tuple[Path, Plug]]:
    """A jack that a test writes to."""
    path = tmp_path / "event7"
    os.mkfifo(path)
    writing = os.open(path, os.O_RDWR)
    yield path, lambda data: os.write(writing, data) and None
    os.close(writing)


def test_plugging_in_and_out_is_told_once_each(jack: tuple[Path, Plug]) -> None:
    path, plug = jack
    told: Queue[bool] = Queue()
    headset = Headset([path])
    headset.start(told.put)
    for data in (
        event(LID, 1),
        event(HEADPHONES, 1),
        event(0, 0, kind=0),
        event(HEADPHONES, 1),
        event(HEADPHONES, 0),
        event(HEADPHONES, 1),
    ):
        plug(data)
    assert [told.get(timeout=LIMIT) for _ in range(3)] == [True, False, True]
    headset.close()
    assert told.empty()


def test_a_jack_that_ends_is_taken_as_unplugged(tmp_path: Path) -> None:
    path = tmp_path / "event8"
    path.write_bytes(event(HEADPHONES, 1) + b"half")
    told: Queue[bool] = Queue()
    headset = Headset([path])
    headset.start(told.put)
    assert [told.get(timeout=LIMIT) for _ in range(2)] == [True, False]
    headset.close()


def test_a_machine_without_a_jack_tells_nothing(tmp_path: Path) -> None:
    told: Queue[bool] = Queue()
    for jacks in ([], [tmp_path / "gone"]):
        headset = Headset(jacks)
        headset.start(told.put)
        headset.close()
    assert told.empty()
