"""The chime is the one its script makes, and it can be heard."""

from __future__ import annotations

import wave
from pathlib import Path

from hardware.speech import chime


def test_the_shipped_chime_is_the_one_the_script_makes(tmp_path: Path) -> None:
    made = tmp_path / "chime.wav"
    chime.write_chime(made)
    assert made.read_bytes() == chime.CHIME.read_bytes()


def test_it_is_a_wav_any_player_reads() -> None:
    with wave.open(str(chime.CHIME)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() == chime.RATE
        assert file.getnframes() == int(chime.RATE * chime.SECONDS)


def test_it_is_loud_without_clipping_and_ends_in_silence() -> None:
    sound = chime.samples()
    assert 8_000 < max(map(abs, sound)) < 32_000
    assert abs(sound[0]) < 50
    assert max(map(abs, sound[-20:])) < 50
    halves = sound[: len(sound) // 2], sound[len(sound) // 2 :]
    assert all(max(map(abs, half)) > 2_000 for half in halves)
