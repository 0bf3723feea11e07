"""The chime: two soft tones, made by this script; public domain.

`python -m hardware.speech.chime` writes `chime.wav` again, byte for byte the same.
"""

from __future__ import annotations

import struct
import wave
from dataclasses import dataclass
from math import exp, pi, sin
from pathlib import Path

CHIME = Path(__file__).with_name("chime.wav")
"""The shipped chime: 16-bit mono."""

RATE = 22_050
SECONDS = 1.4


@dataclass(frozen=True, slots=True)
class Tone:
    """One struck tone: when it starts (s), its pitch (Hz), how long it rings (s)."""

    start: float
    pitch: float
    ring: float


# A falling major third, as on a doorbell: heard over voices, startling nobody.
TONES = (Tone(0.0, 659.26, 0.32), Tone(0.38, 523.25, 0.42))
# Strength of the pitch and of its overtones; the third is slightly off, like a real bar.
OVERTONES = ((1.0, 1.0), (2.0, 0.22), (3.01, 0.08))
ATTACK = 0.012
LOUDNESS = 0.42


def samples() -> list[int]:
    """Return the chime as 16-bit samples at `RATE`."""
    count = int(RATE * SECONDS)
    return [round(32_767 * LOUDNESS * _value(index / RATE)) for index in range(count)]


def write_chime(path: Path) -> None:
    """Write the chime as a WAV file."""
    _write(path, samples())


def write_silence(path: Path) -> None:
    """Write a moment of silence as a WAV file: it tries a sound card, and nobody hears it."""
    _write(path, [0] * (RATE // 20))


def _write(path: Path, sound: list[int]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(sound)}h", *sound))


def _value(at: float) -> float:
    fade_out = min(1.0, (SECONDS - at) / 0.1)
    return fade_out * sum(_struck(tone, at - tone.start) for tone in TONES)


def _struck(tone: Tone, after: float) -> float:
    if after < 0:
        return 0.0
    body = sum(part * sin(2 * pi * tone.pitch * times * after) for times, part in OVERTONES)
    return min(1.0, after / ATTACK) * exp(-after / tone.ring) * body


if __name__ == "__main__":
    write_chime(CHIME)
