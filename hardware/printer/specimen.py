"""A ticket that is nobody's, to see whether a printer prints."""

from __future__ import annotations

from datetime import UTC, datetime

from hardware.printer.slip import Slip

_NAMES = {
    "es": "Prueba de la impresora",
    "en": "Printer test",
    "pt": "Teste da impressora",
    "fr": "Essai de l’imprimante",
    "ht": "Tès enprimant lan",
    "uk": "Перевірка принтера",
    "ar": "اختبار الطابعة",
}
LANGUAGES = tuple(_NAMES)
# As long as a real ticket's link, so that the QR is as fine as a real one.
LINK = "http://ventanilla.invalid/t/specimen-0000000000000"


def specimen(language: str = "es", now: datetime | None = None) -> Slip:
    """Return a specimen in one of LANGUAGES, stamped with the machine's local time.

    Raises KeyError for another language.
    """
    moment = (now or datetime.now(UTC)).astimezone()
    zone = moment.tzinfo or UTC
    return Slip(
        center="Ventanilla",
        number="A-000",
        public_names=(_NAMES[language],),
        printed_at=moment,
        zone=zone,
        link=LINK,
        language=language,
        people_ahead=0,
        wait_range=(5, 10),
    )
