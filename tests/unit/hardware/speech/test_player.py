"""A player is found, plays, and fails with one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hardware.speech.player import NoSoundError, Player, find_player

SOUND = Path("sound.wav")


def script(code: str) -> Player:
    return Player((sys.executable, "-c", code))


def put_player(folder: Path, name: str) -> None:
    (folder / name).write_text("#!/bin/sh\n")
    (folder / name).chmod(0o755)


def test_the_file_is_handed_to_the_command(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script(f"import sys, pathlib; pathlib.Path({str(seen)!r}).write_text(sys.argv[-1])").play(
        SOUND, 30
    )
    assert seen.read_text() == "sound.wav"


def test_a_failure_is_told_in_the_player_s_last_words() -> None:
    player = script("import sys; sys.exit('ALSA says much\\nno such card.\\n')")
    with pytest.raises(NoSoundError, match=r"cannot play: no such card\.$"):
        player.play(SOUND, 30)


def test_a_player_that_fails_in_silence_still_has_a_sentence() -> None:
    with pytest.raises(NoSoundError, match="it says nothing"):
        script("raise SystemExit(1)").play(SOUND, 30)


def test_a_player_that_hangs_is_ended() -> None:
    with pytest.raises(NoSoundError, match="did not end"):
        script("import signal; signal.pause()").play(SOUND, 0.2)


def test_a_player_that_is_not_there_has_a_sentence() -> None:
    with pytest.raises(NoSoundError, match="cannot be started: No such file"):
        Player(("/no/such/player",)).play(SOUND, 1)


def test_the_sound_server_comes_before_the_bare_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_player() is None
    put_player(tmp_path, "aplay")
    assert find_player() == Player(("aplay", "-q"))
    put_player(tmp_path, "pw-play")
    assert find_player() == Player(("pw-play",))
