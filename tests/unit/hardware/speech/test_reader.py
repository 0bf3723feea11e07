"""Reading to one person: the newest wish wins, silence is at once, trouble is told and passes."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import psutil
import pytest

from hardware.speech import reader
from hardware.speech.kept import SPOKEN, KeptSound
from hardware.speech.player import NoSoundError, Player
from hardware.speech.reader import Lack, Progress, Reader
from hardware.speech.voice_process import COMMAND, NotSpokenError, VoiceAwayError, VoiceProcess

LIMIT = 30


class Words:
    """A voice that writes the words themselves; it has no "xx" and dies when told to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.deaths = 0
        self.starts_in_vain = 0
        self.gains: list[float] = []

    def warm_up(self) -> None:
        if self.starts_in_vain:
            self.starts_in_vain -= 1
            raise VoiceAwayError("pyttsx3 is not installed.")

    def keep(self, _phrase_id: str, text: str, language: str, gain: float) -> Path:
        if language == "xx":
            raise NotSpokenError("There is no voice for the language 'xx'.")
        if self.deaths:
            self.deaths -= 1
            raise VoiceAwayError("The voice ended by itself.")
        self.gains.append(gain)
        file = self.folder / "words"
        file.write_text(text)
        return file

    def close(self) -> None:
        pass


class Ear:
    """A player whose sounds last until the test lets them end, or somebody stops them."""

    def __init__(self) -> None:
        self.begun: Queue[str] = Queue()
        self.at_once = 0
        self.most_at_once = 0
        self.broken = False

    def begin(self, sound: Path) -> Ear.Sound:
        if self.broken:
            raise NoSoundError("aplay cannot play: no such card.")
        words = sound.name if sound.suffix == ".wav" else sound.read_text()
        return Ear.Sound(self, words)

    class Sound:
        def __init__(self, ear: Ear, words: str) -> None:
            self.ear = ear
            self.words = words
            self.over: Queue[None] = Queue()
            if words == "silence.wav":
                self.over.put(None)
            else:
                ear.at_once += 1
                ear.most_at_once = max(ear.at_once, ear.most_at_once)
                ear.sounding = self
                ear.begun.put(words)

        def wait(self, limit: float) -> None:
            self.over.get(timeout=limit)
            self.ear.at_once -= self.words != "silence.wav"

        def stop(self) -> None:
            self.over.put(None)

    sounding: Ear.Sound

    def hears(self, words: str) -> None:
        """Wait until something begins to sound, and see that it is this."""
        assert self.begun.get(timeout=LIMIT) == words

    def end(self) -> None:
        self.sounding.over.put(None)


class Bench:
    """A reader with its voice, its ear and all it told."""

    def __init__(self, folder: Path) -> None:
        self.voice = Words(folder)
        self.ear = Ear()
        self.heard: list[tuple[str, str]] = []
        self.told: Queue[Progress] = Queue()
        self.reader = Reader(
            voice=self.voice, player=self.ear, heard=lambda *said: self.heard.append(said)
        )

    def start(self) -> Bench:
        self.reader.start(self.told.put)
        self.tells(Progress.TROUBLE)
        return self

    def tells(self, progress: Progress) -> None:
        assert self.told.get(timeout=LIMIT) is progress


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.reader.close()


def test_sentences_are_read_in_order_and_told_one_by_one(bench: Bench) -> None:
    bench.start().reader.read([("es", "uno"), ("en", "two")], gain=-12.0)
    bench.ear.hears("uno")
    bench.ear.end()
    bench.tells(Progress.SENTENCE)
    bench.ear.hears("two")
    bench.ear.end()
    bench.tells(Progress.SENTENCE)
    bench.tells(Progress.SILENT)
    assert bench.heard == [("es", "uno"), ("en", "two")]
    assert bench.voice.gains == [-12.0, -12.0]
    assert bench.reader.trouble == ""


def test_the_newest_wish_ends_what_sounds_and_never_overlaps(bench: Bench) -> None:
    bench.start()
    for number in range(30):
        bench.reader.read([("es", f"wish {number}"), ("es", "more")], gain=0)
    bench.reader.read([("es", "last")], gain=0)
    words = bench.ear.begun.get(timeout=LIMIT)
    while words != "last":
        words = bench.ear.begun.get(timeout=LIMIT)
    bench.ear.end()
    bench.tells(Progress.SENTENCE)
    bench.tells(Progress.SILENT)
    assert bench.heard == [("es", "last")]
    assert bench.ear.most_at_once == 1


def test_silence_is_at_once_and_nothing_comes_after_it(bench: Bench) -> None:
    bench.start().reader.read([("es", "uno"), ("es", "dos")], gain=0)
    bench.ear.hears("uno")
    bench.reader.stop()
    bench.tells(Progress.SILENT)
    assert bench.heard == []
    assert bench.ear.begun.empty()


def test_news_wait_for_the_end_of_what_is_read(bench: Bench) -> None:
    bench.start().reader.read([("es", "uno")], gain=0)
    bench.reader.read([("es", "news")], gain=0, after=True)
    bench.ear.hears("uno")
    bench.ear.end()
    bench.ear.hears("news")
    bench.ear.end()
    bench.tells(Progress.SENTENCE)
    bench.tells(Progress.SENTENCE)
    bench.tells(Progress.SILENT)


def test_the_chime_comes_first(bench: Bench) -> None:
    bench.start().reader.read([("es", "uno")], gain=0, chime=True)
    bench.ear.hears("question.wav")
    bench.ear.end()
    bench.ear.hears("uno")


def test_a_long_text_is_read_whole(bench: Bench) -> None:
    text = " ".join(["palabra"] * 100)
    bench.start().reader.read([("es", text)], gain=0)
    first = bench.ear.begun.get(timeout=LIMIT)
    bench.ear.end()
    second = bench.ear.begun.get(timeout=LIMIT)
    bench.ear.end()
    bench.tells(Progress.SENTENCE)
    assert f"{first} {second}" == text


def test_a_language_without_a_voice_is_left_out(bench: Bench) -> None:
    bench.start().reader.read([("xx", "nuqneH"), ("es", "hola")], gain=0)
    bench.ear.hears("hola")
    assert bench.reader.trouble == ""


def test_a_voice_that_died_reads_the_same_sentence_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "RESTART", 0.01)
    bench.voice.deaths = 1
    bench.start().reader.read([("es", "uno"), ("es", "dos")], gain=0)
    for words in ("uno", "dos"):
        bench.ear.hears(words)
        bench.ear.end()
    bench.tells(Progress.SENTENCE)


def test_trouble_is_told_once_and_passes(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(reader, "CHECK_EVERY", 0.01)
    bench.voice.starts_in_vain = 3
    with caplog.at_level(logging.INFO):
        bench.start()
        assert bench.reader.trouble in {"pyttsx3 is not installed.", ""}
        bench.tells(Progress.TROUBLE)
        assert bench.reader.trouble == ""
    assert [each.getMessage() for each in caplog.records] == [
        "Pages cannot be read aloud: pyttsx3 is not installed.",
        "Pages can be read aloud again.",
    ]
    caplog.clear()


def test_a_card_that_is_gone_is_trouble(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    bench.start()
    bench.ear.broken = True
    bench.reader.read([("es", "uno"), ("es", "dos")], gain=0)
    bench.tells(Progress.TROUBLE)
    assert bench.reader.trouble == "aplay cannot play: no such card."
    caplog.clear()


def test_without_a_player_nobody_hears_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told: Queue[Progress] = Queue()
    silent = Reader(voice=Words(tmp_path))
    silent.start(told.put)
    assert told.get(timeout=LIMIT) is Progress.TROUBLE
    assert silent.trouble == "No sound player is installed (package alsa-utils)."
    assert silent.lack is Lack.SOUND
    silent.close()
    caplog.clear()


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Callable[[], tuple[Reader, Queue[Progress]]]]:
    """Make readers with the real voice, whose sound is kept."""
    made: list[Reader] = []

    def make() -> tuple[Reader, Queue[Progress]]:
        kept, told = KeptSound(tmp_path / "kept"), Queue[Progress]()
        made.append(Reader(player=kept, heard=kept.note))
        made[-1].start(told.put)
        assert told.get(timeout=LIMIT) is Progress.TROUBLE
        assert made[-1].trouble == ""
        return made[-1], told

    yield make
    for each in made:
        each.close()


def until_silent(told: Queue[Progress]) -> None:
    while told.get(timeout=LIMIT) is not Progress.SILENT:
        pass


def test_the_real_voice_reads_again_after_it_was_killed(
    real: Callable[[], tuple[Reader, Queue[Progress]]], tmp_path: Path
) -> None:
    reading, told = real()
    reading.read([("es", "hola")], gain=0)
    until_silent(told)
    (worker,) = [
        each
        for each in psutil.Process().children()
        if "hardware.speech" in each.cmdline() and each.is_running()
    ]
    worker.kill()
    worker.wait(LIMIT)
    reading.read([("es", "otra vez"), ("ht", "bonjou")], gain=-24.0)
    until_silent(told)
    said = (tmp_path / "kept" / SPOKEN).read_text(encoding="utf-8").splitlines()
    assert said == ["es\thola", "es\totra vez", "ht\tbonjou"]
    assert reading.trouble == ""


def test_a_player_is_ended_in_the_middle_of_a_sentence(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    code = (
        "import pathlib, signal, sys\n"
        "if 'silence' not in sys.argv[1]:\n"
        f"    pathlib.Path({str(mark)!r}).touch()\n"
        "    signal.pause()"
    )
    told: Queue[Progress] = Queue()
    reading = Reader(voice=Words(tmp_path), player=Player((sys.executable, "-c", code)))
    reading.start(told.put)
    assert told.get(timeout=LIMIT) is Progress.TROUBLE
    reading.read([("es", "uno")], gain=0)
    players = [each for each in psutil.Process().children() if str(mark) in str(each.cmdline())]
    while not players:
        players = [each for each in psutil.Process().children() if str(mark) in str(each.cmdline())]
    reading.stop()
    until_silent(told)
    assert psutil.wait_procs(players, LIMIT)[1] == []
    assert reading.trouble == ""
    reading.close()


def test_a_kept_phrase_needs_a_worker_that_keeps() -> None:
    code = (
        "print('{\"ready\": true}', flush=True)\n"
        "input()\n"
        'print(\'{"id": "1", "outcome": "done"}\', flush=True)'
    )
    voice = VoiceProcess((COMMAND[0], "-c", code))
    with pytest.raises(VoiceAwayError, match="kept no sound"):
        voice.keep("1", "hola", "es", 0.0)
    voice.close()
