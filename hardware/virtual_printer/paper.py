"""The paper of the virtual printer: what the print head leaves on it, row by row."""

from __future__ import annotations

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError

from hardware.printer.picture import Picture
from hardware.virtual_printer.commands import (
    Columns,
    Command,
    Cut,
    EndLine,
    FeedDots,
    FeedLines,
    PrintQr,
    RasterRow,
    Set,
    Setting,
    Start,
    StoreQr,
    Tab,
    Text,
)
from hardware.virtual_printer.letters import Style, decode, letter

# Three metres: garbage can ask for more, a roll would not last.
LONGEST = 24_000
_DEFAULTS = {
    Setting.ACROSS: 1,
    Setting.DOWN: 1,
    Setting.SPACING: 30,
    Setting.QR_MODULE: 3,
}
_LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)
_TAB = 8


class Paper:
    """Obeys printing commands on paper `dots` wide, until it is taken off."""

    def __init__(self, dots: int) -> None:
        self.dots = dots
        self._rows = bytearray()
        self._inked = False
        self._line: list[Image.Image] = []
        self._settings: dict[Setting, int] = {}
        self._qr = b""
        self._start()

    @property
    def height(self) -> int:
        """Rows fed so far since the last cut."""
        return len(self._rows) // (self.dots // 8)

    def obey(self, command: Command) -> None:
        """Do what a command says, as far as it concerns paper."""
        match command:
            case Start():
                self._start()
            case Text():
                self._text(command.data)
            case Tab():
                self._text(b" " * (_TAB - len(self._line) % _TAB))
            case EndLine():
                self._end_line(self._settings[Setting.SPACING])
            case FeedDots():
                self._end_line(command.dots)
            case FeedLines():
                self._end_line(command.lines * self._settings[Setting.SPACING])
            case RasterRow():
                self._raster(command)
            case Columns():
                self._add(_upright(command))
            case Set():
                self._settings[command.setting] = command.value
            case StoreQr():
                self._qr = command.data
            case PrintQr():
                self._print_qr()
            case Cut():
                self._end_line(0)

    def take_off(self) -> Picture | None:
        """Take the paper away; None when nothing was printed on it."""
        self._end_line(0)
        picture = Picture(self.dots, self.height, bytes(self._rows)) if self._inked else None
        self._rows.clear()
        self._inked = False
        return picture

    def seen(self) -> Picture | None:
        """Return the paper as far as it has come out."""
        return Picture(self.dots, self.height, bytes(self._rows)) if self._rows else None

    def forget(self) -> None:
        """Lose every setting and the line begun, as when the power goes."""
        self._line.clear()
        self._start()

    def _start(self) -> None:
        self._line.clear()
        self._settings = {setting: _DEFAULTS.get(setting, 0) for setting in Setting}

    def _text(self, data: bytes) -> None:
        on = self._settings
        style = Style(
            small=bool(on[Setting.SMALL]),
            bold=bool(on[Setting.BOLD]),
            underline=bool(on[Setting.UNDERLINE]),
            inverse=bool(on[Setting.INVERSE]),
            across=on[Setting.ACROSS],
            down=on[Setting.DOWN],
        )
        for character in decode(data, on[Setting.CODE_PAGE]):
            self._add(letter(character, style))

    def _add(self, block: Image.Image) -> None:
        """Put a letter or an image behind what stands on the line; a full line goes out."""
        if sum(each.width for each in self._line) + block.width > self.dots:
            self._end_line(self._settings[Setting.SPACING])
        self._line.append(block)

    def _end_line(self, feed: int) -> None:
        """Print the line begun, then feed: at least as far as the line is high."""
        if self._line:
            line, self._line = self._line, []
            height = max(block.height for block in line)
            strip = Image.new("1", (self.dots, height))
            x = self._offset(sum(block.width for block in line))
            for block in line:
                strip.paste(block, (x, height - block.height))
                x += block.width
            self._ink(strip.tobytes())
            feed -= height
        self._feed(feed)

    def _offset(self, width: int) -> int:
        return max(
            0, (0, (self.dots - width) // 2, self.dots - width)[self._settings[Setting.ALIGN]]
        )

    def _feed(self, rows: int) -> None:
        rows = min(rows, LONGEST - self.height)
        self._rows += bytes(max(0, rows) * self.dots // 8)

    def _ink(self, rows: bytes) -> None:
        room = (LONGEST - self.height) * self.dots // 8
        self._rows += rows[: max(0, room)]
        self._inked = True

    def _raster(self, row: RasterRow) -> None:
        """Print a row; what is wider than the paper is lost, narrower is aligned."""
        bits = row.bits[: self.dots // 8]
        if row.across > 1 or self._settings[Setting.ALIGN]:
            bits = self._placed(bits, row.across)
        self._ink(bits.ljust(self.dots // 8, b"\0") * row.down)

    def _placed(self, bits: bytes, across: int) -> bytes:
        narrow = Image.frombytes("1", (len(bits) * 8, 1), bits)
        wide = narrow.resize((narrow.width * across, 1), Image.Resampling.NEAREST)
        strip = Image.new("1", (self.dots, 1))
        strip.paste(wide, (self._offset(wide.width), 0))
        return strip.tobytes()

    def _print_qr(self) -> None:
        image = _qr_image(self._qr, self._settings) if self._qr else None
        if image is not None and image.width <= self.dots:
            self._end_line(0)
            self._add(image)
            self._end_line(0)


def _upright(columns: Columns) -> Image.Image:
    """Turn columns of dots into an image of mode "1"."""
    count = len(columns.data) * 8 // columns.height
    lying = Image.frombytes("1", (columns.height, count), columns.data)
    image = lying.transpose(Image.Transpose.TRANSPOSE)
    size = (image.width * columns.across, image.height * columns.down)
    return image.resize(size, Image.Resampling.NEAREST)


def _qr_image(data: bytes, settings: dict[Setting, int]) -> Image.Image | None:
    """Return the QR with 1 as ink, without a quiet zone; None when the data cannot be one."""
    level = _LEVELS[settings[Setting.QR_LEVEL]]
    code = qrcode.QRCode(error_correction=level, border=0)
    try:
        code.add_data(data)
        code.make(fit=True)
    except (DataOverflowError, ValueError):
        return None
    rows = code.get_matrix()
    image = Image.new("1", (len(rows), len(rows)))
    image.putdata([int(module) for row in rows for module in row])
    size = len(rows) * settings[Setting.QR_MODULE]
    return image.resize((size, size), Image.Resampling.NEAREST)
