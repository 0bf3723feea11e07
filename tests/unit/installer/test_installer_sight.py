"""Reading what a window says it shows."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from installer.demo.layout import Rect
from installer.demo.sight import NotSeenError, Sight, read_map


def described(*names: str, texts: tuple[str, ...] = (), x: int = 10) -> str:
    items = [{"name": name, "x": x, "y": 20, "width": 30, "height": 40} for name in names]
    return json.dumps({"window": {"id": 7}, "items": items, "texts": texts})


def test_a_map_tells_window_places_and_words() -> None:
    view = read_map(described("need-papers", "need-health", "back", texts=("Su turno A-017",)))

    assert view.window == 7
    assert view.place("back") == Rect(10, 20, 30, 40)
    assert view.place("done") is None
    assert view.names("need-") == ["need-papers", "need-health"]
    assert view.shows("A-017")
    assert not view.shows("A-018")


def test_before_it_is_drawn_a_window_shows_nothing(tmp_path: Path) -> None:
    assert Sight("kiosk", tmp_path / "none.json").look().places == ()


async def test_a_part_is_seen_as_soon_as_it_is_there(tmp_path: Path) -> None:
    sight = Sight("kiosk", tmp_path / "kiosk.json")
    seeing = asyncio.create_task(sight.see_any("done", "back"))
    await asyncio.sleep(0)
    sight.map.write_text(described("done"), encoding="utf-8")

    assert (await seeing).place("done")


async def test_what_is_not_seen_is_said_with_what_is_there(tmp_path: Path) -> None:
    sight = Sight("kiosk", tmp_path / "kiosk.json")
    sight.map.write_text(described("back"), encoding="utf-8")

    with pytest.raises(NotSeenError, match=r"^kiosk does not show done; it shows back\.$"):
        await sight.see_any("done", limit=0.01)
