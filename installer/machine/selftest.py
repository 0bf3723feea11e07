"""`ventanilla self-test`: one line a thing; ends with 1 when something is in trouble."""

from __future__ import annotations

import argparse
import os
from itertools import pairwise
from pathlib import Path

from hardware.selftest.finding import State, label, sentence, words
from hardware.selftest.looking import Around, look
from hardware.speech.chime import CHIME
from hardware.speech.player import NoSoundError, find_player
from installer.terminal import complain, say
from shared.hub.door import DEFAULT_PORT
from shared.link.device import FILE

from . import places, settings
from .talk import language_of

_HUB_STARTS = Path("/etc/systemd/system/multi-user.target.wants/ventanilla-hub.service")


def main(words_given: list[str]) -> int:
    """Look at everything and tell; returns the exit code."""
    parser = argparse.ArgumentParser(prog="ventanilla self-test", description=__doc__)
    parser.add_argument("--language", choices=("es", "en"))
    parser.add_argument("--printer", metavar="TARGET", help="another than the kiosk's")
    parser.add_argument("--aloud", action="store_true", help="play the chime of a call, too")
    given = parser.parse_args(words_given)
    language = given.language or language_of(os.environ)
    around = Around(printer=given.printer or _printer(), folder=_folder(), url=_own_hub())
    if given.aloud:
        _chime()
    in_trouble = []
    for finding in look(around):
        state = words(language)[finding.state.value]
        name = label(finding, language)
        say(f"{state:<10}  {name:<10}  {sentence(finding, language)}")
        if finding.state is State.TROUBLE:
            in_trouble.append(name)
    key = "some-trouble" if in_trouble else "all-well"
    say(words(language)[key].format(which=", ".join(in_trouble)))
    return 1 if in_trouble else 0


def _chime() -> None:
    try:
        if (player := find_player()) is not None:
            player.play(CHIME, 10.0)
    except NoSoundError as error:
        complain(str(error))


def _printer() -> str | None:
    """Return the printer that setup noted for the kiosk here."""
    options = settings.read(places.SETTINGS).get("kiosk", settings.ScreenSettings()).options
    return next((value for key, value in pairwise(options) if key == "--printer"), None)


def _own_hub() -> str | None:
    """Return where the hub of this very computer answers, if it keeps the queue."""
    return f"https://127.0.0.1:{DEFAULT_PORT}" if _HUB_STARTS.is_symlink() else None


def _folder() -> Path | None:
    """Return the folder of the program that joined a hub here, if this user may read it."""
    homes = (places.SCREEN, Path("~/.config/ventanilla").expanduser())
    folders = [home / app for home in homes for app in ("kiosk", "display", "counter")]
    return next((each for each in folders if _is_device(each)), None)


def _is_device(folder: Path) -> bool:
    try:
        return (folder / FILE).exists()
    except PermissionError:
        return False
