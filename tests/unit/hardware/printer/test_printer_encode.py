"""A picture becomes exactly the raster commands and the ending its printer needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hardware.printer.encode import FRAGMENT_ROWS, encode, profile_for
from hardware.printer.picture import Picture


def striped(width: int, height: int) -> Picture:
    """Rows that are all different, so that none can be lost or swapped unseen."""
    row_bytes = width // 8
    return Picture(width, height, b"".join(row.to_bytes(row_bytes, "big") for row in range(height)))


def test_a_small_picture_is_one_raster_command_byte_for_byte() -> None:
    picture = striped(576, 3)
    cut = b"\x1bd\x06\x1dV\x01"
    assert encode(picture, profile_for(576)) == (
        b"\x1dv0\x00" + bytes((72, 0, 3, 0)) + picture.bits + cut
    )


def test_a_printer_without_a_cutter_only_feeds() -> None:
    picture = striped(384, 2)
    feed = b"\x1bd\x06"
    assert encode(picture, profile_for(384)) == (
        b"\x1dv0\x00" + bytes((48, 0, 2, 0)) + picture.bits + feed
    )


def test_a_tall_picture_goes_in_pieces_and_no_row_is_lost() -> None:
    picture = striped(384, 2 * FRAGMENT_ROWS + 5)
    data = encode(picture, profile_for(384))
    bits = b""
    while data.startswith(b"\x1dv0\x00"):
        rows = int.from_bytes(data[6:8], "little")
        assert rows <= FRAGMENT_ROWS
        bits += data[8 : 8 + 48 * rows]
        data = data[8 + 48 * rows :]
    assert bits == picture.bits


def test_usual_profiles_fit_their_paper() -> None:
    assert profile_for(576).cut
    assert not profile_for(384).cut
    assert not profile_for(384, "Sunmi-V2").cut


@pytest.mark.parametrize("name", ["TM-T20II", "NT-5890K", "TM-T88V", "Sunmi-V2"])
def test_the_bytes_are_those_that_the_library_itself_would_send(name: str) -> None:
    picture = striped(384, 2 * FRAGMENT_ROWS + 5)
    program = (
        "import sys\n"
        "from PIL import Image\n"
        "from escpos.printer.dummy import Dummy\n"
        "name, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])\n"
        "bits = bytes(255 - byte for byte in sys.stdin.buffer.read())\n"
        "theirs = Dummy(profile=name)\n"
        "theirs.image(Image.frombytes('1', (width, height), bits), fragment_height=128)\n"
        "cuts = map(theirs.profile.supports, ('paperPartCut', 'paperFullCut'))\n"
        "theirs.cut(mode='PART') if any(cuts) else theirs.print_and_feed(6)\n"
        "sys.stdout.buffer.write(theirs.output)\n"
    )
    words = [sys.executable, "-c", program, name, str(picture.width), str(picture.height)]
    done = subprocess.run(words, input=picture.bits, capture_output=True, timeout=60, check=True)
    assert encode(picture, profile_for(384, name)) == done.stdout
