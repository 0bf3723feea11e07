"""A one-bit picture of paper, in the very bytes a printer's raster command takes."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageOps


@dataclass(frozen=True, slots=True)
class Picture:
    """Black dots on white paper.

    `bits` holds `height` rows from top to bottom, `width // 8` bytes each, the
    leftmost dot in the highest bit, 1 = black. `width` is a multiple of 8.
    """

    width: int
    height: int
    bits: bytes

    def __post_init__(self) -> None:
        """Refuse a size the bytes do not fill, with ValueError."""
        if self.width <= 0 or self.width % 8:
            raise ValueError(f"A picture is a multiple of 8 dots wide, not {self.width}.")
        if len(self.bits) != self.height * self.width // 8:
            raise ValueError(
                f"{self.width} x {self.height} dots are {self.height * self.width // 8} bytes, "
                f"not {len(self.bits)}."
            )

    @classmethod
    def from_image(cls, image: Image.Image) -> Picture:
        """Return the picture of a Pillow image that is already black and white."""
        black = ImageOps.invert(image.convert("L")).convert("1", dither=Image.Dither.NONE)
        return cls(image.width, image.height, black.tobytes())

    def to_image(self) -> Image.Image:
        """Return a Pillow image of mode "1", black on white."""
        black = Image.frombytes("1", (self.width, self.height), self.bits)
        return ImageOps.invert(black.convert("L")).convert("1", dither=Image.Dither.NONE)
