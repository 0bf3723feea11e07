"""What a display learns of zones, waits and hours: desks and letters, and nothing sensitive."""

from __future__ import annotations

import json
from pathlib import Path

from tests.integration.hub.centers import INTEGRATION, hub_of, zone

SECRETS = ("protection", "support", "psicosocial", "Violencia", "discreet", "sensitive", "elderly")


def always_open(profile: str) -> str:
    """Return a profile without hours, holidays and exceptions."""
    before, _, after = profile.partition("[[hours]]")
    after = after[after.index("[[series]]") :]
    return before[: before.index("holidays = [")] + before[before.index("[calling]") :] + after


def test_a_display_is_told_zones_by_their_desks_and_letters(tmp_path: Path) -> None:
    hub = hub_of(INTEGRATION, tmp_path / "data")
    hub.start()
    try:
        display = hub.caller("display")
        center = display.done_get("center")
        hall, upstairs = center["zones"]
        assert hall["desks"] == ["desk-1", "desk-2", "desk-3"]
        assert hall["series"] == ["A", "B", "D"]
        assert upstairs["arrows"] == {"desk-4": "left", "desk-5": "right", "room-2": "behind"}
        assert center["board"]["volume"] == 80
        assert center["quiet_hours"][0]["at"] == [{"start": 720, "end": 780}]
        assert center["notices"][1]["days"] == ["mon", "wed", "fri"]
        desks = {each["code"]: each for each in center["desks"]}
        assert desks["desk-1"]["arrow"] == "left"
        assert desks["desk-4"]["place"]["es"] == "Piso 2, al fondo"
        told = json.dumps([center, display.floor()], ensure_ascii=False)
        assert not [word for word in SECRETS if word in told]
    finally:
        hub.stop()


def test_the_waits_of_a_series_say_nothing_of_its_sensitive_services(tmp_path: Path) -> None:
    hub = hub_of(always_open(INTEGRATION), tmp_path / "data")
    hub.start()
    try:
        counter = hub.caller("counter")
        counter.done("sign-in", {"desk": "room-1", "staff": "Luis", "pin": "4711"})
        assert hub.caller("display").floor()["waits"] == []
        counter.done("sign-in", {"desk": "desk-3", "staff": "Ana", "pin": "4711"})
        floor = hub.caller("display").floor()
        assert [each["series"] for each in floor["waits"]] == ["A", "B"]
        assert all(each["low"] < each["high"] for each in floor["waits"])
        assert floor["hours"] == {"open": True, "opens": None}
    finally:
        hub.stop()


def test_a_closed_center_says_when_it_opens(tmp_path: Path) -> None:
    profile = INTEGRATION.replace("America/Bogota", zone(3))
    hub = hub_of(profile, tmp_path / "data")
    hub.start()
    try:
        floor = hub.caller("display").floor()
        assert floor["hours"]["open"] is False
        assert floor["hours"]["opens"] is not None
        assert floor["waits"] == []
    finally:
        hub.stop()
