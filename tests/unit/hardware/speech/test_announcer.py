"""One announcement at a time, each bound to its call, whatever is broken."""

from __future__ import annotations

import logging
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from hardware.speech.announcer import MOST_WAITING, Announcer, Outcome, duration
from hardware.speech.chime import CHIME
from hardware.speech.player import Player
from hardware.speech.twin import AnnouncerTwin, Mute
from hardware.speech.voice_process import VoiceAwayError, VoiceProcess

FAKE = str(Path(__file__).with_name("fake_worker.py"))
TEXTS = (("es", "A, cero uno siete, ventanilla 3."), ("en", "A, zero one seven, window 3."))
QUIET = Player((sys.executable, "-c", ""))
NO_CARD = Player((sys.executable, "-c", "raise SystemExit('no such card')"))
LIMIT = 30.0


class Heard:
    """What was heard, in order, and how each announcement ended."""

    def __init__(self) -> None:
        self.sounds: list[str] = []
        self.ends: SimpleQueue[tuple[str, Outcome]] = SimpleQueue()

    def finished(self, call_id: str, outcome: Outcome) -> None:
        self.ends.put((call_id, outcome))

    def end(self) -> tuple[str, Outcome]:
        return self.ends.get(timeout=LIMIT)


class StageVoice:
    """A voice in memory: waits before each phrase while a test holds it, fails while told to."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self.trouble = ""
        self.gains: list[float] = []
        self.at_phrase = Event()
        self.free = Event()
        self.free.set()

    def warm_up(self) -> None:
        pass

    def say(self, phrase_id: str, text: str, language: str, gain: float) -> None:
        self.at_phrase.set()
        assert self.free.wait(LIMIT)
        if self.trouble:
            raise VoiceAwayError(self.trouble)
        self._heard.sounds.append(f"{phrase_id} {language}")
        self.gains.append(gain)

    def close(self) -> None:
        self.free.set()


Make = Callable[..., Announcer]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def voice(heard: Heard) -> StageVoice:
    return StageVoice(heard)


@pytest.fixture
def announcer_of() -> Iterator[Make]:
    made: list[Announcer] = []

    def make(voice: object, player: Player = QUIET) -> Announcer:
        made.append(Announcer(voice=voice, player=player, gap=0.0))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def test_the_chime_comes_first_then_each_language(
    announcer_of: Make, voice: StageVoice, heard: Heard, tmp_path: Path
) -> None:
    rung = tmp_path / "rung"
    ringing = Player((sys.executable, "-c", f"open({str(rung)!r}, 'a').write('ding ')"))
    voice.free.clear()
    announcer_of(voice, ringing).announce("1", TEXTS, heard.finished)
    assert voice.at_phrase.wait(LIMIT)
    assert rung.read_text() == "ding "
    voice.free.set()
    assert heard.end() == ("1", Outcome.SPOKEN)
    assert heard.sounds == ["1 es", "1 en"]
    assert rung.read_text() == "ding "


def test_calls_are_announced_one_after_the_other(
    announcer_of: Make, voice: StageVoice, heard: Heard
) -> None:
    announcer = announcer_of(voice)
    for each in "123":
        announcer.announce(each, TEXTS, heard.finished)
    assert [heard.end() for _ in "123"] == [(each, Outcome.SPOKEN) for each in "123"]
    assert heard.sounds == ["1 es", "1 en", "2 es", "2 en", "3 es", "3 en"]


def test_a_call_that_ended_in_the_meantime_is_not_spoken(
    announcer_of: Make, voice: StageVoice, heard: Heard
) -> None:
    announcer = announcer_of(voice)
    voice.free.clear()
    announcer.announce("1", TEXTS, heard.finished)
    announcer.announce("2", TEXTS, heard.finished)
    assert voice.at_phrase.wait(LIMIT)
    announcer.cancel("2")
    announcer.cancel("nobody")
    voice.free.set()
    assert [heard.end(), heard.end()] == [("1", Outcome.SPOKEN), ("2", Outcome.CANCELLED)]
    assert heard.sounds == ["1 es", "1 en"]


def test_a_phrase_being_heard_goes_to_its_end_and_is_the_last(
    announcer_of: Make, voice: StageVoice, heard: Heard
) -> None:
    announcer = announcer_of(voice)
    voice.free.clear()
    announcer.announce("1", TEXTS, heard.finished)
    assert voice.at_phrase.wait(LIMIT)
    announcer.cancel("1")
    voice.free.set()
    assert heard.end() == ("1", Outcome.SPOKEN)
    assert heard.sounds == ["1 es"]


def test_too_many_waiting_gives_up_the_oldest(
    announcer_of: Make, voice: StageVoice, heard: Heard
) -> None:
    announcer = announcer_of(voice)
    voice.free.clear()
    announcer.announce("first", TEXTS, heard.finished)
    assert voice.at_phrase.wait(LIMIT)
    for each in range(MOST_WAITING + 1):
        announcer.announce(str(each), (), heard.finished)
    assert heard.end() == ("0", Outcome.CANCELLED)


def test_without_a_sound_card_all_goes_on_and_it_is_said_once(
    announcer_of: Make, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    voice = StageVoice(heard)
    voice.trouble = f"{sys.executable} cannot play: no such card."
    announcer = announcer_of(voice, NO_CARD)
    for each in "123":
        announcer.announce(each, TEXTS, heard.finished)
    assert [heard.end() for _ in "123"] == [(each, Outcome.SILENT) for each in "123"]
    (said,) = [record.getMessage() for record in caplog.records]
    assert said.endswith("cannot play: no such card.")


def test_without_a_player_it_is_said_once(
    announcer_of: Make,
    voice: StageVoice,
    heard: Heard,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    announcer = Announcer(voice=voice, gap=0.0)
    for each in "12":
        announcer.announce(each, (), heard.finished)
    assert [heard.end(), heard.end()] == [("1", Outcome.SILENT), ("2", Outcome.SILENT)]
    announcer.stop()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "alsa-utils" in caplog.text


def test_trouble_is_said_again_only_after_all_was_well(
    announcer_of: Make, voice: StageVoice, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    announcer = announcer_of(voice)
    for trouble in ("The voice ended by itself.", "", "The voice ended by itself."):
        voice.trouble = trouble
        announcer.announce("1", TEXTS, heard.finished)
        assert heard.end() == ("1", Outcome.CHIMED if trouble else Outcome.SPOKEN)
    levels = [record.levelno for record in caplog.records]
    assert levels == [logging.WARNING, logging.INFO, logging.WARNING]


@pytest.mark.parametrize("mode", ["stuck", "dying", "mumbling", "voiceless", "never-ready"])
def test_a_broken_voice_process_never_stops_the_chime(
    announcer_of: Make, heard: Heard, caplog: pytest.LogCaptureFixture, mode: str
) -> None:
    voice = VoiceProcess((sys.executable, FAKE, mode), phrase_limit=0.2, start_limit=0.2)
    if mode in {"stuck", "dying", "mumbling"}:
        voice = VoiceProcess((sys.executable, FAKE, mode), phrase_limit=0.5)
    announcer = announcer_of(voice)
    for each in "123":
        announcer.announce(each, TEXTS, heard.finished)
    assert [heard.end() for _ in "123"] == [(each, Outcome.CHIMED) for each in "123"]
    assert len(caplog.records) == 1


def test_a_real_worker_speaks_for_its_announcer(
    announcer_of: Make, heard: Heard, tmp_path: Path
) -> None:
    voice = VoiceProcess((sys.executable, "-m", "hardware.speech", "--to", str(tmp_path)))
    announcer_of(voice).announce("1", TEXTS, heard.finished)
    assert heard.end() == ("1", Outcome.SPOKEN)
    assert len(list(tmp_path.iterdir())) == len(TEXTS)


def test_stopping_cuts_a_phrase_and_leaves_no_thread(heard: Heard) -> None:
    voice = VoiceProcess((sys.executable, FAKE, "stuck"))
    announcer = Announcer(voice=voice, player=QUIET, gap=0.0)
    announcer.announce("1", TEXTS, heard.finished)
    announcer.stop()
    assert not announcer._thread.is_alive()
    assert heard.ends.empty()


def test_a_muted_screen_finishes_at_once(heard: Heard) -> None:
    mute = Mute()
    mute.announce("1", TEXTS, heard.finished)
    mute.cancel("1")
    mute.stop()
    assert heard.end() == ("1", Outcome.SILENT)


def test_the_twin_keeps_what_it_is_asked(heard: Heard) -> None:
    twin = AnnouncerTwin()
    twin.announce("1", TEXTS, heard.finished)
    twin.cancel("1")
    twin.stop()
    twin.finish("1")
    assert (twin.announced, twin.cancelled, twin.stopped) == ([("1", TEXTS)], ["1"], True)
    assert heard.end() == ("1", Outcome.SPOKEN)


@pytest.mark.parametrize(("volume", "gain"), [(100, 0.0), (50, -6.0), (10, -20.0)])
def test_chime_and_voice_are_as_loud_as_was_asked(
    announcer_of: Make,
    voice: StageVoice,
    heard: Heard,
    tmp_path: Path,
    volume: int,
    gain: float,
) -> None:
    rung = tmp_path / "rung.wav"
    code = f"import shutil, sys; shutil.copy(sys.argv[-1], {str(rung)!r})"
    announcer = announcer_of(voice, Player((sys.executable, "-c", code)))
    announcer.announce("1", TEXTS, heard.finished, volume=volume)
    assert heard.end() == ("1", Outcome.SPOKEN)
    assert voice.gains == pytest.approx([gain, gain], abs=0.1)
    assert loudest(rung) == pytest.approx(loudest(CHIME) * volume / 100, rel=0.02)


def loudest(file: Path) -> int:
    with wave.open(str(file)) as sound:
        return max(map(abs, array("h", sound.readframes(sound.getnframes()))))


def test_a_call_takes_about_as_long_as_it_is_said_to() -> None:
    one = duration([("es", "A, cero uno siete, ventanilla 3.")])
    assert 4.5 < one < 7
    assert duration([]) < 2
    assert duration(TEXTS) > duration(TEXTS[:1])
