"""A picture becomes exactly the raster commands and the ending its printer needs."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from hardware.printer.encode import FRAGMENT_ROWS, encode, has_cutter, profile_for
from hardware.printer.picture import Picture

ROOT = Path(__file__).resolve().parents[4]


def striped(width: int, height: int) -> Picture:
    """Rows that are all different, so that none can be lost or swapped unseen."""
    row_bytes = width // 8
    return Picture(width, height, b"".join(row.to_bytes(row_bytes, "big") for row in range(height)))


def test_a_small_picture_is_one_raster_command_byte_for_byte() -> None:
    picture = striped(576, 3)
    cut = b"\x1bd\x06\x1dV\x01"
    assert encode(picture, "TM-T20II") == (
        b"\x1dv0\x00" + bytes((72, 0, 3, 0)) + picture.bits + cut
    )


def test_a_printer_without_a_cutter_only_feeds() -> None:
    picture = striped(384, 2)
    feed = b"\x1bd\x06"
    assert encode(picture, "NT-5890K") == (
        b"\x1dv0\x00" + bytes((48, 0, 2, 0)) + picture.bits + feed
    )


def test_a_tall_picture_goes_in_pieces_and_no_row_is_lost() -> None:
    picture = striped(384, 2 * FRAGMENT_ROWS + 5)
    data = encode(picture, "NT-5890K")
    bits = b""
    while data.startswith(b"\x1dv0\x00"):
        rows = int.from_bytes(data[6:8], "little")
        assert rows <= FRAGMENT_ROWS
        bits += data[8 : 8 + 48 * rows]
        data = data[8 + 48 * rows :]
    assert bits == picture.bits


def test_usual_profiles_fit_their_paper() -> None:
    assert has_cutter(profile_for(576))
    assert not has_cutter(profile_for(384))
    assert profile_for(384, "Sunmi-V2") == "Sunmi-V2"


def test_loading_the_library_leaves_nothing_behind(tmp_path) -> None:
    program = (
        "import logging\n"
        "from hardware.printer.encode import profile_for\n"
        "profile_for(576, 'TM-T20II')\n"
        "print(len(logging.root.handlers))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")
    assert list(tmp_path.iterdir()) == []
    assert logging.root.level == logging.WARNING
