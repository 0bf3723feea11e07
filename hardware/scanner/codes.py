"""What a scanned text means: a ticket's link, the code of a return slip, or an appointment's."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINK = re.compile(r"/t/([A-Za-z0-9_-]{22,64})(?![A-Za-z0-9_-])")
_RETURN = re.compile(r"[A-Za-z0-9_-]{22}")
_APPOINTMENT = re.compile(r"[A-Za-z0-9._-]{3,64}")


@dataclass(frozen=True, slots=True)
class TicketCode:
    """The QR of a ticket: somebody has a number already."""

    token: str


@dataclass(frozen=True, slots=True)
class ReturnCode:
    """The QR of a return slip: the secret of somebody who was turned away."""

    token: str


@dataclass(frozen=True, slots=True)
class AppointmentCode:
    """The code of an appointment, in capitals."""

    code: str


Code = TicketCode | ReturnCode | AppointmentCode


def read(*texts: str) -> Code | None:
    """Return what one of several readings of the same scan means; None is rubbish.

    A wedge scanner is heard twice, as letters and as keys: whichever makes more sense counts.
    """
    trimmed = [text.strip() for text in texts]
    for text in trimmed:
        if found := _LINK.search(text):
            return TicketCode(found[1])
    for text in trimmed:
        if _RETURN.fullmatch(text):
            return ReturnCode(text)
    for text in trimmed:
        if _APPOINTMENT.fullmatch(text):
            return AppointmentCode(text.upper())
    return None
