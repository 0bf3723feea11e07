"""The hub's own certificate: made once, pinned by every device."""

from __future__ import annotations

import hashlib
import os
import ssl
from pathlib import Path


def hub_name(hub: str) -> str:
    """Return the name that apps ask the certificate for, whatever the address."""
    return f"{hub}.ventanilla"


class CertificateError(Exception):
    """A certificate or key that cannot be used; the message is a sentence."""


def ensure_certificate(folder: Path, hub: str) -> tuple[Path, Path]:
    """Return the paths of certificate and key (PEM), made if they are not there.

    Raises CertificateError when what is there is no pair.
    """
    certificate, key = folder / "hub.pem", folder / "hub.key"
    if not (certificate.exists() and key.exists()):
        try:
            _make(certificate, key, hub)
        except OSError as error:
            raise CertificateError(
                f"The certificate {certificate} cannot be written: {error.strerror}."
            ) from None
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except OSError:
        raise CertificateError(
            f"The certificate {certificate} and {key} do not make a pair. Restore both from a "
            "backup, or remove both and set up every device again."
        ) from None
    return certificate, key


def fingerprint(certificate: Path) -> str:
    """Return the SHA-256 (hex) of a certificate."""
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate.read_text())).hexdigest()


def _make(certificate: Path, key: Path, hub: str) -> None:
    # Needed once in a hub's life, and a tenth of a second to import.
    from .making import make_pair  # noqa: PLC0415

    private, signed = make_pair(hub_name(hub))
    write_private(key, private)
    part = certificate.with_name(certificate.name + ".part")
    part.write_bytes(signed)
    part.replace(certificate)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    part.replace(path)
