"""How loud a WAV is: made quieter by decibels, never louder, so that nothing is cut off."""

from __future__ import annotations

import io
import sys
import wave
from array import array

LEAST_GAIN = -60


def quieter(wav: bytes, gain: float) -> bytes:
    """Return a 16-bit WAV as loud as `gain` decibels (LEAST_GAIN to 0) say; 0 changes nothing."""
    if gain == 0:
        return wav
    with wave.open(io.BytesIO(wav)) as before:
        shape, frames = before.getparams(), before.readframes(before.getnframes())
    whole = io.BytesIO()
    with wave.open(whole, "wb") as after:
        after.setparams(shape)
        after.writeframes(_scaled(frames, 10 ** (gain / 20)))
    return whole.getvalue()


def _scaled(frames: bytes, factor: float) -> bytes:
    samples = array("h", frames)
    if sys.byteorder == "big":
        samples.byteswap()  # a WAV is little-endian
    scaled = array("h", (round(each * factor) for each in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    return scaled.tobytes()
