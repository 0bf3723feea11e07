"""Fixtures for whoever needs a real hub: one a module, or one for the test alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN, Corner, copy_template, make_template


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A data folder with a center, devices and staff; do not serve it, copy it."""
    data = tmp_path_factory.mktemp("template") / "data"
    return data, make_template(data)


@pytest.fixture(scope="module")
def hub(
    template: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Hub]:
    """A running hub that the module's tests share: take a corner of it."""
    source, tokens = template
    running = Hub(copy_template(source, tmp_path_factory.mktemp("hub") / "data"), tokens).start()
    yield running
    running.close()


@pytest.fixture(scope="module")
def _corners() -> Iterator[int]:
    return count()


@pytest.fixture
def corner(_corners: Iterator[int]) -> Corner:
    """Two services and two desks of the shared hub that no other test touches."""
    return Corner(next(_corners))


@pytest.fixture
def own_hub(template: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Hub]:
    """A hub for this test alone, not started yet."""
    source, tokens = template
    running = Hub(copy_template(source, tmp_path / "data"), tokens)
    yield running
    running.close()


SignIn = Callable[..., str]


@pytest.fixture
def sign_in(hub: Hub) -> SignIn:
    """Signs Ana in at a desk of the shared hub; returns the session."""

    def sign(desk: str, device: str = "counter", staff: str = "Ana") -> str:
        body = {"desk": desk, "staff": staff, "pin": PIN}
        session: str = hub.caller(device).done("sign-in", body)["session"]
        return session

    return sign
