"""A USB printer for pyusb without USB: a backend whose one device keeps the bytes."""

from __future__ import annotations

from types import SimpleNamespace

import usb.core
from usb.backend import IBackend

VENDOR, PRODUCT = 0x04B8, 0x0E15
IN, OUT = 0x81, 0x02
BULK, INTERRUPT = 2, 3
_TIMED_OUT = usb.core.USBTimeoutError("Operation timed out", errno=110)
_NO_DEVICE = usb.core.USBError("No such device (it may have been disconnected)", errno=19)


def _descriptor(**fields: int) -> SimpleNamespace:
    return SimpleNamespace(extra_descriptors=[], **fields)


class FakeUsb(IBackend):
    """One printer with a bulk way out and, unless `deaf`, a bulk way back.

    It takes at most `gulp` bytes a transfer; `answer` tells what it replies to a
    write; `unplugged` makes every transfer fail; `held` is the kernel's driver.
    """

    def __init__(self, *, deaf: bool = False, gulp: int = 1_000_000) -> None:
        self.received = bytearray()
        self.replies = bytearray()
        self.open = 0
        self.claimed: list[int] = []
        self.held = True
        self.resets = 0
        self.unplugged = False
        self.stuck = False
        self.refuses = False
        self._gulp = gulp
        self._endpoints = [(0x83, INTERRUPT), (OUT, BULK)] + ([] if deaf else [(IN, BULK)])

    def answer(self, data: bytes) -> bytes:
        """Be fine, and done at once."""
        if data.startswith(b"\x10\x04"):
            return b"\x12"
        return b"\x00" if data.endswith(b"\x1dr\x01") else b""

    def enumerate_devices(self) -> list[str]:
        return ["printer"]

    def get_device_descriptor(self, dev: str) -> SimpleNamespace:
        return _descriptor(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=VENDOR, idProduct=PRODUCT,
            bcdDevice=0x100, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: str, config: int) -> SimpleNamespace:
        if config:
            raise IndexError
        return _descriptor(
            bLength=9, bDescriptorType=2, wTotalLength=41, bNumInterfaces=2,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0xC0, bMaxPower=1,
        )  # fmt: skip

    def get_interface_descriptor(
        self, dev: str, intf: int, alt: int, config: int
    ) -> SimpleNamespace:
        if intf > 1 or alt:
            raise IndexError
        # The printer comes second: first a keyboard, as on some kiosk printers.
        return _descriptor(
            bLength=9, bDescriptorType=4, bInterfaceNumber=intf, bAlternateSetting=0,
            bNumEndpoints=len(self._endpoints) if intf else 1, bInterfaceClass=7 if intf else 3,
            bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
        )  # fmt: skip

    def get_endpoint_descriptor(
        self, dev: str, ep: int, intf: int, alt: int, config: int
    ) -> SimpleNamespace:
        address, kind = self._endpoints[ep] if intf else (0x84, INTERRUPT)
        return _descriptor(
            bLength=7, bDescriptorType=5, bEndpointAddress=address, bmAttributes=kind,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0,
        )  # fmt: skip

    def open_device(self, dev: str) -> str:
        if self.refuses:
            raise usb.core.USBError("Access denied (insufficient permissions)", errno=13)
        self.open += 1
        return dev

    def close_device(self, dev_handle: str) -> None:
        self.open -= 1

    def get_configuration(self, dev_handle: str) -> int:
        return 1

    def claim_interface(self, dev_handle: str, intf: int) -> None:
        assert not self.held, "the kernel still holds the printer"
        self.claimed.append(intf)

    def release_interface(self, dev_handle: str, intf: int) -> None:
        self.claimed.remove(intf)

    def is_kernel_driver_active(self, dev_handle: str, intf: int) -> bool:
        return self.held

    def detach_kernel_driver(self, dev_handle: str, intf: int) -> None:
        self.held = False

    def reset_device(self, dev_handle: str) -> None:
        self.resets += 1

    def bulk_write(self, dev_handle: str, ep: int, intf: int, data: bytes, timeout: int) -> int:
        assert (ep, intf) == (OUT, 1)
        assert 0 < timeout <= 2000
        if self.unplugged:
            raise _NO_DEVICE
        if self.stuck:
            raise _TIMED_OUT
        taken = bytes(data)[: self._gulp]
        self.received += taken
        self.replies += self.answer(taken)
        return len(taken)

    def bulk_read(self, dev_handle: str, ep: int, intf: int, buff: object, timeout: int) -> int:
        assert (ep, intf) == (IN, 1)
        assert 0 < timeout <= 2000
        if self.unplugged:
            raise _NO_DEVICE
        if not self.replies:
            raise _TIMED_OUT
        here = bytes(self.replies[:64])
        del self.replies[:64]
        memoryview(buff).cast("B")[: len(here)] = here
        return len(here)
