"""A voice worker that goes wrong on purpose: `fake_worker.py MODE [FILE]`.

speaking FILE writes each phrase to FILE; stuck-once FILE hangs in its first process and speaks in
the next; voiceless FILE adds a line to FILE and ends.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def tell(**said: object) -> None:
    say(json.dumps(said))


def answer(mode: str, told: dict[str, str], file: Path) -> None:
    match mode:
        case "stuck":
            signal.pause()
        case "dying":
            os._exit(7)
        case "mumbling":
            say("mumble")
        case "mixed-up":
            tell(id="other", outcome="done")
        case "failing":
            tell(id=told["id"], outcome="failed", sentence="No card.")
        case _:
            with file.open("a") as log:
                log.write(f"{told['language']} {told['text']}\n")
            tell(id=told["id"], outcome="done")


def main(mode: str, file: Path) -> None:
    if mode == "never-ready":
        signal.pause()
    if mode == "voiceless":
        with file.open("a") as log:
            log.write("started\n")
        tell(ready=False, sentence="pyttsx3 is not installed.")
        return
    if mode == "stuck-once":
        mark = file.with_suffix(".mark")
        mode = "speaking" if mark.exists() else "stuck"
        mark.touch()
    tell(ready=True)
    for line in sys.stdin:
        answer(mode, json.loads(line), file)


main(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else Path(os.devnull))
