"""The eight digits of pairing: what a device shows and a manager types.

Device and hub compute them apart, from what each has seen itself: the hub's certificate, both
nonces, the device's role and its name. Equal digits mean that both have seen the same.
"""

from __future__ import annotations

import hashlib

NONCE_BYTES = 32
DIGITS = 8
_COMMIT = b"ventanilla pairing 1: commitment"
_CODE = b"ventanilla pairing 1: code"


def commitment(nonce: bytes) -> str:
    """Return what binds a device to its nonce (NONCE_BYTES, random) before it shows it: 64 hex."""
    return _hash(_COMMIT, nonce).hex()


def pairing_code(
    *, certificate: bytes, device_nonce: bytes, hub_nonce: bytes, role: str, name: str
) -> str:
    """Return the digits for the certificate (DER) that the TLS connection was made with."""
    parts = (certificate, device_nonce, hub_nonce, role.encode(), name.encode())
    number = int.from_bytes(_hash(_CODE, *parts), "big") % 10**DIGITS
    return f"{number:0{DIGITS}d}"


def spoken(code: str) -> str:
    """Return the digits in two groups of four, as they are read out: "1234 5678"."""
    return f"{code[:4]} {code[4:]}"


def _hash(label: bytes, *parts: bytes) -> bytes:
    """Return the SHA-256 of parts, each after its length: no two lists give the same bytes."""
    hashed = hashlib.sha256()
    for part in (label, *parts):
        hashed.update(len(part).to_bytes(8, "big"))
        hashed.update(part)
    return hashed.digest()
