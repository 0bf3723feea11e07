"""Sentences about devices, PINs and the lock. Source texts are English."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.desk.acts import Act, Lost
from counter.desk.digits import NO_DIGITS, TOO_FEW, TOO_MANY
from counter.words.sentences import clock
from shared.domain.roles import StaffRole

translate = QCoreApplication.translate


def done() -> dict[Act, str]:
    """Return what has been done, with a place for `who`."""
    return {
        Act.UNLOCK: translate("Counter", "Open again."),
        Act.ADMIT: translate("Counter", "{who} has joined."),
        Act.RENAME: translate("Counter", "It is called {who} now."),
        Act.SET_ZONE: translate("Counter", "It shows this now: {who}."),
        Act.TRY_SCREEN: translate(
            "Counter", "{who} shows a test now, unless somebody is being called there."
        ),
        Act.MUTE_SCREEN: translate("Counter", "{who}: its sound is as you chose."),
        Act.REVOKE: translate("Counter", "{who} is shut out."),
        Act.CHANGE_PIN: translate("Counter", "Your PIN is changed. It counts from now on."),
        Act.RESET_PIN: translate("Counter", "{who} has a new PIN. It counts from now on."),
    }


def refusals(act: Act) -> dict[str, str]:
    """Return why one of these acts was not done, by code."""
    said = {
        acts.LOCKED: translate("Counter", "Not done: the console had locked itself. Press again."),
        "unknown-device": translate("Counter", "Not done: this device is no longer in the list."),
        "device-revoked": translate("Counter", "This device was shut out already."),
        "unknown-staff": translate("Counter", "Nobody here signs in with this name."),
    }
    return said | _digits() | _of(act)


def _digits() -> dict[str, str]:
    return {
        TOO_FEW: translate("Counter", "Eight digits are needed. Some are missing."),
        TOO_MANY: translate("Counter", "Those are more than eight digits."),
        NO_DIGITS: translate("Counter", "Only digits: the eight that the device shows."),
        "nobody-waits": translate(
            "Counter", "No device shows digits now. They count for 2 minutes: begin again there."
        ),
        "pins-differ": translate("Counter", "The new PIN is not the same both times."),
        "pin-length": translate("Counter", "A PIN has 4 to 12 digits."),
        "pin-same": translate("Counter", "This is the PIN you have already."),
    }


def _of(act: Act) -> dict[str, str]:
    """Return what a code means for one act only."""
    managers = {
        "not-permitted": translate("Counter", "Not done: only managers may do that. Ask one.")
    }
    unsure = {acts.UNSURE: translate("Counter", "No answer came. Look whether it was done.")}
    said = {
        Act.SIGN_IN: {
            "not-permitted": translate(
                "Counter", "Only that person, a supervisor or a manager can take over this desk."
            ),
        },
        Act.UNLOCK: {
            "wrong-pin": translate("Counter", "That is not the PIN. Try again."),
            acts.UNSURE: translate("Counter", "No answer came. Try again."),
        },
        Act.ADMIT: unsure
        | managers
        | {
            "unknown-code": translate(
                "Counter", "No device shows these digits now. Read them there once more."
            ),
        },
        Act.RENAME: unsure | managers,
        Act.REVOKE: unsure | managers,
        Act.TRY_SCREEN: unsure,
        Act.MUTE_SCREEN: unsure | managers,
        Act.SET_ZONE: unsure
        | managers
        | {"unknown-zone": translate("Counter", "Not done: the set-up has no such part any more.")},
        Act.CHANGE_PIN: {
            "wrong-pin": translate("Counter", "This is not your PIN of now. Try again."),
            acts.UNSURE: translate(
                "Counter", "No answer came. Use the new PIN next time, or else the old one."
            ),
        },
        Act.RESET_PIN: managers
        | {
            acts.UNSURE: translate("Counter", "No answer came. Make another one."),
        },
    }
    return said.get(act, {})


def rank(role: StaffRole | None) -> str:
    """Return what a person is here."""
    if role is None:
        return ""
    return {
        StaffRole.AGENT: translate("Counter", "At the desk"),
        StaffRole.SUPERVISOR: translate("Counter", "Supervisor"),
        StaffRole.MANAGER: translate("Counter", "Manager"),
    }[role]


def one_moment() -> str:
    """Return that an answer is awaited."""
    return translate("Counter", "One moment…")


def no_list() -> str:
    """Return that the hub cannot be asked who signs in here."""
    return translate("Counter", "Your colleagues can be seen when the connection is back.")


def nobody_else() -> str:
    """Return that nobody has a PIN but the reader."""
    return translate("Counter", "Nobody else signs in here.")


# A desk that changes hands


def lost(loss: Lost, zone: tzinfo) -> str:
    """Return who took the desk over."""
    if loss.at is None:
        return translate("Counter", "{staff} took over this desk.").format(staff=loss.by)
    said = translate("Counter", "{staff} took over this desk at {time}.")
    return said.format(staff=loss.by, time=clock(loss.at, zone))


def last_key(said: str, code: str) -> str:
    """Return what became of the key that was at work then; `said` is what it did, if it did."""
    if not code:
        return translate("Counter", "Your last key is still on its way.")
    if code in (acts.DONE, acts.NOBODY):
        return translate("Counter", "Your last key was done: {what}").format(what=said)
    if code in (acts.UNSURE, acts.NO_ANSWER):
        return translate("Counter", "No answer came to your last key. It may have been done.")
    return translate("Counter", "Your last key was not done.")


def take_over() -> str:
    """Return the name of the act that ends somebody's session."""
    return translate("Counter", "Take over this desk")


def go_on_here() -> str:
    """Return the name of the act that moves one's own session here."""
    return translate("Counter", "Go on at this desk")


def open_desk() -> str:
    """Return the name of the usual way to begin."""
    return translate("Counter", "Open the desk")


def somebody_there(staff: str, desk: str) -> str:
    """Return who has a desk."""
    return translate("Counter", "{staff} is at {desk}.").format(staff=staff, desk=desk)


def you_are_there(desk: str) -> str:
    """Return that one is signed in at a desk already."""
    return translate("Counter", "You are signed in at {desk}.").format(desk=desk)


def taking_over_means() -> str:
    """Return what taking over does."""
    return translate(
        "Counter",
        "Taking over signs them out there at once. Whoever is being served stays at the desk.",
    )


def going_on_means() -> str:
    """Return what going on does."""
    return translate(
        "Counter", "If that is another computer, it goes back to signing in. Nothing else changes."
    )


# Shut out


def shut_out() -> str:
    """Return that the hub listens to this computer no more."""
    return translate("Counter", "This computer was shut out of the center")


def shut_out_means() -> str:
    """Return what that means, and what helps."""
    return translate(
        "Counter",
        "Nothing of the center is shown here any more. To use it again, it must be paired again: "
        "ask a manager.",
    )


# Devices


def whole_center() -> str:
    """Return what a screen without a zone shows."""
    return translate("Counter", "Calls of the whole center")


def calls_of(zone: str) -> str:
    """Return what a screen of a zone shows."""
    return translate("Counter", "Calls of: {zone}").format(zone=zone)


def device_role(role: str) -> str:
    """Return what a device is."""
    return {
        "kiosk": translate("Counter", "Kiosk"),
        "counter": translate("Counter", "Console"),
        "display": translate("Counter", "Screen"),
        "manager": translate("Counter", "Manager's computer"),
    }.get(role, role)


def device_title(role: str, name: str) -> str:
    """Return a device's name with what it is, unless the name says so."""
    kind = device_role(role)
    return name if kind.casefold() in name.casefold() else f"{kind} {name}"


def version(number: str | None) -> str:
    """Return which version a device runs."""
    if number is None:
        return translate("Counter", "version not known")
    return translate("Counter", "version {number}").format(number=number)


def seen(at: datetime | None, zone: tzinfo, now: datetime) -> str:
    """Return when a device was heard last."""
    if at is None:
        return translate("Counter", "not heard yet")
    local, time = at.astimezone(zone), clock(at, zone)
    if local.date() == now.astimezone(zone).date():
        return translate("Counter", "last at {time}").format(time=time)
    said = translate("Counter", "last on {date} at {time}")
    return said.format(date=f"{local.day}/{local.month}", time=time)


def connected(is_connected: bool) -> str:
    """Return whether a device hears the hub now."""
    if is_connected:
        return translate("Counter", "Connected")
    return translate("Counter", "Not connected")


def joined_on(at: datetime | None, zone: tzinfo) -> str:
    """Return when a device joined."""
    if at is None:
        return ""
    local = at.astimezone(zone)
    said = translate("Counter", "Joined on {date} at {time}")
    return said.format(date=f"{local.day}/{local.month}/{local.year}", time=clock(at, zone))


def reached_at(addresses: tuple[str, ...]) -> str:
    """Return where a device listens from."""
    if not addresses:
        return ""
    said = translate("Counter", "address {addresses}")
    return said.format(addresses=", ".join(addresses))


def as_of(at: datetime | None, zone: tzinfo) -> str:
    """Return how old the list is while the hub is away."""
    if at is None:
        return translate("Counter", "The devices can be seen when it is back.")
    return translate("Counter", "You see them as they were at {time}.").format(time=clock(at, zone))


def for_leaders() -> str:
    """Return whom the list is for."""
    return translate("Counter", "Only supervisors and managers see the devices.")


def this_console() -> str:
    """Return that a device is the one in front of the reader."""
    return translate("Counter", "this console")


def the_device() -> str:
    """Return what to call a device whose name is not known yet."""
    return translate("Counter", "The device")


def cloned() -> str:
    """Return that a device's key is used by two."""
    return translate("Counter", "Two computers use its key")


def cloned_means(addresses: str) -> str:
    """Return what to do about that."""
    said = translate(
        "Counter",
        "At {addresses}, at the same time. If nobody knows why, shut it out.",
    )
    return said.format(addresses=addresses)


def how_many(total: int, away: int) -> str:
    """Return how the devices are, in one sentence."""
    if total == 1:
        return translate("Counter", "Only this console has joined")
    if away == 0:
        return translate("Counter", "{total} devices, all connected").format(total=total)
    said = translate("Counter", "{total} devices, {count} not connected")
    return said.format(total=total, count=away)


def show_digits(count: int) -> str:
    """Return how many devices wait for their digits to be typed."""
    if count == 0:
        return translate("Counter", "No device shows digits now.")
    if count == 1:
        return translate("Counter", "1 device shows its digits now.")
    return translate("Counter", "{count} devices show their digits now.").format(count=count)


def revoke_means() -> str:
    """Return what shutting out does."""
    return translate(
        "Counter", "It stops working at once. To use it again it must be paired again."
    )


def revoke_own_means() -> str:
    """Return what shutting out this very console does."""
    return translate("Counter", "This is the console you are at: you are signed out, too.")
