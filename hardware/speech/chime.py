"""The chimes: two soft tones each, made by this script; public domain.

`python -m hardware.speech.chime` writes the WAV files again, byte for byte the same.
"""

from __future__ import annotations

import struct
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, pi, sin
from pathlib import Path

CHIME = Path(__file__).with_name("chime.wav")
"""What comes before a call, as it is shipped: 16-bit mono."""

QUESTION = Path(__file__).with_name("question.wav")
"""What comes before a question to one person; nobody takes it for a call."""

RATE = 22_050


@dataclass(frozen=True, slots=True)
class Tone:
    """One struck tone: when it starts (s), its pitch (Hz), how long it rings (s)."""

    start: float
    pitch: float
    ring: float


# A falling major third, as on a doorbell: heard over voices, startling nobody. A question rises,
# lower and shorter.
CALLING = (Tone(0.0, 659.26, 0.32), Tone(0.38, 523.25, 0.42))
ASKING = (Tone(0.0, 392.0, 0.2), Tone(0.2, 523.25, 0.26))
# How long each lasts, in seconds.
CHIMES = {CHIME: (CALLING, 1.4), QUESTION: (ASKING, 0.9)}
# Strength of the pitch and of its overtones; the third is slightly off, like a real bar.
OVERTONES = ((1.0, 1.0), (2.0, 0.22), (3.01, 0.08))
ATTACK = 0.012
LOUDNESS = 0.42


def samples(tones: Sequence[Tone], seconds: float) -> list[int]:
    """Return tones as 16-bit samples at `RATE`."""
    count = int(RATE * seconds)
    return [round(32_767 * LOUDNESS * _value(tones, seconds, at / RATE)) for at in range(count)]


def write_chime(shipped: Path, path: Path) -> None:
    """Write CHIME or QUESTION as a WAV file."""
    _write(path, samples(*CHIMES[shipped]))


def write_silence(path: Path) -> None:
    """Write a moment of silence as a WAV file: it tries a sound card, and nobody hears it."""
    _write(path, [0] * (RATE // 20))


def _write(path: Path, sound: list[int]) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(sound)}h", *sound))


def _value(tones: Sequence[Tone], seconds: float, at: float) -> float:
    fade_out = min(1.0, (seconds - at) / 0.1)
    return fade_out * sum(_struck(tone, at - tone.start) for tone in tones)


def _struck(tone: Tone, after: float) -> float:
    if after < 0:
        return 0.0
    body = sum(part * sin(2 * pi * tone.pitch * times * after) for times, part in OVERTONES)
    return min(1.0, after / ATTACK) * exp(-after / tone.ring) * body


if __name__ == "__main__":
    for shipped in CHIMES:
        write_chime(shipped, shipped)
