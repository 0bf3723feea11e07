"""What a profile says of the waiting rooms: zones, what is heard, and the text on the screens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from .spans import Days, Spans
from .texts import STRICT, Code, Texts

Arrow = Literal["left", "right", "ahead", "ahead-left", "ahead-right", "behind"]
"""Where something lies for whoever faces the screen: never mirrored with a language."""

Sound = Literal["none", "chime", "voice"]
"""What is heard of a call, the quietest first; `voice` chimes too. The light is always seen."""

LOUDNESS: tuple[Sound, ...] = ("none", "chime", "voice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """How the screens of the waiting rooms behave.

    Without `motion` a called number lights up once and stays. `volume` is of chime and voice, in
    percent. In the hours of `dim` a screen on which nobody is called is darker.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    motion: bool = True
    waits: bool = True
    sound: Sound = "voice"
    volume: Annotated[int, Field(ge=10, le=100)] = 100
    dim: Spans | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A waiting area with screens of its own: they show the calls to its desks, and no others.

    Its desks are those of `desks` and all that serve one of `services`. `arrows`, by desk, are for
    who faces the screens of this zone, `sound` is what is heard in it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    code: Code
    names: Texts
    desks: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    arrows: dict[str, Arrow] = field(default_factory=dict)
    sound: Sound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence at the foot of the screens; on some days and at some hours only, or always."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    texts: Texts
    days: Days | None = None
    at: Spans | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """When less is heard than usual: the chime alone, or nothing."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    at: Spans
    days: Days | None = None
    sound: Literal["none", "chime"] = "chime"
