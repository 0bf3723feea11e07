"""How it went, told at a kiosk: of which services, and with which faces."""

from __future__ import annotations

from collections import Counter

from kiosk.visit.center import WELCOME, Center, Service

FACES = (5, 4, 3, 2, 1)
"""Very well first."""


def in_general(center: Center) -> str | None:
    """Return the service that stands for the whole house; None when there is no such."""
    return WELCOME if center.service(WELCOME) is not None else None


def by_name(center: Center) -> tuple[Service, ...]:
    """Return the services that can be named here.

    A name that several share stays out: a sensitive service hides behind one, and nobody could
    say which of them was meant.
    """
    names = Counter(_name(each) for each in center.services)
    ordinary = (each for each in center.services if each.code != in_general(center))
    return tuple(each for each in ordinary if names[_name(each)] == 1)


def known(center: Center) -> tuple[str, ...]:
    """Return the services of which it can be told how it went, the general one last."""
    general = in_general(center)
    return (*(each.code for each in by_name(center)), *([general] if general else []))


def _name(service: Service) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(service.public_names.items()))
