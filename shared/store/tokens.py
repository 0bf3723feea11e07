"""Random secrets, and the digest under which the hub knows one."""

from __future__ import annotations

import hashlib
import secrets


def digest(secret: str) -> str:
    """Return the SHA-256 (hex) under which a random secret is known."""
    return hashlib.sha256(secret.encode()).hexdigest()


def fresh_token(size: int) -> str:
    """Return a new random secret of `size` bytes; no command line takes its start for an option."""
    while (token := secrets.token_urlsafe(size)).startswith("-"):
        pass
    return token
