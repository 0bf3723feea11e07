"""Making the hub's certificate, and reading its name: what needs `cryptography`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

YEARS = 20


def make_pair(name_of_hub: str) -> tuple[bytes, bytes]:
    """Return a new key and its certificate (PEM), which names the hub and loopback."""
    private = ec.generate_private_key(ec.SECP256R1())
    key = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return key, _signed(private, name_of_hub).public_bytes(serialization.Encoding.PEM)


def hub_of(certificate: Path) -> str:
    """Return the id of the hub that a certificate names."""
    loaded = x509.load_pem_x509_certificate(certificate.read_bytes())
    name = loaded.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    return str(name).removesuffix(".ventanilla")


def ends_at(certificate: Path) -> datetime:
    """Return when a certificate stops being good; raises OSError, ValueError."""
    return x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc


def _signed(private: ec.EllipticCurvePrivateKey, name_of_hub: str) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name_of_hub)])
    public = private.public_key()
    subject_id = x509.SubjectKeyIdentifier.from_public_key(public)
    names = [
        x509.DNSName(name_of_hub),
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
