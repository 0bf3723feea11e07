"""A center whose visitors look at their phones: a hub, a desk with a way to it, and a reader."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.hub.sealing import public_text
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import PIN, copy_template, make_template, profile
from tests.integration.hub.test_hub_commands import take

SERVICE, DESK = "papers", "desk-2"
_PLACE = (
    'place = { es = "Al fondo a la derecha, puerta azul", '
    'uk = "У кінці праворуч, сині двері", ar = "في آخر الممر إلى اليمين، الباب الأزرق" }'
)


class Center:
    """A running center with one clerk."""

    def __init__(self, hub: Hub, key: X25519PrivateKey) -> None:
        self.hub = hub
        self.key = key
        self._clerk = hub.caller("counter")
        signing = {"desk": DESK, "staff": "Ana", "pin": PIN}
        self._session = self._clerk.done("sign-in", signing)["session"]

    def take(self, **more: Any) -> dict[str, Any]:
        """Return a ticket."""
        return take(self.hub, SERVICE, **more)

    def call(self) -> None:
        """Call whoever is next."""
        told = self._clerk.post("call-next", {"desk": DESK, "finish_current": True}, self._session)
        assert told.status in {200, 204}

    def recall(self, ticket: dict[str, Any]) -> None:
        """Call a ticket once more."""
        self._clerk.done("recall", {"step_id": ticket["step_id"]}, self._session)

    def miss(self, ticket: dict[str, Any]) -> None:
        """Let a called ticket's visitor not be there."""
        self._clerk.done("mark-no-show", {"step_id": ticket["step_id"]}, self._session)

    def finish(self, ticket: dict[str, Any]) -> None:
        """Let a ticket's service be done."""
        self._clerk.done("finish-service", {"step_id": ticket["step_id"]}, self._session)

    def url(self, ticket: dict[str, Any], language: str = "es", path: str = "") -> str:
        """Return where a ticket's QR leads."""
        return f"{self.hub.ready['visitors']}/t/{ticket['token']}{path}?l={language}"

    def row(self, ticket: dict[str, Any]) -> dict[str, Any] | None:
        """Return how staff see a ticket; None once it is over."""
        floor = self._clerk.floor()
        rows = [*floor["waiting"], *floor["called"], *floor["serving"]]
        return next((each for each in rows if each["number"] == ticket["number"]), None)


@contextmanager
def phone_center(folder: Path, name: str = "Centro Puente") -> Iterator[Center]:
    """Run a center in an empty folder."""
    tokens = make_template(folder / "template" / "data")
    key = X25519PrivateKey.generate()
    written = profile().replace("Centro Puente", name)
    written = written.replace('code = "desk-2"\n', f'code = "desk-2"\n{_PLACE}\n', 1)
    written += '\n[complaints]\nname = "Defensoría del Pueblo"\ncontact = "018000 914814"\n'
    file = folder / "profile.toml"
    file.write_text(f'{written}public_key = "{public_text(key)}"\n', encoding="utf-8")
    hub = Hub(copy_template(folder / "template" / "data", folder / "data"), tokens)
    told = tool("profile", "import", "--data", str(hub.data), str(file))
    assert told.returncode == 0, told.stderr
    hub.start()
    try:
        yield Center(hub, key)
    finally:
        hub.close()
