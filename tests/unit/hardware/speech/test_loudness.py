"""A WAV is made quieter by as many decibels as asked, and nothing else of it changes."""

from __future__ import annotations

import io
import wave
from array import array
from math import log10

import pytest

from hardware.speech.chime import CHIME
from hardware.speech.loudness import quieter


def samples(wav: bytes) -> array[int]:
    with wave.open(io.BytesIO(wav)) as file:
        return array("h", file.readframes(file.getnframes()))


@pytest.mark.parametrize("gain", [-6.0, -12.0, -24.0])
def test_so_many_decibels_quieter(gain: float) -> None:
    loud = CHIME.read_bytes()
    soft = quieter(loud, gain)
    ratio = max(map(abs, samples(soft))) / max(map(abs, samples(loud)))
    assert 20 * log10(ratio) == pytest.approx(gain, abs=0.05)
    assert len(soft) == len(loud)


def test_full_loudness_is_left_alone() -> None:
    assert quieter(b"anything", 0) == b"anything"
