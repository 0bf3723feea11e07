"""Telling a running virtual printer to jam: one line in, one line of JSON out."""

from __future__ import annotations

import asyncio
import json
import socket

from hardware.virtual_printer.server import VirtualPrinter

SWITCHES = {
    "paper-out": "paper_out",
    "cover-open": "cover_open",
    "offline": "offline",
    "near-end": "near_end",
    "slow": "slow",
}
_ON_OFF = {"on": True, "off": False}
_HELP = f"Say one of {', '.join(SWITCHES)}, power with on or off; unplug-after ROWS; or status."


async def obey(printer: VirtualPrinter, line: str) -> dict[str, object]:
    """Do what a line says and return the printer's state, or an error sentence."""
    match line.split():
        case ["status"]:
            pass
        case ["power", ("on" | "off") as word]:
            await printer.set_power(on=_ON_OFF[word])
        case ["unplug-after", rows] if rows.isascii() and rows.isdigit():
            printer.unplug_after(int(rows))
        case [switch, ("on" | "off") as word] if switch in SWITCHES:
            printer.set(SWITCHES[switch], on=_ON_OFF[word])
        case _:
            return {"error": _HELP}
    return state(printer)


def state(printer: VirtualPrinter) -> dict[str, object]:
    """Return every switch, the power, and how much was printed and not understood."""
    switches = {name: getattr(printer.switches, field) for name, field in SWITCHES.items()}
    return {
        **switches,
        "power": printer.power,
        "tickets": printer.tickets,
        "skipped": printer.skipped,
    }


async def listen(printer: VirtualPrinter, port: int) -> asyncio.Server:
    """Take orders on a loopback port; raises OSError."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                answer = await obey(printer, line.decode(errors="replace"))
                writer.write(json.dumps(answer).encode() + b"\n")
                await writer.drain()
        except (ConnectionError, ValueError):
            pass  # gone, or a line longer than any order
        finally:
            writer.close()

    return await asyncio.start_server(serve, "127.0.0.1", port)


def tell(port: int, line: str, limit: float = 2.0) -> dict[str, object]:
    """Give one order to a printer's control port and return its answer; raises OSError."""
    with socket.create_connection(("127.0.0.1", port), limit) as wire:
        wire.sendall(line.encode() + b"\n")
        with wire.makefile("rb") as answers:
            answer: dict[str, object] = json.loads(answers.readline())
            return answer
