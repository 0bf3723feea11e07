"""Questions and answers in a terminal: one line each, in Spanish or English."""

from __future__ import annotations

import builtins
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from installer.terminal import say

from .places import MachineError

_WORDS = Path(__file__).resolve().parent / "words"


def language_of(environment: Mapping[str, str]) -> str:
    """Return "en" for an English terminal, else "es", as the pairing page does."""
    named = next((environment.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG")
                  if environment.get(key)), "")  # fmt: skip
    return "en" if named.startswith("en") else "es"


class Talk:
    """Speaks one language with whoever sits at the terminal, or with a pipe."""

    def __init__(
        self,
        language: str,
        read: Callable[[], str] = builtins.input,
        write: Callable[[str], None] = say,
    ) -> None:
        told = (_WORDS / f"{language}.toml").read_text(encoding="utf-8")
        self._words: Mapping[str, str] = tomllib.loads(told)
        self.language = language
        self._read = read
        self._write = write

    def word(self, key: str, **parts: object) -> str:
        """Return a text of this language."""
        return self._words[key].format(**parts)

    def tell(self, key: str, **parts: object) -> None:
        """Write a text on a line of its own."""
        self._write(self.word(key, **parts))

    def choose(self, key: str, choices: Sequence[tuple[str, str]]) -> str:
        """Return the value of the choice whose number is typed; the first if none is."""
        self._write("\n" + self.word(key))
        for number, (_, label) in enumerate(choices, 1):
            self._write(f"  {number}  {label}")
        while True:
            typed = self._typed() or "1"
            if typed.isdecimal() and 1 <= int(typed) <= len(choices):
                return choices[int(typed) - 1][0]
            self.tell("choose-again", last=len(choices))

    def line(self, key: str, usual: str, is_good: Callable[[str], bool] = lambda _: True) -> str:
        """Return what is typed, or `usual` for an empty line, once it is good."""
        self._write("\n" + self.word(key, usual=usual))
        while True:
            typed = self._typed() or usual
            if is_good(typed):
                return typed
            self.tell(f"{key}-again", typed=typed)

    def _typed(self) -> str:
        try:
            return self._read().strip()
        except EOFError:
            raise MachineError(self.word("no-answer")) from None
