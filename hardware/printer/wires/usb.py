"""A line to a USB printer, through pyusb.

Opened and let go for every ticket without resetting the device: a reset would
throw away a ticket the printer has not finished. Tested with pyusb on a backend
of our own that plays the printer; no real USB printer was at hand.
"""

from __future__ import annotations

import errno

import usb.core
import usb.util
from usb.backend import IBackend

from hardware.printer.errors import InterruptedPrintError, UnreachableError
from hardware.printer.wires import CHUNK, LIMIT, NO_PROGRESS, reason

PRINTER_CLASS = 7
_LIMIT_MS = int(LIMIT * 1000)


class UsbWire:
    """The bulk endpoints of a printer found by vendor and product number.

    `backend` is a pyusb backend; None lets pyusb find the system's libusb.
    """

    def __init__(self, vendor: int, product: int, backend: IBackend | None = None) -> None:
        self._name = f"{vendor:04x}:{product:04x}"
        self._device = self._find(vendor, product, backend)
        try:
            interface = self._interface()
            self._free_from_kernel(interface.bInterfaceNumber)
            usb.util.claim_interface(self._device, interface.bInterfaceNumber)
        except (usb.core.USBError, NotImplementedError) as error:
            usb.util.dispose_resources(self._device)
            raise UnreachableError(
                f"The USB printer {self._name} cannot be used: {_reason(error)}."
            ) from None

    @property
    def answers(self) -> bool:
        """Say whether the printer has a way back."""
        return self._in is not None

    def write(self, data: bytes) -> None:
        """Send all of `data`, or raise InterruptedPrintError; a short write is continued."""
        start = 0
        while start < len(data):
            try:
                sent = self._out.write(data[start : start + CHUNK], _LIMIT_MS)
            except usb.core.USBError as error:
                raise InterruptedPrintError(f"Writing stopped: {_reason(error)}.") from None
            if not sent:
                raise InterruptedPrintError(NO_PROGRESS)
            start += sent

    def read(self, limit: float) -> bytes:
        """Return what arrives within `limit` seconds; see Wire."""
        if self._in is None:
            return b""
        # A timeout of 0 means for ever to libusb, and a packet must fit whole.
        try:
            return bytes(self._in.read(self._in.wMaxPacketSize, max(1, int(limit * 1000))))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise InterruptedPrintError(f"Reading stopped: {_reason(error)}.") from None

    def unsent(self) -> int:
        """Return 0: a write ends when the printer has it."""
        return 0

    def close(self) -> None:
        """Let go of the interface, so that anybody else may use the printer."""
        usb.util.dispose_resources(self._device)

    def _find(self, vendor: int, product: int, backend: IBackend | None) -> usb.core.Device:
        try:
            device = usb.core.find(idVendor=vendor, idProduct=product, backend=backend)
        except usb.core.NoBackendError:
            raise UnreachableError(
                "USB printers need libusb: install the package libusb-1.0-0."
            ) from None
        except usb.core.USBError as error:
            raise UnreachableError(f"USB cannot be searched: {_reason(error)}.") from None
        if device is None:
            raise UnreachableError(f"No USB printer {self._name} is plugged in.")
        return device

    def _interface(self) -> usb.core.Interface:
        """Choose the printer interface, or else the first with a bulk way out."""
        for interface in sorted(self._configuration(), key=_is_no_printer):
            out = _bulk(interface, usb.util.ENDPOINT_OUT)
            if out is not None:
                self._out, self._in = out, _bulk(interface, usb.util.ENDPOINT_IN)
                return interface
        raise usb.core.USBError("it has nowhere to send a ticket to")

    def _configuration(self) -> usb.core.Configuration:
        try:
            return self._device.get_active_configuration()
        except usb.core.USBError:
            self._device.set_configuration()
            return self._device.get_active_configuration()

    def _free_from_kernel(self, number: int) -> None:
        """Take the interface from the kernel's usblp driver, which holds it on most Linuxes."""
        try:
            held = self._device.is_kernel_driver_active(number)
        except NotImplementedError:
            return
        if held:
            self._device.detach_kernel_driver(number)


def _is_no_printer(interface: usb.core.Interface) -> bool:
    return bool(interface.bInterfaceClass != PRINTER_CLASS)


def _bulk(interface: usb.core.Interface, direction: int) -> usb.core.Endpoint | None:
    return usb.util.find_descriptor(
        interface,
        custom_match=lambda endpoint: (
            usb.util.endpoint_direction(endpoint.bEndpointAddress) == direction
            and usb.util.endpoint_type(endpoint.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
        ),
    )


def _reason(error: Exception) -> str:
    if getattr(error, "errno", None) == errno.EACCES:
        return "this user may not (see the printer rules of the installer)"
    return reason(error)
