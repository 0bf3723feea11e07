"""What the window of the virtual printer says, in Spanish and English."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "title": "Impresora virtual",
        "paper-out": "Sin papel",
        "near-end": "Poco papel",
        "cover-open": "Tapa abierta",
        "offline": "Sin conexión",
        "slow": "Lenta",
        "power": "Apagada",
        "fine": "Lista",
        "empty": "Aquí sale el papel.",
        "tickets": "Impresos: {count}",
    },
    "en": {
        "title": "Virtual printer",
        "paper-out": "Out of paper",
        "near-end": "Low on paper",
        "cover-open": "Cover open",
        "offline": "Offline",
        "slow": "Slow",
        "power": "Switched off",
        "fine": "Ready",
        "empty": "Paper comes out here.",
        "tickets": "Printed: {count}",
    },
}

GLYPHS: Mapping[str, str] = {
    "paper-out": "receipt",
    "near-end": "hourglass",
    "cover-open": "warning",
    "offline": "pause",
    "slow": "clock",
    "power": "x-circle",
}
