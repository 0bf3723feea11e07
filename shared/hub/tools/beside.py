"""Tools that only read the database may do so beside the hub."""

from __future__ import annotations

import contextlib

from sqlalchemy import Engine

from ...store.database import FILE_NAME
from ...store.opening import open_database
from ..folder import Folder, FolderError, FolderInUseError


def reading(folder: Folder) -> Engine:
    """Return the database of a folder, to be read whether a hub runs or not; raises FolderError."""
    if not (folder.path / FILE_NAME).exists():
        raise FolderError(f"The folder {folder.path} holds no center.")
    with contextlib.suppress(FolderInUseError):
        folder.hold()
    return open_database(folder.path)
