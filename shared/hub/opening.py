"""A hub's folder opened for writing: its database, and the first profile of a new center."""

from __future__ import annotations

from pathlib import Path

from ..domain.commands.setting_up import AdoptProfile
from ..domain.decisions.context import Actor
from ..domain.errors import Refusal
from ..domain.roles import Role
from ..store.database import whole
from ..store.history import History
from ..store.ledger import Ledger
from ..store.opening import open_database
from ..store.requests import Request
from .folder import Folder

SAMPLE = Path(__file__).parents[1] / "domain" / "sample.toml"
DOOR_ACTOR = Actor(device="door", role=Role.DOOR)


class ServeError(Exception):
    """The hub cannot start; the message is a sentence."""


def open_ledger(folder: Folder) -> tuple[Ledger, History]:
    """Open the database of a folder that is held; raises StoreError."""
    engine = open_database(folder.path)
    with whole(folder.path):
        return Ledger(engine), History(engine)


def check_training(ledger: Ledger, history: History, *, asked: bool) -> None:
    """Make an empty folder one for training, if that is asked.

    Raises ServeError when it holds a real center.
    """
    if not asked or history.is_for_training:
        return
    if ledger.floor.has_center:
        raise ServeError("This folder holds a real center. Give training a folder of its own.")
    history.mark_for_training()


def adopt_first_profile(ledger: Ledger, center: Path | None) -> None:
    """Give a folder without a center its first profile; raises ServeError."""
    if ledger.floor.has_center:
        return
    source = center or SAMPLE
    try:
        profile = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ServeError(f"The profile {source} cannot be read: {error}.") from None
    written = ledger.write([Request(AdoptProfile(profile=profile), DOOR_ACTOR)])
    if isinstance(outcome := written.outcomes[0], Refusal):
        raise ServeError(outcome.sentence.replace("profile:", f"{source}:"))
