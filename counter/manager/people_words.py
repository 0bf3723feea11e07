"""What the staff page says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.manager.people_book import PersonSaid

translate = QCoreApplication.translate


def role(code: str) -> str:
    """Return what a role is called."""
    return {
        "agent": translate("People", "Agent"),
        "supervisor": translate("People", "Supervisor"),
        "manager": translate("People", "Manager"),
    }[code]


def role_means(code: str) -> str:
    """Return what a role may do."""
    return {
        "agent": translate("People", "Calls and serves visitors."),
        "supervisor": translate("People", "Also sees the floor, and lets kiosks and screens join."),
        "manager": translate("People", "Also sets the center up: profile, staff, devices."),
    }[code]


def outcome(said: PersonSaid) -> str:
    """Return what came of the last act."""
    if said.code:
        return _refused(said)
    done = {
        "add-staff": translate("People", "{who} may sign in."),
        "change-role": translate("People", "{who} has the new role."),
        "reset-pin": translate("People", "{who} has a new PIN, and was signed out."),
        "remove-staff": translate("People", "{who} signs in no more."),
    }
    return done[said.command].format(who=said.who)


def _refused(said: PersonSaid) -> str:
    known = {
        "staff-exists": translate("People", "{who} is on the staff already."),
        "last-manager": translate("People", "{who} is the only manager, and stays one."),
        "unknown-staff": translate("People", "{who} is no longer on the staff."),
        acts.AWAY: translate("People", "The hub does not answer. Look at the list before again."),
    }
    other = translate("People", "The hub refused this.")
    return known.get(said.code, other).format(who=said.who)
