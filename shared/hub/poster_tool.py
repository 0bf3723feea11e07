"""`python -m shared.hub poster`: an A4 page to print, whose QR brings phones onto the Wi-Fi.

The page says in every language of the center what to do; it is HTML that any browser prints.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import TypeAlias

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.image.svg import SvgPathFillImage

from ..domain.center import Center
from ..domain.profile import adopted_profile
from ..store.history import History
from .beside import reading
from .folder import Folder
from .visitor_pages.texts import RIGHT_TO_LEFT, texts

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
AddTool = Callable[[Parsers, str, str], argparse.ArgumentParser]
_PAGE = Template(Path(__file__).with_name("poster.html").read_text(encoding="utf-8"))
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
    joining = None
    if options.wifi is not None:
        password = sys.stdin.readline().rstrip("\r\n") if options.password else None
        joining = wifi(options.wifi, password, hidden=options.hidden)
    page = poster(adopted_profile(told), options.wifi, joining)
    if options.out is None:
        sys.stdout.write(page)
        return
    try:
        options.out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise PosterError(f"{options.out} cannot be written: {error.strerror}.") from None


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


def poster(center: Center, ssid: str | None, joining: str | None) -> str:
    """Return the page for a center; `joining` is what the QR for its network says."""
    own = texts(center.languages[0])
    codes = ""
    if ssid is not None and joining is not None:
        codes = f"<figure>{drawn(joining)}<figcaption>Wi-Fi: {escape(ssid)}</figcaption></figure>"
    return _PAGE.substitute(
        language=center.languages[0],
        title=escape(own["poster-title"]),
        codes=codes,
        lines="".join(_lines(center.languages, with_wifi=bool(codes))),
        foot=escape(center.name),
    )


def _lines(languages: Sequence[str], *, with_wifi: bool) -> Sequence[str]:
    return [
        f'<li lang="{escape(each)}" dir="{"rtl" if each in RIGHT_TO_LEFT else "ltr"}">'
        f"{escape(texts(each)['poster-wifi'] + ' ' if with_wifi else '')}"
        f"{escape(texts(each)['poster-scan'])}</li>"
        for each in languages
    ]


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
    return stream.getvalue().decode().partition("?>")[2].strip()
