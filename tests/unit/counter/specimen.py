"""A small center and its floor, as the hub tells them, for every test of the counter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from counter.desk.center import read_center
from counter.desk.console import Console
from shared.domain.commands.desks import SignedIn
from shared.domain.roles import StaffRole
from shared.link.floor_view import FloorView

NOW = datetime(2026, 11, 23, 15, 58, tzinfo=UTC)

CENTER: dict[str, Any] = {
    "name": "Centro Intégrate",
    "time_zone": "America/Bogota",
    "languages": ["es", "en", "pt", "fr", "ht"],
    "revision": 1,
    "visitors": "http://192.168.1.20:8080",
    "series": [{"code": "A", "shape": "circle"}, {"code": "B", "shape": "square"}],
    "services": [
        {
            "code": code,
            "names": {"es": es, "en": en},
            "public_names": {"es": es, "en": en},
            "series": series,
            "pictogram": pictogram,
            "sensitive": False,
            "discreet": False,
            "hard_max_minutes": None,
            "target_minutes": target,
            "usual_minutes": usual,
        }
        for code, es, en, series, pictogram, target, usual in [
            ("papers", "Papeles y regularización", "Papers", "A", "identification-card", 40, 15),
            ("legal", "Consejo legal", "Legal advice", "B", "scales", 30, 20),
            ("health", "Salud", "Health", "C", "first-aid-kit", 30, 15),
            ("education", "Colegio y estudio", "School", "D", "student", 30, 15),
            ("work", "Trabajo", "Work", "D", "briefcase", 30, 15),
            ("support", "Apoyo psicosocial", "Support", "E", "chats-circle", 20, 45),
            ("welcome", "Bienvenida", "Welcome", "A", "hand-waving", 10, 5),
        ]
    ],
    "desks": [
        {
            "code": code,
            "name": name,
            "services": services,
            "languages": languages,
            "interpreter": False,
        }
        for code, name, services, languages in [
            ("welcome", "Bienvenida", ["welcome"], ["es", "en"]),
            ("d1", "1", ["papers"], ["es", "en"]),
            ("d2", "2", ["papers", "work"], ["es", "pt"]),
            ("d3", "3", ["papers", "legal"], ["es", "fr"]),
            ("d4", "4", ["health", "support"], ["es", "ht"]),
            ("d5", "5", ["education", "work"], ["es", "en"]),
        ]
    ],
    "needs": [],
    "classes": [
        {"code": code, "names": names, "pictogram": "users", "rate": rate, "more_time_seconds": 0}
        for code, names, rate in [
            ("elderly", {"es": "Mayor de 60", "en": "Over 60"}, 1.0),
            ("infant", {"es": "Con un bebé", "en": "With a baby"}, 2.0),
        ]
    ],
    "outcomes": [],
    "breaks": [],
    "zones": [
        {"code": "hall", "names": {"es": "Planta baja", "en": "Ground floor"}},
        {"code": "upstairs", "names": {"es": "Piso 2", "en": "Upstairs"}},
    ],
    "welcome": "welcome",
    "calling": {
        "language_bound_minutes": 20,
        "hard_max_minutes": 120,
        "ratio": 0,
        "minimum_calls": 1,
        "call_spacing_seconds": 0,
        "return_grace_minutes": 30,
        "cool_down_seconds": 0,
        "walking_seconds": 0,
        "cherry_pick": ["supervisor", "manager"],
    },
}

# A center that asks what came of a service, and why a desk is paused.
ASKING: dict[str, Any] = CENTER | {
    "outcomes": [
        {"code": "solved", "names": {"es": "Resuelto", "en": "Solved"}},
        {"code": "back", "names": {"es": "Vuelve", "en": "Comes back"}},
    ],
    "breaks": [{"code": "lunch", "names": {"es": "Almuerzo", "en": "Lunch"}}],
}


def ago(minutes: float) -> str:
    """Return the instant that many minutes before NOW, as the wire writes it."""
    return (NOW - timedelta(minutes=minutes)).isoformat()


def waiting_row(number: str, service: str, waited: float, **more: Any) -> dict[str, Any]:
    """Return a waiting row of the floor."""
    return {
        "step_id": f"s-{number}",
        "visit_id": f"v-{number}",
        "number": number,
        "service": service,
        "language": "es",
        "state": "waiting",
        "since": ago(waited),
        "desk": None,
        "priority": None,
        "people": 1,
        "opened_at": ago(waited),
        "calls": 0,
        "reason": None,
        **more,
    }


def desk_row(number: str, state: str, desk: str = "d3", **more: Any) -> dict[str, Any]:
    """Return a row that is called or served at a desk."""
    reason = {"code": "longest-wait", "waited": 38 * 60.0, "rate": 1.0, "runner_up": None}
    facts = {"state": state, "desk": desk, "calls": 1, "reason": reason}
    return waiting_row(number, "papers", 6.2, **{**facts, **more})


HELD = {"staff": "Ana Ruiz", "device": "d7", "session": "ana-3"}


def floor(
    *at_desks: dict[str, Any],
    waiting: tuple[dict[str, Any], ...] = (),
    desks: dict[str, str] | None = None,
    seq: int = 100,
) -> dict[str, Any]:
    """Return a floor: rows at desks, rows that wait, and the desks' states (d3 is open)."""
    states = {each["code"]: "closed" for each in CENTER["desks"]} | {"d3": "open"} | (desks or {})
    return {
        "journal": "j1",
        "seq": seq,
        "waiting": list(waiting),
        "called": [row for row in at_desks if row["state"] in {"called", "arrived"}],
        "serving": [row for row in at_desks if row["state"] == "serving"],
        "desks": [
            {"desk": code, "state": state, **(HELD if state != "closed" else {})}
            for code, state in states.items()
        ],
    }


BUSY_HALL = (
    waiting_row("B-014", "legal", 31.5, language="fr"),
    waiting_row("A-018", "papers", 29.2, priority="elderly"),
    waiting_row("C-007", "health", 26.0),
    waiting_row("A-019", "papers", 24.1),
    waiting_row("A-021", "papers", 19.6, language="ht", people=3),
    waiting_row("B-015", "legal", 12.3),
    waiting_row("D-011", "work", 11.8, language="pt"),
    waiting_row("A-022", "papers", 11.2),
    waiting_row("B-016", "legal", 6.4, state="held"),
    waiting_row("A-023", "papers", 4.9, language="en"),
    waiting_row("A-024", "papers", 1.3),
)


def event(kind: str, row: dict[str, Any] | None = None, seq: int = 101, **more: Any) -> Any:
    """Return an event of the stream, about a row or about a desk."""
    told = {"type": "event", "seq": seq, "at": NOW.isoformat(), "event": kind}
    keys = ("step_id", "visit_id", "number", "service", "language")
    return told | {key: row[key] for key in keys if row is not None} | more


def called_event(row: dict[str, Any], desk: str = "d3", seq: int = 101) -> Any:
    """Return the event of a call."""
    reason = {"code": "only-one", "waited": 60.0, "rate": 1.0, "runner_up": None}
    return event("step-called", row, seq, desk=desk, staff="Ana Ruiz", reason=reason)


SIGNED: dict[str, Any] = {
    "session": "secret",
    "session_id": "ana-3",
    "role": StaffRole.SUPERVISOR,
    "idle_lock_minutes": 15,
}


def console_at(
    raw_floor: dict[str, Any] | None = None, language: str = "en", **more: Any
) -> Console:
    """Return a console that is connected and signed in at desk 3; `more` is of the answer."""
    console = Console()
    console.center_changed(read_center(CENTER, language))
    console.floor_replaced(FloorView(raw_floor or floor()), NOW)
    console.connected(NOW)
    request = console.sign_in("d3", "Ana Ruiz", "1234", NOW)
    assert request is not None
    console.answered(request.command, SignedIn(**SIGNED | more), NOW)
    return console


def found_step(step_id: str, service: str, state: str, **more: Any) -> dict[str, Any]:
    """Return a step as GET /visit tells it."""
    return {
        "step_id": step_id,
        "service": service,
        "state": state,
        "desk": None,
        "since": ago(74),
        "opened_at": ago(74),
        "ended_at": None,
        "calls": 0,
        **more,
    }


def found_visit(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the visit with the number A-017, as GET /visit tells it."""
    return {
        "visit_id": "v-A-017",
        "number": "A-017",
        "day": "2026-11-23",
        "language": "ht",
        "priority": None,
        "people": 3,
        "opened_at": ago(74),
        "closed_at": None,
        "open": True,
        "steps": list(steps),
        "notes": [],
        **more,
    }


JOURNEY = found_visit(
    found_step("s1", "welcome", "done", desk="welcome", ended_at=ago(60), calls=1),
    found_step("s2", "papers", "referred", desk="d2", ended_at=ago(31), calls=2),
    found_step("s3", "legal", "waiting"),
    found_step("s4", "health", "no-show", desk="d4", ended_at=ago(12), calls=3),
    priority="infant",
    notes=[
        {
            "step_id": "s3",
            "at": ago(31),
            "staff": "Luis Fernando Ospina",
            "kind": "refer",
            "text": "Trae el registro de nacimiento de la niña; falta la firma del padre.",
        }
    ],
)


def device_row(device: str = "d9", **more: Any) -> dict[str, Any]:
    """Return a device as GET /devices tells it."""
    return {
        "id": device,
        "role": "kiosk",
        "name": "Entrada",
        "added_at": ago(3 * 24 * 60),
        "version": "0.4.0",
        "last_seen": ago(0),
        "connected": True,
        "addresses": ["192.168.1.31"],
        "health": None,
        "zone": None,
        "muted": False,
        **more,
    }


DEVICES = (
    device_row("d7", role="counter", name="Consola 3", addresses=["192.168.1.43"]),
    device_row("d9"),
    device_row("d4", role="counter", name="Consola 1", addresses=["192.168.1.41"]),
    device_row(
        *("d5",), role="counter", name="Consola 2", connected=False, last_seen=ago(74), addresses=[]
    ),
    device_row("d6", role="display", name="Pantalla sala", addresses=["192.168.1.51"]),
    device_row(
        *("d8",), role="manager", name="Dirección", connected=False, last_seen=None, version=None
    ),
)
CLONED = {
    "type": "event",
    "seq": 101,
    "at": NOW.isoformat(),
    "event": "device-cloned",
    "device": "d9",
    "name": "Entrada",
    "addresses": ["192.168.1.31", "192.168.1.99"],
}
