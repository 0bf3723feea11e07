"""What the pairing page says. Source texts are English; whoever reads them sets devices up."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from shared.domain.roles import Role
from shared.languages.reading import codes, words_of
from shared.link.errors import AwayReason
from shared.ui.joining.page import Face, Page

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The words of a face: what is so, what to do, what else, and its two buttons."""

    title: str = ""
    help: str = ""
    note: str = ""
    main: str = ""
    second: str = ""


def calm() -> str:
    """Return what visitors are told, who read one of these lines."""
    return "\n".join(words_of(each)["board"]["calm"] for each in codes())


def said(page: Page, seconds: int | None) -> Said:
    """Return the words of the face shown now; `seconds` are those counted down."""
    return _SAID[page.face](page, seconds)


def default_name(role: Role, host: str) -> str:
    """Return a name to begin with: what it is, and which computer."""
    kind = {
        Role.KIOSK: translate("Joining", "Kiosk"),
        Role.COUNTER: translate("Joining", "Console"),
        Role.DISPLAY: translate("Joining", "Screen"),
    }.get(role, role.value)
    return f"{kind} {host if host not in {'', 'localhost'} else '1'}"


def _center(page: Page) -> str:
    return page.place.name if page.place else ""


def _centers(page: Page, seconds: int | None) -> Said:
    alone = translate("Joining", "It goes on with this one in {seconds} s.")
    return Said(
        title=translate("Joining", "Which center does this device join?"),
        help=(
            translate("Joining", "Found on this network:")
            if page.places
            else translate("Joining", "Looking for centers on this network…")
        ),
        note="" if seconds is None else alone.format(seconds=seconds),
        second=translate("Joining", "Type an address"),
    )


def _name(_page: Page, _seconds: int | None) -> Said:
    return Said(
        title=translate("Joining", "What is this device called?"),
        help=translate("Joining", "The center lists it under this name."),
        main=translate("Joining", "Done"),
    )


def _asking(page: Page, _seconds: int | None) -> Said:
    return Said(
        title=translate("Joining", "One moment…"),
        help=translate("Joining", "Asking {center}").format(center=_center(page)),
    )


def _address(page: Page, _seconds: int | None) -> Said:
    wrong = translate("Joining", "That is no address. It looks like 192.168.1.20:8443")
    return Said(
        title=translate("Joining", "What is the center’s address?"),
        help=translate(
            "Joining", "The center’s computer shows it when it starts, as 192.168.1.20:8443"
        ),
        note=wrong if page.address_is_wrong else "",
        main=translate("Joining", "Go on"),
    )


def _code(page: Page, seconds: int | None) -> Said:
    left = translate("Joining", "{seconds} s left. Then new digits come here.")
    new = translate("Joining", "The last digits ran out. These are new.")
    return Said(
        title=translate("Joining", "A manager types these digits"),
        help=translate(
            "Joining", "At a console of {center}: Ctrl+D, devices of the center."
        ).format(center=_center(page)),
        note=left.format(seconds=seconds) if seconds else translate("Joining", "One moment…"),
        second=new if page.reason == "expired" else _sent_away() if page.reason else "",
    )


def _sent_away() -> str:
    return translate("Joining", "Wrong digits were typed too often. These are new.")


def wrong_digits() -> str:
    """Say what it means that the hub does not take the digits."""
    return translate(
        "Joining",
        "Are these very digits refused? Then another computer answers here: go back.",
    )


def at_the_hub() -> str:
    """Say what else a technician may do."""
    # The package's launcher says that it is installed; the hub then is, too.
    installed = "VENTANILLA_INSTALLED" in os.environ
    tool = "sudo ventanilla hub pair" if installed else "python -m shared.hub pair --data DIR"
    return translate("Joining", "Or on the center’s computer: {command}").format(
        command=f"\n{tool} CODE"
    )


def _trouble(page: Page, seconds: int | None) -> Said:
    title, help_ = _reason(page)
    again = translate("Joining", "Next try in {seconds} s.")
    return Said(
        title=title,
        help=help_,
        note="" if seconds is None else again.format(seconds=seconds),
        main=translate("Joining", "Try again"),
    )


def _reason(page: Page) -> tuple[str, str]:
    """Return what went wrong and what to do about it."""
    where = page.place.where if page.place else ""
    known = _reasons().get(page.reason)
    if known is None:
        told = translate("Joining", "It said: {reason}. Go back and begin again.")
        return translate("Joining", "The center did not accept this"), told.format(
            reason=page.reason
        )
    title, help_ = known
    return title, help_.format(where=where)


def _reasons() -> Mapping[str, tuple[str, str]]:
    return {
        "unreachable": (
            translate("Joining", "Nobody answers there"),
            translate(
                "Joining",
                "Is the center’s computer on, and the network cable in? Address: {where}",
            ),
        ),
        "full": (
            translate("Joining", "Too many devices are waiting"),
            translate("Joining", "Leave this page open. It gets its turn by itself."),
        ),
        "expired": (
            translate("Joining", "Nobody typed the digits in time"),
            translate("Joining", "New ones come by themselves."),
        ),
        "sent-away": (
            translate("Joining", "Wrong digits were typed too often"),
            translate(
                "Joining", "New ones come by themselves. Read them to the manager once more."
            ),
        ),
        "other-version": (
            translate("Joining", "That center has another version"),
            translate(
                "Joining",
                "Or it is no center at all. Install the same version here, or choose another.",
            ),
        ),
        "other-hub": (
            translate("Joining", "Somebody may be in between"),
            translate(
                "Joining",
                "What answers at {where} is not the center it says it is. Nothing was kept. "
                "Check cables and address, and tell the manager.",
            ),
        ),
        "cannot-save": (
            translate("Joining", "This device cannot keep what it is given"),
            translate("Joining", "Its folder is read-only or full. Make room, then try again."),
        ),
    }


def _listed(page: Page, seconds: int | None) -> Said:
    return Said(
        title=translate("Joining", "Admitted"),
        help=translate(
            "Joining",
            "The hub must list this device now under this name: {name}. "
            "If it does not, forget it: another computer has answered.",
        ).format(name=page.name),
        note=translate("Joining", "It goes on by itself in {seconds} s.").format(seconds=seconds),
        main=translate("Joining", "Go on"),
        second=translate("Joining", "Forget and start again"),
    )


def _shut_out(page: Page, _seconds: int | None) -> Said:
    told = (
        translate("Joining", "The center was told not to listen to this device any more.")
        if page.shut_out is AwayReason.SHUT_OUT
        else translate(
            "Joining",
            "The center does not know this device. It may have been restored from an older backup.",
        )
    )
    return Said(
        title=translate("Joining", "This device has to join again"),
        help=told,
        note=translate("Joining", "If the center knows it again, it goes on by itself."),
        main=translate("Joining", "Join again"),
    )


_SAID: Mapping[Face, Callable[[Page, int | None], Said]] = {
    Face.SHUT_OUT: _shut_out,
    Face.CENTERS: _centers,
    Face.ADDRESS: _address,
    Face.NAME: _name,
    Face.ASKING: _asking,
    Face.CODE: _code,
    Face.TROUBLE: _trouble,
    Face.LISTED: _listed,
}
