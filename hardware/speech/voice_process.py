"""The voice as its owner sees it: a process started when needed and killed when stuck."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import IO, Any

COMMAND = (sys.executable, "-m", "hardware.speech")
_ROOT = Path(__file__).resolve().parents[2]

START_LIMIT = 10.0
PHRASE_LIMIT = 25.0
"""Seconds a phrase may take to be heard; longer is stuck."""

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0


class VoiceAwayError(Exception):
    """A phrase was not spoken; the text says why in one sentence."""


class NotSpokenError(VoiceAwayError):
    """The voice is well, but could not speak this phrase."""


class VoiceProcess:
    """Speaks phrases through a worker process, one at a time.

    `say` is called by one thread; `close` may be called by any. A worker that dies, hangs or cannot
    start is killed; the next one is tried after 1, 2, 4 ... 60 seconds, counted by `clock`.
    """

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        *,
        start_limit: float = START_LIMIT,
        phrase_limit: float = PHRASE_LIMIT,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = command
        self._start_limit = start_limit
        self._phrase_limit = phrase_limit
        self._clock = clock
        self._worker: _Worker | None = None
        self._pause = FIRST_PAUSE
        self._not_before = 0.0
        self._trouble = ""
        self._closed = Event()

    def say(self, phrase_id: str, text: str, language: str, gain: float = 0.0) -> None:
        """Return once the phrase was heard, `gain` decibels (at most 0) below full loudness.

        Raises VoiceAwayError when it was not.
        """
        self._ask({"id": phrase_id, "text": text, "language": language, "gain": gain})

    def keep(self, phrase_id: str, text: str, language: str, gain: float) -> Path:
        """Return the WAV of a phrase, `gain` decibels (at most 0) below full loudness.

        For a worker that keeps sound (`--to DIR`). Raises VoiceAwayError when there is none.
        """
        kept = self._ask({"id": phrase_id, "text": text, "language": language, "gain": gain}).get(
            "file"
        )
        if not isinstance(kept, str):
            raise VoiceAwayError("The voice kept no sound.")
        return Path(kept)

    def _ask(self, phrase: dict[str, Any]) -> dict[str, Any]:
        phrase_id = str(phrase["id"])
        worker = self._ready()
        try:
            worker.ask(phrase)
            answer = worker.answer(phrase_id, self._phrase_limit)
        except VoiceAwayError as error:
            self._drop(str(error))
            raise
        self._pause = FIRST_PAUSE
        if answer.get("outcome") != "done":
            raise NotSpokenError(str(answer.get("sentence", "The voice did not speak.")))
        return answer

    def warm_up(self) -> None:
        """Start the worker now; raises VoiceAwayError when there is no voice."""
        self._ready()

    def close(self) -> None:
        """End the worker, also in the middle of a phrase; it is not started again."""
        self._closed.set()
        if self._worker is not None:
            self._worker.kill()

    def _ready(self) -> _Worker:
        if self._worker is not None and not self._closed.is_set():
            return self._worker
        if self._closed.is_set():
            raise VoiceAwayError("The voice is switched off.")
        if self._clock() < self._not_before:
            raise VoiceAwayError(self._trouble)
        try:
            self._worker = _Worker(self._command)
            if self._closed.is_set():
                self._worker.kill()
            self._worker.await_ready(self._start_limit)
        except VoiceAwayError as error:
            self._drop(str(error))
            raise
        return self._worker

    def _drop(self, trouble: str) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._worker = None
        self._trouble = trouble
        self._not_before = self._clock() + self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)


class _Worker:
    """One worker process and the thread that reads what it answers."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603  the command is ours
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                env={**os.environ, "PYTHONPATH": _search_path()},
                # A group of its own: killing it takes the player along, Ctrl-C does not reach it.
                start_new_session=True,
            )
        except OSError as error:
            raise VoiceAwayError(f"The voice cannot be started: {error.strerror}.") from None
        self._answers: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        Thread(target=self._read, name="voice-answers", daemon=True).start()

    def await_ready(self, limit: float) -> None:
        said = self._next(limit)
        if not said.get("ready"):
            raise VoiceAwayError(str(said.get("sentence", "The voice is not ready.")))

    def ask(self, phrase: dict[str, Any]) -> None:
        try:
            self._stdin.write(json.dumps(phrase) + "\n")
            self._stdin.flush()
        except (OSError, ValueError):
            raise VoiceAwayError("The voice ended by itself.") from None

    def answer(self, phrase_id: str, limit: float) -> dict[str, Any]:
        said = self._next(limit)
        if said.get("id") != phrase_id:
            raise VoiceAwayError("The voice answered something nobody asked.")
        return said

    def kill(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        with suppress(OSError):
            self._stdin.close()

    @property
    def _stdin(self) -> IO[str]:
        assert self._process.stdin is not None  # noqa: S101  Popen was given a pipe
        return self._process.stdin

    def _next(self, limit: float) -> dict[str, Any]:
        try:
            said = self._answers.get(timeout=limit)
        except Empty:
            raise VoiceAwayError(f"The voice did not answer within {limit:g} s.") from None
        if said is None:
            raise VoiceAwayError("The voice ended by itself.")
        return said

    def _read(self) -> None:
        """Hand on every answer, and None at the end, whatever the end is."""
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101  Popen was given a pipe
        with stdout, suppress(ValueError, OSError):
            for line in stdout:
                said = json.loads(line)
                self._answers.put(said if isinstance(said, dict) else {})
        self._answers.put(None)


def _search_path() -> str:
    """Let the worker find this package wherever the app was started."""
    return os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
