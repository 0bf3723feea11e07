"""What the form to send somebody on shows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.console import Console
from counter.desk.referring import PLACES, ReferForm
from counter.faces.desk_faces import said_face
from counter.faces.issue_faces import Choice
from counter.words import sentences as words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferFace:
    """Who is sent on, what the button will do, and why it was not done."""

    title: str = ""
    meaning: str = ""
    trouble: str = ""
    can_refer: bool = False
    busy: bool = False


def refer_face(console: Console, form: ReferForm, now: datetime) -> ReferFace:
    """Return what the form says so far."""
    row, said = console.current, said_face(console, now)
    about_this = console.outcome is not None and console.outcome.act is Act.REFER
    number = row.number if row else ""
    return ReferFace(
        title=translate("Counter", "Send {number} on").format(number=number),
        meaning=_meaning(console, form, number),
        trouble=said.text if about_this and said.sign == "trouble" else "",
        can_refer=form.is_complete and console.hindrance(Act.REFER, now) in (None, acts.BUSY),
        busy=console.busy(Act.REFER, now) is Act.REFER,
    )


def _meaning(console: Console, form: ReferForm, number: str) -> str:
    center = console.center
    if center is None or not form.is_complete:
        return translate("Counter", "Choose a service, a desk, or both.")
    if form.desk:
        said = translate("Counter", "{number} waits for {service}, at {desk} only.")
    else:
        said = translate("Counter", "{number} waits for {service}, at any desk.")
    desk = center.desks.get(form.desk)
    return said.format(
        number=number,
        service=center.service_text(form.service),
        desk=words.desk_title(desk.name if desk else form.desk),
    )


def refer_services(console: Console, form: ReferForm) -> list[Choice]:
    """Return the services to choose from; the one served now only with a desk for it."""
    center = console.center
    return [
        Choice(
            code=each.code,
            text=each.text,
            pictogram=each.pictogram,
            chosen=each.code == form.service,
        )
        for each in (center.services.values() if center else ())
        if each.code != form.own_service or each.code == form.service
    ]


def refer_desks(console: Console, form: ReferForm) -> list[Choice]:
    """Return the other desks, each with whether it is open."""
    center = console.center
    return [
        Choice(
            code=desk.code,
            text=_desk_text(console, desk.code, desk.name),
            pictogram="storefront",
            chosen=desk.code == form.desk,
        )
        for desk in (center.desks.values() if center else ())
        if desk.code != console.desk
    ]


def _desk_text(console: Console, code: str, name: str) -> str:
    title, state = words.desk_title(name), console.desk_state(code)
    return title if state == "open" else f"{title} ({words.desk_state(state).lower()})"


def refer_places(form: ReferForm) -> list[Choice]:
    """Return from when the visitor may count as waiting there."""
    texts = {
        "waited": translate("Counter", "Time waited so far"),
        "visit": translate("Counter", "Since arriving here"),
        "last": translate("Counter", "As the last one"),
    }
    return [
        Choice(code=place, text=texts[place], pictogram="", chosen=place == form.place)
        for place in PLACES
    ]
