"""A ticket that is nobody's, to see whether a printer prints."""

from __future__ import annotations

from datetime import UTC, datetime

from hardware.printer.slip import Slip
from hardware.printer.texts import texts_for

# As long as a real ticket's link, so that the QR is as fine as a real one.
LINK = "http://ventanilla.invalid/t/specimen-0000000000000"


def specimen(language: str = "es", now: datetime | None = None) -> Slip:
    """Return a specimen in a language, stamped with the machine's local time."""
    moment = (now or datetime.now(UTC)).astimezone()
    zone = moment.tzinfo or UTC
    return Slip(
        center="Ventanilla",
        number="A-000",
        public_names=(texts_for(language).test,),
        printed_at=moment,
        zone=zone,
        link=LINK,
        language=language,
        people_ahead=0,
        wait_range=(5, 10),
    )
