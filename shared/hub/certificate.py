"""The hub's own certificate: made once, pinned by every device."""

from __future__ import annotations

import hashlib
import os
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

YEARS = 20


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
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    return hashlib.sha256(loaded.public_bytes(serialization.Encoding.DER)).hexdigest()


def hub_of(certificate: Path) -> str:
    """Return the id of the hub that a certificate names."""
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    name = loaded.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    return str(name).removesuffix(".ventanilla")


def _make(certificate: Path, key: Path, hub: str) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    write_private(
        key,
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )
    part = certificate.with_name(certificate.name + ".part")
    part.write_bytes(_signed(private, hub).public_bytes(serialization.Encoding.PEM))
    part.replace(certificate)


def _signed(private: ec.EllipticCurvePrivateKey, hub: str) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hub_name(hub))])
    public = private.public_key()
    subject_id = x509.SubjectKeyIdentifier.from_public_key(public)
    names = [
        x509.DNSName(hub_name(hub)),
        x509.DNSName("localhost"),
        x509.IPAddress(ip_address("127.0.0.1")),
        x509.IPAddress(ip_address("::1")),
    ]
    start = datetime.now(UTC) - timedelta(days=1)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=365 * YEARS))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(subject_id, critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(subject_id),
            critical=False,
        )
        .sign(private, hashes.SHA256())
    )


def _usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    part.replace(path)
