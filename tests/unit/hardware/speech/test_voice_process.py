"""A worker that is stuck, dead or voiceless is killed, and tried again with growing pauses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import psutil
import pytest

from hardware.speech.voice_process import VoiceAwayError, VoiceProcess

FAKE = str(Path(__file__).with_name("fake_worker.py"))
Make = Callable[..., VoiceProcess]
Children = Callable[[], list[psutil.Process]]


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def children() -> Children:
    """List the processes that were started since the test began."""
    before = psutil.Process().children(recursive=True)
    return lambda: [
        each for each in psutil.Process().children(recursive=True) if each not in before
    ]


@pytest.fixture
def voice_of(clock: Clock, children: Children) -> Iterator[Make]:
    """Make voices with a fake worker, and see that none of their processes is left."""
    made: list[VoiceProcess] = []

    def make(*words: object, **limits: float) -> VoiceProcess:
        command = (sys.executable, FAKE, *map(str, words))
        made.append(VoiceProcess(command, clock=clock, **limits))
        return made[-1]

    yield make
    for each in made:
        each.close()
    assert not children()


def test_phrases_are_spoken_by_one_worker(
    voice_of: Make, children: Children, tmp_path: Path
) -> None:
    voice = voice_of("speaking", tmp_path / "log")
    voice.say("1", "hola", "es")
    voice.say("1", "hello", "en")
    assert (tmp_path / "log").read_text() == "es hola\nen hello\n"
    assert len(children()) == 1


def test_a_refused_phrase_keeps_its_worker(voice_of: Make, children: Children) -> None:
    voice = voice_of("failing")
    voice.warm_up()
    (before,) = children()
    for _ in range(2):
        with pytest.raises(VoiceAwayError, match=r"^No card\.$"):
            voice.say("1", "hola", "es")
    assert children() == [before]


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("stuck", "did not answer within 0.5 s"),
        ("dying", "ended by itself"),
        ("mumbling", "ended by itself"),
        ("mixed-up", "nobody asked"),
    ],
)
def test_a_broken_worker_is_killed(
    voice_of: Make, children: Children, mode: str, said: str
) -> None:
    voice = voice_of(mode, phrase_limit=0.5 if mode == "stuck" else 30.0)
    with pytest.raises(VoiceAwayError, match=said):
        voice.say("1", "hola", "es")
    assert not children()


def test_a_worker_without_a_voice_hands_on_its_sentence(
    voice_of: Make, children: Children, tmp_path: Path
) -> None:
    with pytest.raises(VoiceAwayError, match=r"^pyttsx3 is not installed\.$"):
        voice_of("voiceless", tmp_path / "log").warm_up()
    assert not children()


def test_a_worker_that_never_gets_ready_is_killed(voice_of: Make, children: Children) -> None:
    with pytest.raises(VoiceAwayError, match="did not answer"):
        voice_of("never-ready", start_limit=0.2).warm_up()
    assert not children()


def test_a_worker_that_cannot_start_has_a_sentence() -> None:
    with pytest.raises(VoiceAwayError, match="cannot be started: No such file"):
        VoiceProcess(("/no/such/program",)).warm_up()


def test_the_next_worker_waits_longer_each_time(
    voice_of: Make, clock: Clock, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    voice = voice_of("voiceless", log)
    starts: list[float] = []
    while len(starts) < 9:
        with pytest.raises(VoiceAwayError, match="pyttsx3"):
            voice.say("1", "hola", "es")
        if log.read_text().count("started") > len(starts):
            starts.append(clock.now)
        clock.now += 1
    pauses = [later - sooner for sooner, later in pairwise(starts)]
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60]


def test_after_a_stuck_worker_the_next_one_speaks(
    voice_of: Make, clock: Clock, tmp_path: Path
) -> None:
    voice = voice_of("stuck-once", tmp_path / "log", phrase_limit=2.0)
    for text in ("uno", "dos"):
        with pytest.raises(VoiceAwayError, match="did not answer"):
            voice.say("1", text, "es")
    clock.now += 1
    voice.say("3", "tres", "es")
    assert (tmp_path / "log").read_text() == "es tres\n"


def test_a_closed_voice_starts_nothing(voice_of: Make, children: Children, tmp_path: Path) -> None:
    voice = voice_of("speaking", tmp_path / "log")
    voice.say("1", "hola", "es")
    voice.close()
    with pytest.raises(VoiceAwayError):
        voice.say("2", "adiós", "es")
    assert not children()
