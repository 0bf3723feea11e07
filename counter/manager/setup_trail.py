"""What was done to a draft, step by step, to be taken back and done again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

MOST = 100


@dataclass(frozen=True, slots=True)
class Scene:
    """A draft's tree (JSON), and the entry that is looked at."""

    tree: str
    index: int

    @staticmethod
    def of(tree: Mapping[str, Any], index: int) -> Scene:
        """Keep what a draft says."""
        return Scene(json.dumps(tree), index)


@dataclass(frozen=True, slots=True)
class _Step:
    part: str
    line: str
    before: Scene
    after: Scene


class Trail:
    """The steps of one draft. What is typed into one line without a pause elsewhere is one step."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._goes_on = False

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back, and nothing was done since."""
        return bool(self._undone)

    def walk(self, part: str, line: str, before: Scene, after: Scene) -> None:
        """Keep a step of a part; `line` is where somebody types, "" for any other act."""
        if before.tree == after.tree:
            return
        last = self._done[-1] if self._done and self._goes_on else None
        if line and last and (last.part, last.line, last.after.index) == (part, line, after.index):
            self._done[-1] = replace(last, after=after)
        else:
            self._done = [*self._done[1 - MOST :], _Step(part, line, before, after)]
        self._undone = []
        self._goes_on = True

    def pause(self) -> None:
        """Let what is typed next be a step of its own."""
        self._goes_on = False

    def back(self) -> tuple[str, Scene] | None:
        """Take the last step back; return its part and how it was before."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        self.pause()
        return step.part, step.before

    def forth(self) -> tuple[str, Scene] | None:
        """Do again what was taken back last; return its part and how it was then."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        self.pause()
        return step.part, step.after

    def forget(self) -> None:
        """Begin anew: the steps were of a draft that is over."""
        self._done, self._undone = [], []
