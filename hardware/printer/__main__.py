"""Try a printer: python -m hardware.printer test --to tcp://HOST:PORT."""

from __future__ import annotations

import argparse
import sys

from hardware.printer.draw import draw, ready_to_draw
from hardware.printer.encode import WIDTHS
from hardware.printer.errors import BadTargetError
from hardware.printer.escpos import EscposPrinter, connect
from hardware.printer.press import Fate, Press, Result
from hardware.printer.specimen import LINK, specimen
from hardware.printer.status import Status, Trouble
from hardware.printer.target import FORMS
from shared.languages.reading import codes

_ENDS = {
    Fate.PRINTED: "Printed: the ticket is on paper.",
    Fate.SENT: "Sent: the printer took everything and cannot say whether it is on paper.",
    Fate.KEPT: "Not printed.",
    Fate.BROKEN: "Not confirmed: the printer has the ticket, or a part of it.",
}
_NO_ANSWER = {Trouble.UNREACHABLE, Trouble.INTERRUPTED, Trouble.SILENT}


class _Watcher:
    """Says what the printer answers, each time that it is something new."""

    def __init__(self) -> None:
        self.jammed = False
        self._said: Status | None = None

    def status(self, status: Status) -> None:
        """Print a new status."""
        if status != self._said and status.trouble not in _NO_ANSWER:
            self._said = status
            print(f"The printer answers: {status.condition}. {status.sentence}")

    def jam(self, _: Trouble) -> None:
        """Remember that waiting on is up to somebody at the printer."""
        self.jammed = True


def main() -> int:
    """Print the specimen; return 0 when it was printed or sent whole."""
    options = _options()
    try:
        printer = connect(options.to, options.dots, options.profile)
    except BadTargetError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        result = _try(printer, options.language)
    except KeyboardInterrupt:
        return 130
    if result.fate in (Fate.PRINTED, Fate.SENT):
        print(_ENDS[result.fate])
        print(f"Its QR says {LINK}")
        return 0
    print(result.sentence or _ENDS[result.fate], file=sys.stderr)
    return 1


def _try(printer: EscposPrinter, language: str) -> Result:
    app = ready_to_draw()
    picture = draw(specimen(language), printer.dots)
    del app
    watcher = _Watcher()
    press = Press(printer, watcher.status, lambda: watcher.jammed)
    return press.print(picture, watcher.jam)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m hardware.printer")
    verbs = parser.add_subparsers(required=True, metavar="test")
    test = verbs.add_parser("test", help="print a specimen and say what the printer answered")
    test.add_argument("--to", required=True, metavar="PRINTER", help=FORMS)
    test.add_argument("--dots", type=int, choices=WIDTHS, default=576, help="paper width")
    test.add_argument("--language", choices=codes(), default="es")
    test.add_argument("--profile", help="a printer profile of python-escpos, for its cutter")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
