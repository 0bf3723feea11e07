"""Is this hub well? One finding a question: fine, trouble with what to do, or not known."""

from __future__ import annotations

import contextlib
import fcntl
import shutil
import ssl
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from ...domain.profile import adopted_profile
from ...store import backup, migrating, schema
from ...store.database import FILE_NAME, StoreError
from ...store.history import History
from ..links import leads_astray
from ..making import ends_at
from ..tools.backups import PAIR, backups_folder

FREE_BYTES = 500_000_000
BACKUP_EVERY = timedelta(days=2)
CLOCK_TOLERANCE = timedelta(minutes=2)
EXPIRES_SOON = timedelta(days=60)
# systemd-timesyncd and chrony's helper leave this note once the clock was set by the network.
_SYNCHRONIZED = Path("/run/systemd/timesync/synchronized")


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about one thing; of "trouble" `said` ends with what to do."""

    state: Literal["fine", "trouble", "not known"]
    what: str
    said: str

    def __str__(self) -> str:
        return f"{self.state:<10} {self.what:<12} {self.said}"


def check(data: Path, now: datetime) -> list[Finding]:
    """Look at everything in a hub's folder, beside the hub if one runs; raises StoreError."""
    if not (data / FILE_NAME).exists():
        raise StoreError(f"The folder {data} holds no center.")
    examined = _examined(data / FILE_NAME)
    looks: list[Callable[[], Finding]] = [
        lambda: _hub(data),
        lambda: _database(examined),
        lambda: _replay(examined),
        lambda: _clock(examined, now),
        lambda: _disk(data),
        lambda: _certificate(data, now),
        lambda: _rights(data),
        lambda: _backup(data, now),
        lambda: _phones(data, examined),
    ]
    return [look() for look in looks]


def _examined(path: Path) -> backup.Examined | str:
    try:
        return backup.examine(path)
    except backup.BackupError as error:
        return str(error)


def _hub(data: Path) -> Finding:
    """Say whether a hub or a tool holds the folder, without taking it for longer than that."""
    try:
        with (data / "lock").open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return Finding("fine", "hub", "It runs.")
    except OSError:
        pass
    return Finding("not known", "hub", "None runs on this folder now.")


def _phones(data: Path, examined: backup.Examined | str) -> Finding:
    """Say whether the codes on tickets lead to this hub, as far as this machine can tell."""
    if isinstance(examined, str) or _hub(data).state != "fine":
        return Finding("not known", "phones", "No hub runs that tickets could lead to.")
    with backup.reading(data / FILE_NAME) as engine:
        told = History(engine).profile()
    if told is None or (url := adopted_profile(told).visitor_url) is None:
        said = "Tickets lead to this machine's own address: it must stay the same all day."
        return Finding("fine", "phones", said)
    astray = leads_astray(url)
    if astray is not None:
        said = f"{url} of the profile does not lead to the hub from here ({astray}): set it right."
        return Finding("trouble", "phones", said)
    return Finding("fine", "phones", f"Tickets lead to {url}, and it to a hub.")


def _database(examined: backup.Examined | str) -> Finding:
    if isinstance(examined, str):
        return Finding("trouble", "database", examined)
    if not migrating.knows(examined.revision):
        said = f'It is of a newer version ("{examined.revision}"): install that version.'
        return Finding("trouble", "database", said)
    older = "" if examined.revision == schema.REVISION else ", of an older version"
    return Finding("fine", "database", f"Whole, with {examined.seq} events{older}.")


def _replay(examined: backup.Examined | str) -> Finding:
    if isinstance(examined, str) or examined.differences is None:
        return Finding("not known", "replay", "The journal was not replayed.")
    if examined.differences:
        said = (
            f"The tables differ from the journal in {examined.differences} places: make a backup "
            "and a support bundle, and ask for help."
        )
        return Finding("trouble", "replay", said)
    return Finding("fine", "replay", "The journal gives the very tables that are there.")


def _clock(examined: backup.Examined | str, now: datetime) -> Finding:
    last = None if isinstance(examined, str) else examined.at
    if last is not None and now < last - CLOCK_TOLERANCE:
        said = (
            f"It says {now:%Y-%m-%d %H:%M} UTC, but the journal goes up to {last:%Y-%m-%d %H:%M}: "
            "set the clock."
        )
        return Finding("trouble", "clock", said)
    if _SYNCHRONIZED.exists():
        return Finding("fine", "clock", "The network keeps it right.")
    return Finding("not known", "clock", "Nothing tells whether it is kept right.")


def _disk(data: Path) -> Finding:
    free = shutil.disk_usage(data).free
    wanted = max(FREE_BYTES, 3 * (data / FILE_NAME).stat().st_size)
    said = f"{free / 1e6:,.0f} MB free"
    if free < wanted:
        return Finding("trouble", "disk", f"Only {said}: make room for {wanted / 1e6:,.0f} MB.")
    return Finding("fine", "disk", f"{said}.")


def _certificate(data: Path, now: datetime) -> Finding:
    certificate, key = (data / name for name in PAIR)
    if not (certificate.exists() or key.exists()):
        return Finding("not known", "certificate", "The first start makes it.")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
        end = ends_at(certificate)
    except (OSError, ValueError):
        said = "It and its key do not make a pair: restore both from a backup."
        return Finding("trouble", "certificate", said)
    if end < now + EXPIRES_SOON:
        said = f"It ends on {end:%Y-%m-%d}: remove it and its key, and join every device again."
        return Finding("trouble", "certificate", said)
    return Finding("fine", "certificate", f"Good until {end:%Y-%m-%d}.")


def _rights(data: Path) -> Finding:
    open_ones = sorted(str(path.relative_to(data)) for path in _too_open(data))
    if stat.S_IMODE(data.stat().st_mode) & 0o077:
        open_ones.insert(0, ".")
    if open_ones:
        said = f"Others can read {', '.join(open_ones[:3])}: chmod -R go= on the folder."
        return Finding("trouble", "rights", said)
    return Finding("fine", "rights", "Only the owner can read what is private.")


def _too_open(data: Path) -> Iterator[Path]:
    for path in data.rglob("*"):
        # Whoever is refused at the folder does not come to the public certificate in it either.
        if path.name != PAIR[0]:
            with contextlib.suppress(OSError):
                if not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) & 0o077:
                    yield path


def _backup(data: Path, now: datetime) -> Finding:
    kept = backup.kept_in(backups_folder(data))
    newest = backup.made_at(kept[-1]) if kept else None
    if newest is not None and now - newest < BACKUP_EVERY:
        said = f"{len(kept)} kept, the newest of {newest:%Y-%m-%d %H:%M} UTC."
        return Finding("fine", "backup", said)
    what_to_do = "python -m shared.hub backup makes one; a hub that runs makes one a day."
    if newest is None:
        return Finding("not known", "backup", f"None in its folder yet: {what_to_do}")
    return Finding("trouble", "backup", f"The newest is of {newest:%Y-%m-%d}: {what_to_do}")
