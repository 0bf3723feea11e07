"""Which revisions of the tables there are, and going to the newest, by Alembic."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

_FOLDER = Path(__file__).with_name("migrations")


def revisions() -> tuple[str, ...]:
    """Return the names of this program's migrations, oldest first, as their files are named."""
    return tuple(sorted(file.stem[:4] for file in (_FOLDER / "versions").glob("[0-9]*.py")))


def knows(revision: str) -> bool:
    """Return whether this program has a migration of that name."""
    return revision in revisions()


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest revision, in one transaction."""
    if revision(engine) == revisions()[-1]:
        return
    # Alembic takes 12 MB and a quarter of a second, and is wanted once a version.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def revision(engine: Engine) -> str | None:
    """Return the revision that the tables are of; None where there are none yet."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found
