"""Pictures keep every dot on the way to Pillow and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.printer.picture import Picture


@given(st.integers(1, 5), st.binary(min_size=1, max_size=60))
def test_to_pillow_and_back_is_the_same(bytes_wide: int, bits: bytes) -> None:
    height = len(bits) // bytes_wide
    picture = Picture(bytes_wide * 8, height, bits[: height * bytes_wide])
    if height:
        assert Picture.from_image(picture.to_image()) == picture


def test_one_is_black_and_the_highest_bit_is_left() -> None:
    image = Picture(8, 1, b"\x80").to_image()
    assert [image.getpixel((x, 0)) for x in range(8)] == [0] + [255] * 7


@pytest.mark.parametrize(("width", "height", "bits"), [(7, 1, b"\0"), (8, 2, b"\0"), (0, 0, b"")])
def test_a_size_the_bytes_do_not_fill_is_refused(width: int, height: int, bits: bytes) -> None:
    with pytest.raises(ValueError, match="dots"):
        Picture(width, height, bits)
