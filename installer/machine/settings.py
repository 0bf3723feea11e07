"""What setup noted about this computer: `machine.toml`, a table for each program."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .places import MachineError


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """How a program starts that has the screen for itself."""

    rotation: str = "normal"
    options: tuple[str, ...] = field(default=())


def read(path: Path) -> dict[str, ScreenSettings]:
    """Return the settings by program; none where there is no file. Raises MachineError."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return {app: _settings(table) for app, table in told.items()}
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MachineError(f"{path} cannot be read: {error}.") from None
    except (TypeError, AttributeError):
        raise MachineError(
            f"{path} is not as setup wrote it: type  sudo ventanilla setup"
        ) from None


def _settings(table: Mapping[str, object]) -> ScreenSettings:
    options = table.get("options", [])
    if not isinstance(options, list):
        raise TypeError
    return ScreenSettings(str(table.get("rotation", "normal")), tuple(map(str, options)))


def text(settings: Mapping[str, ScreenSettings]) -> str:
    """Return the file's text."""
    lines = ["# Written by `ventanilla setup`; read when a screen's session starts."]
    for app, each in settings.items():
        lines += ["", f"[{app}]", f"rotation = {_quoted(each.rotation)}"]
        lines.append(f"options = [{', '.join(map(_quoted, each.options))}]")
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    # A JSON string is a TOML one.
    return json.dumps(word, ensure_ascii=False)
