"""What the machine's own notes mean. Pure: texts and figures in, findings out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hardware.printer.status import Condition, Status

from .finding import Finding, fine, trouble, unknown

DISK_FREE = 500_000_000
# A clock without a battery begins at its maker's birthday.
_EARLIEST = 2026
_DIRECT = 0x02
_SCANNER = re.compile(r"bar ?code|scan|honeywell|datalogic|zebra|symbol|newland", re.IGNORECASE)
_NAME = re.compile(r'^N: Name="(.*)"', re.MULTILINE)
_PROPERTIES = re.compile(r"^B: PROP=([0-9a-f]+)", re.MULTILINE)
_CARD = re.compile(r"^\s*\d+ \[\S+\s*\]: (.*)$", re.MULTILINE)


def sound(cards: str, player: str | None) -> Finding:
    """Judge /proc/asound/cards and what plays."""
    found = _CARD.findall(cards)
    if not found:
        return trouble("sound", "no-card")
    if player is None:
        return trouble("sound", "no-player")
    return fine("sound", card=found[0].strip(), player=player)


def voice(missing: str | None) -> Finding:
    """Judge what the speech engine said of itself: None when it speaks."""
    return fine("voice") if missing is None else trouble("voice", "missing", said=missing)


def printer(target: str | None, status: Status | None, plugged: Sequence[str]) -> Finding:
    """Judge what a printer answers; `plugged` are USB printers that nobody was told to use."""
    if target is None:
        return unknown("printer", "plugged" if plugged else "none", found=", ".join(plugged))
    if status is None or status.condition is Condition.UNKNOWN:
        return unknown("printer", "mute", target=target)
    if status.condition is Condition.FINE:
        return fine("printer", target=target)
    return trouble("printer", status.troubles[0].value, target=target)


def touch(devices: str) -> Finding:
    """Judge /proc/bus/input/devices: a panel says of itself that fingers touch what they see."""
    for block in devices.split("\n\n"):
        properties = _PROPERTIES.search(block)
        if properties and int(properties.group(1), 16) & _DIRECT:
            return fine("touch", name=_name(block))
    return unknown("touch", "none")


def scanner(devices: str, serial: Sequence[str]) -> Finding:
    """Judge input devices by their names, and the serial ports that look like a scanner's."""
    if serial:
        return fine("scanner", name=serial[0])
    names = [_name(block) for block in devices.split("\n\n")]
    found = next((name for name in names if _SCANNER.search(name)), None)
    return fine("scanner", name=found) if found else unknown("scanner", "none")


def screen(edids: Sequence[bytes]) -> Finding:
    """Judge what connected panels tell of their size."""
    for edid in edids:
        width, height = millimetres(edid)
        if width and height:
            inches = (width**2 + height**2) ** 0.5 / 25.4
            return fine("screen", width=width, height=height, inches=f"{inches:.1f}")
    return unknown("screen", "silent" if edids else "none")


def millimetres(edid: bytes) -> tuple[int, int]:
    """Return a panel's size by its EDID; zeros when it does not tell."""
    if len(edid) < 128 or edid[:8] != b"\x00\xff\xff\xff\xff\xff\xff\x00":
        return 0, 0
    # The first detailed timing knows millimetres, the header whole centimetres.
    width, height = edid[66] | (edid[68] >> 4) << 8, edid[67] | (edid[68] & 15) << 8
    return (width, height) if width and height else (edid[21] * 10, edid[22] * 10)


def network(addresses: Sequence[str]) -> Finding:
    """Judge the machine's own addresses."""
    out = [each for each in addresses if not each.startswith("127.") and each != "::1"]
    return fine("network", addresses=", ".join(out[:3])) if out else trouble("network", "none")


def hub(url: str | None, answers: bool) -> Finding:
    """Judge whether the hub of this device answers; `url` None where none was joined."""
    if url is None:
        return unknown("hub", "not-joined")
    return fine("hub", url=url) if answers else trouble("hub", "silent", url=url)


def discovery(centers: Sequence[str]) -> Finding:
    """Judge which centers are announced around here."""
    if not centers:
        return unknown("discovery", "none")
    return fine("discovery", centers=", ".join(centers))


def clock(year: int, synchronized: bool) -> Finding:
    """Judge what the clock says and whether the network keeps it right."""
    if year < _EARLIEST:
        return trouble("clock", "long-ago", year=year)
    return fine("clock") if synchronized else unknown("clock", "alone")


def disk(free: int) -> Finding:
    """Judge the free bytes of the disk with the programs' notes."""
    gigabytes = f"{free / 1e9:.1f}"
    if free < DISK_FREE:
        return trouble("disk", "full", free=gigabytes)
    return fine("disk", free=gigabytes)


def _name(block: str) -> str:
    match = _NAME.search(block)
    return match.group(1) if match else ""
