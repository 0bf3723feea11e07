"""Run an ESC/POS printer in software: python -m hardware.virtual_printer --port N --out DIR."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import re
import signal
import sys
from pathlib import Path

from hardware.printer.encode import WIDTHS
from hardware.virtual_printer.control import listen
from hardware.virtual_printer.server import VirtualPrinter
from hardware.virtual_printer.words import WORDS

REAL_SPEED = 1200.0  # rows a second: 150 mm, like a receipt printer


def main() -> int:
    """Run until SIGTERM, SIGINT or the window's end; return the exit code."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        if options.headless:
            asyncio.run(_run_headless(options))
            return 0
        return _run_window(options)
    except OSError as error:
        print(f"The virtual printer cannot run: {error.strerror or error}.", file=sys.stderr)
        return 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m hardware.virtual_printer", description=__doc__)
    add = parser.add_argument
    add("--port", type=port_number, required=True, help="where to listen; 0 picks one")
    add("--out", type=Path, required=True, help="folder for ticket-0001.png and so on")
    add("--dots", type=int, choices=WIDTHS, default=576, help="paper width")
    add("--headless", action="store_true", help="show no window")
    add("--host", default="127.0.0.1", help="address to listen on")
    add("--control-port", type=port_number, help="loopback port for orders; 0 picks one")
    add("--geometry", type=place, metavar="WxH+X+Y", help="place of the window")
    add("--language", choices=sorted(WORDS), default="es", help="language of the window")
    return parser.parse_args()


def place(text: str) -> str:
    """Check the words for a window's place where they are typed, without loading Qt."""
    if not re.fullmatch(r"\d{2,5}x\d{2,5}([+-]\d{1,5}[+-]\d{1,5})?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a geometry such as 400x760+0+0.")
    return text


def port_number(text: str) -> int:
    """Read a port, 0 to 65535; raises ValueError."""
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(text)
    return port


async def _run_headless(options: argparse.Namespace) -> None:
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, over.set)
    printer = VirtualPrinter(options.out, options.dots, host=options.host, port=options.port)
    await printer.start()
    control = await _control(printer, options)
    await over.wait()
    if control:
        control.close()
    await printer.stop()


async def _control(printer: VirtualPrinter, options: argparse.Namespace) -> asyncio.Server | None:
    """Open the control port if asked for, then say where everything is."""
    control = None
    if options.control_port is not None:
        control = await listen(printer, options.control_port)
    ready = {
        "ready": True,
        "port": printer.port,
        "control": control.sockets[0].getsockname()[1] if control else None,
        "dots": options.dots,
        "out": str(options.out),
    }
    print(json.dumps(ready), flush=True)
    return control


def _run_window(options: argparse.Namespace) -> int:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        print("There is no screen here: run it with --headless.", file=sys.stderr)
        return 1
    # Qt only where there is a window to show.
    from hardware.virtual_printer.window import PrinterWindow  # noqa: PLC0415
    from shared.ui.options import ScreenOptions, geometry  # noqa: PLC0415

    printer = VirtualPrinter(
        options.out, options.dots, host=options.host, port=options.port, speed=REAL_SPEED
    )
    window = geometry(options.geometry or "400x760+0+0")
    screen = ScreenOptions(geometry=window, language=options.language)
    return PrinterWindow(printer, lambda: _control(printer, options), screen).run()


if __name__ == "__main__":
    sys.exit(main())
