"""The real eSpeak NG, in the real worker process, speaks every language of an announcement."""

from __future__ import annotations

import json
import subprocess
import sys
import wave
from array import array
from pathlib import Path

from hardware.speech.phrases import announcement
from hardware.speech.voice_process import COMMAND
from shared.languages.reading import codes


def loudest(file: Path) -> int:
    with wave.open(str(file)) as sound:
        samples = array("h", sound.readframes(sound.getnframes()))
    return max(map(abs, samples))


def seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return sound.getnframes() / sound.getframerate()


def speak(folder: Path, *phrases: tuple[str, str]) -> list[dict[str, object]]:
    lines = [
        json.dumps({"id": str(place), "text": text, "language": language})
        for place, (language, text) in enumerate(phrases)
    ]
    done = subprocess.run(
        [*COMMAND, "--to", str(folder)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    ready, *answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert ready == {"ready": True}
    return answers


def test_something_is_heard_in_each_language(tmp_path: Path) -> None:
    phrases = [(each, str(announcement([("A-017", "3")], each))) for each in codes()]
    answers = speak(tmp_path, *phrases)
    assert [each["outcome"] for each in answers] == ["done"] * len(phrases)
    files = sorted(tmp_path.iterdir())
    assert len(files) == len(phrases)
    for file in files:
        assert loudest(file) > 5_000, file
        assert 1.5 < seconds(file) < 6, file
    assert len({file.read_bytes() for file in files}) == len(files)


def test_the_whole_sentence_is_spoken_and_not_its_first_words(tmp_path: Path) -> None:
    short, long = "A, cero uno siete.", "A, cero uno siete, ventanilla 3, segundo piso."
    speak(tmp_path, ("es", short), ("es", long))
    first, second = sorted(tmp_path.iterdir())
    assert seconds(second) > seconds(first) + 1


def test_the_fourth_phrase_is_spoken_like_the_first(tmp_path: Path) -> None:
    speak(tmp_path, *[("es", "B, cero uno dos, ventanilla 1.")] * 4)
    lengths = [seconds(each) for each in sorted(tmp_path.iterdir())]
    assert len(lengths) == 4
    assert max(lengths) < 1.1 * min(lengths)


def test_an_unknown_language_is_refused_and_does_no_harm(tmp_path: Path) -> None:
    first, second = speak(tmp_path, ("tlh-xx", "nuqneH"), ("es", "hola"))
    assert first["sentence"] == "There is no voice for the language 'tlh-xx'."
    assert second["outcome"] == "done"


def test_without_pyttsx3_the_worker_says_so(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['pyttsx3'] = None; sys.argv = ['speech']\n"
        "from hardware.speech.__main__ import main\n"
        "sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3
    assert json.loads(done.stdout)["sentence"] == "pyttsx3 is not installed."
    assert done.stderr == ""
