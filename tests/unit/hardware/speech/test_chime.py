"""The chimes are those their script makes, and they can be heard."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from hardware.speech import chime

shipped = pytest.mark.parametrize("shipped", chime.CHIMES, ids=lambda path: path.stem)


@shipped
def test_what_is_shipped_is_what_the_script_makes(shipped: Path, tmp_path: Path) -> None:
    made = tmp_path / "chime.wav"
    chime.write_chime(shipped, made)
    assert made.read_bytes() == shipped.read_bytes()


@shipped
def test_it_is_a_wav_any_player_reads(shipped: Path) -> None:
    _, seconds = chime.CHIMES[shipped]
    with wave.open(str(shipped)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() == chime.RATE
        assert file.getnframes() == int(chime.RATE * seconds)


@shipped
def test_it_is_loud_without_clipping_and_ends_in_silence(shipped: Path) -> None:
    sound = chime.samples(*chime.CHIMES[shipped])
    assert 8_000 < max(map(abs, sound)) < 32_000
    assert abs(sound[0]) < 50
    assert max(map(abs, sound[-20:])) < 50
    halves = sound[: len(sound) // 2], sound[len(sound) // 2 :]
    assert all(max(map(abs, half)) > 2_000 for half in halves)


def test_silence_is_silent(tmp_path: Path) -> None:
    chime.write_silence(tmp_path / "silence.wav")
    with wave.open(str(tmp_path / "silence.wav")) as file:
        assert set(file.readframes(file.getnframes())) == {0}
