"""`python -m tests.e2e.phone_faces`: every face of the phone page, looked at and measured.

Writes docs/phone-page.md and the pictures in docs/phone/ from a real hub and a real Chromium.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from PIL import Image

import shared.domain
from shared.domain.profile import read_profile
from shared.hub.tools.poster import Network, poster
from shared.hub.visitor_pages.texts import TEXTS
from tests.e2e.phone_center import Center, phone_center
from tests.fakes.browser import Browser, chromium

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = DOCS / "phone"
LANGUAGES = ("es", "ar", "uk")
INTEGRATION = Path(str(shared.domain.__file__)).with_name("integration.toml")
POSTER = "the poster"
FRESH = "document.getElementById('fresh').textContent.includes(':')"
LEAD = """# The phone page, looked at and measured

Made by `python -m tests.e2e.phone_faces` from a real hub and a real Chromium ({browser}), 360x740 \
CSS pixels. *Bytes* is the whole answer in the longest of {languages} languages: head, HTML, \
style and script; nothing else is loaded. *axe* is what axe-core {axe} finds wrong, with all its \
rules, in Spanish, Arabic and Ukrainian, on a light and on a dark phone. \
`tests/e2e/test_phone_page.py` holds this, by keyboard, without JavaScript, and at 320 pixels with \
letters of twice the size too. The fonts in the pictures are those of the machine that took them; \
a phone takes its own.

While it is open the page asks for itself every 5 s and hears 304 in {same} bytes while nothing \
has changed; it holds no connection and no thread in between. A question costs the hub \
{cost:.1f} ms of one core (other work ran beside): 200 phones at once are {share:.0f} % of it.

| face | bytes | axe |
|---|---|---|
"""


@dataclass(frozen=True)
class Face:
    """A page in one state."""

    name: str
    ticket: dict[str, Any]
    path: str = ""
    offline: bool = False
    dark: bool = False


def main() -> int:
    """Write report and pictures; return the exit code."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        with phone_center(room) as center, chromium(room) as browser:
            rows = [_look(center, browser, face) for face in _faces(center)]
            _poster(browser, room)
            with browser.tab() as tab:
                tab.go(center.url(center.take()))
                tab.axe()
                said = tab.eval("[navigator.userAgent, axe.version]")
            same = _bytes(center, Face("", center.take()), "es", again=True)
            cost = _cost(center)
    chrome = next(word for word in said[0].split() if "Chrome/" in word)
    share = 200 / 5 * cost / 10
    of = {"browser": chrome, "axe": said[1], "languages": len(TEXTS)}
    lead = LEAD.format(same=same, cost=cost, share=share, **of)
    table = "".join(f"| {name} | {size} | {axe} |\n" for name, size, axe in rows)
    names = [*(row[0] for row in rows), POSTER]
    shown = "".join(f"\n**{name}**\n\n![{name}](phone/{_file(name)})\n" for name in names)
    (DOCS / "phone-page.md").write_text(lead + table + shown, encoding="utf-8")
    return 0 if all(row[2] == 0 for row in rows) else 1


def _faces(center: Center) -> Iterator[Face]:
    """Yield one face after the other, as the visits go on."""
    first, away, gone, missed, *_, last = (center.take() for _ in range(6))
    yield Face("waiting", last)
    yield Face("waiting, on a dark phone", last, dark=True)
    center.call()
    yield Face("called", first)
    center.hub.visit_page(f"/t/{first['token']}/coming", "POST", "")
    yield Face("coming", first)
    center.recall(first)
    yield Face("called again", first)
    center.hub.visit_page(f"/t/{away['token']}/more-time", "POST", "")
    yield Face("needs time", away)
    yield Face("cancel asks once", gone, "/cancel")
    center.hub.visit_page(f"/t/{gone['token']}/cancel", "POST", "")
    yield Face("cancelled", gone)
    center.finish(first)
    yield Face("after service", first)
    yield Face("something serious", first, "/report")
    center.call()
    center.miss(missed)
    yield Face("missed the call", missed)
    yield Face("wrong token", {"token": "n" * 22})
    yield Face("offline", last, offline=True)


def _look(center: Center, browser: Browser, face: Face) -> tuple[str, int, int]:
    shots, wrong = [], 0
    for language in LANGUAGES:
        shots.append(PICTURES / f"{language}.png")
        with browser.tab() as tab:
            tab.go(center.url(face.ticket, language, face.path))
            if not face.path and "number" in face.ticket:
                tab.until(FRESH)
            if face.offline:
                tab.offline(True)
                tab.until("document.getElementById('fresh').className === 'away'")
            for dark in (not face.dark, face.dark):
                tab.dark(dark)
                wrong += len(tab.axe())
            tab.shot(shots[-1])
    _sheet(shots, PICTURES / _file(face.name))
    return face.name, max(_bytes(center, face, each) for each in TEXTS), wrong


def _poster(browser: Browser, room: Path) -> None:
    page, shot = room / "poster.html", PICTURES / _file(POSTER)
    center = read_profile(INTEGRATION.read_text(encoding="utf-8"))
    page.write_text(poster(center, Network("Centro Integra visitas", "bienvenida")), "utf-8")
    with browser.tab(width=794, height=1123) as tab:
        tab.go(page.as_uri())
        tab.shot(shot)
    picture = Image.open(shot).convert("RGB")
    picture.resize((794, 1123)).quantize(64).save(shot, optimize=True)


def _bytes(center: Center, face: Face, language: str, *, again: bool = False) -> int:
    path = f"/t/{face.ticket['token']}{face.path}?l={language}"
    reply = center.hub.visit_page(path)
    if again:
        reply = center.hub.visit_page(path, headers={"If-None-Match": reply.headers["etag"]})
    return sum(len(f"{name}: {value}\r\n") for name, value in reply.headers.items()) + len(
        reply.body
    )


def _cost(center: Center, phones: int = 50, rounds: int = 6) -> float:
    """Return how long the hub computes for one question of a phone, in milliseconds."""
    faces = [Face("", center.take()) for _ in range(phones)]
    hub = psutil.Process(center.hub.pid)
    before = sum(hub.cpu_times()[:2])
    for _ in range(rounds):
        for face in faces:
            _bytes(center, face, "es")
    return 1000 * (sum(hub.cpu_times()[:2]) - before) / (phones * rounds)


def _file(name: str) -> str:
    return f"{name.replace(',', '').replace(' ', '-')}.png"


def _sheet(shots: list[Path], to: Path) -> None:
    """Put the languages side by side, and let the single pictures go."""
    pictures = [Image.open(shot).convert("RGB") for shot in shots]
    width, height = pictures[0].size
    sheet = Image.new("RGB", ((width // 2 + 16) * len(pictures) - 16, height // 2), "#7c8496")
    for place, picture in enumerate(pictures):
        sheet.paste(picture.resize((width // 2, height // 2)), (place * (width // 2 + 16), 0))
    sheet.quantize(64).save(to, optimize=True)
    for shot in shots:
        shot.unlink()


if __name__ == "__main__":
    sys.exit(main())
