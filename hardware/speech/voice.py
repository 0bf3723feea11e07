"""The voice: eSpeak NG through pyttsx3's own binding, a sentence in, a WAV out.

pyttsx3's engine loop is not used: on Linux its 2.98 ends at the first comma, plays each clause as
a file of its own and cannot say whether anything was heard. Its binding in synchronous mode gives
the whole sentence at once, in milliseconds. eSpeak opens once a process, so this module belongs
in the voice's own process.
"""

from __future__ import annotations

import ctypes
import importlib
import io
import re
import wave
from collections.abc import Sequence
from types import ModuleType

from shared.languages.reading import codes, words_of

WORDS_A_MINUTE = 145
"""Slower than conversation: a number is heard once, in a loud room, in a second language."""


class VoiceError(Exception):
    """Something cannot be spoken; the text says why in one sentence."""


class Voice:
    """The one speech engine of this process.

    Raises VoiceError when pyttsx3 or eSpeak NG is not installed.
    """

    def __init__(self) -> None:
        self._espeak = _load()
        self._rate: int = self._espeak.Initialize(self._espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0)
        if self._rate <= 0:
            raise VoiceError("eSpeak NG cannot find its voices (package espeak-ng-data).")
        self._heard = bytearray()
        self._espeak.SetSynthCallback(self._collect)
        self._espeak.SetParameter(self._espeak.RATE, WORDS_A_MINUTE)

    def render(self, text: str, language: str) -> bytes:
        """Return `text` spoken in `language` as the bytes of a 16-bit mono WAV file.

        Raises VoiceError when there is no voice for the language or nothing comes out.
        """
        self.choose(language)
        self._heard.clear()
        said = respelt(text.replace("\0", " "), language).encode("utf-8", "replace")
        self._espeak.Synth(said, flags=self._espeak.ENDPAUSE | self._espeak.CHARS_UTF8)
        if not self._heard:
            raise VoiceError(f"The voice made no sound of {text!r}.")
        return self._wav()

    def choose(self, language: str) -> None:
        """Speak this language from now on; raises VoiceError when there is no voice for it."""
        for name in _voices(language):
            if self._espeak.SetVoiceByName(name.encode()) == self._espeak.EE_OK:
                return
        raise VoiceError(f"There is no voice for the language {language!r}.")

    def _collect(self, sound: ctypes.c_void_p, count: int, _events: object) -> int:
        if count > 0:
            self._heard += ctypes.string_at(sound, count * 2)
        return 0

    def _wav(self) -> bytes:
        whole = io.BytesIO()
        with wave.open(whole, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(self._rate)
            file.writeframes(self._heard)
        return whole.getvalue()


def _voices(language: str) -> Sequence[str]:
    """Return eSpeak's names of the voices to try, best first."""
    found: Sequence[str] = (language,)
    if language in codes():
        found = words_of(language)["speech"].get("voices", found)
    return found


def respelt(text: str, language: str) -> str:
    """Return a text as the voice reads it right: the Haitian one makes two sounds of "ou"."""
    if language in codes():
        for letters, instead in words_of(language)["speech"].get("respelt", {}).items():
            text = re.sub(letters, instead, text, flags=re.IGNORECASE)
    return text


def _load() -> ModuleType:
    """Return pyttsx3's binding; it loads the library when imported, and fails then."""
    try:
        return importlib.import_module("pyttsx3.drivers._espeak")
    except ImportError:
        raise VoiceError("pyttsx3 is not installed.") from None
    except (RuntimeError, OSError, AttributeError):
        raise VoiceError("eSpeak NG is not installed (package libespeak-ng1).") from None
