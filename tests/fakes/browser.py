"""A real Chromium without a window, driven over its own wire (the DevTools protocol)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 60.0
AXE = Path(__file__).parents[1] / "vendor" / "axe-core" / "axe.min.js"
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--disable-extensions", "--disable-background-networking",
    "--disable-component-update", "--hide-scrollbars", "--remote-debugging-port=0",
)  # fmt: skip


def _until(found: Any, what: str) -> Any:
    """Return what a function finds at last."""
    end = time.monotonic() + PATIENCE
    while not (value := found()):
        assert time.monotonic() < end, f"nobody saw {what}"
        time.sleep(0.03)
    return value


class Tab:
    """A page as a phone shows it."""

    def __init__(self, wire: ClientConnection, session: str) -> None:
        self._wire = wire
        self._session = session
        self._last = 0
        self.heard: list[dict[str, Any]] = []

    def ask(self, method: str, **params: Any) -> Any:
        """Send a command and return its result."""
        self._last += 1
        told = {"id": self._last, "method": method, "params": params, "sessionId": self._session}
        self._wire.send(json.dumps(told))
        while True:
            answer = json.loads(self._wire.recv(timeout=PATIENCE))
            if answer.get("id") == self._last and answer.get("sessionId") == self._session:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]
            self.heard.append(answer)

    def go(self, url: str) -> None:
        """Open an address, and wait until it is there."""
        self.ask("Page.navigate", url=url)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def eval(self, script: str) -> Any:
        """Return what a script says; a promise is waited for."""
        told = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def until(self, script: str) -> None:
        """Wait until a script says true, also across pages."""
        _until(lambda: self._maybe(script), script)

    def _maybe(self, script: str) -> bool:
        try:
            return bool(self.eval(script))
        except AssertionError:  # between two pages
            return False

    def press(self, key: str) -> None:
        """Press a key, as somebody without a screen to touch."""
        codes = {"Tab": 9, "Enter": 13, "Space": 32}
        text = {"Enter": "\r", "Space": " "}.get(key, "")
        how = {"key": " " if key == "Space" else key, "code": key, "text": text}
        code = codes[key]
        kind = "keyDown" if text else "rawKeyDown"
        self.ask("Input.dispatchKeyEvent", type=kind, windowsVirtualKeyCode=code, **how)
        self.ask("Input.dispatchKeyEvent", type="keyUp", windowsVirtualKeyCode=code, key=how["key"])

    def focused(self) -> str:
        """Return the id of what has the focus."""
        return str(self.eval("document.activeElement.id"))

    def tab_to(self, name: str, most: int = 30) -> None:
        """Press Tab until something has the focus."""
        for _ in range(most):
            if self.focused() == name:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never came to {name}")

    def words(self) -> str:
        """Return what stands on the page."""
        return str(self.eval("document.body.innerText"))

    def spoken(self) -> list[tuple[str, str]]:
        """Return role and name of everything a screen reader tells of, in its order."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        known = {node["nodeId"]: node for node in nodes}
        found: list[tuple[str, str]] = []
        waiting = [nodes[0]["nodeId"]]
        while waiting:
            node = known.get(waiting.pop())
            if node is None:
                continue
            if not node["ignored"]:
                found.append((node["role"]["value"], node.get("name", {}).get("value", "")))
            waiting += reversed(node.get("childIds", []))
        return found

    def axe(self) -> list[tuple[str, str]]:
        """Return what axe-core finds wrong: rule and place."""
        self.ask("Page.setBypassCSP", enabled=True)
        self.eval(AXE.read_text(encoding="utf-8") + ";0")
        found = self.eval("axe.run(document, {resultTypes: ['violations']})")
        return [
            (each["id"], str(node["html"]))
            for each in found["violations"]
            for node in each["nodes"]
        ]

    def shot(self, file: Path) -> None:
        """Write what is seen as PNG."""
        file.write_bytes(b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def dark(self, dark: bool) -> None:
        """Be a phone that is set to dark, or to light."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])

    def offline(self, off: bool) -> None:
        """Take the network away, or give it back."""
        self.ask(
            "Network.emulateNetworkConditions",
            offline=off,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )


class Browser:
    """A running Chromium."""

    def __init__(self, wire: ClientConnection) -> None:
        self._wire = wire
        self._last = 0

    def _ask(self, method: str, **params: Any) -> Any:
        self._last -= 1
        self._wire.send(json.dumps({"id": self._last, "method": method, "params": params}))
        while (answer := json.loads(self._wire.recv(timeout=PATIENCE))).get("id") != self._last:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    @contextmanager
    def tab(self, *, script: bool = True, width: int = 360, height: int = 740) -> Iterator[Tab]:
        """Open a page of a phone's size, that runs scripts or does not, with cookies of its own."""
        context = self._ask("Target.createBrowserContext")["browserContextId"]
        target = self._ask("Target.createTarget", url="about:blank", browserContextId=context)
        of = {"targetId": target["targetId"]}
        session = self._ask("Target.attachToTarget", flatten=True, **of)["sessionId"]
        tab = Tab(self._wire, session)
        for domain in ("Page", "Runtime", "Log", "Network"):
            tab.ask(f"{domain}.enable")
        tab.ask("Emulation.setScriptExecutionDisabled", value=not script)
        tab.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2,
            mobile=True,
        )
        try:
            yield tab
        finally:
            self._ask("Target.disposeBrowserContext", browserContextId=context)


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Run Chromium with a profile of its own in a folder."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "Chromium is missing: installer/setup.sh dev installs it"
    profile = folder / "chromium"
    profile.mkdir()
    running = subprocess.Popen(
        [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"HOME": str(profile)},
        start_new_session=True,
    )
    try:
        port = profile / "DevToolsActivePort"
        number, path = _until(lambda: _lines(port), "Chromium's address")
        with connect(f"ws://127.0.0.1:{number}{path}", max_size=None, compression=None) as wire:
            yield Browser(wire)
    finally:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def _lines(file: Path) -> list[str] | None:
    lines = file.read_text().split() if file.exists() else []
    return lines if len(lines) == 2 else None
