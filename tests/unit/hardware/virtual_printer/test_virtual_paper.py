"""The print head: what commands leave on paper."""

from __future__ import annotations

import pytest
import zxingcpp
from escpos.printer import Dummy
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from hardware.printer.picture import Picture
from hardware.virtual_printer.paper import LONGEST, Paper
from hardware.virtual_printer.parser import Parser

PROFILE = "TM-T20II"


def printed(data: bytes, dots: int = 576) -> Picture | None:
    paper = Paper(dots)
    for command in Parser().feed(data):
        paper.obey(command)
    return paper.take_off()


def ink(data: bytes, dots: int = 576) -> tuple[int, int, int, int]:
    picture = printed(data, dots)
    assert picture is not None
    box = ImageOps.invert(picture.to_image().convert("L")).getbbox()
    assert box is not None
    return box


def noise(width: int, height: int) -> Image.Image:
    return Image.effect_noise((width, height), 90).point(lambda v: 255 if v > 127 else 0)


@pytest.mark.parametrize("dots", [384, 576])
@pytest.mark.parametrize("impl", ["bitImageRaster", "bitImageColumn"])
def test_a_picture_sent_by_an_independent_library_arrives_dot_for_dot(dots, impl) -> None:
    image = noise(dots, 240).convert("1")
    sender = Dummy(profile=PROFILE)
    sender.image(image, impl=impl, fragment_height=96)
    picture = printed(sender.output, dots)
    assert picture is not None
    assert picture == Picture.from_image(image)


@given(st.integers(1, 72), st.integers(1, 20), st.data())
def test_raster_rows_stand_on_paper_bit_for_bit(bytes_wide, height, data) -> None:
    rows = data.draw(st.binary(min_size=bytes_wide * height, max_size=bytes_wide * height))
    head = b"\x1dv0\x00" + bytes((bytes_wide, 0, height, 0))
    picture = printed(head + rows)
    assert picture is not None
    found = [picture.bits[start : start + 72] for start in range(0, len(picture.bits), 72)]
    wanted = [rows[start : start + bytes_wide] for start in range(0, len(rows), bytes_wide)]
    assert found == [row.ljust(72, b"\0") for row in wanted]


def test_what_is_wider_than_the_paper_is_lost_and_nothing_else() -> None:
    picture = printed(b"\x1dv0\x00\x40\x00\x01\x00" + b"\xff" * 64 + b"x\n", 384)
    assert picture is not None
    assert picture.bits[:48] == b"\xff" * 48
    assert picture.height == 1 + 30


def test_double_dots_are_twice_as_large() -> None:
    picture = printed(b"\x1dv0\x03\x01\x00\x01\x00\x80", 384)
    assert picture is not None
    assert picture.bits == (b"\xc0" + bytes(47)) * 2


@pytest.mark.parametrize(("align", "left"), [(0, 0), (1, 568 // 2), (2, 568)])
def test_pictures_are_aligned(align, left) -> None:
    assert ink(b"\x1ba" + bytes((align,)) + b"\x1dv0\x00\x01\x00\x01\x00\xff")[0] == left


def test_a_native_qr_is_drawn_and_read_by_an_independent_reader() -> None:
    sender = Dummy(profile=PROFILE)
    sender.qr("http://10.0.0.5/t/abc", size=6, native=True)
    picture = printed(sender.output)
    assert picture is not None
    image = ImageOps.expand(picture.to_image().convert("L"), 40, fill=255)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == "http://10.0.0.5/t/abc"


def test_a_qr_that_cannot_be_is_left_out() -> None:
    too_long = b"x" * 3000
    size = (len(too_long) + 3).to_bytes(2, "little")
    data = b"\x1d(k" + size + b"1P0" + too_long + b"\x1d(k\x03\x001Q0"
    assert printed(data) is None
    assert printed(b"\x1d(k\x03\x001Q0") is None


@pytest.mark.parametrize(
    ("style", "size"),
    [
        (b"", (12, 24)),
        (b"\x1d!\x11", (24, 48)),
        (b"\x1d!\x70", (96, 24)),
        (b"\x1bM\x01", (9, 17)),
        (b"\x1b!\x30", (24, 48)),
    ],
)
def test_letters_have_one_width_and_grow_as_told(style, size) -> None:
    inverse = b"\x1dB\x01"  # a white letter shows the whole of its cell
    left, top, right, bottom = ink(style + inverse + b" \n")
    assert (right - left, bottom - top) == size


def test_letters_are_bold_underlined_and_accented() -> None:
    plain, bold = printed(b"n\n"), printed(b"\x1bE\x01n\n")
    accented = printed("ñ\n".encode("cp850"))
    assert printed(b"\x1bt\x02" + "ñ\n".encode("cp850")) == printed("ñ\n".encode("cp437"))
    assert len({picture.bits for picture in (plain, bold, accented) if picture}) == 3
    assert ink(b"\x1b-\x01 \n") == (0, 22, 12, 24)


def test_a_letter_the_font_has_not_is_a_box() -> None:
    assert ink(b"\x1bt\x11" + "Ж\n".encode("cp866")) is not None


def test_a_full_line_goes_out_and_the_rest_follows() -> None:
    picture = printed(b"x" * 49 + b"\n")
    assert picture is not None
    assert picture.height == 2 * 30


def test_tabs_stop_at_every_eighth_letter() -> None:
    assert ink(b"\x1dB\x01\t \n")[2] == 9 * 12


def test_lines_are_fed_at_least_as_far_as_they_are_high() -> None:
    tall = printed(b"\x1d!\x07x\n")
    assert tall is not None
    assert tall.height == 8 * 24
    spaced = printed(b"\x1b3\x50x\n")
    assert spaced is not None
    assert spaced.height == 80


@pytest.mark.parametrize(
    "data", [b"", b"\x1b@", b"\x1bd\x10", b"\n\n", b"\x1dV\x00", b"\x10\x04\x01"]
)
def test_feeding_and_cutting_alone_leave_nothing_to_keep(data) -> None:
    assert printed(data) is None


def test_letters_without_an_end_of_line_are_not_lost() -> None:
    assert printed(b"x") is not None
    assert printed(b"x\x1dV\x00") is not None


def test_no_garbage_makes_paper_longer_than_a_roll() -> None:
    picture = printed(b"x" + b"\x1bd\xff" * 100)
    assert picture is not None
    assert picture.height == LONGEST
    assert printed(b"x\n" + b"\x1dv0\x00\x01\x00\xff\xff" + bytes(0xFFFF)) is not None


@given(st.binary(max_size=400))
def test_no_bytes_can_break_the_paper(data) -> None:
    paper = Paper(384)
    parser = Parser()
    for piece in (data, b"\x1b@\n", data):
        for command in parser.feed(piece):
            paper.obey(command)
    paper.take_off()
    assert paper.height == 0
