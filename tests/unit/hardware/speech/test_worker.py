"""The worker's lines: what it answers to good, bad and unspeakable ones."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from hardware.speech import worker
from hardware.speech.player import NoSoundError
from hardware.speech.voice import VoiceError


class Spoken:
    """A voice whose sound is the text itself; it has no "xx"."""

    def render(self, text: str, language: str) -> bytes:
        if language == "xx":
            raise VoiceError("There is no voice for the language 'xx'.")
        return text.encode()


def line(**fields: object) -> str:
    return json.dumps({"id": "1", "text": "hola", "language": "es"} | fields) + "\n"


def talk(*lines: str, sound: worker.Sound = lambda _wav: None) -> list[dict[str, object]]:
    answers = io.StringIO()
    assert worker.serve(io.StringIO("".join(lines)), answers, Spoken, sound) == 0
    ready, *rest = [json.loads(each) for each in answers.getvalue().splitlines()]
    assert ready == {"ready": True}
    return rest


def test_each_line_is_answered_in_turn() -> None:
    heard: list[bytes] = []
    answers = talk(line(id="1"), line(id="2", text="dos"), sound=heard.append)
    assert answers == [{"id": "1", "outcome": "done"}, {"id": "2", "outcome": "done"}]
    assert heard == [b"hola", b"dos"]


def test_a_missing_language_fails_and_the_next_line_is_spoken() -> None:
    first, second = talk(line(language="xx"), line(id="2"))
    assert first == {
        "id": "1",
        "outcome": "failed",
        "sentence": "There is no voice for the language 'xx'.",
    }
    assert second["outcome"] == "done"


def test_a_silent_machine_fails_in_one_sentence() -> None:
    def no_card(_wav: bytes) -> None:
        raise NoSoundError("aplay cannot play: no such card.")

    assert talk(line(), sound=no_card)[0]["sentence"] == "aplay cannot play: no such card."


@pytest.mark.parametrize(
    "bad",
    [
        "garbage\n",
        "[]\n",
        "null\n",
        "\n",
        '{"id": "1"}\n',
        "[" * 100_000 + "\n",
        line(id=7),
        line(text=None),
        line(text=""),
        line(text="x" * 501),
        line(language=["es"]),
        line(gain=3),
        line(gain=-61),
        line(gain="loud"),
    ],
)
def test_a_bad_line_gets_a_sentence_and_ends_nothing(bad: str) -> None:
    first, second = talk(bad, line(id="2"))
    assert first["outcome"] == "failed"
    assert first["id"] is None
    assert str(first["sentence"]).endswith(".")
    assert second == {"id": "2", "outcome": "done"}


def test_a_worker_without_a_voice_says_so_and_ends() -> None:
    def missing() -> Spoken:
        raise VoiceError("pyttsx3 is not installed.")

    answers = io.StringIO()
    code = worker.serve(io.StringIO(line()), answers, missing, lambda _wav: None)
    assert code == worker.NOT_READY
    assert json.loads(answers.getvalue()) == {
        "ready": False,
        "sentence": "pyttsx3 is not installed.",
    }


def test_sound_can_be_kept_instead_of_played(tmp_path: Path) -> None:
    keep = worker.keep_in(tmp_path / "out")
    assert keep(b"one") == tmp_path / "out/phrase-0001.wav"
    keep(b"two")
    kept = sorted((tmp_path / "out").iterdir())
    assert [each.name for each in kept] == ["phrase-0001.wav", "phrase-0002.wav"]
    assert kept[1].read_bytes() == b"two"


def test_without_a_player_nothing_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoSoundError, match="alsa-utils"):
        worker.play_aloud(b"RIFF")


def test_the_phrase_reaches_the_player_as_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pw-play").write_text(f'#!/bin/sh\n/bin/cp "$1" "{tmp_path}/heard.wav"\n')
    (tmp_path / "pw-play").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    worker.play_aloud(b"RIFF....")
    assert (tmp_path / "heard.wav").read_bytes() == b"RIFF...."
