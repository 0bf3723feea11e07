"""What may be put right about the visitor here: how many they are, their class, what they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from counter.desk import acts
from counter.desk.acts import Act
from counter.desk.center import Center
from counter.desk.console import Console
from counter.desk.finding import Note
from counter.faces.desk_faces import said_face
from counter.faces.find_faces import NoteLine, class_choices
from counter.faces.issue_faces import Choice
from counter.words import sentences as words
from shared.domain.commands.changing import AddStep, ChangePeople, NoteInterpreter, WriteNote
from shared.link.rows import Row

translate = QCoreApplication.translate
MOST_PEOPLE = 99
_ACTS = (Act.ADD_STEP, Act.CHANGE_PEOPLE, Act.INTERPRETER, Act.NOTE, Act.CHANGE_CLASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFace:
    """The visit of the visitor here; without one `number` is empty.

    `services` are those that can be added. `said` is what came of the last change, `said_sign`
    "done", "note" or "trouble".
    """

    number: str = ""
    title: str = ""
    people: int = 1
    people_text: str = ""
    interpreter: bool = False
    can: bool = False
    can_reprint: bool = False
    said: str = ""
    said_sign: str = ""
    classes: tuple[Choice, ...] = ()
    services: tuple[Choice, ...] = ()
    notes: tuple[NoteLine, ...] = ()


def visit_face(console: Console, notes: Sequence[Note], now: datetime) -> VisitFace:
    """Return the visit of the visitor here, with what colleagues wrote about it."""
    row, center = console.current, console.center
    if row is None or center is None:
        return VisitFace()
    said = said_face(console, now)
    about_it = console.outcome is not None and console.outcome.act in _ACTS
    return VisitFace(
        number=row.number,
        title=translate("Counter", "The visit of {number}").format(number=row.number),
        people=row.people,
        people_text=words.company(row.people),
        interpreter=row.interpreter,
        can=console.hindrance(Act.CHANGE_CLASS, now) in (None, acts.BUSY),
        can_reprint=console.hindrance(Act.REPRINT, now) in (None, acts.BUSY),
        said=said.text if about_it else "",
        said_sign=said.sign if about_it else "",
        classes=tuple(class_choices(center, row.priority)),
        services=tuple(_addable(console, center, row)),
        notes=tuple(
            NoteLine(
                place=place,
                head=f"{words.clock(each.at, center.time_zone)}  {each.staff}",
                text=each.text,
            )
            for place, each in enumerate(notes)
        ),
    )


def _addable(console: Console, center: Center, row: Row) -> list[Choice]:
    """Return the services that the visit does not wait for yet."""
    floor = console.floor
    rows = (*floor.waiting, *floor.called, *floor.serving) if floor else ()
    taken = {each.service for each in rows if each.visit_id == row.visit_id}
    return [
        Choice(code=each.code, text=each.text, pictogram=each.pictogram, chosen=False)
        for each in center.services.values()
        if each.code not in taken
    ]


def adding(row: Row, service: str) -> AddStep:
    """Return the command that lets a visit wait for one more service."""
    return AddStep(visit_id=row.visit_id, service=service, command_id=uuid4())


def counting(row: Row, people: int) -> ChangePeople:
    """Return the command that says how many people a visit is, from 1 to 99."""
    counted = max(1, min(MOST_PEOPLE, people))
    return ChangePeople(visit_id=row.visit_id, people=counted, command_id=uuid4())


def interpreting(row: Row) -> NoteInterpreter:
    """Return the command that says that somebody interprets, or no longer."""
    return NoteInterpreter(step_id=row.step_id, interpreter=not row.interpreter, command_id=uuid4())


def noting(row: Row, text: str) -> WriteNote:
    """Return the command that keeps a line about a visit for colleagues."""
    return WriteNote(visit_id=row.visit_id, text=text, command_id=uuid4())
