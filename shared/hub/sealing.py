"""Complaints are sealed at once to a key whose other half is not in the center.

HPKE (RFC 9180) in its base mode: X25519, HKDF-SHA256, AES-256-GCM, as `cryptography` makes it. All
texts are filled up to one length before, so that a sealed one tells nothing by its size.
"""

from __future__ import annotations

from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_PURPOSE = b"ventanilla complaint 1"
_SIZE = 8 * 1024


class SealError(Exception):
    """A key or a sealed complaint that does not fit; the message is a sentence."""


def seal(text: str, public_key: str) -> str:
    """Return a text of up to 8,188 bytes sealed to a key, as base64; raises SealError."""
    body = text.encode()
    if len(body) > _SIZE - 4:
        raise SealError("This is too long to be sealed.")
    filled = len(body).to_bytes(4, "big") + body.ljust(_SIZE - 4, b"\0")
    try:
        return b64encode(_SUITE.encrypt(filled, read_public_key(public_key), _PURPOSE)).decode()
    except ValueError:  # a point that nobody can have the other half of
        raise SealError("This is no public key.") from None


def unseal(sealed: str, key: X25519PrivateKey) -> str:
    """Return the text again; raises SealError."""
    try:
        filled = _SUITE.decrypt(b64decode(sealed), key, _PURPOSE)
    except (InvalidTag, ValueError):
        raise SealError("This key does not open it.") from None
    size = int.from_bytes(filled[:4], "big")
    return filled[4 : 4 + size].decode()


def read_public_key(text: str) -> X25519PublicKey:
    """Return the key that a profile holds: 32 bytes as base64; raises SealError."""
    try:
        return X25519PublicKey.from_public_bytes(b64decode(text, validate=True))
    except ValueError:
        raise SealError("This is no public key.") from None


def public_text(key: X25519PrivateKey) -> str:
    """Return the public half of a key as a profile holds it."""
    return b64encode(key.public_key().public_bytes_raw()).decode()


def write_key(key: X25519PrivateKey, password: bytes | None) -> bytes:
    """Return a key as PEM, encrypted if there is a password."""
    how: serialization.KeySerializationEncryption = serialization.NoEncryption()
    if password:
        how = serialization.BestAvailableEncryption(password)
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, how)


def read_key(text: bytes, password: bytes | None) -> X25519PrivateKey:
    """Return a key from PEM; raises SealError."""
    try:
        key = serialization.load_pem_private_key(text, password or None)
    except (ValueError, TypeError):
        raise SealError("This is no key file, or the password is not right.") from None
    if not isinstance(key, X25519PrivateKey):
        raise SealError("This is a key of another kind.")
    return key
