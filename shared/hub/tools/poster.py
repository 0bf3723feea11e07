"""`python -m shared.hub poster`: an A4 page to print, whose QR brings phones onto the Wi-Fi.

The page says in every language of the center what to do; it is HTML that any browser prints.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import TypeAlias

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.image.svg import SvgPathFillImage

from ...domain.center import Center
from ...domain.profile import adopted_profile
from ...store.history import History
from ..folder import Folder
from ..visitor_pages.texts import RIGHT_TO_LEFT, texts
from .beside import reading

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]
_PAGE = Template(Path(__file__).with_name("poster.html").read_text(encoding="utf-8"))
_LINES = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'
_WAVES = (
    f'<svg viewBox="0 0 24 24" aria-hidden="true" stroke-width="2.2" {_LINES}>'
    '<path d="M2 9.5a14 14 0 0 1 20 0M5.5 13a9 9 0 0 1 13 0M9 16.5a4.3 4.3 0 0 1 6 0"/>'
    '<circle cx="12" cy="20" r=".6"/></svg>'
)
_KEY = (
    f'<svg viewBox="0 0 24 24" aria-hidden="true" stroke-width="2.4" {_LINES}>'
    '<circle cx="8" cy="12" r="5"/><path d="M13 12h9v4M18 12v3"/></svg>'
)
_LONG_CAPTION = 40
MOST_OF_SSID = 32
"""Bytes: so IEEE 802.11 says."""


class PosterError(Exception):
    """Why no poster can be made; the message is a sentence."""


def add_poster(tools: Parsers, add_tool: AddTool) -> None:
    """Add the tool to a command line; `add_tool` makes one that knows its data folder."""
    tool = add_tool(tools, "poster", "Write a page to print: how visitors follow their place.")
    tool.add_argument("--wifi", metavar="SSID", help="the visitors' network, for a QR to join it")
    said = "read the network's password from stdin; without this it is an open network"
    tool.add_argument("--password", action="store_true", help=said)
    tool.add_argument("--hidden", action="store_true", help="the network does not show its name")
    tool.add_argument("--out", type=Path, metavar="FILE.html", help="write it there, not to stdout")
    tool.set_defaults(run=_poster)


def _poster(options: argparse.Namespace) -> None:
    if options.wifi is None and (options.password or options.hidden):
        raise PosterError("A password and a hidden network go with --wifi.")
    told = History(reading(Folder(options.data))).profile()
    if told is None:
        raise PosterError(f"The folder {options.data} holds no center.")
    network = None
    if options.wifi is not None:
        password = sys.stdin.readline().rstrip("\r\n") if options.password else None
        network = Network(options.wifi, password, options.hidden)
    page = poster(adopted_profile(told), network)
    if options.out is None:
        sys.stdout.write(page)
        return
    try:
        options.out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise PosterError(f"{options.out} cannot be written: {error.strerror}.") from None


@dataclass(frozen=True, slots=True)
class Network:
    """A Wi-Fi for visitors; without a `password` it is open, and `hidden` if it shows no name."""

    name: str
    password: str | None = None
    hidden: bool = False

    @property
    def joining(self) -> str:
        """What its QR says; raises PosterError."""
        return wifi(self.name, self.password, hidden=self.hidden)


def wifi(ssid: str, password: str | None, *, hidden: bool = False) -> str:
    """Return what a QR says to bring a phone onto a network; raises PosterError.

    The syntax is ZXing's, which phones agree on: a backslash before whatever would end or divide
    it, and quotes around what could be read as hexadecimal.
    """
    if not 1 <= len(ssid.encode()) <= MOST_OF_SSID or not ssid.isprintable():
        raise PosterError(f"A network's name has 1 to {MOST_OF_SSID} bytes of plain letters.")
    if password is not None and not (8 <= len(password) <= 64 and password.isprintable()):
        raise PosterError("A network's password has 8 to 64 plain letters.")
    kind = "nopass" if password is None else "WPA"
    parts = [f"T:{kind}", f"S:{_escaped(ssid)}"]
    if password is not None:
        parts.append(f"P:{_escaped(password)}")
    if hidden:
        parts.append("H:true")
    return f"WIFI:{';'.join(parts)};;"


def _escaped(text: str) -> str:
    safe = re.sub(r'([\\;,:"])', r"\\\1", text)
    return f'"{safe}"' if re.fullmatch(r"[0-9A-Fa-f]+", text) else safe


def poster(center: Center, network: Network | None) -> str:
    """Return the page for a center; raises PosterError where a network fits into no QR."""
    language = center.languages[0]
    own = texts(language)
    return _PAGE.substitute(
        language=language,
        direction=_direction(language),
        title=escape(own["poster-title"]),
        joining="" if network is None else _joining(network, own["poster-wifi"]),
        scanning="" if network is None else "2",
        scan=escape(own["poster-scan"]),
        lines="".join(_line(each, with_wifi=network is not None) for each in center.languages[1:]),
        foot=escape(center.name),
    )


def _joining(network: Network, said: str) -> str:
    """Return the first of the two steps: the QR, and what to type where no camera reads it."""
    long = len(network.name + (network.password or "")) > _LONG_CAPTION
    told = f"<bdi>{escape(network.name)}</bdi>"
    if network.password is not None:
        told += f"<br>{_KEY} <bdi>{escape(network.password)}</bdi>"
    caption = f'<figcaption class="{"long" if long else "short"}">{told}</figcaption>'
    step = f'<span class="step">1 {_WAVES}</span>'
    return f"<figure>{step}{drawn(network.joining)}<p>{_whole(said)}</p>{caption}</figure>"


def _line(language: str, *, with_wifi: bool) -> str:
    said = texts(language)
    told = escape(said["poster-scan"])
    if with_wifi:
        told = f"<p><b>1</b> {_whole(said['poster-wifi'])}</p><p><b>2</b> {told}</p>"
    return (
        f'<li lang="{escape(language)}" dir="{_direction(language)}">'
        f"<strong>{escape(said['poster-title'])}</strong>{told}</li>"
    )


def _whole(text: str) -> str:
    """Return a text whose "Wi-Fi" stands in one line."""
    return escape(text).replace("Wi-Fi", "Wi\u2011Fi")


def _direction(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def drawn(text: str) -> str:
    """Return a QR as SVG, with its quiet zone; raises PosterError."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(text)
    try:
        image = code.make_image(image_factory=SvgPathFillImage)
    except (DataOverflowError, ValueError):
        raise PosterError("This is too long for a QR.") from None
    stream = io.BytesIO()
    image.save(stream)
    drawing = stream.getvalue().decode().partition("?>")[2].strip()
    return drawing.replace("<svg ", '<svg class="code" aria-hidden="true" ', 1)
