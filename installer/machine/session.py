"""`ventanilla session`: one program alone on a bare X screen, turned as it hangs, always lit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping

from installer.terminal import complain

from . import places, settings

APPS = ("kiosk", "display")
# Where a touch lands when the picture is turned: rows of the matrix that X wants.
TOUCH: Mapping[str, str] = {
    "normal": "1 0 0 0 1 0 0 0 1",
    "left": "0 -1 1 1 0 0 0 0 1",
    "right": "0 1 0 -1 0 1 0 0 1",
    "inverted": "-1 0 1 0 -1 1 0 0 1",
}
_CONNECTED = re.compile(r"^(\S+) connected", re.MULTILINE)
_DEVICE = re.compile(r"\bid=(\d+)")


def main(words: list[str]) -> int:
    """Make the screen ready and become the program; raises MachineError."""
    if len(words) != 1 or words[0] not in APPS:
        raise places.MachineError(f"Say which: ventanilla session {' | '.join(APPS)}")
    app = words[0]
    noted = settings.read(places.SETTINGS).get(app, settings.ScreenSettings())
    _keep_lit()
    _turn(noted.rotation)
    folder = str(places.SCREEN / app)
    program = [sys.executable, "-m", app, "--config", folder, *noted.options]
    os.execv(sys.executable, program)  # noqa: S606  ourselves


def outputs(told: str) -> list[str]:
    """Return the connected outputs, as `xrandr --query` tells them."""
    return _CONNECTED.findall(told)


def touch_devices(told: str) -> list[str]:
    """Return the ids of what fingers touch, as `xinput list --long` tells them."""
    found = []
    for block in re.split(r"\n(?=\S*[⎡⎜⎣↳∼]|\S)", told):
        if "XITouchClass" in block and (match := _DEVICE.search(block)):
            found.append(match.group(1))
    return found


def _keep_lit() -> None:
    for words in (("s", "off"), ("s", "noblank"), ("-dpms",)):
        _say("xset", *words)


def _turn(rotation: str) -> None:
    for output in outputs(_say("xrandr", "--query")):
        _say("xrandr", "--output", output, "--auto", "--rotate", rotation)
    matrix = TOUCH.get(rotation, TOUCH["normal"]).split()
    for device in touch_devices(_say("xinput", "list", "--long")):
        _say("xinput", "set-prop", device, "Coordinate Transformation Matrix", *matrix)


def _say(tool: str, *words: str) -> str:
    """Return what one of X's tools says; one that is missing or fails is named in the log."""
    found = shutil.which(tool)
    if found is None:
        complain(f"{tool} is not installed: the screen stays as it is.")
        return ""
    done = subprocess.run([found, *words], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        complain(f"{tool} {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout
