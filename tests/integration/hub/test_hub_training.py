"""A hub for training: a database of its own, visitors by itself, and marked for everybody."""

from __future__ import annotations

import json
from pathlib import Path

from tests.integration.hub.running import Caller, Hub, Program, serve_words, until


def at_the_door(hub: Hub) -> Caller:
    """Return who is asked as the hub's own tools do."""
    door = json.loads((hub.data / "door.json").read_text())
    return Caller(door["url"], hub.trust, door["key"])


def test_an_empty_folder_becomes_one_for_training_and_stays_so(tmp_path: Path) -> None:
    data = tmp_path / "training"
    hub = Hub(data, {}, words=("--training",)).start()
    assert hub.stop() == 0
    hub.words = ()
    hub.start()
    door = at_the_door(hub)
    assert door.done_get("center")["training"] is True
    assert door.done_get("center")["name"].startswith("Práctica / Training · ")
    until(lambda: len(door.floor()["waiting"]) > 2)
    entries = door.done_get("journal?kinds=visit-opened")["entries"]
    assert entries
    page = hub.visit_page("/t/" + "t" * 22)
    assert "Práctica / Training" in page.body.decode()
    door.close()
    assert hub.stop() == 0


def test_a_real_center_is_never_made_one_for_training(own_hub: Hub, tmp_path: Path) -> None:
    program = Program(serve_words(own_hub.data, "--training"), tmp_path / "said")
    code, _ = program.wait()
    assert code == 1
    assert "Give training a folder of its own." in (tmp_path / "said").read_text()
    own_hub.start()
    center = own_hub.caller("kiosk").done_get("center")
    assert center["training"] is False
    assert "Training" not in center["name"]
